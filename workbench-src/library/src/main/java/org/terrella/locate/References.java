package org.terrella.locate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.terrella.geo.LatLng;
import org.terrella.lmm.Prompt;
import org.terrella.lmm.PromptFields;
import org.terrella.lmm.PromptStyle;
import org.terrella.lmm.Reference;
import org.terrella.retrieve.ImportedNeighbours;

/**
 * Where photos of a gallery were taken that are similar to a query, and that are not: what a language model is told of.
 *
 * @param similar places of the nearest photos, the nearest first
 * @param similarities of these photos, falling; what they measure depends on the features; none where they are not known
 * @param dissimilar places of the farthest photos, the farthest first
 */
public record References(List<LatLng> similar, List<Double> similarities, List<LatLng> dissimilar) {

    /** No places at all. */
    public static final References NONE = new References(List.of(), List.of(), List.of());

    /**
     * Copies the lists.
     *
     * @param similar places of the nearest photos
     * @param similarities of these photos
     * @param dissimilar places of the farthest photos
     * @throws IllegalArgumentException if there are similarities, but not as many as similar places
     */
    public References {
        similar = List.copyOf(similar);
        similarities = List.copyOf(similarities);
        dissimilar = List.copyOf(dissimilar);
        if (!similarities.isEmpty() && similar.size() != similarities.size()) {
            throw new IllegalArgumentException("references need a similarity of each similar photo, found "
                    + similar.size() + " photos and " + similarities.size() + " similarities");
        }
    }

    /**
     * Looks for references of queries.
     *
     * @param search the gallery
     * @param queries any number
     * @param similar how many similar photos, 0 or more; fewer if the gallery has fewer
     * @param dissimilar how many dissimilar photos, likewise
     * @return references of each query, in their order
     */
    public static List<References> of(GallerySearch search, List<Query> queries, int similar, int dissimilar) {
        return search.bothEnds(queries, similar, dissimilar).stream()
                .map(found -> new References(
                        places(search, found.neighbours().nearest()),
                        similarities(found.neighbours().nearestSimilarities()),
                        places(search, found.neighbours().farthest())))
                .toList();
    }

    /**
     * References of queries whose neighbours somebody else has found.
     *
     * @param neighbours of known queries
     * @param queries any of these
     * @param similar how many similar photos, 0 or more
     * @param dissimilar how many dissimilar photos, likewise
     * @return references of each query, in their order, without similarities
     * @throws IllegalArgumentException if a query is not known, or more are wanted than were published
     */
    public static List<References> of(ImportedNeighbours neighbours, List<Query> queries, int similar, int dissimilar) {
        return neighbours.search(queries.stream().map(Query::id).toList(), similar, dissimilar).stream()
                .map(found -> new References(found.nearestPlaces(), List.of(), found.farthestPlaces()))
                .toList();
    }

    private static List<LatLng> places(GallerySearch search, int[] rows) {
        return Arrays.stream(rows).mapToObj(search::place).toList();
    }

    private static List<Double> similarities(float[] values) {
        Double[] all = new Double[values.length];
        Arrays.setAll(all, i -> (double) values[i]);
        return List.of(all);
    }

    /**
     * The prompt that tells of the first of them.
     *
     * @param first how many of the similar ones, and how many of the dissimilar ones; 0 asks about the photo alone
     * @param style puts them into words; what it does not show of dissimilar places and of names is left out
     * @param names what a place is called; the papers tell coordinates only
     * @return the prompt
     * @throws IllegalArgumentException if the style shows no places
     */
    public Prompt prompt(int first, PromptStyle style, Function<LatLng, Optional<String>> names) {
        Function<LatLng, Optional<String>> shown =
                style.shows().contains(PromptStyle.Part.NAMES) ? names : place -> Optional.empty();
        List<LatLng> different = style.shows().contains(PromptStyle.Part.DISSIMILAR) ? dissimilar : List.of();
        return new Prompt(style, PromptFields.of(told(similar, first, shown), told(different, first, shown)));
    }

    private static List<Reference> told(List<LatLng> places, int first, Function<LatLng, Optional<String>> names) {
        return places.stream()
                .limit(first)
                .map(place -> new Reference(place, names.apply(place)))
                .toList();
    }
}
