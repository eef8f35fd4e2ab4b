package org.terrella.evaluate.region;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.terrella.evaluate.Bootstrap;
import org.terrella.evaluate.Estimate;
import org.terrella.evaluate.Photographers;
import org.terrella.geo.Earth;

/**
 * Which photos of a set lie in their regions, and how large these are.
 *
 * @param holds 1 for each photo whose region holds the truth, else 0
 * @param areasSquareKm of each region, or NaN where it was not measured
 * @param photographers who took the photos
 */
public record CoveredRegions(double[] holds, double[] areasSquareKm, Photographers photographers) {

    /** Area of the mean sphere in km². */
    public static final double EARTH_SQUARE_KM = 4 * Math.PI * Earth.MEAN_RADIUS_KM * Earth.MEAN_RADIUS_KM;

    /**
     * What was measured of some photos.
     *
     * @param covered share of photos whose region holds the truth, with its interval over photographers
     * @param byPhotographer the same share for each photographer, and the mean of these: large albums do not count more
     * @param earthShare mean share of the Earth that a region covers, with its interval over photographers
     * @param medianSquareKm area of the median region, in km²
     * @param photos how many
     * @param photographers how many took them
     */
    public record Measured(
            Estimate covered,
            Estimate byPhotographer,
            Estimate earthShare,
            double medianSquareKm,
            int photos,
            int photographers) {}

    /**
     * Makes the regions of photos and looks whether they hold the truth.
     *
     * @param photos of the set
     * @param promise how large the regions are
     * @return one result for each photo, in the same order
     * @throws IllegalArgumentException if there are no photos
     */
    public static CoveredRegions of(List<LocatedRegion> photos, SplitConformal promise) {
        return of(photos, promise, 1);
    }

    /**
     * The same with areas of some photos, which take longest.
     *
     * @param photos of the set
     * @param promise how large the regions are
     * @param every 1 for the area of each photo's region, 2 for every second, and so on
     * @return one result for each photo, in the same order
     * @throws IllegalArgumentException if there are no photos
     */
    public static CoveredRegions of(List<LocatedRegion> photos, SplitConformal promise, int every) {
        if (photos.isEmpty()) {
            throw new IllegalArgumentException("coverage is measured on photos, found none");
        }
        double[] holds = new double[photos.size()];
        double[] areas = new double[photos.size()];
        IntStream.range(0, holds.length).parallel().forEach(i -> {
            LocatedRegion photo = photos.get(i);
            double size = promise.size(photo.spreadKm());
            boolean isHeld = photo.region()
                    .map(region -> region.sizeAt(photo.truth()) <= size)
                    .orElse(true);
            holds[i] = isHeld ? 1 : 0;
            areas[i] = i % every != 0
                    ? Double.NaN
                    : photo.region().map(region -> region.areaSquareKm(size)).orElse(EARTH_SQUARE_KM);
        });
        return new CoveredRegions(
                holds,
                areas,
                Photographers.of(
                        photos.stream().map(LocatedRegion::photographer).toList()));
    }

    /**
     * What was measured of all photos.
     *
     * @param bootstrap how intervals are made
     * @return coverage and area
     */
    public Measured all(Bootstrap bootstrap) {
        return of(photo -> true, bootstrap).orElseThrow();
    }

    /**
     * What was measured of some photos.
     *
     * @param isPart whether a photo is one of them, by its index
     * @param bootstrap how intervals are made
     * @return coverage and area; nothing if there are no such photos
     * @throws IllegalArgumentException if no area of theirs was measured
     */
    public Optional<Measured> of(IntPredicate isPart, Bootstrap bootstrap) {
        int[] part = IntStream.range(0, holds.length).filter(isPart).toArray();
        if (part.length == 0) {
            return Optional.empty();
        }
        double[] held = Arrays.stream(part).mapToDouble(i -> holds[i]).toArray();
        double[] shares = Arrays.stream(part)
                .mapToDouble(i -> areasSquareKm[i] / EARTH_SQUARE_KM)
                .toArray();
        Photographers whose = Photographers.of(Arrays.stream(part)
                .mapToObj(photographers::of)
                .map(String::valueOf)
                .toList());
        List<Estimate> byPhoto = bootstrap.means(List.of(held, shares), Optional.of(whose));
        double[] ofPhotographers = meansByPhotographer(held, whose);
        Estimate byPhotographer =
                bootstrap.means(List.of(ofPhotographers), Optional.empty()).get(0);
        double[] sorted = Arrays.stream(shares)
                .filter(share -> !Double.isNaN(share))
                .sorted()
                .toArray();
        return Optional.of(new Measured(
                byPhoto.get(0),
                byPhotographer,
                byPhoto.get(1),
                EARTH_SQUARE_KM * (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2,
                part.length,
                whose.count()));
    }

    private static double[] meansByPhotographer(double[] values, Photographers photographers) {
        Map<Integer, List<Double>> byPhotographer = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            byPhotographer
                    .computeIfAbsent(photographers.of(i), key -> new ArrayList<>())
                    .add(values[i]);
        }
        return byPhotographer.values().stream()
                .mapToDouble(some ->
                        some.stream().mapToDouble(Double::doubleValue).average().orElseThrow())
                .toArray();
    }
}
