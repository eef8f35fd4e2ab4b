package org.terrella.kernel.session;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.resolution.DependencyResult;
import org.eclipse.aether.util.artifact.JavaScopes;
import org.eclipse.aether.util.filter.DependencyFilterUtils;

/**
 * Resolves Maven artifacts with all they need at run time, with the user's settings: from the local repository if it
 * has everything, else from the configured remote ones.
 */
final class MavenResolver {
    /** Ivy writes the same with other marks. */
    private static final Pattern OF_IVY = Pattern.compile("([^#;:\\s]+)#([^#;:\\s]+);([^#;:\\s]+)");

    /** What Gradle calls {@code group:artifact:version:classifier}; here it would be a type and a version. */
    private static final Pattern OF_GRADLE = Pattern.compile("([^:]+):([^:]+):(\\d[^:]*):(\\D[^:]*)");

    private final List<RemoteRepository> extraRepositories = new ArrayList<>();

    /** Adds a repository that is asked after the configured ones. */
    void addRepository(String id, String url) {
        extraRepositories.add(new RemoteRepository.Builder(id, "default", url).build());
    }

    /** The artifact, written {@code group:artifact[:type[:classifier]]:version}, and what it needs, with their files. */
    Resolved resolve(List<String> coordinates, MavenArguments arguments) throws DependencyResolutionException {
        List<Dependency> roots = coordinates.stream()
                .map(each -> new Dependency(artifact(each), JavaScopes.RUNTIME))
                .toList();
        return resolve(
                arguments.offline(),
                context -> new CollectRequest()
                        .setDependencies(roots)
                        .setRepositories(repositories(context, arguments.from())));
    }

    /** What the project's dependencies of these scopes give at run time, with their files. */
    Resolved resolve(String pom, Set<String> scopes, MavenArguments arguments) throws DependencyResolutionException {
        return resolve(arguments.offline(), context -> {
            List<RemoteRepository> known = repositories(context, arguments.from());
            var project = MavenProject.read(pom, context, known);
            return new CollectRequest()
                    .setDependencies(project.dependencies().stream()
                            .filter(each -> scopes.contains(each.getScope()))
                            .map(each -> each.setScope(JavaScopes.RUNTIME)) // it is wanted, whatever for
                            .toList())
                    .setManagedDependencies(project.managedDependencies())
                    .setRepositories(Stream.concat(known.stream(), project.repositories().stream())
                            .toList());
        });
    }

    /**
     * What was found.
     *
     * @param artifacts all that is needed at run time, with their files
     * @param named those that were asked for, as {@code group:artifact}
     */
    record Resolved(List<Artifact> artifacts, Set<String> named) {
        boolean isNamed(Artifact artifact) {
            return named.contains(name(artifact));
        }

        private static String name(Artifact artifact) {
            return artifact.getGroupId() + ":" + artifact.getArtifactId();
        }
    }

    private interface Question {
        CollectRequest ask(Context context);
    }

    private Resolved resolve(boolean offline, Question question) throws DependencyResolutionException {
        try {
            return resolveOnce(true, question);
        } catch (DependencyResolutionException | IllegalArgumentException notInTheLocalRepository) {
            if (offline) {
                throw notInTheLocalRepository;
            }
            return resolveOnce(false, question);
        }
    }

    private static Resolved resolveOnce(boolean offline, Question question) throws DependencyResolutionException {
        ContextOverrides overrides = ContextOverrides.create()
                .withUserSettings(true)
                .offline(offline)
                .build();
        try (Context context = Runtimes.INSTANCE.getRuntime().create(overrides)) {
            CollectRequest asked = question.ask(context);
            var request = new DependencyRequest(asked, DependencyFilterUtils.classpathFilter(JavaScopes.RUNTIME));
            DependencyResult result =
                    context.repositorySystem().resolveDependencies(context.repositorySystemSession(), request);
            List<Artifact> artifacts = result.getArtifactResults().stream()
                    .map(ArtifactResult::getArtifact)
                    .filter(artifact -> !artifact.getExtension().equals("pom"))
                    .toList();
            return new Resolved(
                    artifacts,
                    asked.getDependencies().stream()
                            .map(each -> Resolved.name(each.getArtifact()))
                            .collect(Collectors.toSet()));
        }
    }

    private List<RemoteRepository> repositories(Context context, List<String> from) {
        List<RemoteRepository> all = Stream.concat(
                        context.remoteRepositories().stream(), prepared(context, extraRepositories).stream())
                .toList();
        if (from.isEmpty()) {
            return all;
        }
        List<RemoteRepository> chosen = new ArrayList<>();
        for (String each : from) {
            chosen.add(all.stream()
                    .filter(known -> known.getId().equalsIgnoreCase(each))
                    .findFirst()
                    .orElseGet(() -> prepared(context, List.of(at(each))).get(0)));
        }
        return chosen;
    }

    private static RemoteRepository at(String url) {
        if (!url.matches("[a-z]+:.+")) {
            throw new IllegalArgumentException("expected the id or URL of a repository behind --from, found " + url);
        }
        return new RemoteRepository.Builder("from-" + url.replaceAll("\\W+", "-"), "default", url).build();
    }

    private static List<RemoteRepository> prepared(Context context, List<RemoteRepository> repositories) {
        return context.repositorySystem().newResolutionRepositories(context.repositorySystemSession(), repositories);
    }

    private static DefaultArtifact artifact(String coordinates) {
        Matcher ofGradle = OF_GRADLE.matcher(coordinates);
        if (ofGradle.matches()) {
            throw new IllegalArgumentException("expected group:artifact[:type[:classifier]]:version, found "
                    + coordinates + "; with a classifier that is " + ofGradle.replaceFirst("$1:$2:jar:$4:$3"));
        }
        try {
            return new DefaultArtifact(OF_IVY.matcher(coordinates).replaceFirst("$1:$2:$3"));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("expected group:artifact:version, found " + coordinates, e);
        }
    }
}
