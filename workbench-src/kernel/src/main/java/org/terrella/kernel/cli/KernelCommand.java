package org.terrella.kernel.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.terrella.kernel.install.ClassArchive;
import org.terrella.kernel.install.Doctor;
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
                    boolean noArchive)
            throws InterruptedException {
        Path data =
                place == null || place.prefix == null ? KernelSpec.userData() : place.prefix.resolve("share/jupyter");
        KernelSpec spec = KernelSpec.in(data, name);
        if (!noArchive) {
            makeArchive();
        }
        spec.write();
        System.out.println("Installed " + KernelSpec.DISPLAY_NAME + " as " + name + " in " + spec.folder() + ".");
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
