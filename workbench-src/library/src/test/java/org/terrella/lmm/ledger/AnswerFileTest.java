package org.terrella.lmm.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.file.InputException;
import org.terrella.lmm.Sampling;

class AnswerFileTest {

    @TempDir
    Path folder;

    private AnswerLedger ledger(String name) {
        return AnswerLedger.open(folder.resolve(name));
    }

    private static List<AnswerRecord> calls() {
        List<AnswerRecord> calls = new ArrayList<>();
        for (int photo = 0; photo < 40; photo++) {
            calls.add(AnswerLedgerTest.call(photo, 0, "{\"lat\": " + photo + "}", "zwei\nZeilen \"ü\""));
            calls.add(AnswerLedgerTest.call(photo, 2, "dritte"));
        }
        return calls;
    }

    @Test
    void goesFromLedgerToLedger() throws IOException {
        Path file = folder.resolve("answers.jsonl");
        try (AnswerLedger from = ledger("a");
                AnswerLedger to = ledger("b")) {
            from.keep(calls());
            assertEquals(120, AnswerFile.write(from, file));
            assertEquals(120, AnswerFile.read(file, to));
            assertEquals(from.totals(), to.totals());
            assertEquals(120, AnswerFile.read(file, to), "twice is once");
            assertEquals(from.totals(), to.totals());
            Path again = folder.resolve("again.jsonl");
            AnswerFile.write(to, again);
            assertEquals(Files.readString(file), Files.readString(again));
        }
    }

    @Test
    void whereNoTemperatureIsSaidNoneIsRead() throws IOException {
        Path file = folder.resolve("answers.jsonl");
        AnswerRecord said = AnswerLedgerTest.call(1, 0, "a");
        AnswerKey key = new AnswerKey(
                said.key().model(),
                Sampling.IMG2LOC,
                said.key().prompt(),
                said.key().image());
        try (AnswerLedger from = ledger("a");
                AnswerLedger to = ledger("b")) {
            from.keep(List.of(new AnswerRecord(key, said.prompt(), 0, List.of("b"), said.call())));
            AnswerFile.write(from, file);
            AnswerFile.read(file, to);
            assertEquals(List.of("b"), to.find(List.of(key), 1).get(0).texts());
        }
        assertFalse(Files.readString(file).contains("temperature"));
    }

    @Test
    void theOrderOfWritingDoesNotMatter() throws IOException {
        List<AnswerRecord> shuffled = new ArrayList<>(calls());
        Collections.shuffle(shuffled, new Random(3));
        try (AnswerLedger one = ledger("a");
                AnswerLedger other = ledger("b")) {
            one.keep(calls());
            other.keep(shuffled);
            AnswerFile.write(one, folder.resolve("a.jsonl"));
            AnswerFile.write(other, folder.resolve("b.jsonl"));
        }
        assertEquals(Files.readString(folder.resolve("a.jsonl")), Files.readString(folder.resolve("b.jsonl")));
    }

    @Test
    void saysWhichLineCannotBeUsed() throws IOException {
        Path file = folder.resolve("answers.jsonl");
        try (AnswerLedger from = ledger("a");
                AnswerLedger to = ledger("b")) {
            from.keep(calls());
            AnswerFile.write(from, file);
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            String third = lines.get(2);
            lines.set(2, third.replace("\"seed\":17", "\"sed\":17"));
            Files.write(file, lines);
            assertRefused(
                    file,
                    to,
                    "answers.jsonl, line 3: expected a call to a model as JSON, found a fault: no field seed");
            lines.set(2, third.substring(0, 30));
            Files.write(file, lines);
            assertRefused(file, to, "answers.jsonl, line 3: expected a call to a model as JSON, found a fault: ");
            lines.set(2, third.replace("zwei", "drei").replace("dritte", "vierte"));
            Files.write(file, lines);
            assertRefused(file, from, "answers.jsonl, line 3: expected the answer number ");
        }
    }

    private static void assertRefused(Path file, AnswerLedger ledger, String sentence) {
        String message = assertThrows(InputException.class, () -> AnswerFile.read(file, ledger))
                .getMessage();
        assertTrue(message.startsWith(sentence), message);
    }
}
