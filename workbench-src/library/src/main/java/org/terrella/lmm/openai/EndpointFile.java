package org.terrella.lmm.openai;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.terrella.file.Words;
import org.terrella.file.YamlFile;
import org.terrella.file.YamlKeys;
import org.terrella.lmm.LmmException.Fault;
import org.terrella.lmm.Prices;
import org.terrella.lmm.Temperatures;
import org.terrella.lmm.ledger.AskingSettings;

/** Reads an endpoint from a YAML file, strict about keys. Values are not repeated in messages: one may be a secret. */
final class EndpointFile {

    private static final List<String> KNOWN = List.of(
            "schema",
            "name",
            "base_url",
            "model",
            "key_variable",
            "detail",
            "azure_version",
            "answers_per_call",
            "prompt_dollars",
            "answer_dollars",
            "connect_seconds",
            "request_seconds",
            "concurrency",
            "attempts",
            "requests_per_minute",
            "tokens_per_minute",
            "max_tokens",
            "limit_name",
            "reasoning_effort",
            "image_tokens",
            "unanswered",
            "temperatures");
    private static final String VARIABLE = "[A-Za-z_][A-Za-z0-9_]*";

    private final YamlKeys keys;

    private EndpointFile(YamlKeys keys) {
        this.keys = keys;
    }

    static Endpoint read(Path file) {
        return new EndpointFile(YamlFile.readDiscreetly(file, "an endpoint", KNOWN)).endpoint();
    }

    private Endpoint endpoint() {
        if (keys.whole("schema") != 1) {
            throw keys.fault("schema", "must be 1, found something else");
        }
        URI url = required(
                "base_url", text -> URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text));
        String model = required("model", Function.identity());
        return keys.rule(() -> {
            Endpoint.Manner manner = manner();
            return new Endpoint(
                    optional("name", Function.identity()).orElse(Endpoint.defaultName(url, model, manner)),
                    server(url),
                    model,
                    manner,
                    prices(),
                    pace());
        });
    }

    private Endpoint.Server server(URI url) {
        return new Endpoint.Server(
                url,
                optional("key_variable", this::variable),
                optional("azure_version", Function.identity()),
                optional(
                        "answers_per_call",
                        word -> Words.named(Endpoint.AnswersPerCall.class, "answers_per_call", word)));
    }

    private Endpoint.Manner manner() {
        Optional<Integer> most = optional("max_tokens", Integer::valueOf);
        Optional<Long> photo = optional("image_tokens", Long::valueOf);
        return new Endpoint.Manner(
                optional("detail", this::detail),
                Temperatures.read(keys, "temperatures").orElse(Temperatures.AS_SAID),
                new AnswerLimits(
                        most.map(OptionalInt::of).orElse(OptionalInt.empty()),
                        optional("limit_name", EndpointFile::isNewerName).orElse(false),
                        optional("reasoning_effort", Function.identity()),
                        photo.map(OptionalLong::of).orElse(OptionalLong.empty()),
                        optional("unanswered", EndpointFile::unanswered).orElse(Set.of())));
    }

    private Pace pace() {
        Endpoint.Timeouts defaults = Endpoint.Timeouts.DEFAULT;
        return new Pace(
                new Endpoint.Timeouts(
                        seconds("connect_seconds").orElse(defaults.connect()),
                        seconds("request_seconds").orElse(defaults.request())),
                optional("concurrency", Integer::valueOf).orElse(Pace.DEFAULT.concurrency()),
                optional("attempts", Integer::valueOf).orElse(Pace.DEFAULT.attempts()),
                new AskingSettings.Rates(
                        optional("requests_per_minute", Double::valueOf).orElse(Double.POSITIVE_INFINITY),
                        optional("tokens_per_minute", Double::valueOf).orElse(Double.POSITIVE_INFINITY)));
    }

    private static boolean isNewerName(String word) {
        if (!List.of("max_tokens", Habits.NEWER_LIMIT).contains(word)) {
            throw new IllegalArgumentException("max_tokens or " + Habits.NEWER_LIMIT);
        }
        return word.equals(Habits.NEWER_LIMIT);
    }

    private static Set<Fault> unanswered(String words) {
        return Arrays.stream(words.split(","))
                .map(word -> AnswerLimits.ACCEPTABLE.stream()
                        .filter(fault -> Words.word(fault).equals(word.strip()))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("some of filtered, length, empty")))
                .collect(Collectors.toSet());
    }

    private Optional<Prices> prices() {
        Optional<Double> prompt = optional("prompt_dollars", Double::valueOf);
        Optional<Double> answer = optional("answer_dollars", Double::valueOf);
        if (prompt.isPresent() != answer.isPresent()) {
            throw keys.fault("expected both of prompt_dollars and answer_dollars or none, found one");
        }
        return prompt.map(dollars -> new Prices(dollars, answer.orElseThrow()));
    }

    private Optional<Duration> seconds(String key) {
        return optional(key, text -> Duration.ofMillis(Math.round(Double.parseDouble(text) * 1000)));
    }

    private Endpoint.Detail detail(String word) {
        return Arrays.stream(Endpoint.Detail.values())
                .filter(detail -> detail.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("one of " + Words.all(Endpoint.Detail.class)));
    }

    /** Whoever writes the key itself is told so without its being repeated. */
    private String variable(String name) {
        if (!name.matches(VARIABLE)) {
            throw new IllegalArgumentException("the name of an environment variable, not a key");
        }
        return name;
    }

    private <T> T required(String key, Function<String, T> read) {
        String text = keys.scalar(key).strip();
        try {
            if (text.isEmpty()) {
                throw new IllegalArgumentException("one value");
            }
            return read.apply(text);
        } catch (NumberFormatException e) {
            throw keys.fault(key, "expected a number, found something else");
        } catch (IllegalArgumentException e) {
            String expected = key.equals("base_url") ? "an address" : e.getMessage();
            throw keys.fault(key, "expected " + expected + ", found something else");
        }
    }

    private <T> Optional<T> optional(String key, Function<String, T> read) {
        return keys.has(key) ? Optional.of(required(key, read)) : Optional.empty();
    }
}
