package org.terrella.kernel.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.terrella.kernel.evaluate.EvaluationException.Interrupted;

@Timeout(30)
class InterruptTest {

    private static final Cells CELLS = new Cells();

    @AfterAll
    static void close() {
        CELLS.close();
    }

    @BeforeEach
    void prepare() throws EvaluationException {
        CellProbe.running = new CountDownLatch(1);
        CellProbe.spinning = true;
        CELLS.run("import static org.terrella.kernel.evaluate.CellProbe.*;\nint kept = 41;");
    }

    @AfterEach
    void letAbandonedThreadsEnd() {
        CellProbe.spinning = false;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "runs(); while (true) {}",
                "runs(); for (long i = 0; ; i++) { double d = Math.sqrt(i); }",
                "runs(); int n = 0; do { n = n + 1; } while (n != -1 || true);",
                "int fib(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }\nruns(); fib(100)",
                "runs(); Thread.sleep(100_000);",
                "runs(); while (true) { try { Thread.sleep(5); } catch (Exception e) { } }",
                "runs(); while (true) { try { Math.sqrt(2); } catch (Exception e) { } finally { } }",
                "class Busy { void loop() { runs(); while (true) { } } }\nnew Busy().loop();",
                "Runnable r = () -> { runs(); while (true) { } }; r.run();",
                "java.util.stream.IntStream.range(0, 100).parallel().forEach(i -> { runs(); while (true) { } });",
                "java.util.stream.Stream.iterate(1, n -> n + 1).peek(n -> runs()).filter(n -> n < 0).findFirst()",
                "synchronized (new Object()) { runs(); new Object() { void w() throws Exception { synchronized (this) "
                        + "{ wait(); } } }.w(); }",
                "class Endless { static int n = 0; static { runs(); while (n >= 0) { n = n == 9 ? 0 : n + 1; } } }\n"
                        + "Endless.n"
            })
    void stopsACellThat(String loops) throws Exception {
        assertInterrupted(loops);
        assertEquals(42, CELLS.value("kept + 1"));
    }

    @Test
    void runsNothingOfACellThatIsInterruptedBeforeItsCode() throws EvaluationException {
        CELLS.evaluator().beginCell(99);
        CELLS.evaluator().interrupt();
        Interrupted failure =
                assertThrows(Interrupted.class, () -> CELLS.evaluator().evaluate("kept = 0;"));
        assertEquals("Interrupted", failure.kind());
        assertEquals("the cell was interrupted", failure.getMessage());
        CELLS.evaluator().endCell();
        assertEquals(41, CELLS.value("kept"));
    }

    @Test
    void runsNoMoreSnippetsOfAnInterruptedCell() throws Exception {
        assertInterrupted(
                "kept = 1;\nruns();\ntry { Thread.sleep(100_000); } catch (InterruptedException e) { }\nkept = 2;");
        assertEquals(1, CELLS.value("kept"));
    }

    @Test
    void forgetsAnInterruptWhenNothingRuns() throws EvaluationException {
        CELLS.evaluator().interrupt();
        assertEquals(41, CELLS.value("kept"));
    }

    @Test
    void abandonsALibraryThatTakesNoNoticeAndRunsTheNextCellAtOnce() throws Exception {
        Interrupted failure = assertInterrupted("kept = 7;\nspin();");
        assertTrue(
                failure.report().get(1).startsWith("What it called does not listen and goes on alone in "),
                () -> failure.report().toString());
        assertEquals(7, CELLS.value("kept"));
    }

    @Test
    void abandonsACallOfTheJdkThatTakesNoNotice() throws Exception {
        CellProbe.LOCK.lock();
        try {
            assertInterrupted("kept = 8;\nruns();\nLOCK.lock();");
            assertEquals(8, CELLS.value("kept"));
        } finally {
            CellProbe.LOCK.unlock();
        }
    }

    @Test
    void stopsTasksThatTheCellRunsInAPool() throws Exception {
        CellProbe.INSIDE.set(0);
        assertInterrupted("""
                java.util.stream.IntStream.range(0, 100).parallel().forEach(i -> {
                    try {
                        enter();
                        while (true) { }
                    } finally {
                        leave();
                    }
                });""");
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (CellProbe.INSIDE.get() > 0 && System.nanoTime() < limit) {
            Thread.onSpinWait();
        }
        assertEquals(0, CellProbe.INSIDE.get(), "tasks that still run");
    }

    @Test
    void runsATaskOfTheSessionSoThatAnInterruptReachesIt() throws Exception {
        CELLS.evaluator().beginCell(99);
        var interrupted = interruptOnceItRuns();
        assertThrows(
                CellInterrupted.class,
                () -> CELLS.evaluator().callInCell(() -> {
                    CellProbe.runs();
                    Thread.sleep(100_000);
                    return 1;
                }));
        interrupted.get(10, TimeUnit.SECONDS);
        CELLS.evaluator().endCell();
        assertEquals(3, CELLS.evaluator().callInCell(() -> 3));
    }

    @Test
    void passesOnWhatATaskThrows() {
        var e = assertThrows(
                java.io.IOException.class,
                () -> CELLS.evaluator().callInCell(() -> {
                    throw new java.io.IOException("disk");
                }));
        assertEquals("disk", e.getMessage());
        assertThrows(
                AssertionError.class,
                () -> CELLS.evaluator().callInCell(() -> {
                    throw new AssertionError();
                }));
    }

    private static Interrupted assertInterrupted(String code) throws Exception {
        var interrupted = interruptOnceItRuns();
        Interrupted failure = CELLS.failure(Interrupted.class, code);
        interrupted.get(10, TimeUnit.SECONDS);
        return failure;
    }

    /** Gives the time of the interrupt. */
    private static CompletableFuture<Long> interruptOnceItRuns() {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        assertTrue(CellProbe.running.await(20, TimeUnit.SECONDS), "the cell runs");
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    long time = System.nanoTime();
                    CELLS.evaluator().interrupt();
                    return time;
                },
                task -> new Thread(task).start()); // not in the common pool, which the cells fill
    }
}
