package org.terrella.world;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Finds the towns at which something looks as in a photo; what has been found is kept. */
final class Holding {

    private final Atlas atlas;
    private final Styles styles;
    private final Map<String, CueFact.Holds> found = new ConcurrentHashMap<>();
    private volatile List<Look> looks;

    Holding(Atlas atlas, Styles styles) {
        this.atlas = atlas;
        this.styles = styles;
    }

    /** All towns that are visited, and the photo's own place, which need not be in one. */
    CueFact.Holds of(Evidence.Told told, Negative negative) {
        Shot shot = negative.shot();
        String season = told.cue().level() == Level.ZONE ? shot.month() + " " : "";
        CueFact.Holds holds =
                found.computeIfAbsent(told.cue() + " " + season + told.value(), key -> find(told.holdsAt()));
        Look own = Look.of(shot, styles);
        return told.holdsAt().test(own)
                ? holds.alsoIn(shot.town().nation().name(), own.climate.biome().word())
                : holds;
    }

    private CueFact.Holds find(Predicate<Look> holdsAt) {
        Map<String, int[]> counts = new LinkedHashMap<>();
        TreeSet<String> zones = new TreeSet<>();
        int holding = 0;
        for (Look look : looks()) {
            int[] count = counts.computeIfAbsent(look.home.nation().name(), name -> new int[2]);
            count[1]++;
            if (holdsAt.test(look)) {
                count[0]++;
                holding++;
                zones.add(look.climate.biome().word());
            }
        }
        Map<String, Double> countries = new TreeMap<>();
        counts.forEach((name, count) -> {
            if (count[0] > 0) {
                countries.put(name, (double) count[0] / count[1]);
            }
        });
        return new CueFact.Holds(countries, List.copyOf(zones), holding);
    }

    private List<Look> looks() {
        List<Look> known = looks;
        if (known == null) {
            known = Arrays.stream(WorldSet.Ground.values())
                    .flatMap(ground -> atlas.towns(ground).stream())
                    .map(town -> Look.of(town, styles))
                    .toList();
            looks = known;
        }
        return known;
    }
}
