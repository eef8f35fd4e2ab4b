package org.terrella.lmm.openai;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A chat endpoint over real HTTP that does what a test wants; it counts what it was asked and what it answered. */
final class FaultServer implements AutoCloseable {

    /** What a server may do. */
    enum Act {
        ANSWER,
        RATE_LIMIT,
        RATE_LIMIT_WITHOUT_TIME,
        RATE_LIMIT_WITH_DATE,
        SERVER_ERROR,
        OVERLOADED,
        HANG,
        DRIP,
        CUT_CONNECTION,
        NO_ANSWER_AT_ALL,
        INVALID_JSON,
        OTHER_JSON,
        EMPTY_CHOICES,
        NO_CHOICES,
        REFUSAL,
        NO_TEXT,
        WRONG_MODEL,
        WRONG_ADDRESS,
        REVOKED_KEY,
        FORBIDDEN,
        QUOTA,
        UNPAID,
        CONTENT_FILTER,
        TOO_LARGE,
        REDIRECT,
        LONG_ANSWER,
        ENDLESS,
        ONE_CHOICE,
        REJECTS_N,
        REJECTS_MAX_TOKENS
    }

    static final int LONG = 50_000;

    /** A request as it came. */
    record Received(String path, String authorization, String azureKey, String body) {}

    private final BiFunction<String, Integer, Act> script;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final Map<String, Integer> answered = new ConcurrentHashMap<>();
    private final Queue<Received> received = new ConcurrentLinkedQueue<>();

    /** The script gets the text of the prompt and how often it was asked, from 1. */
    FaultServer(BiFunction<String, Integer, Act> script) {
        this.script = script;
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    static FaultServer always(Act act) {
        return new FaultServer((prompt, time) -> act);
    }

    URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    /** How many answers were sent to each prompt. */
    Map<String, Integer> answered() {
        return answered;
    }

    /** How many calls there were about each prompt. */
    Map<String, Integer> asked() {
        return asked;
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    static String answer(String prompt, int number) {
        return "answer " + number + " to " + prompt;
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String text = new String(body, StandardCharsets.UTF_8);
        received.add(new Received(
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders().getFirst("Authorization"),
                exchange.getRequestHeaders().getFirst("api-key"),
                text));
        ChatRequest request = ChatRequest.read(body);
        String prompt = request.text();
        int time = asked.merge(prompt, 1, Integer::sum);
        try (exchange) {
            act(script.apply(prompt, time), exchange, request, text);
        } catch (IOException e) {
            // the client has gone, or the test wants the connection cut
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void act(Act act, HttpExchange exchange, ChatRequest request, String body)
            throws IOException, InterruptedException {
        switch (act) {
            case ANSWER -> answers(exchange, request, request.answers());
            case ONE_CHOICE -> answers(exchange, request, 1);
            case REJECTS_N -> {
                if (request.answers() > 1) {
                    fault(exchange, 400, "unsupported_value", "n", "only n = 1 is supported");
                } else {
                    answers(exchange, request, 1);
                }
            }
            case REJECTS_MAX_TOKENS -> {
                if (body.contains("\"max_tokens\"")) {
                    fault(exchange, 400, "unsupported_parameter", "max_tokens", "use 'max_completion_tokens' instead");
                } else {
                    answers(exchange, request, request.answers());
                }
            }
            case LONG_ANSWER -> send(exchange, 200, completion("\"content\":\"" + "x".repeat(LONG) + "\""));
            case REFUSAL -> {
                answered.merge(request.text(), 1, Integer::sum);
                send(exchange, 200, completion("\"content\":null,\"refusal\":\"I cannot help with that.\""));
            }
            case NO_TEXT -> send(exchange, 200, completion("\"content\":null"));
            case RATE_LIMIT -> {
                exchange.getResponseHeaders().set("Retry-After", "7");
                fault(exchange, 429, "rate_limit_exceeded", "", "too fast, " + secrets(exchange, request));
            }
            case RATE_LIMIT_WITH_DATE -> {
                exchange.getResponseHeaders().set("Retry-After", "Fri, 01 Jan 2100 00:00:00 GMT");
                fault(exchange, 429, "rate_limit_exceeded", "", "too fast");
            }
            case RATE_LIMIT_WITHOUT_TIME -> fault(exchange, 429, "rate_limit_exceeded", "", "too fast");
            case SERVER_ERROR -> fault(exchange, 500, "server_error", "", secrets(exchange, request));
            case OVERLOADED -> {
                exchange.getResponseHeaders().set("Retry-After", "0.5");
                send(exchange, 503, "<html>overloaded</html>");
            }
            case WRONG_MODEL -> fault(exchange, 404, "model_not_found", "model", "no such model");
            case WRONG_ADDRESS -> send(exchange, 404, "not here");
            case REVOKED_KEY -> fault(exchange, 401, "invalid_api_key", "", "Incorrect: " + secrets(exchange, request));
            case FORBIDDEN -> fault(exchange, 403, "", "", "not from your country");
            case QUOTA -> fault(exchange, 429, "insufficient_quota", "", "no money left");
            case UNPAID -> fault(exchange, 402, "", "", "pay first");
            case CONTENT_FILTER -> fault(exchange, 400, "content_filter", "", secrets(exchange, request));
            case TOO_LARGE -> send(exchange, 413, "");
            case REDIRECT -> {
                exchange.getResponseHeaders().set("Location", baseUrl() + "/elsewhere");
                send(exchange, 307, "");
            }
            case INVALID_JSON -> send(exchange, 200, "{\"choices\":[{\"mess");
            case OTHER_JSON -> send(exchange, 200, "[1, 2]");
            case EMPTY_CHOICES -> send(exchange, 200, "{\"choices\":[]}");
            case NO_CHOICES -> send(exchange, 200, "{\"id\":\"1\"}");
            case HANG -> closed.await();
            case NO_ANSWER_AT_ALL -> exchange.close();
            case CUT_CONNECTION -> {
                exchange.sendResponseHeaders(200, 1000);
                exchange.getResponseBody().write("{\"choices\":".getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
                exchange.close();
            }
            case DRIP -> drip(exchange, " ".getBytes(StandardCharsets.UTF_8), 10);
            case ENDLESS -> drip(exchange, new byte[1 << 20], 0);
        }
    }

    /** What a careless server repeats. */
    private static String secrets(HttpExchange exchange, ChatRequest request) {
        return exchange.getRequestHeaders().getFirst("Authorization") + " "
                + request.text().replace("\n", " ");
    }

    private void drip(HttpExchange exchange, byte[] drop, int millis) throws IOException, InterruptedException {
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        while (!closed.await(millis, TimeUnit.MILLISECONDS)) {
            out.write(drop);
            out.flush();
        }
    }

    private void answers(HttpExchange exchange, ChatRequest request, int count) throws IOException {
        String prompt = request.text();
        int before = answered.merge(prompt, count, Integer::sum) - count;
        String[] contents = IntStream.range(before, before + count)
                .mapToObj(number -> "\"content\":\"" + answer(prompt, number) + "\"")
                .toArray(String[]::new);
        send(exchange, 200, completion(contents));
    }

    private static String completion(String... contents) {
        return "{\"id\":\"1\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"m\",\"choices\":["
                + List.of(contents).stream()
                        .map(content -> "{\"index\":0,\"finish_reason\":\"stop\",\"message\":{\"role\":\"assistant\","
                                + content + "}}")
                        .collect(Collectors.joining(","))
                + "],\"usage\":{\"prompt_tokens\":100,\"completion_tokens\":" + 10 * contents.length
                + ",\"total_tokens\":0}}";
    }

    private static void fault(HttpExchange exchange, int status, String code, String parameter, String message)
            throws IOException {
        send(
                exchange,
                status,
                new String(
                        ChatJson.fault(new ChatFault(status, "some_type", code, parameter, message)),
                        StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
