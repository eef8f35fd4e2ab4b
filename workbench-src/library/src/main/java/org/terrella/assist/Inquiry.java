package org.terrella.assist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.terrella.belief.Belief;
import org.terrella.belief.BeliefChange;
import org.terrella.belief.BeliefRecord;
import org.terrella.belief.Boundary;
import org.terrella.belief.Contradiction;
import org.terrella.belief.PlaceCandidate;
import org.terrella.belief.hint.Hint;
import org.terrella.geo.LatLng;
import org.terrella.locate.Explanation;

/**
 * What is asked about one photo: the answer, hints, and what each of them did.
 *
 * <p>Immutable: each step gives another inquiry that remembers the one before. A page, a terminal and a notebook share it.
 */
public final class Inquiry {

    /** At most as many candidates are named. */
    public static final int MOST_CANDIDATES = 8;

    private static final int FEWEST_CANDIDATES = 3;
    private static final double LEAST_SHARE = 0.01;

    private final Asked asked;
    private final Belief belief;
    private final List<String> hints;
    private final List<String> said;
    private final Dossier dossier;
    private final Optional<Inquiry> before;

    private Inquiry(
            Asked asked,
            Belief belief,
            List<String> hints,
            List<String> said,
            Dossier dossier,
            Optional<Inquiry> before) {
        this.asked = asked;
        this.belief = belief;
        this.hints = List.copyOf(hints);
        this.said = List.copyOf(said);
        this.dossier = dossier;
        this.before = before;
    }

    static Inquiry beginning(Asked asked, Belief belief, Dossier dossier) {
        return new Inquiry(asked, belief, List.of(), Hearing.silence(asked), dossier, Optional.empty());
    }

    private Inquiry next(String what, Belief changed, List<String> typed, List<String> told) {
        return new Inquiry(asked, changed, typed, told, dossier.step(what), Optional.of(this));
    }

    Inquiry of(Asked other) {
        return new Inquiry(other, belief, hints, said, dossier, before);
    }

    Inquiry with(Belief changed, Dossier next, List<String> told) {
        return new Inquiry(asked, changed, hints, told, next, Optional.of(this));
    }

    /**
     * Takes a hint.
     *
     * @param text as it was typed
     * @return the next inquiry, which says how it was read; the belief is the same one if nothing was understood
     */
    public Inquiry hint(String text) {
        Hint read = asked.assistant().reader().read(text);
        Belief changed = asked.maps().apply(belief, read);
        List<String> typed = new ArrayList<>(hints);
        typed.add(text);
        return next("told: " + text, changed, typed, read.answer());
    }

    /**
     * Strikes evidence out.
     *
     * @param id of the evidence
     * @return the next inquiry; there must be such evidence
     */
    public Inquiry strike(String id) {
        return with(
                belief.strike(id), dossier.unconfirmed(id).step("struck out: " + Hearing.words(belief, id)), List.of());
    }

    /**
     * Lets struck evidence count again.
     *
     * @param id of the evidence
     * @return the next inquiry; there must be such evidence
     */
    public Inquiry restore(String id) {
        return next("restored: " + Hearing.words(belief, id), belief.restore(id), hints, List.of());
    }

    /**
     * Confirms evidence, such as a clue that a person sees too; it counts as before, and whoever listens is told.
     *
     * @param id of the evidence
     * @return the next inquiry; there must be such evidence
     */
    public Inquiry confirm(String id) {
        return with(
                belief.restore(id), dossier.confirmed(id).step("confirmed: " + Hearing.words(belief, id)), List.of());
    }

    /**
     * Looks only inside an area that was drawn.
     *
     * @param corners three or more, in order, less than 180° of longitude apart
     * @return the next inquiry
     * @throws IllegalArgumentException if there are fewer than three corners
     */
    public Inquiry inside(List<LatLng> corners) {
        Belief inside = belief.within(Boundary.drawn(corners, belief.places()));
        return next("looked only in an area that was drawn", inside, hints, List.of());
    }

    /** {@return the next inquiry, which looks everywhere again} */
    public Inquiry everywhere() {
        return next("looked everywhere", belief.withoutBoundary(), hints, List.of());
    }

    /** {@return the inquiry before the last step; this one if there was none} */
    public Inquiry undo() {
        return before.orElse(this);
    }

    /**
     * Takes the steps of a record again, from the beginning: its hints in order, then what was struck out.
     *
     * @param record of the same photo, or it is refused
     * @return the inquiry as it was, as one step, which says what is otherwise
     */
    public Inquiry reopened(BeliefRecord record) {
        Reopening steps = new Reopening(record);
        Inquiry last = steps.from(this);
        return next("opened a record again", last.belief, record.hints(), steps.told());
    }

    /** {@return what is known of the photo} */
    public AssistedPhoto photo() {
        return asked.photo();
    }

    /** {@return when the method was asked} */
    public Instant time() {
        return asked.time();
    }

    /** {@return what answers, and what it knows} */
    public Assistant.Model model() {
        return asked.assistant().model();
    }

    /** {@return what is known beside what is believed} */
    public Dossier dossier() {
        return dossier;
    }

    /** {@return what the method answered last about the first photo, and why} */
    public Explanation explanation() {
        return asked.why();
    }

    Asked asked() {
        return asked;
    }

    /** {@return all that is believed} */
    public Belief belief() {
        return belief;
    }

    /** {@return what a person typed, in order} */
    public List<String> hints() {
        return hints;
    }

    /** {@return sentences about the last step, such as how a hint was read} */
    public List<String> said() {
        return said;
    }

    /** {@return what the last step did, such as "Lisbon 3rd → 1st, Oslo out"; nothing of the beginning} */
    public Optional<String> change() {
        return before.map(
                old -> BeliefChange.of(old.belief, belief, MOST_CANDIDATES).sentence());
    }

    /** {@return three to eight places, the likeliest first; fewer where there are no more, beyond the third none below 1 %} */
    public List<PlaceCandidate> candidates() {
        List<PlaceCandidate> all = belief.posterior().candidates(MOST_CANDIDATES);
        Support support = Support.of(asked.why(), belief.places());
        return IntStream.range(0, all.size())
                .filter(i -> i < FEWEST_CANDIDATES || all.get(i).probability() >= LEAST_SHARE)
                .mapToObj(i -> support.in(all.get(i)))
                .toList();
    }

    /** {@return whether hardly anything is known, so that no place should be named} */
    public boolean saysTooLittle() {
        return belief.posterior().saysTooLittle();
    }

    /**
     * The smallest region that holds a share of the belief.
     *
     * @param share in (0, 1)
     * @return indices of places of the belief
     */
    public BitSet region(double share) {
        return belief.posterior().region(share);
    }

    /** {@return all evidence with what it does, in the order in which it came} */
    public List<EvidenceEffect> evidence() {
        return belief.items().stream()
                .map(item -> EvidenceEffect.of(belief, item))
                .toList();
    }

    /** {@return a sentence of each piece of evidence that contradicts the rest} */
    public List<String> contradictions() {
        return Contradiction.in(belief).stream().map(Contradiction::sentence).toList();
    }

    /** {@return what would tell the first candidate from the next one in another country, what differs most first} */
    public List<String> tellApart() {
        return Differences.among(
                candidates(), asked.assistant().seen(), belief.places().gazetteer());
    }

    /** {@return how the answer came about, to be written by {@link org.terrella.belief.BeliefFiles}} */
    public BeliefRecord record() {
        BeliefRecord.Asked what = new BeliefRecord.Asked(asked.photo().sha256(), model().name(), hints);
        BeliefRecord plain = BeliefRecord.of(belief, what, 1);
        return new BeliefRecord(
                plain.photo(), plain.model(), plain.hints(), plain.evidence(), plain.boundary(), candidates());
    }
}
