package org.terrella.lmm.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.terrella.file.InputException;
import org.terrella.file.WholeFiles;
import org.terrella.lmm.Sampling;
import org.terrella.lmm.Usage;

/**
 * Answers as JSONL, one call a line, so that a set of answers can be published and used without the model.
 *
 * <p>Lines are in an order that does not depend on when answers came: two ledgers of the same answers give the same file, but
 * for tokens and times.
 */
public final class AnswerFile {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BATCH = 1000;

    private AnswerFile() {}

    /**
     * Writes all answers of a ledger.
     *
     * @param ledger the ledger
     * @param file where to; it appears when it is whole
     * @return how many answers were written
     * @throws UncheckedIOException if it cannot be written
     */
    public static long write(AnswerLedger ledger, Path file) {
        long[] answers = {0};
        WholeFiles.write(file, beside -> {
            try (BufferedWriter lines = Files.newBufferedWriter(beside)) {
                ledger.read(call -> {
                    try {
                        lines.write(JSON.writeValueAsString(json(call)));
                        lines.write('\n');
                    } catch (IOException e) {
                        throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
                    }
                    answers[0] += call.texts().size();
                });
            }
        });
        return answers[0];
    }

    private static ObjectNode json(AnswerRecord call) {
        ObjectNode line = JSON.createObjectNode().put("model", call.key().model());
        call.key().sampling().temperature().ifPresent(said -> line.put("temperature", said));
        line.put("max_tokens", call.key().sampling().maxTokens())
                .put("seed", call.key().sampling().seed())
                .put("image_sha256", call.key().image())
                .put("template", call.prompt().template())
                .put("prompt", call.prompt().text())
                .put("first", call.first());
        call.texts().forEach(line.putArray("answers")::add);
        line.put("prompt_tokens", call.call().usage().promptTokens())
                .put("answer_tokens", call.call().usage().answerTokens());
        call.call().dollars().ifPresent(dollars -> line.put("dollars", dollars));
        return line.put("millis", call.call().millis())
                .put("time", call.call().time().toString());
    }

    /**
     * Reads answers into a ledger, all of them or, if a line cannot be used, those of the lines before its thousand.
     *
     * @param file as {@link #write} leaves it
     * @param ledger where to; what it has already is left as it is
     * @return how many answers the file has
     * @throws InputException if a line is no such call, or has another answer than the ledger
     */
    public static long read(Path file, AnswerLedger ledger) {
        long answers = 0;
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            List<AnswerRecord> batch = new ArrayList<>();
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                batch.add(parse(file, number, line));
                answers += batch.get(batch.size() - 1).texts().size();
                if (batch.size() == BATCH) {
                    keep(file, number - BATCH, batch, ledger);
                    batch.clear();
                }
            }
            keep(file, number - batch.size(), batch, ledger);
            return answers;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static void keep(Path file, long before, List<AnswerRecord> batch, AnswerLedger ledger) {
        List<AnswerRecord> unknown = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            AnswerRecord call = batch.get(i);
            int end = call.first() + call.texts().size();
            List<String> known = ledger.find(List.of(call.key()), end).get(0).texts();
            for (int n = call.first(); n < Math.min(end, known.size()); n++) {
                String text = call.texts().get(n - call.first());
                if (!known.get(n).equals(text)) {
                    throw new InputException(
                            file,
                            before + i + 1,
                            "expected the answer number " + n + " that the ledger has, found another one");
                }
            }
            if (known.size() < end) {
                unknown.add(call);
            }
        }
        ledger.keep(unknown);
    }

    private static AnswerRecord parse(Path file, long number, String line) {
        try {
            JsonNode json = JSON.readTree(line);
            PromptText prompt = new PromptText(text(json, "prompt"), text(json, "template"));
            Sampling sampling = new Sampling(
                    json.hasNonNull("temperature")
                            ? OptionalDouble.of(json.get("temperature").doubleValue())
                            : OptionalDouble.empty(),
                    field(json, "max_tokens").intValue(),
                    field(json, "seed").longValue());
            List<String> texts = new ArrayList<>();
            field(json, "answers").forEach(answer -> texts.add(answer.asText()));
            return new AnswerRecord(
                    new AnswerKey(text(json, "model"), sampling, prompt.hash(), text(json, "image_sha256")),
                    prompt,
                    field(json, "first").intValue(),
                    texts,
                    made(json));
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
            throw new InputException(
                    file,
                    number,
                    "expected a call to a model as JSON, found a fault: "
                            + e.getMessage().lines().findFirst().orElse(""));
        }
    }

    private static AnswerRecord.Call made(JsonNode json) {
        return new AnswerRecord.Call(
                new Usage(
                        field(json, "prompt_tokens").longValue(),
                        field(json, "answer_tokens").longValue()),
                json.has("dollars") ? OptionalDouble.of(json.get("dollars").doubleValue()) : OptionalDouble.empty(),
                field(json, "millis").longValue(),
                Instant.parse(text(json, "time")));
    }

    private static String text(JsonNode json, String name) {
        return field(json, name).asText();
    }

    private static JsonNode field(JsonNode json, String name) {
        JsonNode value = json.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no field " + name);
        }
        return value;
    }
}
