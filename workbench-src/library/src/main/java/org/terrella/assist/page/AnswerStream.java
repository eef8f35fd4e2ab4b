package org.terrella.assist.page;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.terrella.assist.Inquiry;

/**
 * Tells by server-sent events how an answer comes about: {@code progress} with seconds, again and again, and at the end one of
 * {@code answer}, {@code stopped} and {@code fault}.
 */
final class AnswerStream {

    private static final long BETWEEN_MILLIS = 500;

    private final OutputStream out;

    private AnswerStream(OutputStream out) {
        this.out = out;
    }

    /** Asks, unless it was, and sends what comes; who goes away does not stop a question that others may wait for. */
    static void send(HttpExchange exchange, OpenPhoto open) throws IOException {
        Replies.headers(exchange, "text/event-stream; charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
        new AnswerStream(exchange.getResponseBody()).follow(open);
    }

    private void follow(OpenPhoto open) throws IOException {
        Future<Inquiry> question = open.ask();
        long start = System.nanoTime();
        while (true) {
            event("progress", Map.of("seconds", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)));
            try {
                Inquiry answer = question.get(BETWEEN_MILLIS, TimeUnit.MILLISECONDS);
                event("answer", Views.of(open, Optional.of(answer)));
                return;
            } catch (TimeoutException e) {
                // not yet
            } catch (CancellationException e) {
                event("stopped", Map.of("fault", "The question was stopped."));
                return;
            } catch (ExecutionException e) {
                event("fault", Map.of("fault", sentence(e.getCause())));
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static String sentence(Throwable fault) {
        return Optional.ofNullable(fault.getMessage())
                .orElse("The question failed with " + fault.getClass().getSimpleName() + ".");
    }

    private void event(String name, Object value) throws IOException {
        out.write(("event: " + name + "\ndata: " + Replies.text(value) + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
