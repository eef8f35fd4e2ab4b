package org.terrella.lmm.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;

class RetryTimeTest {

    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z"); // 1,769,860,800 s

    private static Optional<Duration> of(String... headers) {
        return RetryTime.of(new Received(429, Headers.of(headers), ""), NOW);
    }

    @Test
    void readsWhateverServersSay() {
        assertEquals(Optional.of(Duration.ofSeconds(7)), of("Retry-After", "7"));
        assertEquals(Optional.of(Duration.ofMillis(500)), of("retry-after", " 0.5 "));
        assertEquals(Optional.of(Duration.ofMillis(700)), of("Retry-After-Ms", "700", "Retry-After", "9"));
        assertEquals(Optional.of(Duration.ofSeconds(90)), of("Retry-After", "Sat, 31 Jan 2026 12:01:30 GMT"));
        assertEquals(Optional.of(Duration.ofSeconds(2)), of("X-RateLimit-Reset", "1769860802"));
        assertEquals(Optional.of(Duration.ofSeconds(2)), of("X-RateLimit-Reset", "1769860802000"));
    }

    @Test
    void whatNoWaitCanBeIsNone() {
        for (String text : new String[] {"0", "-5", "soon", "", "NaN", "1e300", "Sat, 31 Jan 2026 11:00:00 GMT"}) {
            assertEquals(Optional.empty(), of("Retry-After", text), text);
        }
        assertEquals(Optional.empty(), of());
        assertEquals(Optional.empty(), of("X-RateLimit-Reset", "17"));
    }
}
