package org.terrella.lmm.openai;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
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

/**
 * Serves a model on this machine alone, by OpenAI's interface: {@code GET /v1/models} and {@code POST /v1/chat/completions}.
 *
 * <p>A request has one photo as data URL and texts, and may set {@code n}, {@code temperature}, {@code max_tokens} or {@code
 * max_completion_tokens} and {@code seed}; without a seed it is always the same one, so that answers can be repeated. Nothing
 * is streamed, fetched, logged or kept. The model may be named without its fingerprint.
 *
 * <p>The model gets prompts as fields. A text is read back by the styles that are known here, word by word; one of no known
 * style is answered with status 400 and the words that none knows, never with an answer to something else.
 */
public final class LmmServer implements AutoCloseable {

    private static final int THREADS = 32;
    private static final int MOST_BYTES = 64 << 20;
    private static final long MOST_SECONDS = 30;

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // or each answer waits 40 ms for an acknowledgement
    }

    private final Lmm lmm;
    private final Gathering gathering;
    private final List<PromptStyle> styles;
    private final Optional<byte[]> authorization;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final AtomicLong answered = new AtomicLong();

    private LmmServer(Lmm lmm, Optional<String> key, List<PromptStyle> styles, HttpServer server) {
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
     * @throws UncheckedIOException if the port is taken
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
     * @throws UncheckedIOException if the port is taken
     */
    public static LmmServer start(Lmm lmm, int port, Optional<String> key, List<PromptStyle> styles) {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            LmmServer server = new LmmServer(lmm, key, styles, http);
            http.setExecutor(server.threads);
            http.createContext("/", server::handle);
            http.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("port " + port + " cannot be served: " + e.getMessage(), e);
        }
    }

    /**
     * Where it is.
     *
     * @return such as {@code http://127.0.0.1:8600/v1}, the base URL of an endpoint
     */
    public URI baseUrl() {
        String host = server.getAddress().getAddress().getHostAddress();
        String literal = host.contains(":") ? "[" + host + "]" : host;
        return URI.create("http://" + literal + ":" + server.getAddress().getPort() + "/v1");
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] received = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
            int status = 200;
            byte[] answer;
            try {
                answer = answer(exchange, received);
            } catch (ChatFault e) {
                status = e.status();
                answer = ChatJson.fault(e);
            } catch (RuntimeException e) {
                status = 500;
                String kind = e.getClass().getSimpleName();
                answer = ChatJson.fault(new ChatFault(500, "server_error", "", "", "the model failed with " + kind));
            }
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private byte[] answer(HttpExchange exchange, byte[] received) {
        requireKey(exchange);
        String what =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        return switch (what) {
            case "GET /v1/models" -> ChatJson.models(lmm.model());
            case "POST /v1/chat/completions" -> complete(received);
            default ->
                throw new ChatFault(
                        404, "invalid_request_error", "unknown_url", "", "expected /v1/chat/completions or /v1/models");
        };
    }

    private void requireKey(HttpExchange exchange) {
        String found = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .orElse("");
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

    private byte[] complete(byte[] received) {
        if (received.length > MOST_BYTES) {
            throw new ChatFault(413, "invalid_request_error", "", "", "expected at most " + MOST_BYTES + " bytes");
        }
        ChatRequest asked = ChatRequest.read(received);
        if (!lmm.model().equals(asked.model()) && !lmm.model().startsWith(asked.model() + "-")) {
            throw new ChatFault(
                    404, "invalid_request_error", "model_not_found", "model", "expected the model " + lmm.model());
        }
        Request request = new Request(asked.question(styles), 0, asked.answers());
        Reply reply;
        try {
            reply = gathering.ask(request, asked.sampling());
        } catch (LmmException e) {
            throw ChatFault.of(e);
        }
        if (reply instanceof Reply.Answered answers) {
            return ChatJson.completion("chatcmpl-" + answered.incrementAndGet(), lmm.model(), answers);
        }
        throw ChatFault.request("messages", ((Reply.Failed) reply).reason());
    }

    /** Ends serving; whoever waits for an answer is cut off, but the model finishes its sentence before it may be closed. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        try {
            threads.awaitTermination(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
