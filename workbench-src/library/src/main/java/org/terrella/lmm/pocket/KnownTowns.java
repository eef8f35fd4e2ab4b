package org.terrella.lmm.pocket;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Towns that a {@link PocketLvlm} may learn the places of: those of which there are most photos. */
final class KnownTowns {

    private final Set<String> towns;

    private KnownTowns(Set<String> towns) {
        this.towns = towns;
    }

    /**
     * The most photographed towns, so many that they have a share of the photos; equal ones in the order of their names.
     *
     * @param photos photos with their towns
     * @param share in [0, 1]
     */
    static KnownTowns of(List<PocketPhoto> photos, double share) {
        Map<String, Integer> counts = new TreeMap<>();
        photos.forEach(photo -> counts.merge(photo.town(), 1, Integer::sum));
        List<Map.Entry<String, Integer>> ordered = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .toList();
        Set<String> known = new HashSet<>();
        long covered = 0;
        for (Map.Entry<String, Integer> town : ordered) {
            if (covered >= share * photos.size()) {
                break;
            }
            known.add(town.getKey());
            covered += town.getValue();
        }
        return new KnownTowns(known);
    }

    boolean has(PocketPhoto photo) {
        return towns.contains(photo.town());
    }
}
