package org.terrella.classify;

import ai.djl.ndarray.NDArray;
import org.terrella.geo.LatLng;
import org.terrella.partition.CellBox;
import org.terrella.partition.QuadtreeCells;
import org.terrella.tensor.Layers;

/**
 * A cell around the mean place of its photos, from which a network says how far to go: 1 is the cell's edge.
 *
 * @param mean of its photos
 * @param up from there to the northern and the eastern edge, degrees, above 0
 * @param down from there to the southern and the western edge, degrees, above 0
 * @see <a href="https://github.com/gastruc/osv5m">{@code models/networks/heads/hybrid.py}</a>, {@code HybridHeadCentroid}, at 4e60753
 */
record WithinCell(LatLng mean, double[] up, double[] down) {

    /** Beyond the edges by a fifth at most: {@code scale_tanh} of {@code configs/model/network/head/hybrid.yaml}. */
    private static final double FARTHEST = 1.2;

    private static final double LEAST_DEGREES = 1e-6;

    static WithinCell of(QuadtreeCells cells, int cell) {
        LatLng mean = cells.answer(cell);
        CellBox box = cells.box(cell);
        return new WithinCell(
                mean,
                new double[] {
                    Math.max(LEAST_DEGREES, box.north() - mean.latDegrees()),
                    Math.max(LEAST_DEGREES, box.east() - mean.lngDegrees())
                },
                new double[] {
                    Math.max(LEAST_DEGREES, mean.latDegrees() - box.south()),
                    Math.max(LEAST_DEGREES, mean.lngDegrees() - box.west())
                });
    }

    /** What a network says, kept within what it may say. */
    static NDArray bounded(NDArray said) {
        return Layers.times(said.tanh(), FARTHEST);
    }

    /** How far a place is from the mean, degrees. */
    double[] off(LatLng place) {
        return new double[] {place.latDegrees() - mean.latDegrees(), place.lngDegrees() - mean.lngDegrees()};
    }

    /** The place that bounded numbers mean. */
    LatLng at(double north, double east) {
        double lat = mean.latDegrees() + north * (north > 0 ? up[0] : down[0]);
        double lng = mean.lngDegrees() + east * (east > 0 ? up[1] : down[1]);
        return LatLng.ofDegrees(Math.max(-90, Math.min(90, lat)), Math.max(-180, Math.min(180, lng)));
    }
}
