package org.terrella.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A chat endpoint on this machine that counts its calls and answers all of them alike. */
final class CountingServer implements AutoCloseable {

    /** What it does when several answers are wanted. */
    enum Habit {
        GIVES_SEVERAL,
        GIVES_ONE,
        REFUSES
    }

    private final Habit habit;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger calls = new AtomicInteger();

    CountingServer(Habit habit) throws IOException {
        this.habit = habit;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/v1/chat/completions", this::handle);
        server.start();
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** Calls so far. */
    int calls() {
        return calls.get();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode asked =
                    new ObjectMapper().readTree(exchange.getRequestBody().readAllBytes());
            calls.incrementAndGet();
            int wanted = asked.path("n").asInt(1);
            boolean isRefused = habit == Habit.REFUSES && wanted > 1;
            String answer = "{\"index\":0,\"finish_reason\":\"stop\",\"message\":{\"role\":\"assistant\","
                    + "\"content\":\"{\\\"latitude\\\": 10.5, \\\"longitude\\\": 20.5}\"}}";
            String all = String.join(",", Collections.nCopies(habit == Habit.GIVES_SEVERAL ? wanted : 1, answer));
            byte[] body = (isRefused
                            ? "{\"error\":{\"message\":\"only n = 1 is supported\",\"type\":\"t\",\"param\":\"n\",\"code\":\"c\"}}"
                            : "{\"id\":\"1\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"m\",\"choices\":["
                                    + all
                                    + "],\"usage\":{\"prompt_tokens\":1,\"completion_tokens\":1,\"total_tokens\":2}}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(isRefused ? 400 : 200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
