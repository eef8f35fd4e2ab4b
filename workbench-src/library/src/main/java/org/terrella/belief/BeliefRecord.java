package org.terrella.belief;

import java.util.List;

/**
 * How an answer came about: what was asked of what, all evidence in its order, and the places that came out.
 *
 * @param photo SHA-256 of the photo's bytes, in hexadecimal
 * @param model what answered, with its version
 * @param hints what a person typed, in order
 * @param evidence all of it in its order, struck or not
 * @param boundary where to look at all, as a sentence; empty if everywhere
 * @param candidates the places, the likeliest first
 */
public record BeliefRecord(
        String photo,
        String model,
        List<String> hints,
        List<Entry> evidence,
        String boundary,
        List<PlaceCandidate> candidates) {

    /**
     * A piece of evidence.
     *
     * @param id what it is, without a doubt
     * @param kind where it comes from
     * @param sentence what it says
     * @param weight how much it counts
     * @param isStruck whether it does not count
     */
    public record Entry(String id, EvidenceKind kind, String sentence, double weight, boolean isStruck) {}

    /**
     * Copies the lists and checks the hash.
     *
     * @param photo SHA-256 of the photo's bytes
     * @param model what answered
     * @param hints what a person typed
     * @param evidence all of it in its order
     * @param boundary where to look at all
     * @param candidates the places
     * @throws IllegalArgumentException if the hash is not 64 hexadecimal digits in lower case
     */
    public BeliefRecord {
        hints = List.copyOf(hints);
        evidence = List.copyOf(evidence);
        candidates = List.copyOf(candidates);
        if (!photo.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "photo must be a SHA-256 of 64 hexadecimal digits in lower case, found " + photo);
        }
    }

    /**
     * The record of a belief as it is now.
     *
     * @param belief with its evidence
     * @param asked what was asked of what
     * @param most how many candidates are kept
     * @return the record
     */
    public static BeliefRecord of(Belief belief, Asked asked, int most) {
        List<Entry> entries = belief.items().stream()
                .map(item -> new Entry(
                        item.evidence().id(),
                        item.evidence().kind(),
                        item.evidence().sentence(),
                        belief.weights().of(item.evidence().kind()),
                        item.isStruck()))
                .toList();
        return new BeliefRecord(
                asked.photo(),
                asked.model(),
                asked.hints(),
                entries,
                belief.boundary().map(Boundary::sentence).orElse(""),
                belief.posterior().candidates(most));
    }

    /**
     * What was asked of what.
     *
     * @param photo SHA-256 of the photo's bytes, in hexadecimal
     * @param model what answers, with its version
     * @param hints what a person typed, in order
     */
    public record Asked(String photo, String model, List<String> hints) {}
}
