package org.terrella.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Time is a number that the tests move on. */
class ProgressTest {

    private final AtomicLong nanos = new AtomicLong(-5_000_000_000L); // System.nanoTime may be negative
    private final List<String> texts = new ArrayList<>();
    private final List<String> htmls = new ArrayList<>();
    private final Outlet.Place place = new Outlet.Place() {
        @Override
        public void put(String html, String text) {
            htmls.add(html);
            texts.add(text);
        }

        @Override
        public void end(String text) {
            texts.add(text);
        }
    };

    @Test
    void showsRateAndTimeLeftAndEndsAsOneLine() {
        try (Progress progress = progress(3_000)) {
            after(4_000);
            progress.step(1_000);
            after(8_000);
            progress.step(2_000);
        }
        assertEquals(
                List.of(
                        "Embedding photos: 0 of 3,000",
                        "Embedding photos: 1,000 of 3,000 · 250 per s · 8.0 s left", // 2,000 more at 250 per s
                        "Embedding photos: 3,000 of 3,000 · 250 per s · 0.0 s left",
                        "Embedding photos: 3,000 of 3,000 in 12 s"),
                texts);
    }

    @Test
    void saysWhenItWasGivenUp() {
        try (Progress progress = progress(100)) {
            after(90_000);
            progress.step(3);
            throw new IllegalStateException("out of memory");
        } catch (IllegalStateException givenUp) {
            assertEquals("Embedding photos: stopped at 3 of 100 after 1 min 30 s", texts.get(texts.size() - 1));
        }
    }

    @Test
    void changesAtMostFiveTimesASecond() {
        try (Progress progress = progress(10_000)) {
            for (int step = 0; step < 10_000; step++) {
                after(1);
                progress.step();
            }
        }
        assertEquals(1 + 50 + 1, texts.size()); // at the start, in ten seconds, at the end
    }

    @Test
    void countsTheStepsOfAllThreads() throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (Progress progress = progress(40_000)) {
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                all.add(threads.submit(() -> {
                    for (int step = 0; step < 10_000; step++) {
                        nanos.addAndGet(100_000);
                        progress.step();
                    }
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            threads.shutdown();
        }
        assertEquals("Embedding photos: 40,000 of 40,000 in 4.0 s", texts.get(texts.size() - 1));
    }

    @Test
    void showsNothingAfterItsEnd() {
        Progress progress = progress(10);
        progress.close();
        progress.close();
        after(1_000);
        progress.step();
        assertEquals(List.of("Embedding photos: 0 of 10", "Embedding photos: stopped at 0 of 10 after 0.0 s"), texts);
    }

    @Test
    void showsMoreThanTheTotalAsItIs() {
        try (Progress progress = progress(10)) {
            after(1_000);
            progress.step(12);
        }
        assertTrue(htmls.get(1).contains("max=\"10\" value=\"10\""), htmls.get(1));
        assertEquals("Embedding photos: 12 of 10 in 1.0 s", texts.get(texts.size() - 1));
    }

    @Test
    void escapesItsLabel() {
        new Progress("a < b & c", 1, place, nanos::get).close();
        assertTrue(htmls.get(0).startsWith("<div>a &lt; b &amp; c: 0 of 1<br><progress "), htmls.get(0));
    }

    @Test
    void writesLongTimesInHours() {
        try (Progress progress = progress(1)) {
            after(7_500_000);
            progress.step();
        }
        assertEquals("Embedding photos: 1 of 1 in 2 h 5 min", texts.get(texts.size() - 1));
    }

    @Test
    void refusesNumbersThatCannotBe() {
        var none = assertThrows(IllegalArgumentException.class, () -> progress(0));
        assertEquals("total of \"Embedding photos\" must be 1 or more, found 0", none.getMessage());
        try (Progress progress = progress(1)) {
            var back = assertThrows(IllegalArgumentException.class, () -> progress.step(-1));
            assertEquals("steps of \"Embedding photos\" must be 0 or more, found -1", back.getMessage());
        }
    }

    private Progress progress(long total) {
        return new Progress("Embedding photos", total, place, nanos::get);
    }

    private void after(long milliseconds) {
        nanos.addAndGet(milliseconds * 1_000_000);
    }
}
