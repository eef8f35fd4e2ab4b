package org.terrella.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.terrella.geo.LatLng;

/**
 * Queries with their truth, and the place answered where there is one.
 *
 * <p>Immutable. Each id occurs once. Held in columns, so that a million queries take some 60 MB.
 */
public final class Predictions {

    private final String[] ids;
    private final double[] truthLat;
    private final double[] truthLng;
    private final double[] lat; // NaN: unanswered
    private final double[] lng;
    private final Optional<Photographers> photographers;

    private Predictions(Builder builder, Optional<Photographers> photographers) {
        this.ids = builder.ids.toArray(String[]::new);
        int size = ids.length;
        this.truthLat = Arrays.copyOf(builder.truthLat, size);
        this.truthLng = Arrays.copyOf(builder.truthLng, size);
        this.lat = Arrays.copyOf(builder.lat, size);
        this.lng = Arrays.copyOf(builder.lng, size);
        this.photographers = photographers;
    }

    /**
     * Collects queries one by one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Number of queries, answered or not.
     *
     * @return 0 or more
     */
    public int size() {
        return ids.length;
    }

    /**
     * Name of a query.
     *
     * @param query index from 0
     * @return its id
     */
    public String id(int query) {
        return ids[query];
    }

    /**
     * Recorded place of a query.
     *
     * @param query index from 0
     * @return the truth
     */
    public LatLng truth(int query) {
        return new LatLng(truthLat[query], truthLng[query]);
    }

    /**
     * Place answered for a query.
     *
     * @param query index from 0
     * @return the prediction, or nothing
     */
    public Optional<LatLng> prediction(int query) {
        return Double.isNaN(lat[query]) ? Optional.empty() : Optional.of(new LatLng(lat[query], lng[query]));
    }

    /**
     * Who took the photos.
     *
     * @return the photographers, or nothing if no photo's is known
     */
    public Optional<Photographers> photographers() {
        return photographers;
    }

    /**
     * Index of every id.
     *
     * @return ids to indices from 0
     */
    Map<String, Integer> indexById() {
        Map<String, Integer> index = new HashMap<>(2 * size());
        for (int query = 0; query < ids.length; query++) {
            index.put(ids[query], query);
        }
        return index;
    }

    /**
     * Some of the queries, such as those whose photos are still available.
     *
     * @param some ids of the queries to keep; those of no query are passed over
     * @return the rest left out, in the same order
     */
    public Predictions only(Set<String> some) {
        return select(IntStream.range(0, size())
                .filter(query -> some.contains(ids[query]))
                .boxed()
                .toList());
    }

    /** The queries at some indices, in that order. */
    Predictions select(List<Integer> queries) {
        Builder selected = new Builder();
        for (int query : queries) {
            selected.add(
                    ids[query],
                    truth(query),
                    prediction(query),
                    photographers
                            .map(known -> "photographer " + known.of(query))
                            .orElse(""));
        }
        return selected.build();
    }

    /** Collects queries; not safe for use by several threads. */
    public static final class Builder {
        private final List<String> ids = new ArrayList<>();
        private final List<String> names = new ArrayList<>();
        private double[] truthLat = new double[16];
        private double[] truthLng = new double[16];
        private double[] lat = new double[16];
        private double[] lng = new double[16];

        private Builder() {}

        /**
         * Adds a query whose photographer is not known.
         *
         * @param id its name; each name once
         * @param truth its recorded place
         * @param prediction the place answered, or nothing
         * @return this
         */
        public Builder add(String id, LatLng truth, Optional<LatLng> prediction) {
            return add(id, truth, prediction, "");
        }

        /**
         * Adds a query.
         *
         * @param id its name; each name once
         * @param truth its recorded place
         * @param prediction the place answered, or nothing
         * @param photographer who took it; empty if not known
         * @return this
         */
        public Builder add(String id, LatLng truth, Optional<LatLng> prediction, String photographer) {
            int query = ids.size();
            if (query == lat.length) {
                truthLat = Arrays.copyOf(truthLat, 2 * query);
                truthLng = Arrays.copyOf(truthLng, 2 * query);
                lat = Arrays.copyOf(lat, 2 * query);
                lng = Arrays.copyOf(lng, 2 * query);
            }
            ids.add(id);
            names.add(photographer);
            truthLat[query] = truth.latDegrees();
            truthLng[query] = truth.lngDegrees();
            lat[query] = prediction.map(LatLng::latDegrees).orElse(Double.NaN);
            lng[query] = prediction.map(LatLng::lngDegrees).orElse(Double.NaN);
            return this;
        }

        /**
         * The collected queries.
         *
         * @return immutable predictions
         * @throws IllegalArgumentException if an id occurs twice
         */
        public Predictions build() {
            boolean named = names.stream().anyMatch(name -> !name.isEmpty());
            Predictions built = new Predictions(this, named ? Optional.of(Photographers.of(names)) : Optional.empty());
            if (built.indexById().size() < built.size()) {
                throw new IllegalArgumentException("each id must occur once, found "
                        + (built.size() - built.indexById().size()) + " repeated among " + built.size());
            }
            return built;
        }
    }
}
