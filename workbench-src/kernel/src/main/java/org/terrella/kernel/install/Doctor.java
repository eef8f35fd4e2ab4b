package org.terrella.kernel.install;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks at everything the kernel needs and says in sentences what is there and what is missing. */
public final class Doctor {
    private static final int CONNECT_MS = 2000;

    private final String path;
    private final List<Path> dataFolders;
    private final Set<String> modules;

    /**
     * Looks at this machine.
     *
     * @return a doctor for it
     */
    public static Doctor ofThisMachine() {
        Set<String> modules = new LinkedHashSet<>();
        ModuleLayer.boot().modules().forEach(module -> modules.add(module.getName()));
        return new Doctor(Optional.ofNullable(System.getenv("PATH")).orElse(""), dataFolders(), modules);
    }

    /**
     * Looks at the machine as described.
     *
     * @param path the folders of programs, separated as the system does
     * @param dataFolders where Jupyter looks for kernels, first wins
     * @param modules the modules of this Java
     */
    Doctor(String path, List<Path> dataFolders, Set<String> modules) {
        this.path = path;
        this.dataFolders = List.copyOf(dataFolders);
        this.modules = Set.copyOf(modules);
    }

    /**
     * One thing that was looked at.
     *
     * @param isWell whether it is as it should be
     * @param isNeeded whether notebooks do not run in Jupyter without it
     * @param sentence what was found, and what to do if it is not well
     */
    public record Finding(boolean isWell, boolean isNeeded, String sentence) {
        private static Finding well(String sentence) {
            return new Finding(true, true, sentence);
        }

        private static Finding missing(String sentence) {
            return new Finding(false, true, sentence);
        }

        private static Finding better(String sentence) {
            return new Finding(false, false, sentence);
        }
    }

    private static List<Path> dataFolders() {
        List<Path> folders = new ArrayList<>();
        Optional.ofNullable(System.getenv("JUPYTER_PATH")).stream()
                .flatMap(value -> Stream.of(value.split(File.pathSeparator)))
                .filter(value -> !value.isEmpty())
                .map(Path::of)
                .forEach(folders::add);
        folders.add(KernelSpec.userData());
        folders.add(Path.of("/usr/local/share/jupyter"));
        folders.add(Path.of("/usr/share/jupyter"));
        return folders;
    }

    /**
     * Looks at everything.
     *
     * @param kernelName the name under which the kernel should be installed
     * @return what was found, in the order in which to mend it
     */
    public List<Finding> examine(String kernelName) {
        return List.of(java(), jupyter(), kernelSpec(kernelName), archive(), loopback());
    }

    private Finding java() {
        String java = "Java " + Runtime.version() + " in " + System.getProperty("java.home");
        for (String needed : List.of("jdk.jshell", "jdk.compiler")) {
            if (!modules.contains(needed)) {
                return Finding.missing(java + " has no module " + needed
                        + ": it is a runtime without compiler; install a JDK and put it first on the PATH.");
            }
        }
        return Finding.well(java + " has the compiler and JShell.");
    }

    private Finding jupyter() {
        String name = System.getProperty("os.name").startsWith("Windows") ? "jupyter.exe" : "jupyter";
        return Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .map(found -> Finding.well("Jupyter is at " + found + "."))
                .orElseGet(
                        () -> Finding.missing("Jupyter was not found on the PATH; install it (for example the package"
                                + " jupyter of your system), or run notebooks without it by terrella notebook run."));
    }

    private Finding kernelSpec(String kernelName) {
        for (Path data : dataFolders) {
            Path file = data.resolve("kernels").resolve(kernelName).resolve("kernel.json");
            if (Files.isRegularFile(file)) {
                return specAt(file, kernelName);
            }
        }
        return Finding.missing("No kernel named " + kernelName + " is installed; terrella kernel install writes one to "
                + KernelSpec.userData() + ".");
    }

    private static Finding specAt(Path file, String kernelName) {
        String installAgain = "; terrella kernel install writes it anew.";
        InstalledSpec spec = InstalledSpec.read(file).orElseThrow();
        if (!spec.isReadable()) {
            return Finding.missing(file + " is no kernelspec that can be read" + installAgain);
        }
        if (!spec.isOurs()) {
            return Finding.better("The kernel named " + kernelName + " at " + file.getParent()
                    + " is another one; terrella kernel install --name terrella installs this one beside it.");
        }
        for (String needed : List.of(spec.command().get(0), spec.jar().orElseThrow())) {
            if (!Files.exists(Path.of(needed))) {
                return Finding.missing(file + " names " + needed + ", which does not exist" + installAgain);
            }
        }
        return Finding.well("The kernel named " + kernelName + " is installed at " + file.getParent() + ".");
    }

    private static Finding archive() {
        try {
            Path archive = KernelJvm.archive();
            String makesOne = "so the kernel starts slower; terrella kernel install makes one.";
            if (!Files.isRegularFile(archive)) {
                return Finding.better("There is no class-data archive for this Java, " + makesOne);
            }
            boolean fits = Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(KernelJvm.jar())) > 0;
            return fits
                    ? Finding.well("The class-data archive for this Java is at " + archive + ".")
                    : Finding.better("The class-data archive is of an earlier build, " + makesOne);
        } catch (IOException e) {
            return Finding.better("The class-data archive cannot be looked at: " + e.getMessage() + ".");
        } catch (IllegalStateException e) {
            return Finding.better(e.getMessage() + ".");
        }
    }

    private static Finding loopback() {
        try (var server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                var client = new Socket()) {
            client.connect(new InetSocketAddress("127.0.0.1", server.getLocalPort()), CONNECT_MS);
            return Finding.well("Ports of 127.0.0.1 can be opened and reached.");
        } catch (IOException e) {
            return Finding.missing("A port of 127.0.0.1 cannot be opened and reached (" + e.getMessage()
                    + "); a firewall or sandbox blocks it, and Jupyter talks to kernels through such ports.");
        }
    }
}
