package org.terrella.retrieve;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import org.terrella.file.InputException;

/** Looks at vectors as they come: whether all are numbers, and how long they are. */
final class VectorCheck {

    private final float[] row;
    private final Counted notFinite = new Counted();
    private final Counted zero = new Counted();
    private double shortest = Double.POSITIVE_INFINITY;
    private double longest;

    VectorCheck(int columns) {
        this.row = new float[columns];
    }

    /** Looks at some rows, which are of some ids. */
    void look(List<String> ids, ByteBuffer rows) {
        FloatBuffer numbers = rows.asFloatBuffer();
        for (String id : ids) {
            numbers.get(row);
            double norm = InnerProduct.norm(row); // NaN and infinite where a number is; floats squared stay finite
            if (!Double.isFinite(norm)) {
                notFinite.add(id);
            } else if (norm == 0) {
                zero.add(id);
            } else {
                shortest = Math.min(shortest, norm);
                longest = Math.max(longest, norm);
            }
        }
    }

    void requireSound(Path file) {
        if (!notFinite.isEmpty() || !zero.isEmpty()) {
            throw new InputException(
                    file,
                    "expected finite numbers and a direction in each vector, found NaN or infinite ones in those of "
                            + notFinite + " and zeros alone in those of " + zero);
        }
    }

    double shortest() {
        return shortest;
    }

    double longest() {
        return longest;
    }
}
