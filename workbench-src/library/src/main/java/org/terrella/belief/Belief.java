package org.terrella.belief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * What is believed about the place of a photo: evidence whose maps are multiplied, each to the power of its weight.
 *
 * <p>Immutable: each step gives another belief that remembers the one before, so that it can be undone. What was struck out stays in the
 * list and can be restored. A {@link Boundary} is kept apart.
 */
public final class Belief {

    private final Places places;
    private final EvidenceWeights weights;
    private final List<Item> items;
    private final Optional<Boundary> boundary;
    private final Optional<Belief> before;
    private volatile Posterior posterior;

    /**
     * Evidence in the list.
     *
     * @param evidence what it is
     * @param isStruck whether it does not count at present
     */
    public record Item(Evidence evidence, boolean isStruck) {}

    private Belief(
            Places places,
            EvidenceWeights weights,
            List<Item> items,
            Optional<Boundary> boundary,
            Optional<Belief> before) {
        this.places = places;
        this.weights = weights;
        this.items = List.copyOf(items);
        this.boundary = boundary;
        this.before = before;
    }

    /**
     * A belief without any evidence.
     *
     * @param places among which it is divided
     * @param weights how much evidence of each kind counts
     * @return the belief
     */
    public static Belief of(Places places, EvidenceWeights weights) {
        return new Belief(places, weights, List.of(), Optional.empty(), Optional.empty());
    }

    /**
     * Adds evidence; what is there already is restored, and counts once.
     *
     * @param evidence a map over the same places
     * @return the next belief
     * @throws IllegalArgumentException if the map is of another number of places
     */
    public Belief with(Evidence evidence) {
        if (evidence.size() != places.size()) {
            throw new IllegalArgumentException("evidence must have a map over the " + places.size()
                    + " places of the belief, found one over " + evidence.size() + ": " + evidence.id());
        }
        boolean isThere = find(evidence.id()).isPresent();
        return isThere ? restore(evidence.id()) : next(list -> list.add(new Item(evidence, false)), boundary);
    }

    /**
     * Strikes evidence out.
     *
     * @param id of the evidence
     * @return the next belief
     * @throws IllegalArgumentException if there is none of that id
     */
    public Belief strike(String id) {
        return set(id, true);
    }

    /**
     * Lets struck evidence count again.
     *
     * @param id of the evidence
     * @return the next belief
     * @throws IllegalArgumentException if there is none of that id
     */
    public Belief restore(String id) {
        return set(id, false);
    }

    private Belief set(String id, boolean isStruck) {
        Item found = find(id).orElseThrow(() -> new IllegalArgumentException("expected the id of evidence, one of "
                + items.stream().map(item -> item.evidence().id()).toList() + ", found " + id));
        return found.isStruck() == isStruck
                ? this
                : next(list -> list.set(list.indexOf(found), new Item(found.evidence(), isStruck)), boundary);
    }

    private Belief next(Consumer<List<Item>> change, Optional<Boundary> within) {
        List<Item> changed = new ArrayList<>(items);
        change.accept(changed);
        return new Belief(places, weights, changed, within, Optional.of(this));
    }

    /**
     * Looks only inside a boundary.
     *
     * @param within takes the place of the boundary before
     * @return the next belief
     */
    public Belief within(Boundary within) {
        return next(list -> {}, Optional.of(within));
    }

    /**
     * Looks everywhere.
     *
     * @return the next belief
     */
    public Belief withoutBoundary() {
        return boundary.isEmpty() ? this : next(list -> {}, Optional.empty());
    }

    /**
     * Takes the last step back.
     *
     * @return the belief before; this one if there was none
     */
    public Belief undo() {
        return before.orElse(this);
    }

    /** The same with several steps that are undone as one. */
    Belief asOneStep(UnaryOperator<Belief> steps) {
        Belief last = steps.apply(this);
        return last == this ? this : new Belief(places, weights, last.items, last.boundary, Optional.of(this));
    }

    /**
     * The evidence of an id.
     *
     * @param id of the evidence
     * @return it, or nothing
     */
    public Optional<Item> find(String id) {
        return items.stream().filter(item -> item.evidence().id().equals(id)).findFirst();
    }

    /**
     * All evidence.
     *
     * @return in the order in which it came, struck or not
     */
    public List<Item> items() {
        return items;
    }

    /**
     * Evidence that counts.
     *
     * @return in the order in which it came
     */
    public List<Evidence> evidence() {
        return items.stream()
                .filter(item -> !item.isStruck())
                .map(Item::evidence)
                .toList();
    }

    /**
     * Where to look at all.
     *
     * @return nothing if everywhere
     */
    public Optional<Boundary> boundary() {
        return boundary;
    }

    /**
     * Among which places it is divided.
     *
     * @return the places
     */
    public Places places() {
        return places;
    }

    /**
     * How much evidence of each kind counts.
     *
     * @return the weights
     */
    public EvidenceWeights weights() {
        return weights;
    }

    /**
     * How likely each place is by all evidence that counts, inside the boundary.
     *
     * @return computed when first asked for
     */
    public Posterior posterior() {
        if (posterior == null) {
            double[] everywhere = probabilities(evidence());
            double[] inside = boundary.map(edge -> edge.cut(everywhere)).orElse(everywhere);
            posterior = new Posterior(places, inside, evidence());
        }
        return posterior;
    }

    /** How likely each place is by some evidence, everywhere. */
    double[] probabilities(List<Evidence> some) {
        double[] scores = new double[places.size()];
        for (Evidence evidence : some) {
            double weight = weights.of(evidence.kind());
            for (int i = 0; i < scores.length; i++) {
                scores[i] += weight * evidence.log(i);
            }
        }
        double most = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            most = Math.max(most, score);
        }
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = places.prior(i) * Math.exp(scores[i] - most);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
        return scores;
    }
}
