package org.terrella.kernel.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The kernel over the wire: the cases are in {@code src/test/python/conformance.py}, driven by jupyter_client. */
class ConformanceIT {
    private static final String PYTHON =
            "/usr/bin/python3"; // Debian's, which has jupyter_client; another may be first on the PATH
    private static final int LIMIT_SECONDS = 1200;

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> speaksJupytersProtocol() throws Exception {
        assumeTrue(
                Files.isExecutable(Path.of(PYTHON)) && run(List.of(PYTHON, "-c", "import jupyter_client")) == 0,
                PYTHON + " has no jupyter_client; install the package jupyter-client to run these");
        var kernel = new PackagedKernel(folder);
        assertEquals(0, kernel.run("kernel", "install", "--prefix", "env").code());
        int code = run(List.of(
                PYTHON,
                Path.of("src/test/python/conformance.py").toAbsolutePath().toString(),
                folder.resolve("env/share/jupyter").toString()));
        List<String> lines = Files.readAllLines(folder.resolve("cases.txt"));
        List<String> cases = lines.stream()
                .filter(line -> line.startsWith("ok ") || line.startsWith("FAILED "))
                .toList();
        if (cases.isEmpty() || code != 0 && cases.stream().noneMatch(line -> line.startsWith("FAILED "))) {
            fail("the suite ended with code " + code + ": " + String.join("\n", lines));
        }
        return cases.stream().map(ConformanceIT::asTest);
    }

    private static DynamicTest asTest(String line) {
        String[] words = line.split("[ :]+", 3);
        return DynamicTest.dynamicTest(words[1], () -> assertEquals("ok", words[0], line));
    }

    private int run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("cases.txt").toFile())
                .start();
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            fail("no end within " + LIMIT_SECONDS + " s");
        }
        return process.exitValue();
    }
}
