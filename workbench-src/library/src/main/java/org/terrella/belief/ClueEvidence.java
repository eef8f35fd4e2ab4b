package org.terrella.belief;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.terrella.belief.clue.ClueKind;
import org.terrella.belief.hint.Fact;
import org.terrella.gazetteer.Territory;
import org.terrella.world.CueFact;

/**
 * Makes evidence of clues that a method names.
 *
 * @param maps of facts over the places of the belief
 */
public record ClueEvidence(FactMaps maps) {

    /** How much a clue may be seen wrongly, or stand where it does not belong. */
    private static final double DOUBT = 0.02;

    /**
     * A clue by its kind and look, as a clue table has them.
     *
     * @param kind of thing
     * @param value what it looks like
     * @param sentence what it says
     * @return the evidence
     */
    public Evidence of(ClueKind kind, String value, String sentence) {
        Fact fact = new Fact.Seen(kind, List.of(value));
        return of(fact.key(), sentence, maps.of(fact));
    }

    /**
     * A clue of a drawn world, by the share of each country's towns where things look so.
     *
     * @param what it is, without a doubt, such as {@code bus red bus}
     * @param holds where things look so
     * @param sentence what it says
     * @return the evidence
     */
    public Evidence of(String what, CueFact.Holds holds, String sentence) {
        Map<String, Double> byCode = new HashMap<>();
        for (Territory country : maps.places().gazetteer().countries()) {
            byCode.put(country.alpha2(), holds.countries().getOrDefault(country.name(), 0.0));
        }
        double[] fits = IntStream.range(0, maps.places().size())
                .mapToDouble(i -> maps.places().country(i).map(byCode::get).orElse(0.0))
                .toArray();
        return of(what, sentence, fits);
    }

    private static Evidence of(String what, String sentence, double[] fits) {
        double[] likelihoods = IntStream.range(0, fits.length)
                .mapToDouble(i -> DOUBT + (1 - DOUBT) * fits[i])
                .toArray();
        return Evidence.of("clue " + what, EvidenceKind.CLUE, sentence, likelihoods);
    }
}
