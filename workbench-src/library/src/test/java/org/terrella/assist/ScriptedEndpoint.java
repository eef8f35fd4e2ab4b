package org.terrella.assist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.terrella.serve.LocalServer;

/** A chat endpoint on this machine that answers each prompt as a test says; it keeps what it was asked. */
public final class ScriptedEndpoint implements AutoCloseable {

    /** What a model says that names Lisbon, and Oslo once somebody said that it is not in Portugal. */
    public static final Function<String, String> LISBON_THEN_OSLO = prompt -> prompt.contains("Person: ")
            ? answer("Oslo, Norway", "59.91", "10.75")
            : answer("Lisbon, Portugal", "38.72", "-9.13");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Function<String, String> script;
    private final LocalServer server = LocalServer.at(0);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> bodies = new CopyOnWriteArrayList<>();

    /** The script gets the text of the prompt. */
    public ScriptedEndpoint(Function<String, String> script) {
        this.script = script;
        server.serve(this::handle, threads);
    }

    /** An answer with one candidate and one clue in the upper left of the photo. */
    static String answer(String place, String lat, String lng) {
        return "{\"candidates\": [{\"place\": \"" + place + "\", \"latitude\": " + lat + ", \"longitude\": " + lng
                + "}], \"clues\": [{\"clue\": \"Tram wires over the street.\", \"part\": [0, 0, 50, 40],"
                + " \"countries\": [\"" + place.replaceFirst(".*, ", "") + "\"]}]}";
    }

    /** Requests so far. */
    public List<String> bodies() {
        return bodies;
    }

    /** A file that names it. */
    public Path file(Path folder) throws IOException {
        return Files.writeString(
                folder.resolve("endpoint.yaml"),
                "schema: 1\nname: scripted\nbase_url: " + server.address().resolve("v1") + "\nmodel: scripted\n"
                        + "prompt_dollars: 0\nanswer_dollars: 0\n");
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            JsonNode asked = JSON.readTree(exchange.getRequestBody().readAllBytes());
            bodies.add(asked.toString());
            ObjectNode all = JSON.createObjectNode().put("id", "1").put("object", "chat.completion");
            ArrayNode choices = all.putArray("choices");
            for (int i = 0; i < asked.path("n").asInt(1); i++) {
                ObjectNode choice = choices.addObject().put("index", i).put("finish_reason", "stop");
                choice.putObject("message")
                        .put("role", "assistant")
                        .put(
                                "content",
                                script.apply(
                                        asked.at("/messages/0/content/0/text").asText()));
            }
            all.putObject("usage").put("prompt_tokens", 1).put("completion_tokens", 1);
            byte[] body = JSON.writeValueAsBytes(all);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
        threads.shutdownNow();
    }
}
