package org.terrella.kernel.session;

import io.github.spencerpark.jupyter.kernel.magic.registry.CellMagic;
import io.github.spencerpark.jupyter.kernel.magic.registry.LineMagic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.aether.resolution.DependencyResolutionException;

/** {@code %maven}, {@code %mavenRepo}, {@code %loadFromPOM} and {@code %%loadFromPOM}. */
public final class MavenMagics {
    private static final String OFFLINE = "--offline";

    private final Consumer<List<Path>> classPath;
    private final MavenResolver resolver = new MavenResolver();

    MavenMagics(Consumer<List<Path>> classPath) {
        this.classPath = classPath;
    }

    /**
     * Adds artifacts and all that they need at run time. The local repository answers if it can; else the remote
     * repositories of the user's settings are asked, unless {@code --offline} is among the arguments.
     *
     * @param arguments coordinates such as {@code group:artifact:version}
     */
    @LineMagic(aliases = {"addMavenDependency", "addMavenDependencies"})
    public void maven(List<String> arguments) {
        List<String> coordinates =
                arguments.stream().filter(each -> !each.equals(OFFLINE)).toList();
        if (coordinates.isEmpty()) {
            throw new IllegalArgumentException("expected group:artifact:version, found nothing");
        }
        add(() -> resolver.resolve(coordinates, arguments.contains(OFFLINE)));
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
     * @param arguments its path
     * @throws IOException if it cannot be read
     */
    @LineMagic("loadFromPOM")
    public void loadFromPomFile(List<String> arguments) throws IOException {
        if (arguments.isEmpty()) {
            throw new IllegalArgumentException("expected the path of a POM, found nothing");
        }
        Path file = Path.of(arguments.get(0));
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("expected a POM at " + file + ", found none");
        }
        String pom = Files.readString(file);
        add(() -> resolver.resolve(pom, arguments.contains(OFFLINE)));
    }

    /**
     * Adds the dependencies of a POM, or of a part of one, that the cell holds.
     *
     * @param arguments none but {@code --offline}
     * @param body XML
     */
    @CellMagic("loadFromPOM")
    public void loadFromPomText(List<String> arguments, String body) {
        add(() -> resolver.resolve(body, arguments.contains(OFFLINE)));
    }

    private interface Resolution {
        List<Path> resolve() throws DependencyResolutionException;
    }

    private void add(Resolution resolution) {
        try {
            classPath.accept(resolution.resolve());
        } catch (DependencyResolutionException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
