package org.terrella.retrieve;

/** One query on its way over the gallery: who may be nearest to it, and who farthest. */
final class Search {

    private final float[] query;
    private final double norm;
    private final Contenders nearest;
    private final Contenders farthest;

    Search(ExactOrder order, float[] query, int nearest, int farthest) {
        this.query = query;
        this.norm = InnerProduct.norm(query);
        this.nearest = new Contenders(order, query, nearest, 1);
        this.farthest = new Contenders(order, query, farthest, -1);
    }

    float[] query() {
        return query;
    }

    double norm() {
        return norm;
    }

    /** Similarities of rows that follow one another, all within the same error. */
    void offer(int firstRow, float[] similarities, int count, float error) {
        float high = nearest.limit() - error;
        float low = error - farthest.limit();
        for (int i = 0; i < count; i++) {
            float similarity = similarities[i];
            if (similarity >= high || similarity <= low) { // as good as never
                take(firstRow + i, similarity, error);
                high = nearest.limit() - error;
                low = error - farthest.limit();
            }
        }
    }

    /** The similarity of one row, within an error of its own. */
    void offer(int row, float similarity, float error) {
        if (similarity + error >= nearest.limit() || error - similarity >= farthest.limit()) {
            take(row, similarity, error);
        }
    }

    private void take(int row, float similarity, float error) {
        nearest.offer(row, similarity, error);
        farthest.offer(row, -similarity, error);
    }

    /** Takes what was found among other rows for the same query. */
    void absorb(Search other) {
        nearest.absorb(other.nearest);
        farthest.absorb(other.farthest);
    }

    Neighbours settle() {
        ExactOrder.Ranked near = nearest.settle();
        ExactOrder.Ranked far = farthest.settle();
        return new Neighbours(near.rows(), near.similarities(), far.rows(), far.similarities());
    }
}
