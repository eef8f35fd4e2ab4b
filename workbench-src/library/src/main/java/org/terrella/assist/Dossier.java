package org.terrella.assist;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is known of an inquiry beside what is believed.
 *
 * @param photos of one scene, in the order in which they were asked about
 * @param clues by the ids of their evidence, in their order
 * @param confirmed ids of evidence that a person confirmed
 * @param exchanges what a language model was asked and what it answered
 * @param steps what was done, and when
 * @param heard what a method that listens was told before its last answer
 */
public record Dossier(
        List<AssistedPhoto> photos,
        Map<String, SeenClue> clues,
        Set<String> confirmed,
        List<Exchange> exchanges,
        List<Step> steps,
        List<String> heard) {

    /**
     * Something that was done.
     *
     * @param time in UTC
     * @param what in words
     */
    public record Step(Instant time, String what) {}

    /**
     * A question to a language model and its answer.
     *
     * @param prompt all that it was told
     * @param answer all that it wrote
     */
    public record Exchange(String prompt, String answer) {}

    /**
     * Copies all.
     *
     * @param photos of one scene
     * @param clues by the ids of their evidence
     * @param confirmed ids of evidence
     * @param exchanges with a language model
     * @param steps what was done
     * @param heard what a method was told
     */
    public Dossier {
        photos = List.copyOf(photos);
        clues = Collections.unmodifiableMap(new LinkedHashMap<>(clues));
        confirmed = Set.copyOf(confirmed);
        exchanges = List.copyOf(exchanges);
        steps = List.copyOf(steps);
        heard = List.copyOf(heard);
    }

    /** That of a photo that nobody was asked about yet. */
    static Dossier of(AssistedPhoto photo) {
        return new Dossier(List.of(photo), Map.of(), Set.of(), List.of(), List.of(), List.of());
    }

    Dossier and(AssistedPhoto photo) {
        return new Dossier(joined(photos, List.of(photo)), clues, confirmed, exchanges, steps, heard);
    }

    Dossier and(Map<String, SeenClue> more, List<Exchange> talk) {
        Map<String, SeenClue> all = new LinkedHashMap<>(clues);
        more.forEach(all::putIfAbsent);
        return new Dossier(photos, all, confirmed, joined(exchanges, talk), steps, heard);
    }

    /** A clue that is not named any more. */
    Dossier without(String clue) {
        Map<String, SeenClue> others = new LinkedHashMap<>(clues);
        others.remove(clue);
        return new Dossier(photos, others, confirmed, exchanges, steps, heard);
    }

    Dossier after(List<String> told) {
        return new Dossier(photos, clues, confirmed, exchanges, steps, told);
    }

    Dossier confirmed(String id) {
        Set<String> all = new TreeSet<>(confirmed);
        all.add(id);
        return new Dossier(photos, clues, all, exchanges, steps, heard);
    }

    Dossier unconfirmed(String id) {
        Set<String> others = new TreeSet<>(confirmed);
        others.remove(id);
        return new Dossier(photos, clues, others, exchanges, steps, heard);
    }

    Dossier step(String what) {
        return new Dossier(
                photos, clues, confirmed, exchanges, joined(steps, List.of(new Step(Instant.now(), what))), heard);
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
