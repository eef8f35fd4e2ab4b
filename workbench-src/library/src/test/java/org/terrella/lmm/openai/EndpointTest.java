package org.terrella.lmm.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.file.InputException;
import org.terrella.lmm.LmmException.Fault;
import org.terrella.lmm.Prices;
import org.terrella.lmm.Temperatures;
import org.terrella.lmm.ledger.AskingSettings;

class EndpointTest {

    private static final String LEAST = "schema: 1\nbase_url: http://localhost:8000/v1\nmodel: llava\n";

    @TempDir
    Path folder;

    private Endpoint read(String yaml) throws IOException {
        return Endpoint.read(Files.writeString(folder.resolve("endpoint.yaml"), yaml));
    }

    @Test
    void readsTheLeast() throws IOException {
        Endpoint endpoint = read(LEAST);
        assertEquals(Endpoint.of(URI.create("http://localhost:8000/v1"), "llava"), endpoint);
        assertEquals("llava@localhost:8000", endpoint.name());
        assertEquals(Duration.ofSeconds(60), endpoint.pace().timeouts().request());
    }

    @Test
    void readsAll() throws IOException {
        Endpoint endpoint = read("schema: 1\nbase_url: https://x.openai.azure.com/\nmodel: d\nkey_variable: AZURE_KEY\n"
                + "detail: low\nazure_version: 2024-10-21\nprompt_dollars: 10\nanswer_dollars: 30\nconnect_seconds: 1.5\n"
                + "request_seconds: 90\ntemperatures: {1.2: 0.36, 0.7: 0.21}\nconcurrency: 2\nattempts: 3\n"
                + "requests_per_minute: 60\ntokens_per_minute: 90000\nmax_tokens: 2000\n"
                + "limit_name: max_completion_tokens\nreasoning_effort: low\nimage_tokens: 85\n"
                + "unanswered: filtered, length\n");
        assertEquals(
                new Endpoint(
                        "d@x.openai.azure.com detail low max 2000 effort low with filtered with length",
                        new Endpoint.Server(
                                URI.create("https://x.openai.azure.com"),
                                Optional.of("AZURE_KEY"),
                                Optional.of("2024-10-21")),
                        "d",
                        new Endpoint.Manner(
                                Optional.of(Endpoint.Detail.LOW),
                                Temperatures.of(Map.of(1.2, 0.36, 0.7, 0.21)),
                                new AnswerLimits(
                                        OptionalInt.of(2000),
                                        true,
                                        Optional.of("low"),
                                        OptionalLong.of(85),
                                        Set.of(Fault.FILTERED, Fault.LENGTH))),
                        Optional.of(Prices.GPT_4V),
                        new Pace(
                                new Endpoint.Timeouts(Duration.ofMillis(1500), Duration.ofSeconds(90)),
                                2,
                                3,
                                new AskingSettings.Rates(60, 90_000))),
                endpoint);
        assertEquals("mine", read(LEAST + "name: mine\n").name());
    }

    @Test
    void saysWhatIsWrongWithoutRepeatingIt() {
        String secret = "sk-proj-0123";
        Map<String, String> faults = Map.of(
                LEAST + "api_key: " + secret,
                "expected one of the keys schema, name, base_url",
                LEAST + "key_variable: " + secret,
                "key_variable: expected the name of an environment variable, not a key",
                LEAST + "detail: " + secret,
                "detail: expected one of low, high, auto",
                LEAST + "prompt_dollars: " + secret,
                "prompt_dollars: expected a number",
                LEAST + "prompt_dollars: 1",
                "expected both of prompt_dollars and answer_dollars",
                LEAST + "request_seconds: 0",
                "times to wait must be above 0",
                "schema: 1\nmodel: m\nbase_url: https://" + secret + "@host/v1",
                "no user, query or fragment",
                "schema: 1\nmodel: m\nbase_url: https://host/v1?key=" + secret,
                "no user, query or fragment",
                "schema: 1\nmodel: m\nbase_url: ftp://host/" + secret,
                "must begin with http:// or https://",
                "schema: 1\nmodel: m\n",
                "base_url: expected a value, found none");
        faults.forEach((yaml, sentence) -> {
            String message =
                    assertThrows(InputException.class, () -> read(yaml)).getMessage();
            assertTrue(message.contains(sentence) && message.startsWith("endpoint.yaml, line "), message);
            assertFalse(message.contains(secret), message);
        });
        assertThrows(InputException.class, () -> read("schema: 2\nmodel: m\nbase_url: http://host/v1"));
        assertThrows(InputException.class, () -> read("[" + secret));
        assertThrows(InputException.class, () -> Endpoint.read(folder.resolve("none.yaml")));
    }

    @Test
    void thoseThatComeAlongCanBeRead() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../../experiments/endpoints"))) {
            List<Path> endpoints =
                    files.filter(file -> file.toString().endsWith(".yaml")).toList();
            assertEquals(4, endpoints.size());
            endpoints.forEach(Endpoint::read);
        }
    }
}
