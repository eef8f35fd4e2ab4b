package org.terrella.choose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;

/**
 * Places among which one is to be chosen for a photo.
 *
 * @param query vector of the photo, at length 1; shared, not to be changed
 * @param entries the places, one or more
 */
public record Shortlist(float[] query, List<Entry> entries) {

    /** How many numbers tell of an entry among the others. */
    static final int NUMBERS = 11;

    private static final double[] NEAR_KM = {25, 200, 750, 2500};
    private static final double TEMPERATURE = 0.05; // of the order of what tells neighbours apart

    /**
     * A place.
     *
     * @param place the place
     * @param photo vector of the photo that was taken there, at length 1; nothing where somebody only says the place
     */
    public record Entry(LatLng place, Optional<float[]> photo) {}

    /**
     * Copies the list.
     *
     * @param query vector of the photo
     * @param entries the places
     * @throws IllegalArgumentException if there is none
     */
    public Shortlist {
        entries = List.copyOf(entries);
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("a shortlist needs at least one place, found none");
        }
    }

    /** Of each entry the cosine with the photo; of one without a photo the mean of the others', or 0. */
    double[] similarities() {
        double sum = 0;
        int count = 0;
        double[] cosines = new double[entries.size()];
        for (int i = 0; i < cosines.length; i++) {
            if (entries.get(i).photo().isPresent()) {
                cosines[i] = dot(query, entries.get(i).photo().get());
                sum += cosines[i];
                count++;
            }
        }
        for (int i = 0; i < cosines.length; i++) {
            if (entries.get(i).photo().isEmpty()) {
                cosines[i] = count > 0 ? sum / count : 0;
            }
        }
        return cosines;
    }

    static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    /**
     * What there is to say of each entry beside its vectors: cosine, how far that is below the best, whether there is a
     * photo, and which share of the other entries lies within 25, 200, 750 and 2,500 km, counted by cosines and evenly.
     */
    List<float[]> numbers() {
        double[] cosines = similarities();
        double best = java.util.Arrays.stream(cosines).max().orElseThrow();
        double[] weights = java.util.Arrays.stream(cosines)
                .map(cosine -> Math.exp((cosine - best) / TEMPERATURE))
                .toArray();
        List<float[]> all = new ArrayList<>();
        for (int i = 0; i < cosines.length; i++) {
            float[] numbers = new float[NUMBERS];
            numbers[0] = (float) cosines[i];
            numbers[1] = (float) (cosines[i] - best);
            numbers[2] = entries.get(i).photo().isPresent() ? 1 : 0;
            support(i, weights, numbers);
            all.add(numbers);
        }
        return all;
    }

    private void support(int entry, double[] weights, float[] numbers) {
        double sum = 0;
        double[] weighted = new double[NEAR_KM.length];
        int[] counted = new int[NEAR_KM.length];
        for (int other = 0; other < weights.length; other++) {
            if (other == entry) {
                continue;
            }
            sum += weights[other];
            double km = GreatCircle.km(
                    entries.get(entry).place(), entries.get(other).place());
            for (int near = 0; near < NEAR_KM.length; near++) {
                weighted[near] += km <= NEAR_KM[near] ? weights[other] : 0;
                counted[near] += km <= NEAR_KM[near] ? 1 : 0;
            }
        }
        for (int near = 0; near < NEAR_KM.length && sum > 0; near++) {
            numbers[3 + near] = (float) (weighted[near] / sum);
            numbers[3 + NEAR_KM.length + near] = (float) counted[near] / (weights.length - 1);
        }
    }
}
