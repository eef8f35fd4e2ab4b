package org.terrella.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.terrella.geo.LatLng;
import org.terrella.locate.SphereDensity;
import org.terrella.locate.SphereDensity.Kernel;

/**
 * The density of a query in a cell of a table: a JSON array with latitude, longitude, weight and sigma in degrees of each kernel,
 * the heaviest first; empty where a method has none.
 */
final class DensityCell {

    /** Kernels are kept until so much of the probability is, but no more than {@link #MOST}. */
    private static final double SHARE = 0.99;

    private static final int MOST = 100;
    private static final int DIGITS = 3;
    private static final int PLACE_DECIMALS = 4; // some ten metres
    private static final ObjectMapper JSON = new ObjectMapper();

    private record Where(LatLng centre, double sigmaDegrees) {}

    private DensityCell() {}

    /** What is kept of a density: its heaviest kernels, with numbers as they are written; equal ones are one. */
    static List<Kernel> kept(SphereDensity density) {
        Map<Where, Double> weights = new LinkedHashMap<>();
        density.kernels()
                .forEach(kernel -> weights.merge(
                        new Where(rounded(kernel.centre()), rounded(kernel.sigmaDegrees())),
                        kernel.weight(),
                        Double::sum));
        List<Kernel> kept = new ArrayList<>();
        double sum = 0;
        List<Map.Entry<Where, Double>> heaviest = weights.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .toList();
        for (int i = 0; i < heaviest.size() && i < MOST && sum < SHARE; i++) {
            Where where = heaviest.get(i).getKey();
            kept.add(new Kernel(where.centre(), rounded(heaviest.get(i).getValue()), where.sigmaDegrees()));
            sum += heaviest.get(i).getValue();
        }
        return kept;
    }

    private static double rounded(double value) {
        return Digits.significant(value, DIGITS);
    }

    private static LatLng rounded(LatLng place) {
        return new LatLng(
                Digits.decimals(place.latDegrees(), PLACE_DECIMALS),
                Digits.decimals(place.lngDegrees(), PLACE_DECIMALS));
    }

    static String text(List<Kernel> kernels) {
        return kernels.isEmpty()
                ? ""
                : kernels.stream()
                        .map(kernel -> "[" + kernel.centre().latDegrees() + ","
                                + kernel.centre().lngDegrees() + "," + kernel.weight() + "," + kernel.sigmaDegrees()
                                + "]")
                        .collect(Collectors.joining(",", "[", "]"));
    }

    static List<Kernel> read(String cell) {
        List<Kernel> kernels = new ArrayList<>();
        if (cell.isEmpty()) {
            return kernels;
        }
        try {
            for (JsonNode one : JSON.readTree(cell)) {
                kernels.add(new Kernel(
                        new LatLng(one.path(0).asDouble(), one.path(1).asDouble()),
                        one.path(2).asDouble(),
                        one.path(3).asDouble()));
            }
            return kernels;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("expected a density as a JSON array, found " + cell, e);
        }
    }
}
