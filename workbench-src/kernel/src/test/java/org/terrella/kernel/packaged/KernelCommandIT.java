package org.terrella.kernel.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.kernel.cli.Main;
import org.terrella.kernel.install.KernelJvm;
import org.terrella.kernel.packaged.PackagedKernel.Result;

/** {@code terrella kernel} and the jar itself. */
class KernelCommandIT {
    @TempDir
    private Path folder;

    private PackagedKernel kernel;

    @BeforeEach
    void makeAFolder() {
        kernel = new PackagedKernel(folder);
    }

    @Test
    void writesAKernelspecThatWorksFromAnyFolder() throws Exception {
        Result result = kernel.run("kernel", "install", "--prefix", "env", "--name", "Terrella-Test", "--no-archive");
        assertEquals(0, result.code(), result.output());
        JsonObject spec = spec(folder.resolve("env/share/jupyter/kernels/terrella-test/kernel.json"));
        List<String> command = spec.getAsJsonArray("argv").asList().stream()
                .map(JsonElement::getAsString)
                .toList();
        assertTrue(Path.of(command.get(0)).isAbsolute());
        assertTrue(Files.isExecutable(Path.of(command.get(0))));
        assertTrue(command.contains(PackagedKernel.JAR.toString()));
        assertEquals(List.of("serve", "{connection_file}"), command.subList(command.size() - 2, command.size()));
        assertEquals("Java (Terrella)", spec.get("display_name").getAsString());
        assertEquals("java", spec.get("language").getAsString());
        assertEquals("message", spec.get("interrupt_mode").getAsString());
        JsonObject set = spec.getAsJsonObject("env");
        assertEquals("1073741824", set.get("MALLOC_MMAP_THRESHOLD_").getAsString());
        assertEquals("8589934592", set.get("MALLOC_TRIM_THRESHOLD_").getAsString());
    }

    @Test
    void installsForTheUserWhereJupyterLooks() throws Exception {
        Map<String, String> environment =
                Map.of("JUPYTER_DATA_DIR", folder.resolve("data").toString());
        assertEquals(
                0,
                kernel.run(environment, "kernel", "install", "--user", "--no-archive")
                        .code());
        assertTrue(Files.exists(folder.resolve("data/kernels/java/kernel.json")));
        Result doctor = kernel.run(environment, "kernel", "doctor");
        assertTrue(
                doctor.output().contains("ok      The kernel named java is installed at " + folder), doctor.output());
    }

    @Test
    void setsTheHeapAndKeepsItWhenInstalledAgain() throws Exception {
        Path file = folder.resolve("env/share/jupyter/kernels/java/kernel.json");
        Result result = install("--heap", "6g");
        assertEquals(0, result.code(), result.output());
        assertTrue(result.output().contains("with a heap of 6g"), result.output());
        assertTrue(spec(file).getAsJsonArray("argv").contains(new JsonPrimitive("-Xmx6g")));
        assertEquals(0, install().code());
        assertTrue(spec(file).getAsJsonArray("argv").contains(new JsonPrimitive("-Xmx6g")));
        assertEquals(0, install("--heap=800m").code());
        assertTrue(spec(file).getAsJsonArray("argv").contains(new JsonPrimitive("-Xmx800m")));
        for (String wrong : List.of("six", "6", "0g", "-6g", "6gb")) {
            assertEquals(
                    "terrella: --heap: expected a size such as 6g or 800m, found " + wrong,
                    install("--heap=" + wrong).output().strip());
        }
    }

    @Test
    void replacesAnotherKernelOnlyWhenAsked() throws Exception {
        Path place = folder.resolve("env/share/jupyter/kernels/java");
        for (String foreign : List.of(
                "{\"argv\": [\"java\", \"-jar\", \"ijava.jar\"], \"display_name\": \"Java\"}",
                "no JSON",
                "[]",
                "{\"argv\": 3}")) {
            Files.writeString(Files.createDirectories(place).resolve("kernel.json"), foreign);
            Result refused = install();
            assertEquals(2, refused.code());
            String named = foreign.contains("display_name") ? ", \"Java\"" : "";
            assertEquals(
                    "terrella: " + place + " holds another kernel" + named
                            + "; --replace takes its place, --name java-terrella installs beside it",
                    refused.output().strip());
            assertEquals(foreign, Files.readString(place.resolve("kernel.json")));
            assertEquals(2, uninstall().code());
            assertEquals(foreign, Files.readString(place.resolve("kernel.json")));
        }
        assertEquals(0, install("--replace").code());
        assertEquals(
                "Java (Terrella)",
                spec(place.resolve("kernel.json")).get("display_name").getAsString());
    }

    @Test
    void removesWhatItInstalled() throws Exception {
        Path place = folder.resolve("env/share/jupyter/kernels/java");
        assertEquals(
                "terrella: expected a kernel named java in " + place + ", found none",
                uninstall().output().strip());
        assertEquals(0, install().code());
        assertEquals(0, uninstall().code());
        assertFalse(Files.exists(place));
        assertEquals(0, install().code());
        Path mine = Files.writeString(place.resolve("kernel.js"), "");
        assertEquals(0, uninstall().code());
        assertEquals(List.of(mine), Files.list(place).toList());
    }

    @Test
    void saysWhereAFileIsInItsWay() throws Exception {
        Files.writeString(
                Files.createDirectories(folder.resolve("env/share/jupyter")).resolve("kernels"), "");
        Result result = install();
        assertEquals(2, result.code());
        assertEquals(
                "terrella: expected a folder for the kernelspec at "
                        + folder.resolve("env/share/jupyter/kernels/java") + ", found the file "
                        + folder.resolve("env/share/jupyter/kernels"),
                result.output().strip());
    }

    private Result install(String... options) throws Exception {
        return command("install", Stream.concat(Stream.of("--no-archive"), Stream.of(options)));
    }

    private Result uninstall() throws Exception {
        return command("uninstall", Stream.empty());
    }

    private Result command(String name, Stream<String> options) throws Exception {
        return kernel.run(Stream.concat(Stream.of("kernel", name, "--prefix", "env"), options)
                .toArray(String[]::new));
    }

    private static JsonObject spec(Path file) throws IOException {
        return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    }

    @Test
    void makesAnArchiveThatTheJvmTakes() throws Exception {
        Result result = kernel.run("kernel", "install", "--prefix", "env");
        assertEquals(0, result.code(), result.output());
        assertFalse(result.output().contains("could not be made"), result.output());
        JsonObject spec = spec(folder.resolve("env/share/jupyter/kernels/java/kernel.json"));
        String option = spec.getAsJsonArray("argv").asList().stream()
                .map(JsonElement::getAsString)
                .filter(each -> each.startsWith("-XX:SharedArchiveFile="))
                .findFirst()
                .orElseThrow();
        // unlike the kernelspec, this ends with an error if the archive does not fit
        Process process = new ProcessBuilder(
                        spec.getAsJsonArray("argv").get(0).getAsString(),
                        option,
                        "-Xshare:on",
                        "-jar",
                        PackagedKernel.JAR.toString(),
                        "--version")
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), output);
        assertTrue(output.startsWith("Terrella kernel "), output);
    }

    @Test
    void whatASessionDoesAtItsEndIsNotCutShort() throws Exception {
        String path = PackagedKernel.JAR
                + File.pathSeparator
                + Path.of("target/test-classes").toAbsolutePath();
        Process process = new ProcessBuilder(
                        KernelJvm.java().toString(), "-cp", path, SlowToEnd.class.getName(), "rehearse")
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), output);
        assertEquals("the hook has run", output.strip());
    }

    /** A session with a hook that takes longer than the kernel waits before it looks after its threads again. */
    static final class SlowToEnd {
        public static void main(String[] arguments) {
            PrintStream console = System.out; // a session takes it over
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    Thread.sleep(1500);
                } catch (InterruptedException e) {
                    return;
                }
                console.println("the hook has run");
            }));
            Main.main(arguments);
        }
    }

    @Test
    void doctorSaysWhatIsMissing() throws Exception {
        Map<String, String> bare = Map.of("PATH", "/nowhere", "JUPYTER_DATA_DIR", "/nowhere", "JUPYTER_PATH", "");
        Result result = kernel.run(bare, "kernel", "doctor", "--name", "absent");
        assertEquals(1, result.code());
        assertTrue(result.output().contains("missing Jupyter was not found on the PATH"), result.output());
        assertTrue(result.output().contains("missing No kernel named absent is installed"), result.output());
        assertTrue(result.output().contains("ok      Java "), result.output());
    }

    @Test
    void doctorTellsAKernelOfSomebodyElse() throws Exception {
        Path spec = Files.createDirectories(folder.resolve("data/kernels/java")).resolve("kernel.json");
        Files.writeString(spec, "{\"argv\": [\"java\", \"-jar\", \"ijava.jar\", \"{connection_file}\"]}");
        Result result =
                kernel.run(Map.of("JUPYTER_DATA_DIR", folder.resolve("data").toString()), "kernel", "doctor");
        assertTrue(result.output().contains("hint    The kernel named java at "), result.output());
        Files.writeString(spec, "{\"argv\": ");
        Result broken =
                kernel.run(Map.of("JUPYTER_DATA_DIR", folder.resolve("data").toString()), "kernel", "doctor");
        assertTrue(broken.output().contains("kernel.json is no kernelspec that can be read"), broken.output());
    }

    @Test
    void namesABlockedPort() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Path connection = Files.writeString(folder.resolve("connection.json"), """
                    {"ip": "127.0.0.1", "transport": "tcp", "key": "", "signature_scheme": "hmac-sha256",
                     "shell_port": %d, "control_port": 1, "stdin_port": 1, "hb_port": 1, "iopub_port": 1}""".formatted(taken.getLocalPort()));
            Result result = kernel.run("serve", connection.toString());
            assertEquals(1, result.code());
            assertTrue(
                    result.output()
                            .startsWith("terrella: expected the shell port " + taken.getLocalPort()
                                    + " of 127.0.0.1 to be free, found it blocked"),
                    result.output());
        }
    }

    @Test
    void refusesAFileThatIsNoConnectionFile() throws Exception {
        Path file = Files.writeString(folder.resolve("connection.json"), "not json");
        Result result = kernel.run("serve", file.toString());
        assertEquals(2, result.code());
        assertTrue(
                result.output().contains("connection.json: expected a connection file of Jupyter, found "),
                result.output());
    }

    @Test
    void putsNothingIntoTheWayOfANotebooksJars() throws Exception {
        try (var jar = new JarFile(PackagedKernel.JAR.toFile())) {
            List<String> foreign = jar.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.endsWith(".class"))
                    .map(name -> name.replaceFirst("^META-INF/versions/\\d+/", ""))
                    .filter(name -> !name.startsWith("org/terrella/kernel/"))
                    .filter(name -> !name.startsWith("io/github/spencerpark/jupyter/"))
                    .filter(name -> !name.startsWith("io/github/spencerpark/ijava/")) // names that notebooks use
                    .toList();
            assertEquals(List.of(), foreign);
        }
    }
}
