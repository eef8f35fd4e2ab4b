package org.terrella.world;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.terrella.world.paint.Dice;

/**
 * Things that are drawn as often as their weights say.
 *
 * @param <T> what is drawn
 */
final class Lottery<T> {

    private final List<T> things;
    private final double[] cumulative;

    Lottery(List<T> things, ToDoubleFunction<T> weight) {
        if (things.isEmpty()) {
            throw new IllegalArgumentException("a lottery needs at least one thing, found none");
        }
        this.things = List.copyOf(things);
        this.cumulative = new double[things.size()];
        double sum = 0;
        for (int i = 0; i < cumulative.length; i++) {
            sum += weight.applyAsDouble(this.things.get(i));
            cumulative[i] = sum;
        }
    }

    /** One of the things; logarithmic in their number. */
    T draw(Dice dice) {
        double at = dice.unit() * total();
        int found = Arrays.binarySearch(cumulative, at);
        int index = found < 0 ? -found - 1 : found + 1; // the first whose sum lies above
        return things.get(Math.min(index, things.size() - 1));
    }

    double total() {
        return cumulative[cumulative.length - 1];
    }

    List<T> things() {
        return things;
    }
}
