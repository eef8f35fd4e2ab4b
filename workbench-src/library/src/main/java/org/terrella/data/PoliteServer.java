package org.terrella.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * A server that is asked one thing at a time and not too often, and again after a while where it has no time.
 *
 * <p>For one thread at a time.
 */
final class PoliteServer {

    /** Longest wait that a server may ask for before it is called a failure. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private static final int ATTEMPTS = 4;

    /** Waits; replaced in tests, which do not sleep. */
    interface Pause {
        void of(Duration time) throws InterruptedException;
    }

    private final String userAgent;
    private final ReverseGeocoder.Pace pace;
    private final Pause pause;
    private final HttpClient client;
    private long nextRequestNanos = System.nanoTime();
    private int requests;

    PoliteServer(String userAgent, ReverseGeocoder.Pace pace, Pause pause) {
        this.userAgent = userAgent;
        this.pace = pace;
        this.pause = pause;
        this.client = HttpClient.newBuilder().connectTimeout(pace.timeout()).build();
    }

    /** Number of requests sent so far. */
    int requests() {
        return requests;
    }

    /** The body of an answer; all else than an answer is thrown as a sentence. */
    String get(URI address) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(pace.timeout())
                .header("User-Agent", userAgent)
                .header("Accept", "application/json")
                .build();
        for (int attempt = 1; ; attempt++) {
            waitForTurn(address);
            HttpResponse<String> response = send(request);
            int status = response.statusCode();
            if (status == 200) {
                return response.body();
            }
            boolean later = status == 429 || status >= 500;
            if (!later || attempt == ATTEMPTS) {
                throw fault(address, "expected an answer, found status " + status + " at attempt " + attempt, null);
            }
            postpone(address, retryAfter(response).orElse(pace.interval().multipliedBy(1L << attempt)));
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            requests++;
            HttpResponse<String> response =
                    client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return response;
        } catch (java.net.http.HttpTimeoutException e) {
            throw fault(
                    request.uri(), "expected an answer within " + pace.timeout().toMillis() + " ms, found none", e);
        } catch (IOException e) {
            throw fault(request.uri(), "expected an answer, found " + reason(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw fault(request.uri(), "expected an answer, found an interrupt", new IOException(e));
        } finally {
            nextRequestNanos = System.nanoTime() + pace.interval().toNanos();
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : " (" + e.getMessage() + ")");
    }

    /** Seconds; a date, which the header may also be, is not what these servers send. */
    private static Optional<Duration> retryAfter(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("[0-9]{1,9}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)));
    }

    private void postpone(URI address, Duration time) {
        if (time.compareTo(LONGEST_WAIT) > 0) {
            throw fault(
                    address,
                    "expected to wait at most " + LONGEST_WAIT.toSeconds() + " s, found that the server asks for "
                            + time.toSeconds() + " s",
                    null);
        }
        nextRequestNanos = Math.max(nextRequestNanos, System.nanoTime() + time.toNanos());
    }

    private void waitForTurn(URI address) {
        long wait = nextRequestNanos - System.nanoTime();
        if (wait > 0) {
            try {
                pause.of(Duration.ofNanos(wait));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw fault(address, "expected to wait for the next request, found an interrupt", new IOException(e));
            }
        }
    }

    static UncheckedIOException fault(URI address, String sentence, IOException cause) {
        String message = address + ": " + sentence;
        return new UncheckedIOException(message, cause == null ? new IOException(message) : cause);
    }
}
