package org.terrella.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.terrella.data.Photo;
import org.terrella.data.PhotoSet;
import org.terrella.data.Reading;
import org.terrella.embed.Embeddings;
import org.terrella.file.LoadingReport;
import org.terrella.geo.LatLng;
import org.terrella.locate.GallerySearch;
import org.terrella.retrieve.Gallery;
import org.terrella.retrieve.PartialIndex;
import org.terrella.tensor.Matrix;

/**
 * Photos of known place with their vectors, and which of these take no part: their rows stay, so that nothing is computed
 * again for a gallery with fewer photos.
 *
 * @param all every vector there is
 * @param filtered rows that take no part at all; their places are nowhere
 * @param byPhotographersOf rows by photographers of a query set, by its name
 */
record KnownPhotos(Gallery all, BitSet filtered, Map<String, BitSet> byPhotographersOf) {

    private static final LatLng NOWHERE = new LatLng(0, 0); // never found

    /**
     * Reads a table beside vectors.
     *
     * @param set the photos that take part
     * @param vectors of these, and perhaps of others
     * @param photographers of query sets, by the sets' names
     * @param told hears what is left out
     */
    static KnownPhotos read(
            PhotoSet set, Embeddings vectors, Map<String, Set<String>> photographers, Consumer<String> told) {
        Map<String, Integer> rows = new HashMap<>(vectors.size() * 2);
        vectors.ids().forEach(id -> rows.put(id, rows.size()));
        List<LatLng> places = new ArrayList<>(Collections.nCopies(vectors.size(), NOWHERE));
        BitSet filtered = new BitSet();
        filtered.set(0, vectors.size());
        Map<String, BitSet> by = new HashMap<>();
        photographers.keySet().forEach(name -> by.put(name, new BitSet()));
        long unknown = 0;
        try (Reading<Photo> reading = set.open()) {
            while (reading.hasNext()) {
                Photo photo = reading.next();
                Integer row = rows.get(photo.id());
                if (row != null) {
                    filtered.clear(row);
                    places.set(row, photo.truth());
                    unknown += photo.photographer().isEmpty() ? 1 : 0;
                    photo.photographer()
                            .ifPresent(name -> photographers.forEach(
                                    (queries, theirs) -> by.get(queries).set(row, theirs.contains(name))));
                }
            }
            tell(reading.report(), filtered.cardinality(), told);
        }
        Gallery all = new Gallery(vectors.ids(), places, vectors.vectors());
        KnownPhotos known = new KnownPhotos(all, filtered, by);
        known.tell(unknown, told);
        return known;
    }

    private static void tell(LoadingReport report, int filtered, Consumer<String> told) {
        report.counts().forEach((decision, count) -> {
            if (decision.leavesOut()) {
                told.accept(
                        String.format(Locale.ROOT, "gallery: %,d rows left out, since %s", count, decision.reason()));
            }
        });
        if (filtered > 0) {
            told.accept(String.format(
                    Locale.ROOT, "gallery: %,d vectors are of photos that take no part, and never found", filtered));
        }
    }

    private void tell(long unknown, Consumer<String> told) {
        byPhotographersOf.forEach((queries, rows) -> told.accept(String.format(
                Locale.ROOT,
                "%s: %,d of %,d photos of the gallery are by photographers of these queries and left out; of %,d nobody"
                        + " knows whose they are, and they stay",
                queries,
                rows.cardinality(),
                all.size() - filtered.cardinality(),
                unknown)));
    }

    /** Rows that a query set is not asked with; those of no query set are nobody's. */
    BitSet leftOut(Optional<String> queries) {
        BitSet rows = (BitSet) filtered.clone();
        queries.map(byPhotographersOf::get).ifPresent(rows::or);
        return rows;
    }

    /** A search that does not find what a query set is not asked with. */
    GallerySearch without(GallerySearch whole, Optional<String> queries) {
        BitSet leftOut = leftOut(queries);
        return leftOut.isEmpty()
                ? whole
                : new GallerySearch(whole.space(), whole.gallery(), new PartialIndex(whole.index(), leftOut));
    }

    /**
     * The photos that a query set is asked with, as a gallery of their own.
     *
     * @throws IllegalArgumentException if some are left out and the others do not fit into memory
     */
    Gallery without(BitSet leftOut) {
        if (leftOut.isEmpty()) {
            return all;
        }
        int columns = all.vectors().columns();
        long numbers = (long) (all.size() - leftOut.cardinality()) * columns;
        if (numbers > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("a gallery of which photos are left out can be searched at any size, but"
                    + " lent as a whole only below 2 thousand million numbers, found " + numbers);
        }
        float[] kept = new float[(int) numbers];
        List<String> ids = new ArrayList<>();
        List<LatLng> places = new ArrayList<>();
        for (int row = leftOut.nextClearBit(0); row < all.size(); row = leftOut.nextClearBit(row + 1)) {
            System.arraycopy(all.vectors().row(row), 0, kept, ids.size() * columns, columns);
            ids.add(all.ids().get(row));
            places.add(all.places().get(row));
        }
        return new Gallery(ids, places, Matrix.of(columns, Arrays.copyOf(kept, ids.size() * columns)));
    }
}
