package org.terrella.gaga;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Collections;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.ParityFile;
import org.terrella.tensor.TensorEngine;

/** The decoder as PyTorch computes it; see src/test/python/gaga_parity.py. */
class GagaParityTest {

    private static final ParityFile FILE = ParityFile.beside(GagaParityTest.class, "parity.safetensors");
    private static final GagaShape SHAPE = new GagaShape(8, 2, 2, 14);
    private static final int WORDS = 11;
    private static final List<String> LOUD = List.of("words", "positions", "photo.weight");
    private static final List<Script> SCRIPTS = List.of(
            script(new int[] {1, 4, 5, 0, 2, 6, 7, 8, 0}, 5, 6, 7, 8),
            script(new int[] {1, 9, 0, 2, 10, 3, 0, 1, 4, 0, 2, 5, 0}, 4, 5, 6, 11, 12));
    private static final int[][] ASKED = {{1, 4, 5, 0, 2}, {1, 9, 3, 0, 2}};

    private final NDManager manager = TensorEngine.manager();
    private final Parameters parameters = parameters();
    private final GagaNetwork network = new GagaNetwork(SHAPE, parameters);

    @AfterEach
    void close() {
        manager.close();
    }

    private static Script script(int[] tokens, int... answers) {
        boolean[] isAnswer = new boolean[tokens.length];
        for (int answer : answers) {
            isAnswer[answer] = true;
        }
        return new Script(tokens, isAnswer);
    }

    @Test
    void isSurprisedByAnswersAndLearnsAsPyTorchDoes() {
        FILE.assertLoss("gaga", parameters, () -> network.loss(seen(), SCRIPTS));
    }

    @Test
    void believesInAnswersAsPyTorchDoes() {
        double[] found = network.logProbabilities(seen(), SCRIPTS);
        FILE.assertClose("log-probabilities", new float[] {(float) found[0], (float) found[1]});
    }

    @Test
    void writesWithItsMemoryWhatPyTorchWritesWithout() {
        List<int[]> written = new GagaWriter(network, new boolean[0])
                .write(seen(), ASKED, Collections.nCopies(2, PieceChoice.likeliest()), 100);
        for (int i = 0; i < ASKED.length; i++) {
            assertArrayEquals(FILE.ints("written " + i), written.get(i));
        }
    }

    @Test
    void writesNoMorePiecesThanAreWanted() {
        List<int[]> written = new GagaWriter(network, new boolean[0])
                .write(seen(), ASKED, Collections.nCopies(2, PieceChoice.likeliest()), 3);
        assertEquals(3, written.get(0).length);
    }

    private NDArray seen() {
        return array(new Shape(2, 36, 160), i -> spread(i, 101));
    }

    /** Numbers in [-0.5, 0.5) that look random and are the same in any language. */
    private static double spread(long i, int salt) {
        return (31 * i * i + 7919 * i + 104_729L * salt) % 10007 / 10007.0 - 0.5;
    }

    private NDArray array(Shape shape, IntToDoubleFunction number) {
        float[] numbers = new float[(int) shape.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) number.applyAsDouble(i);
        }
        return manager.create(numbers, shape);
    }

    private Parameters parameters() {
        Parameters all = SHAPE.untrained(manager, WORDS);
        List<String> names = all.names().stream().sorted().toList();
        for (int i = 0; i < names.size(); i++) {
            int salt = i;
            String name = names.get(i);
            int middle = name.endsWith("norm.weight") ? 1 : 0;
            int factor = LOUD.contains(name) ? 6 : 1;
            array(all.get(name).getShape(), at -> (spread(at, salt) + middle) * factor)
                    .copyTo(all.get(name));
        }
        return all;
    }
}
