package org.terrella.lmm.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.lmm.LmmException;
import org.terrella.lmm.LmmException.Fault;
import org.terrella.lmm.Question;
import org.terrella.lmm.Reply;
import org.terrella.lmm.Sampling;
import org.terrella.lmm.ledger.AnswerLedger;
import org.terrella.lmm.ledger.AskingSettings;
import org.terrella.lmm.ledger.FakeTime;
import org.terrella.lmm.ledger.LedgeredLmm;
import org.terrella.lmm.openai.FaultServer.Act;

/** Client, ledger and runner together, over real HTTP, with a server that fails in all ways. */
class ManyRequestsTest {

    private static final int REQUESTS = 10_000;
    private static final byte[] PHOTO = ChatPhotos.image("jpg", 16, 1);
    private static final AskingSettings SETTINGS = AskingSettings.defaults().with(16, 3);

    /** What happens to every hundredth question, by its number in the hundred; passing faults come once. */
    private static final Map<Integer, Act> PASSING = Map.ofEntries(
            Map.entry(3, Act.RATE_LIMIT),
            Map.entry(7, Act.RATE_LIMIT_WITHOUT_TIME),
            Map.entry(13, Act.SERVER_ERROR),
            Map.entry(17, Act.OVERLOADED),
            Map.entry(23, Act.CUT_CONNECTION),
            Map.entry(29, Act.NO_ANSWER_AT_ALL),
            Map.entry(37, Act.INVALID_JSON),
            Map.entry(43, Act.EMPTY_CHOICES),
            Map.entry(47, Act.OTHER_JSON));

    /** And these stay. */
    private static final Map<Integer, Act> LASTING = Map.of(
            53,
            Act.CONTENT_FILTER,
            59,
            Act.SERVER_ERROR,
            61,
            Act.INVALID_JSON,
            67,
            Act.CUT_CONNECTION,
            71,
            Act.TOO_LARGE);

    /** What becomes of the latter, named. */
    private static final Map<Integer, String> NAMES = Map.of(
            53,
                    "found status 400 (content_filter): null (prompt) (with unanswered: filtered in the endpoint's file, such"
                            + " a query counts as wrong)",
            59, "found status 500 (server_error): null (prompt) (after 3 attempts)",
            61, "expected a chat completion as JSON, found something else (after 3 attempts)",
            67, " that lasts, found none or one that was cut (after 3 attempts)",
            71, "found status 413");

    private static final int REFUSED = 83;
    private static final List<Integer> SLOW = List.of(1001, 2002, 3101, 4102, 5201, 6202); // the server hangs or drips

    @TempDir
    Path folder;

    private static Act act(String prompt, int time) {
        int number = number(prompt);
        int ofHundred = number % 100;
        if (SLOW.contains(number) && time == 1) {
            return number % 2 == 0 ? Act.DRIP : Act.HANG;
        }
        if (LASTING.containsKey(ofHundred)) {
            return LASTING.get(ofHundred);
        }
        if (ofHundred == REFUSED) {
            return Act.REFUSAL;
        }
        return time == 1 ? PASSING.getOrDefault(ofHundred, Act.ANSWER) : Act.ANSWER;
    }

    private static int number(String prompt) {
        return Integer.parseInt(prompt.substring("question ".length()));
    }

    private static List<Question> questions(int count) {
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            questions.add(ChatPhotos.question("question " + i, PHOTO));
        }
        return questions;
    }

    private static OpenAiLmm client(FaultServer server, int seconds) {
        return new OpenAiLmm(Endpoint.of(server.baseUrl(), "m")
                .with(new Endpoint.Timeouts(Duration.ofSeconds(20), Duration.ofSeconds(seconds))));
    }

    private static LedgeredLmm runner(OpenAiLmm lmm, AnswerLedger ledger) {
        return new LedgeredLmm(lmm, ledger, SETTINGS, progress -> {}, new FakeTime());
    }

    @Test
    void nothingIsLostNothingAskedTwiceAndEveryFailureNamed() {
        List<Question> questions = questions(REQUESTS);
        try (FaultServer server = new FaultServer(ManyRequestsTest::act);
                AnswerLedger ledger = AnswerLedger.open(folder.resolve("answers.sqlite"));
                OpenAiLmm lmm = client(server, 5)) {
            List<Reply> replies = runner(lmm, ledger).ask(questions, 1, Sampling.G3);
            assertReplies(replies, true);
            assertEquals(expectedCalls(), server.asked());
            Map<String, Integer> answeredBefore = new TreeMap<>(server.answered());
            assertEquals(95 * REQUESTS / 100, answeredBefore.size());
            assertTrue(answeredBefore.values().stream().allMatch(times -> times == 1));
            List<Reply> again = runner(lmm, ledger).ask(questions, 1, Sampling.G3); // only what failed is asked again
            assertReplies(again, false); // where nothing is answered, not all is tried again
            assertEquals(answeredBefore, new TreeMap<>(server.answered()));
        }
    }

    private static void assertReplies(List<Reply> replies, boolean areAnswered) {
        assertEquals(REQUESTS, replies.size());
        for (int i = 0; i < REQUESTS; i++) {
            String name = NAMES.get(i % 100);
            if (name != null) {
                Reply.Failed failed = (Reply.Failed) replies.get(i);
                String least = areAnswered ? name : name.replaceFirst(" \\(after \\d attempts\\)", "");
                assertTrue(
                        areAnswered
                                ? failed.reason().endsWith(least)
                                : failed.reason().contains(least),
                        i + ": " + failed.reason());
            } else {
                String expected =
                        i % 100 == REFUSED ? "I cannot help with that." : FaultServer.answer("question " + i, 0);
                assertTrue(replies.get(i) instanceof Reply.Answered, i + ": " + replies.get(i));
                assertEquals(List.of(expected), ((Reply.Answered) replies.get(i)).texts());
            }
        }
    }

    private static Map<String, Integer> expectedCalls() {
        Map<String, Integer> calls = new TreeMap<>();
        for (int i = 0; i < REQUESTS; i++) {
            int ofHundred = i % 100;
            boolean isRejected = ofHundred == 53 || ofHundred == 71;
            boolean isTwice = SLOW.contains(i) || PASSING.containsKey(ofHundred);
            calls.put(
                    "question " + i,
                    isRejected ? 1 : LASTING.containsKey(ofHundred) ? SETTINGS.attempts() : isTwice ? 2 : 1);
        }
        return calls;
    }

    @Test
    void aFaultThatConcernsAllEndsTheWorkWhichGoesOnLater() {
        Map<Act, Fault> faults =
                Map.of(Act.REVOKED_KEY, Fault.AUTHENTICATION, Act.QUOTA, Fault.QUOTA, Act.WRONG_MODEL, Fault.MODEL);
        List<Question> questions = questions(400);
        faults.forEach((act, fault) -> {
            AtomicReference<Optional<Act>> trouble = new AtomicReference<>(Optional.of(act));
            try (FaultServer server = new FaultServer((prompt, time) ->
                            number(prompt) >= 100 ? trouble.get().orElse(Act.ANSWER) : Act.ANSWER);
                    AnswerLedger ledger = AnswerLedger.open(folder.resolve(act + ".sqlite"));
                    OpenAiLmm lmm = client(server, 20)) {
                LmmException ended = assertThrows(
                        LmmException.class, () -> runner(lmm, ledger).ask(questions, 1, Sampling.G3));
                assertEquals(fault, ended.fault());
                assertTrue(
                        server.asked().size() <= 100 + SETTINGS.concurrency(),
                        "no call is begun after the first fault, found "
                                + server.asked().size());
                trouble.set(Optional.empty());
                List<Reply> replies = runner(lmm, ledger).ask(questions, 1, Sampling.G3);
                assertEquals(
                        400,
                        replies.stream()
                                .filter(Reply.Answered.class::isInstance)
                                .count());
                assertEquals(
                        Map.of(1, 400L),
                        server.answered().values().stream()
                                .collect(Collectors.groupingBy(times -> times, Collectors.counting())));
            }
        });
    }
}
