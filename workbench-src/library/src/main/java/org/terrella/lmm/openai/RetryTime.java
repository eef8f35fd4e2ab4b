package org.terrella.lmm.openai;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** How long a server wants to be left alone: in milliseconds, seconds, until a date, or until a moment of its limits. */
final class RetryTime {

    private static final double MOMENT_MILLIS = 1e12; // a number as large is a time in milliseconds
    private static final double MOMENT_SECONDS = 1e9;

    private RetryTime() {}

    /** Nothing if it does not say, or says what no wait can be: nothing at all, the past, no number. */
    static Optional<Duration> of(Received received, Instant now) {
        return received.header("retry-after-ms")
                .flatMap(text -> millis(text, 1))
                .or(() -> received.header("retry-after")
                        .flatMap(text -> millis(text, 1000).or(() -> until(text, now))))
                .or(() -> received.header("x-ratelimit-reset").flatMap(text -> moment(text, now)))
                .filter(wait -> !wait.isNegative() && !wait.isZero());
    }

    private static Optional<Duration> millis(String text, int unit) {
        return number(text)
                .filter(number -> number >= 0 && number < Integer.MAX_VALUE)
                .map(number -> Duration.ofMillis(Math.round(number * unit)));
    }

    private static Optional<Duration> moment(String text, Instant now) {
        return number(text)
                .filter(number -> number >= MOMENT_SECONDS && number < MOMENT_MILLIS * 1000)
                .map(number -> Instant.ofEpochMilli(Math.round(number >= MOMENT_MILLIS ? number : number * 1000)))
                .map(until -> Duration.between(now, until));
    }

    private static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> until(String text, Instant now) {
        try {
            return Optional.of(Duration.between(
                    now,
                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
