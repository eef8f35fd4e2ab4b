package org.terrella.run;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** Which version of the sources a result was made with. */
public final class Commit {

    private static final String UNKNOWN = "unknown";

    private Commit() {}

    /**
     * Git's hash of the current folder's commit.
     *
     * @return the hash, with {@code +changes} if files differ from it; unknown without Git
     */
    public static String ofCurrentFolder() {
        return git("rev-parse", "HEAD")
                .map(hash -> git("status", "--porcelain", "--untracked-files=no")
                                .filter(String::isEmpty)
                                .isPresent()
                        ? hash
                        : hash + "+changes")
                .orElse(UNKNOWN);
    }

    private static Optional<String> git(String... arguments) {
        try {
            Process git = new ProcessBuilder(Stream.concat(Stream.of("git"), Stream.of(arguments))
                            .toList())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.waitFor() == 0 ? Optional.of(said) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // no Git on this machine
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("interrupted while asking Git"));
        }
    }
}
