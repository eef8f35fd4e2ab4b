package org.terrella.kernel.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.terrella.kernel.install.ClassArchive;
import org.terrella.kernel.install.Doctor;
import org.terrella.kernel.install.InstalledSpec;
import org.terrella.kernel.install.KernelSpec;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code terrella kernel}: the kernel on this machine. */
@Command(
        name = "kernel",
        description = "Installs the Java kernel and says what is missing.",
        mixinStandardHelpOptions = true)
final class KernelCommand {

    @Command(
            description = "Writes the kernelspec, so that Jupyter and VS Code find the kernel.",
            mixinStandardHelpOptions = true)
    int install(
            @ArgGroup Place place,
            @Option(
                            names = "--name",
                            defaultValue = "java",
                            description = "The kernel's name (default: ${DEFAULT-VALUE}).")
                    String name,
            @Option(
                            names = "--no-archive",
                            description = "Do not make the class-data archive, which takes some seconds.")
                    boolean noArchive,
            @Option(
                            names = "--heap",
                            paramLabel = "SIZE",
                            description =
                                    "Most memory for a session's objects, such as 6g (default: as installed before,"
                                            + " else a quarter of the machine's).")
                    String heap,
            @Option(names = "--replace", description = "Take the place of another kernel of that name.")
                    boolean replace)
            throws InterruptedException {
        KernelSpec spec = spec(place, name);
        Optional<InstalledSpec> before = spec.installed();
        Optional<String> size = heap == null
                ? before.filter(InstalledSpec::isOurs).flatMap(InstalledSpec::heap)
                : Optional.of(KernelSpec.requireHeap(heap));
        if (before.isPresent() && !before.get().isOurs() && !replace) {
            requireAgreement(spec, name, before.get());
        }
        spec.makeFolder();
        if (!noArchive) {
            makeArchive();
        }
        spec.write(size);
        System.out.println("Installed " + KernelSpec.DISPLAY_NAME + " as " + name + " in " + spec.folder()
                + size.map(each -> ", with a heap of " + each).orElse("") + ".");
        return 0;
    }

    private static KernelSpec spec(Place place, String name) {
        return KernelSpec.in(
                place == null || place.prefix == null ? KernelSpec.userData() : place.prefix.resolve("share/jupyter"),
                name);
    }

    /** Asks whether another kernel may be replaced; without somebody to ask, it may not. */
    private static void requireAgreement(KernelSpec spec, String name, InstalledSpec other) {
        String found = spec.folder() + " holds another kernel"
                + (other.displayName().isEmpty() ? "" : ", \"" + other.displayName() + "\"");
        Console console = System.console();
        String answer = console == null ? "" : console.readLine("%s. Replace it? [y/N] ", found);
        if (answer == null || !answer.strip().toLowerCase(Locale.ROOT).matches("y|yes")) {
            throw new IllegalArgumentException(
                    found + "; --replace takes its place, --name " + name + "-terrella installs beside it");
        }
    }

    @Command(description = "Removes the kernelspec that install wrote.", mixinStandardHelpOptions = true)
    int uninstall(
            @ArgGroup Place place,
            @Option(
                            names = "--name",
                            defaultValue = "java",
                            description = "The kernel's name (default: ${DEFAULT-VALUE}).")
                    String name) {
        KernelSpec spec = spec(place, name);
        InstalledSpec found = spec.installed()
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected a kernel named " + name + " in " + spec.folder() + ", found none"));
        if (!found.isOurs()) {
            throw new IllegalArgumentException(
                    spec.folder() + " holds another kernel; jupyter kernelspec remove " + name + " removes it");
        }
        spec.remove();
        System.out.println("Removed " + KernelSpec.DISPLAY_NAME + " from " + spec.folder() + ".");
        return 0;
    }

    /** Where to install. */
    static final class Place {
        @Option(names = "--user", description = "For this user only (the default).")
        boolean user;

        @Option(
                names = "--prefix",
                paramLabel = "DIR",
                description = "Below DIR/share/jupyter, as for a virtual environment.")
        Path prefix;
    }

    private static void makeArchive() throws InterruptedException {
        System.err.println("Making the class-data archive; it lets the kernel start sooner.");
        try {
            ClassArchive.make();
        } catch (IOException e) {
            System.err.println("It could not be made, and the kernel goes without: " + e.getMessage());
        }
    }

    @Command(description = "Says in sentences what is there and what is missing.", mixinStandardHelpOptions = true)
    int doctor(
            @Option(
                            names = "--name",
                            defaultValue = "java",
                            description = "The kernel's name (default: ${DEFAULT-VALUE}).")
                    String name) {
        List<Doctor.Finding> findings = Doctor.ofThisMachine().examine(name);
        for (Doctor.Finding finding : findings) {
            String mark = finding.isWell() ? "ok      " : finding.isNeeded() ? "missing " : "hint    ";
            System.out.println(mark + finding.sentence());
        }
        return findings.stream().allMatch(finding -> finding.isWell() || !finding.isNeeded()) ? 0 : 1;
    }
}
