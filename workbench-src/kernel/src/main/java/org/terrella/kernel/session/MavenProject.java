package org.terrella.kernel.session;

import eu.maveniverse.maven.mima.context.Context;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.maven.model.Model;
import org.apache.maven.model.Parent;
import org.apache.maven.model.Repository;
import org.apache.maven.model.building.DefaultModelBuilderFactory;
import org.apache.maven.model.building.DefaultModelBuildingRequest;
import org.apache.maven.model.building.FileModelSource;
import org.apache.maven.model.building.ModelBuildingException;
import org.apache.maven.model.building.ModelBuildingRequest;
import org.apache.maven.model.building.ModelProblem;
import org.apache.maven.model.building.ModelSource2;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.apache.maven.model.resolution.ModelResolver;
import org.apache.maven.model.resolution.UnresolvableModelException;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.ArtifactProperties;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.Exclusion;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** What a POM, or a fragment of one, asks for: with parents, imported management and properties filled in. */
final class MavenProject {
    private static final Pattern SECTION =
            Pattern.compile("<(properties|repositories|dependencies|dependencyManagement)>.*?</\\1>", Pattern.DOTALL);

    /** Unlike a property whose name starts with that word. */
    private static final Pattern PROJECT = Pattern.compile("<project[\\s>]");

    private final Model model;

    private MavenProject(Model model) {
        this.model = model;
    }

    /** Reads a whole POM, some of its sections, or bare dependencies and repositories. */
    static MavenProject read(String pom, Context context, List<RemoteRepository> repositories) {
        var request = new DefaultModelBuildingRequest()
                .setRawModel(parse(complete(pom)))
                .setModelResolver(new Resolver(context, repositories))
                .setSystemProperties(System.getProperties())
                .setProcessPlugins(false)
                .setValidationLevel(ModelBuildingRequest.VALIDATION_LEVEL_MAVEN_2_0);
        try {
            return new MavenProject(new DefaultModelBuilderFactory()
                    .newInstance()
                    .build(request)
                    .getEffectiveModel());
        } catch (ModelBuildingException e) {
            String problems =
                    e.getProblems().stream().map(ModelProblem::getMessage).collect(Collectors.joining("; "));
            throw new IllegalArgumentException("expected a POM or its dependencies, found: " + problems, e);
        }
    }

    private static Model parse(String pom) {
        try {
            return new MavenXpp3Reader().read(new StringReader(pom));
        } catch (XmlPullParserException | IOException e) {
            throw new IllegalArgumentException("expected a POM or its dependencies, found: " + e.getMessage(), e);
        }
    }

    /** The POM around its sections; dependencies and repositories that stand bare are gathered into theirs. */
    private static String complete(String pom) {
        if (PROJECT.matcher(pom).find()) {
            return pom;
        }
        String sections = SECTION.matcher(pom).results().map(MatchResult::group).collect(Collectors.joining());
        String bare = SECTION.matcher(pom).replaceAll("");
        String content =
                sections + gathered("dependency", "dependencies", bare) + gathered("repository", "repositories", bare);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("expected a POM or its dependencies, found neither");
        }
        return "<project><modelVersion>4.0.0</modelVersion><groupId>notebook</groupId>"
                + "<artifactId>cell</artifactId><version>1</version><packaging>pom</packaging>" + content
                + "</project>";
    }

    private static String gathered(String element, String section, String bare) {
        String found = Pattern.compile("<" + element + ">.*?</" + element + ">", Pattern.DOTALL)
                .matcher(bare)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.joining());
        return found.isEmpty() ? "" : "<" + section + ">" + found + "</" + section + ">";
    }

    List<Dependency> dependencies() {
        return model.getDependencies().stream().map(MavenProject::dependency).toList();
    }

    List<Dependency> managedDependencies() {
        return Optional.ofNullable(model.getDependencyManagement()).stream()
                .flatMap(management -> management.getDependencies().stream())
                .map(MavenProject::dependency)
                .toList();
    }

    List<RemoteRepository> repositories() {
        return model.getRepositories().stream().map(MavenProject::repository).toList();
    }

    private static RemoteRepository repository(Repository repository) {
        return new RemoteRepository.Builder(repository.getId(), "default", repository.getUrl()).build();
    }

    private static Dependency dependency(org.apache.maven.model.Dependency each) {
        String extension = each.getType().equals("test-jar") ? "jar" : each.getType();
        String classifier = Objects.requireNonNullElse(each.getClassifier(), "");
        Artifact artifact =
                new DefaultArtifact(each.getGroupId(), each.getArtifactId(), classifier, extension, each.getVersion());
        if (each.getSystemPath() != null) {
            artifact = artifact.setProperties(Map.of(ArtifactProperties.LOCAL_PATH, each.getSystemPath()));
        }
        List<Exclusion> exclusions = each.getExclusions().stream()
                .map(one -> new Exclusion(one.getGroupId(), one.getArtifactId(), "*", "*"))
                .toList();
        return new Dependency(artifact, Objects.requireNonNullElse(each.getScope(), "compile"), false, exclusions);
    }

    /** Finds parents and imported POMs where artifacts are found too. */
    private static final class Resolver implements ModelResolver {
        private final Context context;
        private final List<RemoteRepository> repositories;

        Resolver(Context context, List<RemoteRepository> repositories) {
            this.context = context;
            this.repositories = repositories;
        }

        @Override
        public ModelSource2 resolveModel(String groupId, String artifactId, String version)
                throws UnresolvableModelException {
            var pom = new DefaultArtifact(groupId, artifactId, "pom", version);
            try {
                return new FileModelSource(context.repositorySystem()
                        .resolveArtifact(
                                context.repositorySystemSession(), new ArtifactRequest(pom, repositories, null))
                        .getArtifact()
                        .getFile());
            } catch (ArtifactResolutionException e) {
                throw new UnresolvableModelException(e.getMessage(), groupId, artifactId, version, e);
            }
        }

        @Override
        public ModelSource2 resolveModel(Parent parent) throws UnresolvableModelException {
            return resolveModel(parent.getGroupId(), parent.getArtifactId(), parent.getVersion());
        }

        @Override
        public ModelSource2 resolveModel(org.apache.maven.model.Dependency dependency)
                throws UnresolvableModelException {
            return resolveModel(dependency.getGroupId(), dependency.getArtifactId(), dependency.getVersion());
        }

        @Override
        public void addRepository(Repository repository) {
            // the repositories of the cell's POM are added to the request as a whole
        }

        @Override
        public void addRepository(Repository repository, boolean replace) {
            // as above
        }

        @Override
        public ModelResolver newCopy() {
            return new Resolver(context, repositories);
        }
    }
}
