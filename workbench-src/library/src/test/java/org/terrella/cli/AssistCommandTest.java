package org.terrella.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.assist.ScriptedEndpoint;
import org.terrella.file.Checkout;
import org.terrella.world.LittleEarth;
import org.terrella.world.Scale;
import org.terrella.world.WorldFiles;
import org.terrella.world.WorldSet;

/** The command on the tiny world, as a page would use it. */
class AssistCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    private int run(PrintWriter out, String... arguments) {
        return Terrella.run(out, new PrintWriter(err, true), arguments);
    }

    private static String send(URI page, String path, boolean isPost) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(page.resolve("/api/" + path)).header("X-Terrella-Token", page.getFragment());
        return HttpClient.newHttpClient()
                .send((isPost ? request.POST(BodyPublishers.noBody()) : request).build(), BodyHandlers.ofString())
                .body();
    }

    @Test
    void servesUntilItIsStopped() throws Exception {
        Path world = folder.resolve("world");
        new WorldFiles(LittleEarth.of(Scale.TINY), world).write(List.of(WorldSet.GALLERY), (set, done, all) -> {});
        PipedWriter written = new PipedWriter();
        BufferedReader out = new BufferedReader(new PipedReader(written));
        AtomicInteger code = new AtomicInteger(-1);
        Thread command = new Thread(() -> code.set(run(
                new PrintWriter(written, true),
                "assist",
                Checkout.resolve("notebooks/sample-photos/photo-01.jpg").toString(),
                "--no-open",
                "--port",
                "0",
                "--method",
                "nearest",
                "--world",
                world.toString(),
                "--results",
                folder.resolve("results").toString())));
        command.start();
        String knows = out.readLine();
        assertTrue(knows.contains("It knows drawn photos of Little Earth only"), knows + err);
        URI page = URI.create(out.readLine().replaceFirst("page: ", ""));
        Matcher id = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(send(page, "about", false));
        assertTrue(id.find());
        String answered = send(page, "photos/" + id.group(1) + "/ask", true);
        assertTrue(answered.contains("event: answer"), answered);
        command.interrupt();
        command.join();
        assertEquals(130, code.get());
        assertTrue(err.toString().strip().endsWith("terrella: the page is closed"), err.toString());
    }

    /** On a bench whose world is not there: nothing of it is looked at. */
    @Test
    void aModelElsewhereIsAskedAlone() throws Exception {
        try (ScriptedEndpoint endpoint = new ScriptedEndpoint(ScriptedEndpoint.LISBON_THEN_OSLO)) {
            PipedWriter written = new PipedWriter();
            BufferedReader out = new BufferedReader(new PipedReader(written));
            Thread command = new Thread(() -> run(
                    new PrintWriter(written, true),
                    "assist",
                    Checkout.resolve("notebooks/sample-photos/photo-01.jpg").toString(),
                    "--no-open",
                    "--port",
                    "0",
                    "--endpoint",
                    fileOf(endpoint),
                    "--answers",
                    "3",
                    "--world",
                    folder.resolve("none").toString(),
                    "--results",
                    folder.resolve("results").toString()));
            command.start();
            String knows = out.readLine();
            assertTrue(
                    knows.contains("pixels, hints and what you confirm or strike out go to scripted at http"),
                    knows + err);
            URI page = URI.create(out.readLine().replaceFirst("page: ", ""));
            Matcher id = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(send(page, "about", false));
            assertTrue(id.find());
            String answered = send(page, "photos/" + id.group(1) + "/ask", true);
            assertTrue(answered.contains("Lisbon, Portugal"), answered);
            assertTrue(answered.contains("3 of 3 "), answered);
            assertTrue(endpoint.bodies().stream().noneMatch(body -> body.contains("photo-01")));
            command.interrupt();
            command.join();
        }
    }

    private String fileOf(ScriptedEndpoint endpoint) {
        try {
            return endpoint.file(folder).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void saysWhatCannotBeUsed() throws Exception {
        PrintWriter nobody = new PrintWriter(new StringWriter());
        assertEquals(2, run(nobody, "assist", "--port", "70000"));
        assertTrue(err.toString().contains("--port must be within 0 and 65535, found 70000"), err.toString());
        assertEquals(2, run(nobody, "assist", folder.resolve("none.jpg").toString()));
        assertTrue(err.toString().contains("expected a file, found none at"), err.toString());
        Path text = Files.writeString(folder.resolve("text.jpg"), "no photo");
        assertEquals(2, run(nobody, "assist", text.toString()));
        assertTrue(err.toString().contains("text.jpg: expected a photo, found"), err.toString());
    }
}
