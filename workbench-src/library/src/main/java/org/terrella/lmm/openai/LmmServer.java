package org.terrella.lmm.openai;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.terrella.lmm.Lmm;
import org.terrella.lmm.LmmException;
import org.terrella.lmm.PromptStyle;
import org.terrella.lmm.Reply;
import org.terrella.lmm.Request;
import org.terrella.serve.LocalAsker;
import org.terrella.serve.LocalServer;

/**
 * Serves a model on this machine alone, by OpenAI's interface: {@code GET /v1/models}, {@code GET /v1/models/ID} and {@code
 * POST /v1/chat/completions}.
 *
 * <p>A request has one photo as data URL and texts, and may set {@code n}, {@code temperature}, {@code max_tokens} or {@code
 * max_completion_tokens} and {@code seed}; without a seed it is always the same one, so that answers can be repeated. With
 * {@code stream} answers come as events. Nothing is fetched, logged or kept. The model may be named without its fingerprint. Pages
 * of elsewhere that a browser shows are refused, and who does not finish a request in a minute is cut off.
 *
 * <p>The model gets prompts as fields. A text is read back by the styles that are known here, word by word; one of no known
 * style is answered with status 400 and the words that none knows, never with an answer to something else.
 */
public final class LmmServer implements AutoCloseable {

    private static final int THREADS = 32;
    private static final int MOST_BYTES = 64 << 20;
    private static final long MOST_SECONDS = 30;
    private static final String MODELS = "GET /v1/models";

    private final Lmm lmm;
    private final Gathering gathering;
    private final List<PromptStyle> styles;
    private final Optional<byte[]> authorization;
    private final LocalServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final AtomicLong answered = new AtomicLong();

    private LmmServer(Lmm lmm, Optional<String> key, List<PromptStyle> styles, LocalServer server) {
        this.lmm = lmm;
        this.styles = List.copyOf(styles);
        this.gathering = new Gathering(lmm);
        this.authorization = key.map(secret -> ("Bearer " + secret).getBytes(StandardCharsets.UTF_8));
        this.server = server;
    }

    /**
     * Starts to serve, and to read prompts in all styles that have a name.
     *
     * @param lmm the model; closed by whoever made it, after this
     * @param port where on the loopback interface; 0 for any that is free
     * @param key what requests must bring as bearer token, if they must
     * @return the server; to be closed
     * @throws java.io.UncheckedIOException if the port is taken
     */
    public static LmmServer start(Lmm lmm, int port, Optional<String> key) {
        return start(lmm, port, key, PromptStyle.known());
    }

    /**
     * Starts to serve.
     *
     * @param lmm the model; closed by whoever made it, after this
     * @param port where on the loopback interface; 0 for any that is free
     * @param key what requests must bring as bearer token, if they must
     * @param styles the styles that prompts may be in
     * @return the server; to be closed
     * @throws java.io.UncheckedIOException if the port is taken
     */
    public static LmmServer start(Lmm lmm, int port, Optional<String> key, List<PromptStyle> styles) {
        LmmServer server = new LmmServer(lmm, key, styles, LocalServer.at(port));
        server.server.serve(server::handle, server.threads);
        return server;
    }

    /**
     * Where it is.
     *
     * @return such as {@code http://127.0.0.1:8600/v1}, the base URL of an endpoint
     */
    public URI baseUrl() {
        return server.address().resolve("v1");
    }

    /** A body and its type. */
    private record Answer(String type, byte[] body) {

        private static Answer json(byte[] body) {
            return new Answer("application/json", body);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] received = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
            int status = 200;
            Answer answer;
            try {
                answer = answer(exchange, received);
            } catch (ChatFault e) {
                status = e.status();
                answer = Answer.json(ChatJson.fault(e));
            } catch (RuntimeException e) {
                status = 500;
                String kind = e.getClass().getSimpleName();
                answer = Answer.json(
                        ChatJson.fault(new ChatFault(500, "server_error", "", "", "the model failed with " + kind)));
            }
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.sendResponseHeaders(status, answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    private Answer answer(HttpExchange exchange, byte[] received) {
        requireHere(exchange);
        requireKey(exchange);
        String what =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        if (what.startsWith(MODELS + "/")) {
            return Answer.json(ChatJson.model(known(what.substring(MODELS.length() + 1))));
        }
        return switch (what) {
            case MODELS -> Answer.json(ChatJson.models(lmm.model()));
            case "POST /v1/chat/completions" -> complete(received);
            default ->
                throw new ChatFault(
                        404, "invalid_request_error", "unknown_url", "", "expected /v1/chat/completions or /v1/models");
        };
    }

    private static void requireHere(HttpExchange exchange) {
        LocalAsker.any().refusedFor(exchange.getRequestHeaders()).ifPresent(header -> {
            throw new ChatFault(
                    403,
                    "invalid_request_error",
                    "not_local",
                    "",
                    "expected as " + header
                            + " one of this machine, found another; this model answers programs of this machine alone");
        });
    }

    private static Optional<String> header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    private void requireKey(HttpExchange exchange) {
        String found = header(exchange, "Authorization").orElse("");
        boolean fits = authorization
                .map(expected -> MessageDigest.isEqual(expected, found.getBytes(StandardCharsets.UTF_8)))
                .orElse(true);
        if (!fits) {
            throw new ChatFault(
                    401,
                    "invalid_request_error",
                    "invalid_api_key",
                    "",
                    "expected the server's key, found another or none");
        }
    }

    /** The model's whole name, if it is named so or without its fingerprint. */
    private String known(String asked) {
        if (!lmm.model().equals(asked) && !lmm.model().startsWith(asked + "-")) {
            throw new ChatFault(
                    404, "invalid_request_error", "model_not_found", "model", "expected the model " + lmm.model());
        }
        return lmm.model();
    }

    private Answer complete(byte[] received) {
        if (received.length > MOST_BYTES) {
            throw new ChatFault(413, "invalid_request_error", "", "", "expected at most " + MOST_BYTES + " bytes");
        }
        ChatRequest asked = ChatRequest.read(received);
        String model = known(asked.model());
        Request request = new Request(asked.question(styles), 0, asked.answers());
        Reply reply;
        try {
            reply = gathering.ask(request, asked.sampling());
        } catch (LmmException e) {
            throw ChatFault.of(e);
        }
        if (reply instanceof Reply.Answered answers) {
            String id = "chatcmpl-" + answered.incrementAndGet();
            return asked.events() == ChatRequest.Events.NONE
                    ? Answer.json(ChatJson.completion(id, model, answers))
                    : new Answer(
                            "text/event-stream",
                            ChatEvents.of(id, model, answers, asked.events() == ChatRequest.Events.WITH_USAGE));
        }
        throw ChatFault.request("messages", ((Reply.Failed) reply).reason());
    }

    /** Ends serving; whoever waits for an answer is cut off, but the model finishes its sentence before it may be closed. */
    @Override
    public void close() {
        server.close();
        threads.shutdownNow();
        try {
            threads.awaitTermination(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
