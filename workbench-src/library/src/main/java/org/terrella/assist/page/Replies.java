package org.terrella.assist.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** How requests are read and answered. */
final class Replies {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private static final int BEGUN = -1;

    private Replies() {}

    /** Sends an answer that is whole. */
    static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        headers(exchange, type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    /** Says that there is nothing to show. */
    static void nothing(HttpExchange exchange) throws IOException {
        headers(exchange, "text/plain");
        exchange.sendResponseHeaders(204, -1);
    }

    /** For every answer: nothing of elsewhere is loaded, nothing is kept, and no other page may show this one. */
    static void headers(HttpExchange exchange, String type) {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' blob: data:;"
                        + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    }

    static void json(HttpExchange exchange, Object value) throws IOException {
        send(exchange, 200, "application/json", text(value).getBytes(StandardCharsets.UTF_8));
    }

    /** Says what is wrong, unless the answer has begun. */
    static void fault(HttpExchange exchange, int status, String sentence) throws IOException {
        if (exchange.getResponseCode() == BEGUN) {
            byte[] body = text(Map.of("fault", String.valueOf(sentence))).getBytes(StandardCharsets.UTF_8);
            send(exchange, status, "application/json", body);
        }
    }

    static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what the page is told can always be written", e);
        }
    }

    /** Reads a body, of which no more is taken than is allowed. */
    static byte[] body(HttpExchange exchange, int most) throws IOException {
        byte[] bytes = exchange.getRequestBody().readNBytes(most + 1);
        if (bytes.length > most) {
            throw new Refusal(413, "expected at most " + most + " bytes, found more");
        }
        return bytes;
    }

    static <T> T read(HttpExchange exchange, int most, Class<T> type) throws IOException {
        try {
            return MAPPER.readValue(body(exchange, most), type);
        } catch (JsonProcessingException e) {
            throw new Refusal(400, "expected JSON as the page sends it, found another text: " + e.getOriginalMessage());
        }
    }
}
