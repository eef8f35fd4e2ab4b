package org.terrella.kernel.evaluate;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/** Runs cells one after the other in an evaluator that sees the classes of the tests. */
final class Cells implements AutoCloseable {

    private final Evaluator evaluator = new Evaluator(List.of(testClasses()));
    private int number;

    private static Path testClasses() {
        try {
            return Path.of(Cells.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    Evaluator evaluator() {
        return evaluator;
    }

    /** The number of the cell that ran last. */
    int number() {
        return number;
    }

    Outcome run(String code) throws EvaluationException {
        evaluator.beginCell(++number);
        try {
            return evaluator.evaluate(code);
        } finally {
            evaluator.endCell();
        }
    }

    /** Runs a cell that must give a value. */
    Object value(String code) throws EvaluationException {
        Outcome outcome = run(code);
        assertTrue(outcome.value().isPresent(), () -> "expected a value of " + code);
        return outcome.value().get().object();
    }

    /** Runs a cell that must fail. */
    <T extends EvaluationException> T failure(Class<T> kind, String code) {
        return assertThrows(kind, () -> run(code));
    }

    @Override
    public void close() {
        evaluator.close();
    }
}
