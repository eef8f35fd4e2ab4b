package org.terrella.lmm.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.lmm.LmmException;
import org.terrella.lmm.LmmException.Fault;
import org.terrella.lmm.Prices;
import org.terrella.lmm.Prompt;
import org.terrella.lmm.PromptFields;
import org.terrella.lmm.Question;
import org.terrella.lmm.Reference;
import org.terrella.lmm.Reply;
import org.terrella.lmm.Sampling;
import org.terrella.lmm.ScriptedLmm;
import org.terrella.lmm.Usage;

class LedgeredLmmTest {

    @TempDir
    Path folder;

    private final FakeTime time = new FakeTime();
    private AnswerLedger ledger;

    @BeforeEach
    void open() {
        ledger = AnswerLedger.open(folder.resolve("answers.sqlite"));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private LedgeredLmm runner(ScriptedLmm lmm, AskingSettings settings) {
        return new LedgeredLmm(lmm, ledger, settings, progress -> {}, time);
    }

    private LedgeredLmm runner(ScriptedLmm lmm) {
        return runner(lmm, AskingSettings.defaults());
    }

    private static List<String> texts(Reply reply) {
        return ((Reply.Answered) reply).texts();
    }

    @Test
    void asksNothingTwice() {
        for (int batch : List.of(1, 7)) {
            ScriptedLmm lmm = ScriptedLmm.honest(batch);
            List<Question> questions = new ArrayList<>(ScriptedLmm.questions(20));
            questions.addAll(ScriptedLmm.questions(5));
            Sampling sampling = Sampling.G3.withSeed(batch);
            runner(lmm).ask(questions, 2, sampling);
            runner(lmm).ask(questions, 1, sampling);
            List<Reply> replies = runner(lmm).ask(questions, 5, sampling);
            for (int i = 0; i < questions.size(); i++) {
                List<String> texts = texts(replies.get(i));
                assertEquals(5, texts.size());
                for (int n = 0; n < 5; n++) {
                    assertTrue(texts.get(n).startsWith("photo " + i % 20 + " ")
                            && texts.get(n).endsWith(" " + n));
                }
            }
            assertEquals(100, lmm.asked().size());
            assertTrue(
                    lmm.asked().values().stream().allMatch(times -> times == 1),
                    lmm.asked().toString());
        }
    }

    @Test
    void triesAgainLaterAndLater() {
        ScriptedLmm lmm = new ScriptedLmm(1, (request, call) -> {
            if (call < 5) {
                throw ScriptedLmm.fault(Fault.SERVER);
            }
            return ScriptedLmm.answer(request);
        });
        List<Reply> replies = runner(lmm).ask(ScriptedLmm.questions(1), 1, Sampling.G3);
        assertEquals(1, texts(replies.get(0)).size());
        List<Duration> waits = time.slept();
        assertEquals(4, waits.size());
        for (int i = 0; i < 4; i++) {
            double seconds = waits.get(i).toNanos() / 1e9;
            assertTrue(seconds >= 0.5 * (1 << i) && seconds <= 1 << i, waits.toString());
        }
    }

    @Test
    void waitsAsLongAsTheServerWants() {
        ScriptedLmm lmm = new ScriptedLmm(1, (request, call) -> {
            if (call == 1) {
                throw new LmmException(Fault.RATE_LIMIT, "too fast", Optional.of(Duration.ofSeconds(33)));
            }
            return ScriptedLmm.answer(request);
        });
        runner(lmm).ask(ScriptedLmm.questions(1), 1, Sampling.G3);
        assertEquals(List.of(Duration.ofSeconds(33)), time.slept());
    }

    @Test
    void doesNotWaitForHours() {
        for (Duration wanted : List.of(Duration.ofMinutes(11), Duration.ofSeconds(Long.MAX_VALUE))) {
            ScriptedLmm lmm = new ScriptedLmm(1, (request, call) -> {
                throw new LmmException(Fault.RATE_LIMIT, "too fast", Optional.of(wanted));
            });
            LedgeredLmm one = runner(lmm, AskingSettings.defaults().with(1, 6));
            LmmException thrown =
                    assertThrows(LmmException.class, () -> one.ask(ScriptedLmm.questions(3), 1, Sampling.G3));
            assertEquals(
                    "scripted: expected to be let in within 600 seconds, found a server that wants to be left alone for "
                            + wanted.toSeconds() + "; go on then, what was answered is kept",
                    thrown.getMessage());
            assertEquals(List.of(), time.slept());
            assertEquals(1, lmm.calls());
        }
    }

    @Test
    void givesUpOnOneQuestionAndGoesOnWithTheOthers() {
        ScriptedLmm lmm = new ScriptedLmm(1, (request, call) -> {
            if (request.question().photo().equals("photo 3")) {
                throw ScriptedLmm.fault(Fault.TIMEOUT);
            }
            return ScriptedLmm.answer(request);
        });
        List<Reply> replies = runner(lmm).ask(ScriptedLmm.questions(6), 1, Sampling.G3);
        assertEquals(new Reply.Failed("scripted: TIMEOUT (after 6 attempts)"), replies.get(3));
        assertEquals(
                5, replies.stream().filter(Reply.Answered.class::isInstance).count());
        assertEquals(11, lmm.calls());
        runner(lmm).ask(ScriptedLmm.questions(6), 1, Sampling.G3);
        assertEquals(17, lmm.calls(), "a failure is no answer, and is asked again");
    }

    @Test
    void doesNotRepeatWhatTheServerDoesNotTake() {
        ScriptedLmm lmm = new ScriptedLmm(1, (request, call) -> {
            throw ScriptedLmm.fault(Fault.REQUEST);
        });
        List<Reply> replies = runner(lmm).ask(ScriptedLmm.questions(2), 1, Sampling.G3);
        assertEquals(List.of(new Reply.Failed("scripted: REQUEST"), new Reply.Failed("scripted: REQUEST")), replies);
        assertEquals(2, lmm.calls());
    }

    @Test
    void endsAtAFaultThatConcernsAllAndKeepsWhatCame() {
        for (Fault fault : List.of(Fault.AUTHENTICATION, Fault.QUOTA, Fault.MODEL)) {
            Sampling sampling = Sampling.G3.withSeed(fault.ordinal());
            ScriptedLmm broken = new ScriptedLmm(1, (request, call) -> {
                if (call > 4) {
                    throw ScriptedLmm.fault(fault);
                }
                return ScriptedLmm.answer(request);
            });
            LedgeredLmm one = runner(broken, AskingSettings.defaults().with(1, 6));
            LmmException thrown =
                    assertThrows(LmmException.class, () -> one.ask(ScriptedLmm.questions(50), 1, sampling));
            assertEquals(fault, thrown.fault());
            assertEquals(5, broken.calls());
            ScriptedLmm mended = ScriptedLmm.honest(1);
            runner(mended).ask(ScriptedLmm.questions(50), 1, sampling);
            assertEquals(46, mended.calls());
        }
    }

    @Test
    void neverSpendsMoreThanTheBudget() {
        // a call can cost (230 x 10 + 200 x 30) / 1e6 at most and costs (100 x 10 + 10 x 30) / 1e6 = 0.0013
        for (int concurrency : List.of(1, 8)) {
            Sampling sampling = Sampling.G3.withSeed(concurrency);
            ScriptedLmm lmm = ScriptedLmm.honest(1);
            AskingSettings settings =
                    AskingSettings.defaults().with(concurrency, 1).with(Prices.GPT_4V, OptionalDouble.of(0.05));
            OverBudgetException thrown = assertThrows(
                    OverBudgetException.class,
                    () -> runner(lmm, settings).ask(ScriptedLmm.questions(500), 1, sampling));
            assertTrue(thrown.getMessage().startsWith("the budget of 0.05 dollars is not enough"), thrown.getMessage());
            assertEquals(33, lmm.calls(), "33 x 0.0013 + 0.008 > 0.05 >= 32 x 0.0013 + 0.008");
        }
    }

    @Test
    void aBudgetNeedsPrices() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new AskingSettings.Money(Optional.empty(), OptionalDouble.of(1), false));
    }

    @Test
    void keepsToTheRatesOfRequestsAndTokens() {
        ScriptedLmm lmm = ScriptedLmm.honest(1);
        runner(lmm, AskingSettings.defaults().with(4, 1).withRates(60, Double.POSITIVE_INFINITY))
                .ask(ScriptedLmm.questions(11), 1, Sampling.G3);
        assertEquals(10, time.nanos() / 1e9, 1e-6);
        runner(lmm, AskingSettings.defaults().with(4, 1).withRates(Double.POSITIVE_INFINITY, 6000))
                .ask(ScriptedLmm.questions(11), 1, Sampling.G3.withSeed(1));
        assertEquals(10 + 10 * 2, time.nanos() / 1e9, 1e-6, "200 tokens each, 100 per second");
    }

    @Test
    void isNeverBusierThanAllowed() throws InterruptedException {
        CountDownLatch three = new CountDownLatch(3);
        ScriptedLmm lmm = new ScriptedLmm(1, (request, call) -> {
            three.countDown();
            try {
                assertTrue(three.await(20, TimeUnit.SECONDS), "three calls are made at a time");
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return ScriptedLmm.answer(request);
        });
        runner(lmm, AskingSettings.defaults().with(3, 1)).ask(ScriptedLmm.questions(40), 1, Sampling.G3);
        assertEquals(3, lmm.mostUnderWay());
    }

    @Test
    void anInterruptLosesNothing() {
        for (int batch : List.of(1, 5)) {
            Sampling sampling = Sampling.G3.withSeed(batch);
            Thread asker = Thread.currentThread();
            AtomicBoolean isStopped =
                    new AtomicBoolean(); // a second interrupt while calls end would be somebody else's
            ScriptedLmm stopped = new ScriptedLmm(batch, (request, call) -> {
                if (call == 3 && isStopped.compareAndSet(false, true)) {
                    asker.interrupt();
                }
                return ScriptedLmm.answer(request);
            });
            LedgeredLmm one = runner(stopped, AskingSettings.defaults().with(1, 1));
            assertThrows(CancellationException.class, () -> one.ask(ScriptedLmm.questions(100), 1, sampling));
            assertFalse(Thread.interrupted());
            int kept = stopped.asked().size();
            assertTrue(kept < 100);
            ScriptedLmm rest = ScriptedLmm.honest(batch);
            runner(rest).ask(ScriptedLmm.questions(100), 1, sampling);
            assertEquals(100 - kept, rest.asked().size());
        }
    }

    @Test
    void answersTooManyAreNoAnswer() {
        ScriptedLmm lmm = new ScriptedLmm(
                1, (request, call) -> new Reply.Answered(List.of("a", "b", "c", "d"), ScriptedLmm.USAGE));
        List<Reply> replies =
                runner(lmm, AskingSettings.defaults().with(1, 2)).ask(ScriptedLmm.questions(1), 3, Sampling.G3);
        assertEquals(
                new Reply.Failed("scripted: expected as many answers as were asked for, found another number"
                        + " (after 2 attempts)"),
                replies.get(0));
    }

    @Test
    void answersThatComeSinglyAreKeptSingly() {
        ScriptedLmm dying = new ScriptedLmm(1, (request, call) -> {
            if (call == 4) {
                throw ScriptedLmm.fault(Fault.QUOTA); // as when the process is killed after the third answer
            }
            return new Reply.Answered(List.of("answer " + request.first()), ScriptedLmm.USAGE);
        });
        LedgeredLmm one = runner(dying, AskingSettings.defaults().with(1, 1));
        assertThrows(LmmException.class, () -> one.ask(ScriptedLmm.questions(1), 5, Sampling.G3));
        ScriptedLmm rest = new ScriptedLmm(1, (request, call) -> {
            assertEquals(3, request.first());
            return new Reply.Answered(List.of("answer 3", "answer 4"), ScriptedLmm.USAGE);
        });
        assertEquals(
                List.of("answer 0", "answer 1", "answer 2", "answer 3", "answer 4"),
                texts(runner(rest).ask(ScriptedLmm.questions(1), 5, Sampling.G3).get(0)));
    }

    private static LedgeredLmm.Listener noted(List<String> said) {
        return new LedgeredLmm.Listener() {
            @Override
            public void called(Progress progress) {
                // only what is noted is of interest
            }

            @Override
            public void noted(String sentence) {
                said.add(sentence);
            }
        };
    }

    @Test
    void theTenthQuestionInARowThatFailsAlikeEndsTheWork() {
        for (Fault fault : List.of(Fault.FILTERED, Fault.SERVER)) {
            ScriptedLmm broken = new ScriptedLmm(1, (request, call) -> {
                if (call > 2) {
                    throw ScriptedLmm.fault(fault);
                }
                return ScriptedLmm.answer(request);
            });
            List<String> said = new ArrayList<>();
            LedgeredLmm one =
                    new LedgeredLmm(broken, ledger, AskingSettings.defaults().with(1, 6), noted(said), time);
            Sampling sampling = Sampling.G3.withSeed(fault.ordinal());
            LmmException ended =
                    assertThrows(LmmException.class, () -> one.ask(ScriptedLmm.questions(50), 1, sampling));
            assertTrue(
                    ended.getMessage()
                            .startsWith(
                                    "10 questions in a row failed alike, so that no more are asked; the last: scripted: "
                                            + fault),
                    ended.getMessage());
            assertEquals(
                    List.of(
                            "scripted: asking ended early, with 10 of 50 questions failed; 2 answers came and are kept"),
                    said);
            // three of a passing kind are tried six times, the others once
            assertEquals(2 + (fault.worthRepeating() ? 3 * 6 + 7 : 10), broken.calls());
        }
    }

    @Test
    void oneFailureAmongAnswersEndsNothing() {
        ScriptedLmm filtering = new ScriptedLmm(1, (request, call) -> {
            if (request.question().photo().endsWith("0")) {
                throw ScriptedLmm.fault(Fault.FILTERED);
            }
            return ScriptedLmm.answer(request);
        });
        List<Progress> told = new ArrayList<>();
        List<Reply> replies = new LedgeredLmm(
                        filtering, ledger, AskingSettings.defaults().with(1, 6), told::add, time)
                .ask(ScriptedLmm.questions(200), 1, Sampling.G3);
        assertEquals(20, replies.stream().filter(Reply.Failed.class::isInstance).count());
        assertEquals(new Progress(200, 200, 20, 180, OptionalDouble.empty(), false), told.get(told.size() - 1));
    }

    @Test
    void whatFailedCallsCostCountsAndIsInTheLedger() {
        ScriptedLmm cut = new ScriptedLmm(1, (request, call) -> {
            throw new LmmException(Fault.LENGTH, "cut off", Optional.empty(), new Usage(1000, 200));
        });
        // a call takes (1000 x 10 + 200 x 30) / 1e6 = 0.016; the first one may take (200 x 10 + 200 x 30) / 1e6
        AskingSettings settings = AskingSettings.defaults().with(1, 1).with(Prices.GPT_4V, OptionalDouble.of(0.05));
        LedgeredLmm one = runner(cut, settings);
        assertThrows(OverBudgetException.class, () -> one.ask(ScriptedLmm.questions(9), 1, Sampling.G3));
        assertEquals(3, cut.calls(), "3 x 0.016 = 0.048");
        assertEquals(0.048, ledger.totals().get(0).dollars().getAsDouble(), 1e-9);
        assertEquals(0, ledger.totals().get(0).answers());
    }

    @Test
    void whatPhotosTakeIsLearnedFromTheFirstAnswerBeforeOthersAreAsked() {
        // a call takes (26,000 x 10 + 20 x 30) / 1e6 = 0.2606, which nobody knows before; 0.266 at most then
        ScriptedLmm large =
                new ScriptedLmm(1, (request, call) -> new Reply.Answered(List.of("answer"), new Usage(26_000, 20)));
        AskingSettings settings = AskingSettings.defaults().with(16, 1).with(Prices.GPT_4V, OptionalDouble.of(1.5));
        List<Progress> told = new ArrayList<>();
        LedgeredLmm one = new LedgeredLmm(large, ledger, settings, told::add, time);
        assertThrows(OverBudgetException.class, () -> one.ask(ScriptedLmm.questions(60), 1, Sampling.G3));
        assertEquals(5, large.calls(), "5 x 0.2606 = 1.303, and 0.266 more would be too much");
        ForeseenAsking nobody = new ForeseenAsking(large.model(), ledger, settings, false);
        nobody.ask(ScriptedLmm.questions(60), 1, Sampling.G3);
        assertEquals(new Usage(55 * 26_000, 55 * 20), nobody.sum().usage(), "a dry run tells the same numbers");
        assertFalse(nobody.isWithoutPhotos());
    }

    @Test
    void tokensThatTheServerDoesNotTellAreEstimatedAndThatIsSaid() {
        ScriptedLmm silent =
                new ScriptedLmm(1, (request, call) -> new Reply.Answered(List.of("x".repeat(35)), Usage.NONE));
        List<String> said = new ArrayList<>();
        List<Progress> told = new ArrayList<>();
        LedgeredLmm.Listener listener = new LedgeredLmm.Listener() {
            @Override
            public void called(Progress progress) {
                told.add(progress);
            }

            @Override
            public void noted(String sentence) {
                said.add(sentence);
            }
        };
        AskingSettings settings = AskingSettings.defaults()
                .with(1, 1)
                .with(Prices.GPT_4V, OptionalDouble.empty())
                .with(new AskingSettings.Tokens(question -> OptionalLong.of(85), OptionalInt.empty()));
        new LedgeredLmm(silent, ledger, settings, listener, time).ask(ScriptedLmm.questions(2), 1, Sampling.G3);
        assertEquals(1, said.size(), said.toString());
        assertTrue(said.get(0).contains("is estimated"), said.get(0));
        // twice (200 + 85) x 10 + 35 / 3.5 x 30, in millionths
        assertEquals(2 * (2850 + 300) / 1e6, told.get(1).dollars().getAsDouble(), 1e-12);
        assertTrue(told.get(1).isEstimated());
    }

    @Test
    void aBudgetOfTheLedgerCountsWhatOthersSpent() {
        AskingSettings.Money money =
                new AskingSettings.Money(Optional.of(Prices.GPT_4V), OptionalDouble.of(0.05), true);
        AskingSettings settings = AskingSettings.defaults().with(1, 1).with(money);
        // as in the test of the budget: 0.0013 a call, 0.008 at most
        runner(ScriptedLmm.honest(1), settings).ask(ScriptedLmm.questions(20), 1, Sampling.G3);
        ScriptedLmm other = ScriptedLmm.honest(1);
        LedgeredLmm second = runner(other, settings);
        assertThrows(
                OverBudgetException.class, () -> second.ask(ScriptedLmm.questions(50), 1, Sampling.G3.withSeed(2)));
        assertEquals(33 - 20, other.calls());
    }

    @Test
    void forecastsAsThePaperCounts() {
        // 2,997 photos, four prompts with 0, 5, 10 and 15 pairs of references, ten answers each
        List<Reference> places = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            places.add(Reference.to(new org.terrella.geo.LatLng(i, -i)));
        }
        List<Question> questions = new ArrayList<>();
        for (int r : List.of(0, 5, 10, 15)) {
            questions.add(new Question(
                    "photo",
                    () -> new byte[1],
                    Prompt.of(PromptFields.of(places.subList(0, r), places.subList(0, r)))));
        }
        ForeseenAsking nobody = new ForeseenAsking(
                "any", ledger, AskingSettings.defaults().with(Prices.GPT_4V, OptionalDouble.empty()), false);
        nobody.ask(questions, 10, Sampling.G3);
        Forecast forecast = nobody.sum();
        assertEquals(4, forecast.calls());
        assertEquals(40, forecast.answers());
        assertEquals(new Usage(4 * 200 + 30 * 30, 4 * 180), forecast.usage());
        double photos = 2997;
        assertEquals(5.1e6, forecast.usage().promptTokens() * photos, 0.01e6);
        assertEquals(2.16e6, forecast.usage().answerTokens() * photos, 0.01e6);
        assertEquals(51 + 64.8, forecast.dollars().getAsDouble() * photos, 0.3);
        assertTrue(forecast.example().isPresent());
    }

    @Test
    void aReplayNeedsNoModel() {
        runner(ScriptedLmm.honest(1)).ask(ScriptedLmm.questions(3), 2, Sampling.G3);
        try (AnswerLedger other = AnswerLedger.open(folder.resolve("other.sqlite"))) {
            LedgeredLmm replayed = new LedgeredLmm(
                    new CachedLmm(ledger, "scripted"), other, AskingSettings.defaults(), progress -> {}, time);
            List<Reply> replies = replayed.ask(ScriptedLmm.questions(4), 2, Sampling.G3);
            assertTrue(texts(replies.get(2)).get(1).startsWith("photo 2 "));
            assertEquals(
                    new Reply.Failed("expected 2 answers of scripted about photo 3 in the ledger, found 0"),
                    replies.get(3));
        }
    }
}
