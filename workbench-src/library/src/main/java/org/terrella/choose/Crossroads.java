package org.terrella.choose;

import java.util.Arrays;
import java.util.List;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;

/**
 * Two answers to one photo, and what speaks for each.
 *
 * @param first an answer
 * @param second the other
 * @param neighbours places of the most similar photos of a gallery, most similar first
 */
public record Crossroads(Answer first, Answer second, List<Neighbour> neighbours) {

    /** How many neighbours are looked at. */
    public static final int NEIGHBOURS = 20;

    /** How many numbers tell of two answers. */
    static final int NUMBERS = 13;

    private static final double[] NEAR_KM = {25, 200, 750, 2500};
    private static final double TEMPERATURE = 0.05; // of the order of what tells neighbours apart
    private static final double FARTHEST = Math.log1p(20_016); // half the Earth's circumference, km

    /**
     * An answer.
     *
     * @param place the place
     * @param score what its method says of it; means something within that method alone
     */
    public record Answer(LatLng place, double score) {}

    /**
     * A similar photo.
     *
     * @param place where it was taken
     * @param similarity cosine with the photo that is asked about
     */
    public record Neighbour(LatLng place, double similarity) {}

    /**
     * Copies the list.
     *
     * @param first an answer
     * @param second the other
     * @param neighbours similar photos
     */
    public Crossroads {
        neighbours = List.copyOf(neighbours);
    }

    /**
     * How far apart the answers are, both scores, the best cosine and how far the next is below, and which share of the
     * neighbours, by cosine, lies within 25, 200, 750 and 2,500 km of each answer.
     */
    float[] numbers() {
        float[] numbers = new float[NUMBERS];
        numbers[0] = (float) (Math.log1p(GreatCircle.km(first.place(), second.place())) / FARTHEST);
        numbers[1] = (float) first.score();
        numbers[2] = (float) second.score();
        if (!neighbours.isEmpty()) {
            double best = neighbours.get(0).similarity();
            numbers[3] = (float) best;
            numbers[4] =
                    neighbours.size() > 1 ? (float) (best - neighbours.get(1).similarity()) : 0;
            double[] weights = neighbours.stream()
                    .mapToDouble(neighbour -> Math.exp((neighbour.similarity() - best) / TEMPERATURE))
                    .toArray();
            support(first.place(), weights, numbers, 5);
            support(second.place(), weights, numbers, 5 + NEAR_KM.length);
        }
        return numbers;
    }

    private void support(LatLng place, double[] weights, float[] numbers, int at) {
        double sum = Arrays.stream(weights).sum();
        for (int i = 0; i < weights.length; i++) {
            double km = GreatCircle.km(place, neighbours.get(i).place());
            for (int near = 0; near < NEAR_KM.length; near++) {
                numbers[at + near] += km <= NEAR_KM[near] ? (float) (weights[i] / sum) : 0;
            }
        }
    }
}
