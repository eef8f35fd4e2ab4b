package org.terrella.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.terrella.data.RowFilter;
import org.terrella.retrieve.IndexKind;

/**
 * Photos of known place.
 *
 * @param photos where they are
 * @param index how they are searched
 * @param neighbours files of neighbours that somebody else has found, by the features they were found by: {@code encoder},
 *     or the name of an alignment; they stand in for the photos where references are wanted
 * @param filter which photos take no part for what they are
 * @param apart query sets that are asked with a gallery without their own photographers; all others, as the papers do, with
 *     every photo there is
 */
public record GalleryFiles(
        PhotoFiles photos, IndexKind index, Map<String, String> neighbours, RowFilter filter, Set<String> apart) {

    private static final String APART = "-apart";

    /**
     * Copies the collections.
     *
     * @param photos where they are
     * @param index how they are searched
     * @param neighbours files by features
     * @param filter which photos take no part
     * @param apart query sets
     */
    public GalleryFiles {
        neighbours = Map.copyOf(neighbours);
        apart = Set.copyOf(apart);
    }

    /**
     * All photos of a table.
     *
     * @param photos where they are
     * @return searched exactly
     */
    public static GalleryFiles of(PhotoFiles photos) {
        return new GalleryFiles(photos, IndexKind.EXACT, Map.of(), RowFilter.NONE, Set.of());
    }

    /** What its vectors are called; photos that are filtered have vectors of their own. */
    String vectorsName() {
        return OpenBench.GALLERY + (filter.equals(RowFilter.NONE) ? "" : "-" + filter.word());
    }

    /** What a query set is called where it is asked with a gallery without its photographers. */
    static String apartFrom(String set) {
        return set + APART;
    }

    /** The query set whose photos it has. */
    static String original(String apart) {
        return apart.substring(0, apart.length() - APART.length());
    }

    /** Query sets with those that are asked in this way too, each after the set whose photos it has. */
    Map<String, QuerySet> beside(Map<String, QuerySet> sets) {
        Map<String, QuerySet> all = new LinkedHashMap<>();
        sets.forEach((name, set) -> {
            all.put(name, set);
            if (apart.contains(apartFrom(name))) {
                all.put(apartFrom(name), set);
            }
        });
        return all;
    }
}
