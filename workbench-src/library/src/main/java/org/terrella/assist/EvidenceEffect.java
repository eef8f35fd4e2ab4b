package org.terrella.assist;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.terrella.belief.Belief;
import org.terrella.belief.BeliefChange;
import org.terrella.belief.Evidence;
import org.terrella.belief.PlaceCandidate;
import org.terrella.gazetteer.Territory;

/**
 * Evidence with what it does, or would do if it were not struck out.
 *
 * @param evidence what it is
 * @param isStruck whether it does not count at present
 * @param sentence what it changes among the candidates, such as "Lisbon 3rd → 1st, Oslo out"; what it names where it is all there is
 * @param speaksFor names of the countries that are likelier with it, by how much
 * @param speaksAgainst names of the countries that are less likely with it, by how much
 */
public record EvidenceEffect(
        Evidence evidence, boolean isStruck, String sentence, List<String> speaksFor, List<String> speaksAgainst) {

    private static final int SHOWN = 3;
    private static final double LEAST_CHANGE = 0.005;

    /**
     * Copies the lists.
     *
     * @param evidence what it is
     * @param isStruck whether it does not count
     * @param sentence what it changes
     * @param speaksFor names of countries
     * @param speaksAgainst names of countries
     */
    public EvidenceEffect {
        speaksFor = List.copyOf(speaksFor);
        speaksAgainst = List.copyOf(speaksAgainst);
    }

    static EvidenceEffect of(Belief belief, Belief.Item item) {
        Belief with = belief.restore(item.evidence().id());
        Belief without = belief.strike(item.evidence().id());
        Map<String, Double> after = with.posterior().byCountry();
        Map<String, Double> before = without.posterior().byCountry();
        Map<String, Double> change = new TreeMap<>();
        Set<String> codes = new TreeSet<>(after.keySet());
        codes.addAll(before.keySet());
        codes.forEach(code -> change.put(code, after.getOrDefault(code, 0.0) - before.getOrDefault(code, 0.0)));
        return new EvidenceEffect(
                item.evidence(),
                item.isStruck(),
                sentence(without, with),
                most(belief, change, 1),
                most(belief, change, -1));
    }

    /** What is the only evidence changes no candidates, since nothing was named before it. */
    private static String sentence(Belief without, Belief with) {
        return without.evidence().isEmpty()
                ? with.posterior().candidates(SHOWN).stream()
                        .map(PlaceCandidate::name)
                        .collect(Collectors.joining("; ", "names ", ""))
                : BeliefChange.of(without, with, Inquiry.MOST_CANDIDATES).sentence();
    }

    private static List<String> most(Belief belief, Map<String, Double> change, int sign) {
        return change.entrySet().stream()
                .filter(entry -> sign * entry.getValue() >= LEAST_CHANGE)
                .sorted(Comparator.comparingDouble(entry -> -sign * entry.getValue()))
                .limit(SHOWN)
                .map(entry -> belief.places()
                        .gazetteer()
                        .country(entry.getKey())
                        .map(Territory::name)
                        .orElse(entry.getKey()))
                .toList();
    }
}
