package org.terrella.kernel.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The archive of classes that a session loads first, kept by the JVM in a form it maps into memory. Made by serving one
 * short session; without it the kernel only starts slower.
 */
public final class ClassArchive {
    private static final int LIMIT_SECONDS = 300;

    private ClassArchive() {}

    /**
     * Makes the archive of this JVM and this jar.
     *
     * @return the archive
     * @throws IOException if the JVM does not write it; the message says what it said
     * @throws InterruptedException if the calling thread is interrupted
     */
    public static Path make() throws IOException, InterruptedException {
        Path archive = KernelJvm.archive();
        Path part = archive.resolveSibling(archive.getFileName() + ".part");
        Path log = Files.createTempFile("terrella-archive", ".log");
        try {
            List<String> command =
                    new ArrayList<>(KernelJvm.command(List.of("-XX:ArchiveClassesAtExit=" + part, "-Xlog:cds=off")));
            command.add("rehearse");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("the JVM did not end within " + LIMIT_SECONDS + " s");
            }
            if (process.exitValue() != 0 || !Files.isRegularFile(part)) {
                throw new IOException("the JVM ended with code " + process.exitValue() + ": "
                        + Files.readString(log).strip());
            }
            Files.move(part, archive, StandardCopyOption.REPLACE_EXISTING);
            return archive;
        } finally {
            Files.deleteIfExists(part);
            Files.deleteIfExists(log);
        }
    }
}
