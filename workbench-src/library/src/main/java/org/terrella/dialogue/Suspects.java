package org.terrella.dialogue;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.terrella.world.CueFact;
import org.terrella.world.LittleEarth;
import org.terrella.world.Locality;
import org.terrella.world.Nation;

/** Countries by how well they go with what a photo shows. */
final class Suspects {

    /** What a country gets for a clue that is not found there, as a share of its towns: clues may be misread. */
    private static final double MISREAD = 0.01;

    private final Map<String, Nation> nations = new LinkedHashMap<>();
    private final Map<String, Locality> towns = new HashMap<>();

    Suspects(LittleEarth world) {
        world.countries().forEach(nation -> {
            nations.put(nation.name(), nation);
            towns.put(nation.name(), Locality.largest(world, nation.code()));
        });
    }

    /** Where a country is most likely meant, if nothing else is known. */
    Locality largestTown(String country) {
        return towns.get(country);
    }

    /** Countries, the best first; equal ones the most photographed first. */
    List<String> ranked(Witness witness, Predicate<Nation> among) {
        Map<String, Double> scores = nations.values().stream()
                .filter(among)
                .collect(Collectors.toMap(Nation::name, nation -> score(witness, nation.name())));
        return scores.keySet().stream()
                .sorted(Comparator.comparingDouble((String name) -> -scores.get(name))
                        .thenComparing(name -> -nations.get(name).photoShare())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static double score(Witness witness, String country) {
        double score = 0;
        for (CueFact fact : witness.shown()) {
            double share = fact.holds().countries().getOrDefault(country, 0.0);
            score += StrictMath.log(Math.max(share, MISREAD));
        }
        return score;
    }
}
