package org.terrella.lmm.openai;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.terrella.file.Words;
import org.terrella.file.YamlFile;
import org.terrella.file.YamlKeys;
import org.terrella.lmm.Prices;
import org.terrella.lmm.Temperatures;

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
        Optional<Endpoint.Detail> detail = optional("detail", this::detail);
        Endpoint.Timeouts defaults = Endpoint.Timeouts.DEFAULT;
        return keys.rule(() -> new Endpoint(
                optional("name", Function.identity()).orElse(Endpoint.defaultName(url, model, detail)),
                new Endpoint.Server(
                        url,
                        optional("key_variable", this::variable),
                        optional("azure_version", Function.identity()),
                        optional(
                                "answers_per_call",
                                word -> Words.named(Endpoint.AnswersPerCall.class, "answers_per_call", word))),
                model,
                new Endpoint.Manner(
                        detail, Temperatures.read(keys, "temperatures").orElse(Temperatures.AS_SAID)),
                prices(),
                new Endpoint.Timeouts(
                        seconds("connect_seconds").orElse(defaults.connect()),
                        seconds("request_seconds").orElse(defaults.request()))));
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
