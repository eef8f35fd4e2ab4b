package org.terrella.locate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.terrella.geo.LatLng;
import org.terrella.retrieve.Gallery;
import org.terrella.retrieve.Index;
import org.terrella.retrieve.IndexKind;
import org.terrella.retrieve.Neighbours;
import org.terrella.tensor.Matrix;

/**
 * A gallery in a space of features, with the index that searches it.
 *
 * @param space the space
 * @param gallery photos of known place, their vectors being features in that space
 * @param index searches these vectors; closed by whoever made it
 */
public record GallerySearch(FeatureSpace space, Gallery gallery, Index index) implements ReferenceSource {

    /**
     * Checks that the index is of the gallery.
     *
     * @param space the space
     * @param gallery photos of known place
     * @param index searches their vectors
     * @throws IllegalArgumentException if their sizes differ
     */
    public GallerySearch {
        if (index.size() != gallery.size()) {
            throw new IllegalArgumentException("expected an index of the " + gallery.size()
                    + " photos of the gallery, found one of " + index.size());
        }
    }

    /**
     * A gallery of photos, brought into a space and searched exactly.
     *
     * @param space the space
     * @param photos ids, places and the frozen encoder's vectors of photos of known place
     * @return the gallery, its features in memory
     */
    public static GallerySearch exact(FeatureSpace space, Gallery photos) {
        return of(space, photos, IndexKind.EXACT);
    }

    /**
     * A gallery of photos, brought into a space and searched by an index of a kind.
     *
     * @param space the space
     * @param photos ids, places and the frozen encoder's vectors of photos of known place
     * @param kind how it is searched
     * @return the gallery, its features in memory
     */
    public static GallerySearch of(FeatureSpace space, Gallery photos, IndexKind kind) {
        Gallery gallery = new Gallery(photos.ids(), photos.places(), space.of(photos.vectors()));
        return new GallerySearch(space, gallery, kind.index(gallery));
    }

    @Override
    public List<References> references(List<Query> queries, int similar, int dissimilar) {
        return References.of(this, queries, similar, dissimilar);
    }

    /** Features of a query and what the index found for them. */
    record Found(Query query, float[] features, Neighbours neighbours) {}

    /** Nearest photos of queries, in their order. */
    List<Found> nearest(List<Query> queries, int count) {
        return bothEnds(queries, count, 0);
    }

    /** Nearest and farthest photos of queries, in their order. */
    List<Found> bothEnds(List<Query> queries, int nearest, int farthest) {
        if (queries.isEmpty()) {
            return List.of();
        }
        Matrix features = Features.requireFinite(space.of(Query.embeddings(queries)), queries);
        List<Neighbours> neighbours = index.search(features, nearest, farthest);
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            found.add(new Found(queries.get(i), features.row(i), neighbours.get(i)));
        }
        return found;
    }

    LatLng place(int row) {
        return gallery.places().get(row);
    }

    /** Neighbours as candidates, most similar first. */
    List<Candidate> candidates(Neighbours neighbours) {
        int[] rows = neighbours.nearest();
        return IntStream.range(0, rows.length)
                .mapToObj(i -> new Candidate(
                        place(rows[i]), Proposal.Origin.RETRIEVED, neighbours.nearestSimilarities()[i], i + 1))
                .toList();
    }
}
