package org.terrella.kernel.session;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
    private final List<RemoteRepository> extraRepositories = new ArrayList<>();

    /** Adds a repository that is asked after the configured ones. */
    void addRepository(String id, String url) {
        extraRepositories.add(new RemoteRepository.Builder(id, "default", url).build());
    }

    /** The jars of the artifact, written {@code group:artifact[:type[:classifier]]:version}, and of what it needs. */
    List<Path> resolve(List<String> coordinates, boolean offline) throws DependencyResolutionException {
        List<Dependency> roots = coordinates.stream()
                .map(each -> new Dependency(artifact(each), JavaScopes.RUNTIME))
                .toList();
        return resolve(
                offline, context -> new CollectRequest().setDependencies(roots).setRepositories(repositories(context)));
    }

    /** The jars that the project's dependencies give at run time. */
    List<Path> resolve(String pom, boolean offline) throws DependencyResolutionException {
        return resolve(offline, context -> {
            var project = MavenProject.read(pom, context, repositories(context));
            return new CollectRequest()
                    .setDependencies(project.dependencies())
                    .setManagedDependencies(project.managedDependencies())
                    .setRepositories(Stream.concat(repositories(context).stream(), project.repositories().stream())
                            .toList());
        });
    }

    private interface Question {
        CollectRequest ask(Context context);
    }

    private List<Path> resolve(boolean offline, Question question) throws DependencyResolutionException {
        try {
            return resolveOnce(true, question);
        } catch (DependencyResolutionException | IllegalArgumentException notInTheLocalRepository) {
            if (offline) {
                throw notInTheLocalRepository;
            }
            return resolveOnce(false, question);
        }
    }

    private static List<Path> resolveOnce(boolean offline, Question question) throws DependencyResolutionException {
        ContextOverrides overrides = ContextOverrides.create()
                .withUserSettings(true)
                .offline(offline)
                .build();
        try (Context context = Runtimes.INSTANCE.getRuntime().create(overrides)) {
            var request = new DependencyRequest(
                    question.ask(context), DependencyFilterUtils.classpathFilter(JavaScopes.RUNTIME));
            DependencyResult result =
                    context.repositorySystem().resolveDependencies(context.repositorySystemSession(), request);
            return result.getArtifactResults().stream()
                    .map(ArtifactResult::getArtifact)
                    .filter(artifact -> !artifact.getExtension().equals("pom"))
                    .map(artifact -> artifact.getFile().toPath())
                    .toList();
        }
    }

    private List<RemoteRepository> repositories(Context context) {
        List<RemoteRepository> extra = context.repositorySystem()
                .newResolutionRepositories(context.repositorySystemSession(), extraRepositories);
        return Stream.concat(context.remoteRepositories().stream(), extra.stream())
                .toList();
    }

    private static DefaultArtifact artifact(String coordinates) {
        try {
            return new DefaultArtifact(coordinates);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("expected group:artifact:version, found " + coordinates, e);
        }
    }
}
