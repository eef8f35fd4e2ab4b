package org.terrella.run;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.terrella.file.Checkout;

/** Which version of the sources a result was made with. */
public final class Commit {

    private static final String UNKNOWN = "unknown";

    private Commit() {}

    /**
     * Git's hash of the commit of the checkout that this library was built in, from whatever folder it is started.
     *
     * @return the hash, with {@code +changes} if files differ from it; unknown outside of a checkout and without Git
     */
    public static String ofCheckout() {
        return Checkout.root().map(Commit::of).orElse(UNKNOWN);
    }

    /** That of a folder; unknown if it is not the top of a repository, such as an archive unpacked within another's. */
    static String of(Path root) {
        List<String> said = git(root, "rev-parse", "--show-toplevel", "HEAD")
                .orElse("")
                .lines()
                .toList();
        if (said.size() != 2 || !isSame(Path.of(said.get(0)), root)) {
            return UNKNOWN;
        }
        boolean isClean = git(root, "status", "--porcelain", "--untracked-files=no")
                .filter(String::isEmpty)
                .isPresent();
        return isClean ? said.get(1) : said.get(1) + "+changes";
    }

    private static boolean isSame(Path top, Path root) {
        try {
            return Files.isSameFile(top, root.toAbsolutePath());
        } catch (IOException e) {
            return false;
        }
    }

    private static Optional<String> git(Path root, String... arguments) {
        try {
            Process git = new ProcessBuilder(Stream.concat(
                                    Stream.of("git", "-C", root.toAbsolutePath().toString()), Stream.of(arguments))
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
