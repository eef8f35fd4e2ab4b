package org.terrella.lmm.openai;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.terrella.lmm.LmmException;
import org.terrella.lmm.LmmException.Fault;
import org.terrella.lmm.Usage;

/**
 * Names what went wrong with a call: by its status, and where servers use one status for several things by what they say.
 *
 * @param endpoint where the call went
 * @param key what is struck from words that are repeated
 * @param prompt likewise
 */
record Faults(Endpoint endpoint, Optional<String> key, String prompt) {

    private static final Set<String> QUOTAS =
            Set.of("insufficient_quota", "billing_hard_limit_reached", "billing_not_active");
    private static final Set<String> MODELS = Set.of("model_not_found", "model_decommissioned", "DeploymentNotFound");
    private static final Pattern QUOTA =
            Pattern.compile("exceeded your current quota|insufficient (credits|balance|funds)|per[- ]day|daily limit");
    private static final Pattern FILTER = Pattern.compile(
            "content[_ ]?(filter|policy|management policy)|responsibleai|moderation|flagged|safety system|prohibited_content");
    private static final Pattern MODEL = Pattern.compile(
            "model\\b.*\\b(not found|does not exist|not exist|decommissioned"
                    + "|no longer supported)|image input|does(n't| not) support (image|vision)|not a (multimodal|vision) model");
    private static final int TIMEOUT = 408;
    private static final int TOO_LARGE = 413;
    private static final int RATE = 429;

    LmmException of(Fault fault, String expected, String found) {
        return unended(fault, expected, found, Usage.NONE);
    }

    /** A completion that is no answer, with what it cost. */
    LmmException unended(Fault fault, String expected, String found, Usage usage) {
        return new LmmException(fault, told(expected, found), Optional.empty(), usage);
    }

    private String told(String expected, String found) {
        return endpoint.name() + ": expected " + expected + ", found " + found;
    }

    /** What was thrown on the way. */
    LmmException of(Throwable thrown, Optional<ProxyVariable> proxy) {
        NetworkFaults network = NetworkFaults.of(thrown, endpoint, proxy);
        return of(network.fault(), network.expected(), network.found());
    }

    /** A fault that came with status 200. */
    LmmException of(ServerWords words, Usage usage) {
        int number = words.number() == 0 ? 502 : words.number();
        return new LmmException(
                fault(number, words), told("an answer", "a fault" + said(words)), Optional.empty(), usage);
    }

    /** A response that is no success. */
    LmmException of(Received received) {
        if (received.isRedirect()) {
            return of(
                    Fault.UNREACHABLE,
                    "an answer",
                    "status " + received.status() + ", a redirect to " + elsewhere(received));
        }
        ServerWords words = ServerWords.of(received.text());
        Optional<Duration> wait = RetryTime.of(received, Instant.now());
        Fault fault = received.status() == 407 ? Fault.UNREACHABLE : fault(received.status(), words);
        String where = fault == Fault.MODEL || fault == Fault.UNREACHABLE ? " at " + Transport.url(endpoint) : "";
        return new LmmException(
                fault, told("an answer" + where, "status " + received.status() + said(words)), wait, Usage.NONE);
    }

    private String elsewhere(Received received) {
        HttpUrl asked = Transport.url(endpoint);
        Optional<HttpUrl> target = received.header("Location").map(asked::resolve);
        return target.map(url -> url.newBuilder()
                        .query(null)
                        .username("")
                        .password("")
                        .build()
                        .toString())
                .map(url -> url.endsWith("/chat/completions")
                        ? url + "; base_url should be " + url.substring(0, url.length() - "/chat/completions".length())
                        : url)
                .orElse("nowhere");
    }

    /** Its kind in brackets, then its own words. */
    private String said(ServerWords words) {
        String codes = Stream.concat(
                        words.codes().stream().limit(1),
                        Stream.of(words.parameter())
                                .filter(name -> name.matches("[A-Za-z_.\\[\\]0-9]{1,40}"))
                                .map(name -> "parameter " + name))
                .collect(Collectors.joining(", "));
        String message = Struck.words(words.message(), key, prompt);
        return (codes.isEmpty() ? "" : " (" + codes + ")") + (message.isEmpty() ? "" : ": " + message);
    }

    private static Fault fault(int status, ServerWords words) {
        String said = words.all();
        if (status == 402 || has(words, QUOTAS) || QUOTA.matcher(said).find()) {
            return Fault.QUOTA;
        }
        if (status != 401 && status < 500 && FILTER.matcher(said).find()) {
            return Fault.FILTERED;
        }
        if (status != RATE && (has(words, MODELS) || MODEL.matcher(said).find())) {
            return Fault.MODEL;
        }
        return switch (status) {
            case 401, 403 -> Fault.AUTHENTICATION;
            case 404, 405, 410 -> Fault.MODEL;
            case TIMEOUT -> Fault.TIMEOUT;
            case RATE -> Fault.RATE_LIMIT;
            case TOO_LARGE -> has(words, Set.of("rate_limit_exceeded")) ? Fault.RATE_LIMIT : Fault.REQUEST;
            case 409, 425 -> Fault.SERVER;
            default -> status >= 500 ? Fault.SERVER : Fault.REQUEST;
        };
    }

    private static boolean has(ServerWords words, Set<String> codes) {
        return words.codes().stream().anyMatch(codes::contains);
    }

    /** What may be changed in a call that a server refuses for its form; nothing if it refuses for another reason. */
    Optional<ServerWords> refusal(int status, ServerWords words) {
        boolean isOfForm = List.of(400, 422).contains(status) && fault(status, words) == Fault.REQUEST;
        return isOfForm || status == 501 ? Optional.of(words) : Optional.empty();
    }
}
