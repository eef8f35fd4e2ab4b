package org.terrella.retrieve;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * Rows that may be among the first of a query, found from similarities that are off by no more than a known bound.
 *
 * <p>If k rows are at least as similar as {@link #limit}, a row that is certainly less similar is not among the first k. Rows
 * that only the bound keeps are few; where they are not, as among equal vectors, the exact order decides meanwhile. With sign
 * -1 it is about the least similar, and all its similarities have the other sign.
 */
final class Contenders {

    private static final int FEW = 256;

    private final ExactOrder order;
    private final float[] query;
    private final int wanted;
    private final int sign;
    private final PriorityQueue<Float> lower = new PriorityQueue<>(); // the k largest of what rows have at least
    private float limit;
    private int[] rows = new int[FEW];
    private float[] upper = new float[FEW]; // what each has at most
    private int count;

    Contenders(ExactOrder order, float[] query, int wanted, int sign) {
        this.order = order;
        this.query = query;
        this.wanted = Math.min(wanted, order.size());
        this.sign = sign;
        this.limit = this.wanted == 0 ? Float.POSITIVE_INFINITY : Float.NEGATIVE_INFINITY;
    }

    /** What a row must be able to have; rises. */
    float limit() {
        return limit;
    }

    /** Takes a row, once, whose similarity is within the error of what is given. */
    void offer(int row, float similarity, float error) {
        if (similarity + error >= limit) {
            lower.add(similarity - error);
            if (lower.size() > wanted) {
                lower.poll();
            }
            if (lower.size() == wanted) {
                limit = Math.max(limit, lower.peek());
            }
            hold(row, similarity + error);
        }
    }

    /** Takes what was found among other rows. */
    void absorb(Contenders other) {
        limit = Math.max(limit, other.limit);
        for (int i = 0; i < other.count; i++) {
            if (other.upper[i] >= limit) {
                hold(other.rows[i], other.upper[i]);
            }
        }
    }

    ExactOrder.Ranked settle() {
        leaveOut();
        return order.first(wanted, query, Arrays.copyOf(rows, count), sign);
    }

    private void hold(int row, float most) {
        if (count == rows.length) {
            makeRoom();
        }
        rows[count] = row;
        upper[count++] = most;
    }

    private void makeRoom() {
        leaveOut();
        if (count > wanted + FEW / 2) {
            decide();
        }
        if (count > rows.length / 2) {
            rows = Arrays.copyOf(rows, count + wanted + FEW);
            upper = Arrays.copyOf(upper, rows.length);
        }
    }

    /** Leaves out who cannot be among the first any more. */
    private void leaveOut() {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (upper[i] >= limit) {
                rows[kept] = rows[i];
                upper[kept++] = upper[i];
            }
        }
        count = kept;
    }

    private void decide() {
        ExactOrder.Ranked first = settle();
        count = first.rows().length;
        for (int i = 0; i < count; i++) {
            rows[i] = first.rows()[i];
            upper[i] = sign * first.similarities()[i];
        }
        if (count == wanted) {
            limit = Math.max(limit, upper[count - 1]);
        }
    }
}
