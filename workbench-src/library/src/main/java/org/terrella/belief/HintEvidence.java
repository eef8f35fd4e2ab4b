package org.terrella.belief;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.terrella.belief.hint.Fact;
import org.terrella.belief.hint.Hint;
import org.terrella.belief.hint.Reading;
import org.terrella.belief.hint.Reading.Claim;
import org.terrella.belief.hint.Reading.Forget;
import org.terrella.belief.hint.Reading.Only;

/**
 * Makes evidence of what was read in hints.
 *
 * @param maps of facts over the places of the belief
 */
public record HintEvidence(FactMaps maps) {

    /** How likely a person who is sure is wrong about a place, roughly; weights are fitted. */
    private static final double DOUBT = 0.001;

    /** The same of something seen: signs of other countries stand about, and tables are not exact. */
    private static final double DOUBT_OF_SEEN = 0.02;

    /** How likely a person who is not sure is wrong. */
    private static final double TENTATIVE = 0.2;

    /**
     * Lets all of a hint act on a belief, as one step.
     *
     * @param belief over the places of the maps
     * @param hint what was read
     * @return the next belief; the same one if nothing was understood
     */
    public Belief apply(Belief belief, Hint hint) {
        return belief.asOneStep(start -> {
            Belief next = start;
            for (Reading reading : hint.readings()) {
                next = apply(next, reading);
            }
            return next;
        });
    }

    private Belief apply(Belief belief, Reading reading) {
        if (reading instanceof Claim claim) {
            return belief.with(of(claim));
        }
        if (reading instanceof Only only) {
            return belief.within(Boundary.of(only.areas(), maps));
        }
        return forget(belief, ((Forget) reading).what());
    }

    /**
     * The evidence of a claim.
     *
     * @param claim what was said
     * @return a map whose id is the claim's key
     */
    public Evidence of(Claim claim) {
        double doubt = claim.isTentative() ? TENTATIVE : claim.fact() instanceof Fact.Seen ? DOUBT_OF_SEEN : DOUBT;
        double[] likelihoods = Arrays.stream(maps.of(claim.fact()))
                .map(fit -> doubt + (1 - doubt) * (claim.isNegated() ? 1 - fit : fit))
                .toArray();
        return Evidence.of(claim.key(), EvidenceKind.HINT, claim.words(), likelihoods);
    }

    private static Belief forget(Belief belief, Reading.Scope what) {
        List<String> hints = belief.evidence().stream()
                .filter(evidence -> evidence.kind() == EvidenceKind.HINT)
                .map(Evidence::id)
                .toList();
        if (what.everything()) {
            return strike(belief, hints, id -> true);
        }
        if (what.fact().isPresent()) {
            String fact = what.fact().get().key();
            return strike(belief, hints, id -> plain(id).equals(fact));
        }
        if (what.kind().isPresent()) {
            String kind = what.kind().get().word() + " ";
            return strike(belief, hints, id -> withoutNot(plain(id)).startsWith(kind));
        }
        return hints.isEmpty() ? belief : belief.strike(hints.get(hints.size() - 1));
    }

    private static Belief strike(Belief belief, List<String> ids, Predicate<String> which) {
        Belief next = belief;
        for (String id : ids) {
            next = which.test(id) ? next.strike(id) : next;
        }
        return next;
    }

    private static String plain(String id) {
        return id.startsWith("perhaps ") ? id.substring("perhaps ".length()) : id;
    }

    private static String withoutNot(String id) {
        return id.startsWith("not ") ? id.substring("not ".length()) : id;
    }
}
