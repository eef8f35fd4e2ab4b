package org.terrella.lmm.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.terrella.lmm.LmmException;
import org.terrella.lmm.Reply;
import org.terrella.lmm.Request;
import org.terrella.lmm.Sampling;
import org.terrella.lmm.ScriptedLmm;

class GatheringTest {

    private final ExecutorService threads = Executors.newFixedThreadPool(20);

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    private List<Future<Reply>> ask(Gathering gathering, int count) {
        List<Future<Reply>> replies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Request request = new Request(ScriptedLmm.question(i), 0, 1);
            Sampling sampling = Sampling.G3.withSeed(i % 3);
            replies.add(threads.submit(() -> gathering.ask(request, sampling)));
        }
        return replies;
    }

    @Test
    void everybodyGetsTheirOwnReply() throws Exception {
        for (int batch : List.of(1, 2, 7)) {
            ScriptedLmm lmm = ScriptedLmm.honest(batch);
            List<Future<Reply>> replies = ask(new Gathering(lmm), 300);
            for (int i = 0; i < replies.size(); i++) {
                assertEquals(
                        ScriptedLmm.answer(new Request(ScriptedLmm.question(i), 0, 1)),
                        replies.get(i).get());
            }
            assertEquals(300, lmm.asked().size());
            assertTrue(lmm.asked().values().stream().allMatch(times -> times == 1));
            assertTrue(batch == 1 || lmm.mostUnderWay() == 1, "one call at a time");
        }
    }

    @Test
    void thoseWhoWaitAreAskedTogether() throws Exception {
        CountDownLatch isOpen = new CountDownLatch(1);
        CountDownLatch isAsking = new CountDownLatch(1);
        ScriptedLmm lmm = new ScriptedLmm(100, (request, call) -> {
            isAsking.countDown();
            try {
                isOpen.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return ScriptedLmm.answer(request);
        });
        Gathering gathering = new Gathering(lmm);
        List<Future<Reply>> replies = new ArrayList<>(ask(gathering, 1));
        isAsking.await();
        replies.addAll(ask(gathering, 18));
        while (gathering.pending() < 18) {
            Thread.onSpinWait();
        }
        isOpen.countDown();
        for (Future<Reply> reply : replies) {
            reply.get();
        }
        assertEquals(4, lmm.calls(), "the first one, and those of each sampling");
    }

    @Test
    void aFaultIsEverybodys() throws Exception {
        ScriptedLmm lmm = new ScriptedLmm(5, (request, call) -> {
            throw ScriptedLmm.fault(LmmException.Fault.SERVER);
        });
        for (Future<Reply> reply : ask(new Gathering(lmm), 12)) {
            assertTrue(assertThrows(ExecutionException.class, reply::get).getCause() instanceof LmmException);
        }
    }
}
