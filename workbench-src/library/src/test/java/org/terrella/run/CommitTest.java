package org.terrella.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitTest {

    @TempDir
    private Path root;

    @BeforeEach
    void commitAFile() throws Exception {
        Files.writeString(root.resolve("file"), "one");
        git("init", "--quiet");
        git("add", "file");
        git("-c", "user.name=nobody", "-c", "user.email=nobody@example.org", "commit", "--quiet", "-m", "one");
    }

    private String git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-C", root.toString()));
        command.addAll(List.of(arguments));
        Process git = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertEquals(0, git.waitFor(), said);
        return said;
    }

    @Test
    void isThatOfTheFolderAndSaysWhetherFilesDiffer() throws Exception {
        String head = git("rev-parse", "HEAD");
        assertEquals(head, Commit.of(root));
        Files.writeString(root.resolve("more"), "not committed, not told of");
        assertEquals(head, Commit.of(root));
        Files.writeString(root.resolve("file"), "two");
        assertEquals(head + "+changes", Commit.of(root));
    }

    @Test
    void aFolderWithinAnothersRepositoryHasNone() throws IOException {
        assertEquals("unknown", Commit.of(Files.createDirectories(root.resolve("unpacked"))));
        assertEquals("unknown", Commit.of(root.resolve("not there")));
    }

    @Test
    void isThatOfThisCheckoutFromWhateverFolder() {
        String commit = Commit.ofCheckout();
        assertTrue(commit.matches("unknown|[0-9a-f]{40}(\\+changes)?"), commit);
    }
}
