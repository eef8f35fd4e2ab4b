package org.terrella.data;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.terrella.geo.LatLng;

/**
 * What a gallery gives away about queries: photographers who are in both, and places that are nearly the same.
 *
 * <p>A photographer's photos of one outing show the same place; if some are queries and others in the gallery, looking up
 * the neighbour is enough to answer. YFCC4K and MP-16 share photographers, for example.
 *
 * @param gallery what is known about photographers in the gallery
 * @param queries the same of the queries
 * @param sharedPhotographers photographers with photos on both sides
 * @param near near places, by distance as asked for
 */
public record Leakage(Side gallery, Side queries, long sharedPhotographers, List<NearPlaces> near) {

    /**
     * One of the two sets.
     *
     * @param name what the set is called
     * @param photos how many photos it has
     * @param withoutPhotographer those whose photographer is not recorded, so that nothing can be said about them
     * @param bySharedPhotographers those by photographers who are on the other side too
     */
    public record Side(String name, long photos, long withoutPhotographer, long bySharedPhotographers) {}

    /**
     * Copies the list.
     *
     * @param gallery the gallery
     * @param queries the queries
     * @param sharedPhotographers photographers with photos on both sides
     * @param near near places
     */
    public Leakage {
        near = List.copyOf(near);
    }

    /**
     * Compares two sets, each in one pass.
     *
     * <p>Places and photographers of the queries are held in memory, of the gallery only the photographers it shares.
     * The time grows with the photos of both sides and with the near pairs, not with the product of both sides.
     *
     * @param gallery photos of known place that queries are compared with
     * @param queries photos whose place is asked; the smaller set
     * @param withinKm distances that count as near, such as 0.025 and 1
     * @return what they share
     * @throws IllegalArgumentException if a distance is not above 0 and at most 1000
     */
    public static Leakage between(PhotoSet gallery, PhotoSet queries, double... withinKm) {
        Comparison comparison = new Comparison(queries, withinKm);
        try (Reading<Photo> photos = gallery.open()) {
            photos.forEachRemaining(comparison::add);
        }
        return comparison.result(gallery.name(), queries.name());
    }

    /**
     * The report for a person.
     *
     * @return a line per finding
     */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%s (%,d photos) against %s (%,d queries)",
                gallery.name,
                gallery.photos,
                queries.name,
                queries.photos));
        lines.add(String.format(
                Locale.ROOT,
                "shared photographers: %,d, with %,d photos of the gallery and %,d queries",
                sharedPhotographers,
                gallery.bySharedPhotographers,
                queries.bySharedPhotographers));
        lines.add(String.format(
                Locale.ROOT,
                "photographer not recorded: %,d photos of the gallery and %,d queries",
                gallery.withoutPhotographer,
                queries.withoutPhotographer));
        for (NearPlaces places : near) {
            lines.add(String.format(
                    Locale.ROOT,
                    "within %s km: %,d pairs, of %,d photos of the gallery and %,d queries",
                    places.withinKm(),
                    places.pairs(),
                    places.galleryPhotos(),
                    places.queries()));
        }
        return String.join("\n", lines);
    }

    private static final class Comparison {
        private final Map<String, Long> queriesOf = new HashMap<>();
        private final Set<String> shared = new HashSet<>();
        private final List<Near> near = new ArrayList<>();
        private final int queryCount;
        private long queriesWithout;
        private long photos;
        private long photosWithout;
        private long photosOfShared;

        Comparison(PhotoSet queries, double... withinKm) {
            List<LatLng> places = new ArrayList<>();
            try (Reading<Photo> all = queries.open()) {
                while (all.hasNext()) {
                    Photo query = all.next();
                    places.add(query.truth());
                    query.photographer()
                            .ifPresentOrElse(name -> queriesOf.merge(name, 1L, Long::sum), () -> queriesWithout++);
                }
            }
            queryCount = places.size();
            for (double km : withinKm) {
                near.add(new Near(places.toArray(LatLng[]::new), km));
            }
        }

        void add(Photo photo) {
            photos++;
            photosWithout += photo.photographer().isEmpty() ? 1 : 0;
            photo.photographer().filter(queriesOf::containsKey).ifPresent(name -> {
                shared.add(name);
                photosOfShared++;
            });
            near.forEach(grid -> grid.add(photo.truth()));
        }

        Leakage result(String galleryName, String queriesName) {
            long queriesOfShared = shared.stream().mapToLong(queriesOf::get).sum();
            return new Leakage(
                    new Side(galleryName, photos, photosWithout, photosOfShared),
                    new Side(queriesName, queryCount, queriesWithout, queriesOfShared),
                    shared.size(),
                    near.stream().map(Near::result).toList());
        }
    }

    private static final class Near {
        private static final double MOST_KM = 1000;

        private final double withinKm;
        private final PlaceGrid grid;
        private final BitSet queries = new BitSet();
        private long pairs;
        private long galleryPhotos;

        Near(LatLng[] places, double withinKm) {
            if (!(withinKm > 0 && withinKm <= MOST_KM)) {
                throw new IllegalArgumentException("withinKm must be above 0 and at most 1000, found " + withinKm);
            }
            this.withinKm = withinKm;
            this.grid = new PlaceGrid(places, withinKm);
        }

        void add(LatLng place) {
            long before = pairs;
            grid.near(place, query -> {
                pairs++;
                queries.set(query);
            });
            galleryPhotos += pairs > before ? 1 : 0;
        }

        NearPlaces result() {
            return new NearPlaces(withinKm, pairs, galleryPhotos, queries.cardinality());
        }
    }
}
