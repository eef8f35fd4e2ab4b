package org.terrella.retrieve;

import org.terrella.file.Words;

/** The ways to search a gallery. */
public enum IndexKind {
    /** Every vector, in single precision first; see {@link ExactIndex}. */
    EXACT,
    /** Every vector, in 8 bits first; the same result; see {@link QuantizedIndex}. */
    INT8,
    /** Most of the nearest, along a graph; see {@link GraphIndex}. */
    GRAPH;

    /**
     * The kind of a word.
     *
     * @param word exact, int8 or graph
     * @return the kind
     * @throws IllegalArgumentException if there is none
     */
    public static IndexKind of(String word) {
        return Words.named(IndexKind.class, "an index", word);
    }

    /**
     * Its word in files and commands.
     *
     * @return exact, int8 or graph
     */
    public String word() {
        return Words.word(this);
    }

    /**
     * An index of this kind with its default settings.
     *
     * @param gallery what to search
     * @return the index; to be closed
     * @throws IllegalArgumentException if a vector has numbers that are not finite
     * @throws java.util.concurrent.CancellationException if the thread is interrupted while a graph is built
     */
    public Index index(Gallery gallery) {
        return index(gallery, (done, rows) -> {});
    }

    /**
     * The same, heard of while it is built, which takes a graph minutes for a hundred thousand rows.
     *
     * @param gallery what to search
     * @param listener hears how far a graph is; the others are built at once
     * @return the index; to be closed
     */
    public Index index(Gallery gallery, GraphIndex.Listener listener) {
        return switch (this) {
            case EXACT -> ExactIndex.of(gallery);
            case INT8 -> QuantizedIndex.of(gallery);
            case GRAPH -> GraphIndex.build(gallery, GraphIndex.Settings.defaults(), listener);
        };
    }
}
