package org.terrella.world;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Finds the towns at which something looks as in a photo; what has been found is kept. */
final class Holding {

    private final Atlas atlas;
    private final Styles styles;
    private final Map<String, CueFact.Holds> found = new ConcurrentHashMap<>();
    private volatile Map<String, List<Look>> looks;

    Holding(Atlas atlas, Styles styles) {
        this.atlas = atlas;
        this.styles = styles;
    }

    /** All towns that are visited, and the photo's own place, which need not be in one. */
    CueFact.Holds of(Evidence.Told told, Negative negative) {
        Shot shot = negative.shot();
        String season = told.cue().level() == Level.ZONE ? shot.month() + " " : "";
        CueFact.Holds holds = found.computeIfAbsent(told.cue() + " " + season + told.value(), key -> find(told));
        Look own = Look.of(shot, styles);
        return told.holdsAt().test(own)
                ? holds.alsoIn(shot.town().nation().name(), own.climate.biome().word())
                : holds;
    }

    private CueFact.Holds find(Evidence.Told told) {
        boolean ofNations = told.cue().level() == Level.COUNTRY || told.cue().level() == Level.SUBREGION;
        Map<String, Double> countries = new TreeMap<>();
        TreeSet<String> zones = new TreeSet<>();
        int holding = 0;
        for (Map.Entry<String, List<Look>> nation : looks().entrySet()) {
            List<Look> all = nation.getValue();
            List<Look> alike = !ofNations
                    ? all.stream().filter(told.holdsAt()).toList()
                    : told.holdsAt().test(all.get(0))
                            ? all
                            : List.of(); // what is the nation's is the same in all towns
            if (!alike.isEmpty()) {
                countries.put(nation.getKey(), (double) alike.size() / all.size());
                alike.forEach(look -> zones.add(look.climate.biome().word()));
                holding += alike.size();
            }
        }
        return new CueFact.Holds(countries, List.copyOf(zones), holding);
    }

    private Map<String, List<Look>> looks() {
        Map<String, List<Look>> known = looks;
        if (known == null) {
            known = Arrays.stream(WorldSet.Ground.values())
                    .flatMap(ground -> atlas.towns(ground).stream())
                    .map(town -> Look.of(town, styles))
                    .collect(Collectors.groupingBy(
                            look -> look.home.nation().name(), TreeMap::new, Collectors.toList()));
            looks = known;
        }
        return known;
    }
}
