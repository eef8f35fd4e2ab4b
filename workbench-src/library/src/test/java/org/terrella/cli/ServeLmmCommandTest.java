package org.terrella.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.terrella.file.Checkout;

class ServeLmmCommandTest {

    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Terrella.run(new PrintWriter(new StringWriter()), new PrintWriter(err), arguments);
    }

    @Test
    void servesUntilItIsStopped() throws Exception {
        PipedWriter written = new PipedWriter();
        BufferedReader out = new BufferedReader(new PipedReader(written));
        AtomicInteger code = new AtomicInteger(-1);
        Thread command = new Thread(() -> code.set(Terrella.run(
                new PrintWriter(written, true),
                new PrintWriter(err),
                "serve-lmm",
                "--role",
                "small",
                "--port",
                "0",
                "--style",
                Checkout.resolve("experiments/styles/brief.yaml").toString())));
        command.start();
        assertEquals("PocketLvlm small (stands in for LLaVA)", out.readLine());
        String model = out.readLine().replaceFirst("model: +", "");
        String address = out.readLine().replaceFirst("base URL: +", "");
        HttpResponse<String> models = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address + "/models")).build(),
                        HttpResponse.BodyHandlers.ofString());
        assertTrue(models.body().contains(model), models.body());
        HttpResponse<String> refused = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address + "/chat/completions"))
                                .POST(HttpRequest.BodyPublishers.ofString(chat(model)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertEquals(400, refused.statusCode());
        assertTrue(refused.body().contains("a known style (terrella, g3, img2loc, brief)"), refused.body());
        command.interrupt();
        command.join();
        assertEquals(130, code.get());
        assertEquals("terrella: no longer served", err.toString().strip());
    }

    private static String chat(String model) throws IOException {
        byte[] photo = Files.readAllBytes(Checkout.resolve("notebooks/sample-photos/photo-01.jpg"));
        return "{\"model\": \"" + model + "\", \"messages\": [{\"role\": \"user\", \"content\": ["
                + "{\"type\": \"text\", \"text\": \"Tell me a story.\"}, {\"type\": \"image_url\", \"image_url\":"
                + " {\"url\": \"data:image/jpeg;base64,"
                + Base64.getEncoder().encodeToString(photo) + "\"}}]}]}";
    }

    @Test
    void saysWhatCannotBeUsed() {
        assertEquals(2, run("serve-lmm", "--style", "none.yaml"));
        assertTrue(err.toString().contains("none.yaml"), err.toString());
        err.getBuffer().setLength(0);
        assertEquals(2, run("serve-lmm", "--role", "huge"));
        assertEquals(2, run("serve-lmm", "--key-variable", "A_VARIABLE_THAT_NOBODY_SET"));
        assertEquals(2, run("serve-lmm", "--port", "70000"));
        assertEquals(
                "terrella: the role must be small or large, found huge",
                err.toString().lines().findFirst().orElseThrow());
        assertTrue(err.toString().contains("expected a key in the environment variable"), err.toString());
        assertTrue(err.toString().contains("70000"), err.toString());
    }
}
