package org.terrella.assist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.terrella.belief.Evidence;
import org.terrella.belief.EvidenceKind;
import org.terrella.belief.HintEvidence;
import org.terrella.belief.hint.Fact;
import org.terrella.belief.hint.HintReader;
import org.terrella.belief.hint.Reading.Claim;

/**
 * Makes evidence of clues in a method's own words.
 *
 * <p>What the clue tables know of the thing that is seen goes before what the method says it speaks for; a clue of which neither is
 * known speaks for all places alike, and is shown all the same.
 */
record ClueReading(HintReader reader, HintEvidence maps) {

    /** Evidence of each clue that no other says too, by its id. */
    Map<Evidence, SeenClue> of(List<SeenClue> clues) {
        Map<String, Evidence> byId = new LinkedHashMap<>();
        Map<Evidence, SeenClue> all = new LinkedHashMap<>();
        for (SeenClue clue : clues) {
            Evidence evidence = evidence(clue);
            if (byId.putIfAbsent(evidence.id(), evidence) == null) {
                all.put(evidence, clue);
            }
        }
        return all;
    }

    private Evidence evidence(SeenClue clue) {
        Optional<Evidence> seen = claim(clue.sentence()).map(maps::of);
        return seen.or(() -> spokenFor(clue))
                .map(known -> Evidence.of("clue " + known.id(), EvidenceKind.CLUE, clue.sentence(), likelihoods(known)))
                .orElseGet(() -> Evidence.of(
                        "clue “" + clue.sentence() + "”",
                        EvidenceKind.CLUE,
                        clue.sentence(),
                        IntStream.range(0, maps.maps().places().size())
                                .mapToDouble(i -> 1)
                                .toArray()));
    }

    private Optional<Claim> claim(String sentence) {
        return reader.read(sentence)
                .claims()
                .filter(claim -> claim.fact() instanceof Fact.Seen)
                .findFirst();
    }

    /** Countries that the method names, as something that may be wrong. */
    private Optional<Evidence> spokenFor(SeenClue clue) {
        if (clue.countries().isEmpty()) {
            return Optional.empty();
        }
        return reader.read("perhaps in " + String.join(" or ", clue.countries()))
                .claims()
                .filter(claim -> claim.fact() instanceof Fact.Within && !claim.isNegated())
                .findFirst()
                .map(claim -> maps.of(new Claim(claim.fact(), false, true)))
                .map(evidence -> Evidence.of(
                        "“" + clue.sentence() + "” of " + String.join(" or ", clue.countries()),
                        EvidenceKind.CLUE,
                        clue.sentence(),
                        likelihoods(evidence)));
    }

    private static double[] likelihoods(Evidence evidence) {
        return IntStream.range(0, evidence.size())
                .mapToDouble(place -> Math.exp(evidence.log(place)))
                .toArray();
    }
}
