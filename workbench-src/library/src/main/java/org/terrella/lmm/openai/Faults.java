package org.terrella.lmm.openai;

import com.openai.core.http.Headers;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIInvalidDataException;
import com.openai.errors.OpenAIServiceException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.terrella.lmm.LmmException;
import org.terrella.lmm.LmmException.Fault;

/**
 * Names what went wrong with a call.
 *
 * <p>Servers repeat keys and prompts in what they say, so nothing of it is passed on but the status and codes that are known;
 * neither is the exception itself.
 */
final class Faults {

    private static final Set<String> QUOTA =
            Set.of("insufficient_quota", "billing_hard_limit_reached", "billing_not_active");
    private static final Set<String> KNOWN = Set.of(
            "insufficient_quota",
            "billing_hard_limit_reached",
            "billing_not_active",
            "rate_limit_exceeded",
            "invalid_api_key",
            "model_not_found",
            "DeploymentNotFound",
            "context_length_exceeded",
            "content_filter",
            "content_policy_violation",
            "invalid_image_format",
            "image_parse_error",
            "unsupported_parameter",
            "unsupported_value",
            "server_error",
            ChatFault.UNKNOWN_PROMPT,
            "invalid_request_error");
    private static final Set<String> PARAMETERS =
            Set.of("model", "messages", "n", "temperature", "max_tokens", "max_completion_tokens", "seed", "detail");

    private final Endpoint endpoint;

    Faults(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    LmmException of(Fault fault, String expected, String found) {
        return of(fault, expected, found, Optional.empty());
    }

    private LmmException of(Fault fault, String expected, String found, Optional<Duration> retryAfter) {
        return new LmmException(fault, endpoint.name() + ": expected " + expected + ", found " + found, retryAfter);
    }

    LmmException of(RuntimeException e) {
        if (e instanceof OpenAIServiceException service) {
            return ofService(service);
        }
        if (has(e, InterruptedIOException.class)) { // of connecting, reading and the whole call alike
            Endpoint.Timeouts timeouts = endpoint.timeouts();
            return of(
                    Fault.TIMEOUT,
                    "an answer within " + seconds(timeouts.request()) + " s and a connection within "
                            + seconds(timeouts.connect()) + " s",
                    "none or not all of it");
        }
        if (has(e, WholeBodies.TooLongException.class)) {
            return of(Fault.MALFORMED, "an answer of at most " + WholeBodies.MOST_BYTES + " bytes", "more");
        }
        if (e instanceof OpenAIInvalidDataException) {
            return of(Fault.MALFORMED, "a chat completion as JSON", "something else");
        }
        if (has(e, IOException.class)) {
            return of(Fault.CONNECTION, "a connection that lasts", "none or one that was cut");
        }
        String kind = e.getClass().getSimpleName();
        return of(e instanceof OpenAIException ? Fault.MALFORMED : Fault.REQUEST, "an answer", "a fault " + kind);
    }

    private LmmException ofService(OpenAIServiceException e) {
        int status = e.statusCode();
        String details = Stream.concat(
                        Stream.of(e.code(), e.type()).flatMap(Optional::stream).filter(KNOWN::contains),
                        e.param().filter(PARAMETERS::contains).map(name -> "parameter " + name).stream())
                .distinct()
                .reduce("", (all, one) -> all + (all.isEmpty() ? "" : ", ") + one);
        return of(
                fault(e),
                "an answer",
                "status " + status + (details.isEmpty() ? "" : " (" + details + ")"),
                retryAfter(e.headers()));
    }

    private static Fault fault(OpenAIServiceException e) {
        boolean isQuota =
                Stream.of(e.code(), e.type()).flatMap(Optional::stream).anyMatch(QUOTA::contains);
        if (isQuota || e.statusCode() == 402) {
            return Fault.QUOTA;
        }
        if (e.code().filter("model_not_found"::equals).isPresent()) {
            return Fault.MODEL;
        }
        return switch (e.statusCode()) {
            case 401, 403 -> Fault.AUTHENTICATION;
            case 404 -> Fault.MODEL;
            case 408 -> Fault.TIMEOUT;
            case 429 -> Fault.RATE_LIMIT;
            case 409, 425 -> Fault.SERVER;
            default -> e.statusCode() >= 500 ? Fault.SERVER : e.statusCode() < 400 ? Fault.MALFORMED : Fault.REQUEST;
        };
    }

    private static Optional<Duration> retryAfter(Headers headers) {
        Optional<String> millis = headers.values("retry-after-ms").stream().findFirst();
        Optional<String> seconds = headers.values("retry-after").stream().findFirst();
        return millis.flatMap(text -> duration(text, 1)).or(() -> seconds.flatMap(text -> duration(text, 1000)));
    }

    /** A number of some unit, or a date. */
    private static Optional<Duration> duration(String text, int unitMillis) {
        try {
            double number = Double.parseDouble(text.strip());
            return number >= 0 && number < Integer.MAX_VALUE
                    ? Optional.of(Duration.ofMillis(Math.round(number * unitMillis)))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return untilDate(text.strip());
        }
    }

    private static Optional<Duration> untilDate(String text) {
        try {
            Instant date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration until = Duration.between(Instant.now(), date);
            return Optional.of(until.isNegative() ? Duration.ZERO : until);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static boolean has(Throwable e, Class<? extends Throwable> kind) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static String seconds(Duration duration) {
        return String.valueOf(duration.toMillis() / 1000.0);
    }
}
