package org.terrella.lmm.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.file.InputException;
import org.terrella.lmm.Question;
import org.terrella.lmm.Reply;
import org.terrella.lmm.Sampling;
import org.terrella.lmm.ScriptedLmm;
import org.terrella.lmm.Usage;

class AnswerLedgerTest {

    @TempDir
    Path folder;

    static AnswerRecord call(int photo, int first, String... texts) {
        Question question = ScriptedLmm.question(photo);
        return new AnswerRecord(
                AnswerKey.of("scripted", Sampling.G3, question),
                PromptText.of(question.prompt()),
                first,
                List.of(texts),
                new AnswerRecord.Call(
                        new Usage(100, 10L * texts.length),
                        OptionalDouble.of(0.25),
                        7,
                        Instant.parse("2030-01-01T00:00:00Z")));
    }

    private AnswerLedger open() {
        return AnswerLedger.open(folder.resolve("new/answers.sqlite"));
    }

    @Test
    void keepsAnswersByTheirNumbers() {
        try (AnswerLedger ledger = open()) {
            assertEquals(List.of(List.of("a", "b")), ledger.keep(List.of(call(1, 0, "a", "b"))));
            ledger.keep(List.of(call(1, 2, "c"), call(2, 1, "late")));
        }
        try (AnswerLedger ledger = open()) {
            List<AnswerKey> keys = List.of(
                    call(1, 0, "").key(), call(2, 0, "").key(), call(3, 0, "").key());
            List<Reply.Answered> found = ledger.find(keys, 5);
            assertEquals(List.of("a", "b", "c"), found.get(0).texts());
            assertEquals(new Usage(200, 30), found.get(0).usage());
            assertEquals(List.of(), found.get(1).texts(), "answer 0 is missing, so answer 1 cannot be used");
            assertEquals(List.of(), found.get(2).texts());
            Reply.Answered one = ledger.find(keys, 1).get(0);
            assertEquals(List.of("a"), one.texts());
            assertEquals(new Usage(100, 10), one.usage(), "half of the answer tokens of a call of two");
        }
    }

    @Test
    void anythingElseThatIsAskedHasAnswersOfItsOwn() {
        try (AnswerLedger ledger = open()) {
            AnswerRecord call = call(1, 0, "a");
            ledger.keep(List.of(call));
            AnswerKey key = call.key();
            List<AnswerKey> others = List.of(
                    new AnswerKey("other", key.sampling(), key.prompt(), key.image()),
                    new AnswerKey(key.model(), key.sampling().withTemperature(0.7), key.prompt(), key.image()),
                    new AnswerKey(key.model(), Sampling.IMG2LOC, key.prompt(), key.image()),
                    new AnswerKey(key.model(), new Sampling(Sampling.HABIT, 300, 17), key.prompt(), key.image()),
                    new AnswerKey(key.model(), key.sampling().withSeed(18), key.prompt(), key.image()),
                    new AnswerKey(key.model(), new Sampling(1.2, 100, 17), key.prompt(), key.image()),
                    new AnswerKey(key.model(), key.sampling(), key.image(), key.image()),
                    new AnswerKey(key.model(), key.sampling(), key.prompt(), key.prompt()));
            ledger.find(others, 1).forEach(found -> assertEquals(List.of(), found.texts()));
        }
    }

    @Test
    void theFirstAnswerStays() {
        try (AnswerLedger ledger = open()) {
            ledger.keep(List.of(call(1, 0, "a")));
            assertEquals(List.of(List.of("a", "z")), ledger.keep(List.of(call(1, 0, "y", "z"))));
            assertEquals(
                    List.of("a", "z"),
                    ledger.find(List.of(call(1, 0, "").key()), 2).get(0).texts());
            AnswerLedger.Total total = ledger.totals().get(0);
            assertEquals(new AnswerLedger.Total("scripted", 2, 2, new Usage(200, 30), OptionalDouble.of(0.5)), total);
        }
    }

    @Test
    void severalThreadsAndConnectionsWriteAtATime() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (AnswerLedger one = open();
                AnswerLedger other = open()) {
            List<Future<?>> written = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                int photo = i / 2;
                AnswerLedger ledger = i % 2 == 0 ? one : other;
                written.add(threads.submit(() -> ledger.keep(List.of(call(photo, 0, "a" + photo)))));
            }
            for (Future<?> future : written) {
                future.get();
            }
            assertEquals(100, one.totals().get(0).answers());
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void refusesWhatIsNoLedger() throws IOException, SQLException {
        Path text =
                Files.writeString(folder.resolve("text.sqlite"), "this is no database, but a text that is long enough");
        assertTrue(assertThrows(InputException.class, () -> AnswerLedger.open(text))
                .getMessage()
                .startsWith("text.sqlite: expected a ledger of answers that can be read and written, found: "));
        Path other = folder.resolve("other.sqlite");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + other);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE shop (price REAL)");
        }
        assertTrue(assertThrows(InputException.class, () -> AnswerLedger.open(other))
                .getMessage()
                .contains("a database of something else, with the tables [shop]"));
    }

    @Test
    void aFailedWriteLeavesNothing() {
        try (AnswerLedger ledger = open()) {
            List<AnswerRecord> calls = new ArrayList<>(List.of(call(1, 0, "a")));
            calls.add(null);
            assertThrows(NullPointerException.class, () -> ledger.keep(calls));
            assertEquals(List.of(), ledger.totals());
            ledger.keep(List.of(call(1, 0, "b")));
            assertEquals(
                    List.of("b"),
                    ledger.find(List.of(call(1, 0, "").key()), 1).get(0).texts());
        }
    }

    @Test
    void outlivesBeingKilled() throws Exception {
        Path file = folder.resolve("killed.sqlite");
        int acknowledged = 0;
        for (int round = 0; round < 4; round++) {
            Process child = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            LedgerChild.class.getName(),
                            file.toString(),
                            String.valueOf(acknowledged))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (var lines = child.inputReader()) {
                int until = acknowledged + 40 + 13 * round;
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    acknowledged = Math.max(acknowledged, Integer.parseInt(line) + 1);
                    if (acknowledged == until) {
                        child.destroyForcibly();
                        break;
                    }
                }
            }
            child.waitFor();
            try (AnswerLedger ledger = AnswerLedger.open(file)) {
                for (int photo = 0; photo < acknowledged; photo++) {
                    Reply.Answered found =
                            ledger.find(List.of(call(photo, 0, "").key()), 2).get(0);
                    assertEquals(List.of("first " + photo, "second " + photo), found.texts());
                }
            }
        }
        assertTrue(acknowledged >= 4 * 40, acknowledged + " answers");
    }
}
