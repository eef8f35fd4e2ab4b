package org.terrella.lmm.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Servers with OpenAI's interface, each with a quirk of a real one, by name: what they answer well and what they refuse how. */
final class QuirkyServer implements AutoCloseable {

    static final String GOOD = "{\"latitude\": 48.8584, \"longitude\": 2.2945}";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Quirk> QUIRKS = new LinkedHashMap<>();

    /** What comes of a request; a body that is null cuts the connection. */
    record Sent(int status, byte[] body, Map<String, String> headers) {

        static Sent of(int status, String body) {
            return new Sent(status, body.getBytes(StandardCharsets.UTF_8), Map.of());
        }

        Sent with(String header, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(header, value);
            return new Sent(status, body, more);
        }
    }

    /** How a server behaves: the request, how many answers it wants, and its number from 1. */
    private interface Quirk {
        Sent answer(JsonNode request, int n, int call);
    }

    /** Fails three times, then answers. */
    private static void passing(String name, Sent fault) {
        QUIRKS.put(name, (request, n, call) -> call <= 3 ? fault : ok(n));
    }

    private static void always(String name, Sent sent) {
        QUIRKS.put(name, (request, n, call) -> sent);
    }

    private static void refusing(String name, String key, Sent refusal) {
        QUIRKS.put(name, (request, n, call) -> request.has(key) ? refusal : ok(n));
    }

    private static void most(String name, int most, Sent refusal) {
        QUIRKS.put(name, (request, n, call) -> n > most ? refusal : ok(n));
    }

    private static String quoted(String text) {
        return JSON.valueToTree(text).toString();
    }

    private static String error(String message, String more) {
        return "{\"error\":{\"message\":" + quoted(message) + more + "}}";
    }

    private static String choice(String message, String finish) {
        return "{\"index\":0,\"message\":" + message + ",\"finish_reason\":" + quoted(finish) + "}";
    }

    private static String said(String content) {
        return "{\"role\":\"assistant\",\"content\":" + content + "}";
    }

    private static Sent choices(String choice, int n, String usage) {
        String all = IntStream.range(0, n).mapToObj(i -> choice).collect(Collectors.joining(","));
        return Sent.of(200, "{\"id\":\"x\",\"choices\":[" + all + "]" + usage + "}");
    }

    private static final String USAGE = ",\"usage\":{\"prompt_tokens\":300,\"completion_tokens\":18}";

    private static Sent ok(int n) {
        return choices(choice(said(quoted(GOOD)), "stop"), n, USAGE);
    }

    private static void each(String name, String choice) {
        QUIRKS.put(name, (request, n, call) -> choices(choice, n, USAGE));
    }

    private static byte[] packed(String text, boolean isGzip) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = isGzip ? new GZIPOutputStream(bytes) : new DeflaterOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String text(Sent sent) {
        return new String(sent.body(), StandardCharsets.UTF_8);
    }

    static {
        QUIRKS.put("ok", (request, n, call) -> ok(n));
        numbersOfAnswers();
        parameters();
        choicesThatAreNone();
        choicesThatAreSome();
        bodies();
        faults();
    }

    private static void numbersOfAnswers() {
        QUIRKS.put("n_ignored", (request, n, call) -> ok(1));
        QUIRKS.put("n_max4p", (request, n, call) -> ok(Math.min(n, 4)));
        most(
                "n_llamacpp400",
                1,
                Sent.of(
                        400,
                        error(
                                "Only one completion choice is allowed",
                                ",\"code\":400,\"type\":\"invalid_request_error\"")));
        most(
                "n_gemini3",
                1,
                Sent.of(
                        400,
                        "["
                                + error(
                                        "Multiple candidates is not enabled for this model",
                                        ",\"code\":400,\"status\":\"INVALID_ARGUMENT\"")
                                + "]"));
        most("n_groq", 1, Sent.of(400, error("'n' : number must be at most 1", ",\"type\":\"invalid_request_error\"")));
        most(
                "n_max4",
                4,
                Sent.of(400, error("n must be between 1 and 4", ",\"param\":\"n\",\"code\":\"invalid_value\"")));
        most("n_501", 1, Sent.of(501, "{\"error\":\"not implemented\"}"));
        QUIRKS.put("extra", (request, n, call) -> ok(n + 3));
    }

    private static void parameters() {
        Sent newer = Sent.of(
                400,
                error(
                        "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
                        ",\"param\":\"max_tokens\",\"code\":\"unsupported_parameter\""));
        Sent fixed = Sent.of(
                400,
                error(
                        "Unsupported value: 'temperature' does not support 1.2 with this model. Only the default (1) value is supported.",
                        ",\"param\":\"temperature\",\"code\":\"unsupported_value\""));
        refusing("mct_only", "max_tokens", newer);
        refusing("temp_fixed", "temperature", fixed);
        QUIRKS.put(
                "gpt5",
                (request, n, call) -> request.has("max_tokens")
                        ? newer
                        : request.has("temperature") ? fixed : choices(choice(said("\"\""), "length"), n, USAGE));
        refusing(
                "seed_gemini",
                "seed",
                Sent.of(
                        400,
                        "["
                                + error(
                                        "Invalid JSON payload received. Unknown name \"seed\": Cannot find field.",
                                        ",\"code\":400,\"status\":\"INVALID_ARGUMENT\"")
                                + "]"));
        refusing(
                "seed_mistral",
                "seed",
                Sent.of(
                        422,
                        "{\"detail\":[{\"type\":\"extra_forbidden\",\"loc\":[\"body\",\"seed\"],\"msg\":\"Extra inputs are not permitted\",\"input\":17}]}"));
        QUIRKS.put(
                "no_limit",
                (request, n, call) -> request.has("max_tokens") || request.has("max_completion_tokens")
                        ? Sent.of(400, error("max_tokens and max_completion_tokens are not permitted", ""))
                        : ok(n));
        QUIRKS.put("nothing", (request, n, call) -> {
            for (String key : new String[] {"max_tokens", "max_completion_tokens", "seed", "temperature", "n"}) {
                if (request.has(key)) {
                    return Sent.of(
                            422,
                            "{\"detail\":[{\"loc\":[\"body\",\"" + key
                                    + "\"],\"msg\":\"Extra inputs are not permitted\"}]}");
                }
            }
            return ok(1);
        });
        QUIRKS.put(
                "err200_seed",
                (request, n, call) ->
                        request.has("seed") ? Sent.of(200, error("seed is not supported", ",\"code\":400")) : ok(n));
    }

    private static void choicesThatAreNone() {
        each("length", choice(said("\"{\\\"latitude\\\": 48.85\""), "length"));
        each("length_empty", choice(said("\"\""), "length"));
        each("content_filter", choice(said("null"), "content_filter"));
        each("reasoning_content", choice("{\"content\":null,\"reasoning_content\":\"It is Paris.\"}", "length"));
        each("tool_null", choice("{\"content\":null,\"tool_calls\":[{\"id\":\"c1\"}]}", "tool_calls"));
        each(
                "finish_error",
                "{\"message\":" + said("\"half\"")
                        + ",\"finish_reason\":\"error\",\"error\":{\"code\":502,\"message\":\"upstream died\"}}");
        each("empty", choice(said("\"\""), "stop"));
        each("content_null", choice(said("null"), "stop"));
        each("nomessage", "{\"index\":0,\"finish_reason\":\"stop\"}");
        always("emptychoices", Sent.of(200, "{\"choices\":[]}"));
        always("nullchoices", Sent.of(200, "{\"choices\":null}"));
    }

    private static void choicesThatAreSome() {
        each("refusal", choice("{\"content\":null,\"refusal\":\"I'm sorry, I can't help with that.\"}", "stop"));
        each(
                "reasoning_both",
                choice("{\"content\":" + quoted(GOOD) + ",\"reasoning_content\":\"It could be 10.0, 10.0\"}", "stop"));
        each("content_array", choice(said("[{\"type\":\"text\",\"text\":" + quoted(GOOD) + "}]"), "stop"));
        each("legacytext", "{\"index\":0,\"text\":" + quoted(GOOD) + ",\"finish_reason\":\"stop\"}");
        each("minimal", "{\"message\":{\"content\":" + quoted(GOOD) + "}}");
        each("nul", choice(said(quoted("before\u0000after " + GOOD)), "stop"));
        each("surrogate", choice(said(quoted(GOOD).replaceFirst("\"", "\"\\\\ud83d ")), "stop"));
        QUIRKS.put("nousage", (request, n, call) -> choices(choice(said(quoted(GOOD)), "stop"), n, ""));
        QUIRKS.put(
                "usage_null", (request, n, call) -> choices(choice(said(quoted(GOOD)), "stop"), n, ",\"usage\":null"));
        QUIRKS.put(
                "usage_float",
                (request, n, call) -> choices(
                        choice(said(quoted(GOOD)), "stop"),
                        n,
                        ",\"usage\":{\"prompt_tokens\":1105.0,\"completion_tokens\":\"18\",\"total_tokens\":null}"));
    }

    private static void bodies() {
        QUIRKS.put(
                "gzip",
                (request, n, call) -> new Sent(200, packed(text(ok(n)), true), Map.of("Content-Encoding", "gzip")));
        QUIRKS.put(
                "deflate",
                (request, n, call) -> new Sent(200, packed(text(ok(n)), false), Map.of("Content-Encoding", "deflate")));
        always(
                "gzip_bomb",
                new Sent(200, packed(" ".repeat(Transport.MOST_BYTES + 1), true), Map.of("Content-Encoding", "gzip")));
        always(
                "gzip_lie",
                new Sent(200, text(ok(1)).getBytes(StandardCharsets.UTF_8), Map.of("Content-Encoding", "gzip")));
        QUIRKS.put("bom", (request, n, call) -> Sent.of(200, "\ufeff" + text(ok(n))));
        QUIRKS.put("nan", (request, n, call) -> Sent.of(200, text(ok(n)).replaceFirst("\\{", "{\"perplexity\":NaN,")));
        QUIRKS.put("trailing", (request, n, call) -> Sent.of(200, text(ok(n)) + "\n\nextra"));
        QUIRKS.put("keepalive", (request, n, call) -> Sent.of(200, "\n         \n\n         \n" + text(ok(n))));
        QUIRKS.put(
                "keepalive_comment",
                (request, n, call) ->
                        Sent.of(200, ": OPENROUTER PROCESSING\n\n: OPENROUTER PROCESSING\n\n" + text(ok(n))));
        QUIRKS.put(
                "latin1",
                (request, n, call) -> new Sent(
                        200,
                        text(ok(n)).replace("48.8584", "48.8584°").getBytes(Charset.forName("ISO-8859-1")),
                        Map.of("Content-Type", "application/json; charset=iso-8859-1")));
        QUIRKS.put("octets", (request, n, call) -> ok(n).with("Content-Type", "application/octet-stream"));
        QUIRKS.put(
                "sse_only",
                (request, n, call) -> Sent.of(
                                200,
                                "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"48.8584\"},\"finish_reason\":null}]}\n\n: comment\n\ndata: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\", 2.2945\"}}]}\n\ndata: [DONE]\n\n")
                        .with("Content-Type", "text/event-stream"));
        always(
                "sse_cut",
                Sent.of(
                        200,
                        "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"48.8\"},\"finish_reason\":null}]}\n\n"));
        always("sse_error", Sent.of(200, "data: {\"error\":{\"message\":\"overloaded\",\"code\":503}}\n\n"));
        always("cut_json", Sent.of(200, "{\"choices\":[{\"message\":{\"cont"));
        always(
                "html200",
                Sent.of(
                        200,
                        "<!DOCTYPE html><html><head><title>Sign in</title></head><body>Please sign in.</body></html>"));
        always("nothing200", Sent.of(200, ""));
        always("number200", Sent.of(200, "17"));
        always("down", new Sent(200, null, Map.of()));
        for (int status : new int[] {301, 302, 303, 307, 308}) {
            always("redirect" + status, Sent.of(status, "").with("Location", "/ok/v1/chat/completions"));
        }
        always("redirect_nowhere", Sent.of(302, ""));
    }

    private static void faults() {
        passing(
                "r429_ms",
                Sent.of(429, error("Rate limit", ",\"code\":\"rate_limit_exceeded\""))
                        .with("retry-after-ms", "700"));
        passing("r429_zero", Sent.of(429, error("slow down", "")).with("Retry-After", "0"));
        passing("r429_absurd", Sent.of(429, error("slow down", "")).with("Retry-After", "soon"));
        passing("r429_negative", Sent.of(429, "Too Many Requests").with("Retry-After", "-5"));
        always(
                "r429_day",
                Sent.of(429, error("Rate limit reached: requests per day (RPD)", ",\"code\":\"rate_limit_exceeded\""))
                        .with("Retry-After", "3600"));
        always("r429_hour", Sent.of(429, error("Rate limit reached", "")).with("Retry-After", "3600"));
        always(
                "quota",
                Sent.of(
                        429,
                        error(
                                "You exceeded your current quota, please check your plan and billing details.",
                                ",\"type\":\"insufficient_quota\"")));
        passing(
                "r529",
                Sent.of(
                        529,
                        "{\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"Overloaded\"}}"));
        passing("r503_html", Sent.of(503, "<html>overloaded</html>"));
        passing("e_str500", Sent.of(500, "{\"error\":\"model runner has unexpectedly stopped\"}"));
        passing("e_tgi429", Sent.of(429, "{\"error\":\"Model is overloaded\",\"error_type\":\"overloaded\"}"));
        passing(
                "e_openrouter429",
                Sent.of(
                                429,
                                "{\"error\":{\"message\":\"Provider returned error\",\"code\":429,\"metadata\":{\"raw\":\"rate-limited upstream\"}}}")
                        .with("X-RateLimit-Reset", String.valueOf(System.currentTimeMillis() + 2000)));
        passing(
                "e_gemini503",
                Sent.of(
                        503,
                        "[{\"error\":{\"code\":503,\"message\":\"The model is overloaded.\",\"status\":\"UNAVAILABLE\"}}]"));
        passing(
                "e_groq413",
                Sent.of(413, error("Request too large", ",\"type\":\"tokens\",\"code\":\"rate_limit_exceeded\"")));
        passing("e_empty500", Sent.of(500, ""));
        passing(
                "e_nulltype500",
                Sent.of(500, error("The server had an error", ",\"type\":null,\"param\":null,\"code\":null")));
        passing(
                "e_objects500",
                Sent.of(500, "{\"error\":{\"message\":{\"deep\":1},\"type\":[1],\"code\":{\"a\":2},\"param\":7}}"));
        passing("e_errors500", Sent.of(500, "{\"errors\":[{\"message\":\"a list\"}]}"));
        passing("e_number500", Sent.of(500, "{\"error\":17}"));
        passing("e_bool500", Sent.of(500, "[true]"));
        QUIRKS.put(
                "err200_once",
                (request, n, call) ->
                        call % 2 == 1 ? Sent.of(200, error("Provider returned error", ",\"code\":502")) : ok(n));
        always("err200", Sent.of(200, error("Provider returned error", ",\"code\":502,\"metadata\":{}")));
        always("err200_string", Sent.of(200, "{\"error\":\"it broke\"}"));
        always("err200_429", Sent.of(200, error("Rate limit exceeded: free-models-per-day", ",\"code\":429")));
        always("html502", Sent.of(502, "<html><head><title>502 Bad Gateway</title></head></html>"));
        always("html403", Sent.of(403, "<html><title>Attention Required! | Cloudflare</title></html>"));
        always(
                "model404",
                Sent.of(
                        404,
                        error(
                                "The model `fake` does not exist or you do not have access to it.",
                                ",\"code\":\"model_not_found\"")));
        always(
                "model404_ollama",
                Sent.of(404, error("model \"llava\" not found, try pulling it first", ",\"type\":\"api_error\"")));
        always(
                "model400_groq",
                Sent.of(
                        400,
                        error(
                                "The model `fake` has been decommissioned and is no longer supported.",
                                ",\"code\":\"model_decommissioned\"")));
        always(
                "noimage_openrouter",
                Sent.of(404, error("No endpoints found that support image input", ",\"code\":404")));
        always(
                "noimage_llamacpp",
                Sent.of(
                        500,
                        error(
                                "image input is not supported - hint: provide the mmproj",
                                ",\"code\":500,\"type\":\"server_error\"")));
        always("e_str400", Sent.of(400, "{\"error\":\"Model does not support images\"}"));
        always("e_fastapi404", Sent.of(404, "{\"detail\":\"Not Found\"}"));
        always("r401", Sent.of(401, error("Incorrect API key provided: sk-abc123.", ",\"code\":\"invalid_api_key\"")));
        always("r402", Sent.of(402, error("Insufficient credits", ",\"code\":402")));
        always(
                "anthropic_credit",
                Sent.of(
                        400,
                        "{\"type\":\"error\",\"error\":{\"type\":\"invalid_request_error\",\"message\":\"Your credit balance is too low: insufficient credits\"}}"));
        always(
                "azure_filter",
                Sent.of(
                        400,
                        "{\"error\":{\"message\":\"The response was filtered due to the prompt triggering Azure OpenAI's content management policy.\",\"type\":null,\"param\":\"prompt\",\"code\":\"content_filter\",\"status\":400,\"innererror\":{\"code\":\"ResponsibleAIPolicyViolation\"}}}"));
        always(
                "moderation",
                Sent.of(
                        403,
                        "{\"error\":{\"code\":403,\"message\":\"Your chosen model requires moderation and your input was flagged\"}}"));
        always("img_limit", Sent.of(413, error("Request body too large", "")));
        always(
                "context",
                Sent.of(
                        400,
                        error(
                                "This model's maximum context length is 4096 tokens; 'max_tokens' or 'max_completion_tokens' is too large",
                                ",\"code\":400")));
        always(
                "sglang400",
                Sent.of(
                        400,
                        "{\"object\":\"error\",\"message\":\"x\",\"type\":\"BadRequestError\",\"param\":null,\"code\":400}"));
        QUIRKS.put(
                "broken2",
                (request, n, call) ->
                        call > 2 ? Sent.of(500, error("CUDA out of memory", ",\"type\":\"server_error\"")) : ok(n));
        QUIRKS.put(
                "filters_second",
                (request, n, call) ->
                        call == 2 ? Sent.of(400, error("flagged", ",\"code\":\"content_filter\"")) : ok(n));
    }

    static Iterable<String> names() {
        return QUIRKS.keySet();
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger calls = new AtomicInteger();

    QuirkyServer(String name) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> handle(exchange, QUIRKS.get(name)));
        server.start();
    }

    URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    int calls() {
        return calls.get();
    }

    private void handle(HttpExchange exchange, Quirk quirk) throws IOException {
        JsonNode request = JSON.readTree(exchange.getRequestBody().readAllBytes());
        Sent sent = quirk.answer(request, request.path("n").asInt(1), calls.incrementAndGet());
        try (exchange) {
            if (sent.body() == null) {
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            sent.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(sent.status(), sent.body().length == 0 ? -1 : sent.body().length);
            exchange.getResponseBody().write(sent.body());
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
