package org.terrella.assist;

import java.util.List;
import org.terrella.locate.Explanation;

/**
 * All that a method says of a photo.
 *
 * @param why its answer, and what led to it
 * @param clues what it says it sees
 * @param exchanges what a language model was asked for it, and what it answered
 */
public record Testimony(Explanation why, List<SeenClue> clues, List<Dossier.Exchange> exchanges) {

    /**
     * Copies the lists.
     *
     * @param why its answer
     * @param clues what it says it sees
     * @param exchanges with a language model
     */
    public Testimony {
        clues = List.copyOf(clues);
        exchanges = List.copyOf(exchanges);
    }

    /**
     * That of a method which names no clues.
     *
     * @param why its answer
     * @return nothing else
     */
    public static Testimony of(Explanation why) {
        return new Testimony(why, List.of(), List.of());
    }
}
