package org.terrella.lmm.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.terrella.file.InputException;
import org.terrella.lmm.Prices;

/** Reads an endpoint from a flat YAML file, strict about keys. Values are not repeated in messages: one may be a secret. */
final class EndpointFile {

    private static final List<String> KNOWN = List.of(
            "schema",
            "name",
            "base_url",
            "model",
            "key_variable",
            "detail",
            "azure_version",
            "prompt_dollars",
            "answer_dollars",
            "connect_seconds",
            "request_seconds");
    private static final String VARIABLE = "[A-Za-z_][A-Za-z0-9_]*";
    private static final ObjectMapper YAML = YAMLMapper.builder(new YAMLFactory())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Path file;
    private final JsonNode keys;

    private EndpointFile(Path file, JsonNode keys) {
        this.file = file;
        this.keys = keys;
    }

    static Endpoint read(Path file) {
        try {
            return new EndpointFile(file, YAML.readTree(Files.readAllBytes(file))).endpoint();
        } catch (NoSuchFileException e) {
            throw new InputException(file, "expected an endpoint, found none at " + file);
        } catch (JsonProcessingException e) {
            long line =
                    e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw new InputException(file, line, "expected keys with values, found something else");
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private Endpoint endpoint() {
        check();
        URI url = required(
                "base_url", text -> URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text));
        String model = required("model", Function.identity());
        Optional<Endpoint.Detail> detail = optional("detail", this::detail);
        Endpoint.Timeouts usual = Endpoint.Timeouts.USUAL;
        try {
            return new Endpoint(
                    optional("name", Function.identity()).orElse(Endpoint.usualName(url, model, detail)),
                    new Endpoint.Server(
                            url,
                            optional("key_variable", this::variable),
                            optional("azure_version", Function.identity())),
                    model,
                    detail,
                    prices(),
                    new Endpoint.Timeouts(
                            seconds("connect_seconds").orElse(usual.connect()),
                            seconds("request_seconds").orElse(usual.request())));
        } catch (IllegalArgumentException e) {
            throw new InputException(file, e.getMessage());
        }
    }

    private void check() {
        if (!keys.isObject()) {
            throw new InputException(file, "expected the keys " + String.join(", ", KNOWN) + ", found none");
        }
        for (Iterator<String> names = keys.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!KNOWN.contains(name)) {
                throw new InputException(
                        file, "expected one of the keys " + String.join(", ", KNOWN) + ", found " + name);
            }
        }
        if (keys.path("schema").asInt() != 1) {
            throw new InputException(file, "schema: expected 1, found something else");
        }
    }

    private Optional<Prices> prices() {
        Optional<Double> prompt = optional("prompt_dollars", Double::valueOf);
        Optional<Double> answer = optional("answer_dollars", Double::valueOf);
        if (prompt.isPresent() != answer.isPresent()) {
            throw new InputException(file, "expected both of prompt_dollars and answer_dollars or none, found one");
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
                .orElseThrow(() -> new IllegalArgumentException(Arrays.stream(Endpoint.Detail.values())
                        .map(Endpoint.Detail::word)
                        .collect(Collectors.joining(", ", "one of ", ""))));
    }

    /** Whoever writes the key itself is told so without its being repeated. */
    private String variable(String name) {
        if (!name.matches(VARIABLE)) {
            throw new IllegalArgumentException("the name of an environment variable, not a key");
        }
        return name;
    }

    private <T> T required(String key, Function<String, T> read) {
        return optional(key, read).orElseThrow(() -> new InputException(file, key + ": expected a value, found none"));
    }

    private <T> Optional<T> optional(String key, Function<String, T> read) {
        if (!keys.has(key)) {
            return Optional.empty();
        }
        JsonNode value = keys.get(key);
        if (!value.isValueNode() || value.isNull() || value.asText().isBlank()) {
            throw new InputException(file, key + ": expected one value, found none");
        }
        try {
            return Optional.of(read.apply(value.asText().strip()));
        } catch (NumberFormatException e) {
            throw new InputException(file, key + ": expected a number, found something else");
        } catch (IllegalArgumentException e) {
            String expected = key.equals("base_url") ? "an address" : e.getMessage();
            throw new InputException(file, key + ": expected " + expected + ", found something else");
        }
    }
}
