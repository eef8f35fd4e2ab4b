package org.terrella.assist;

import java.util.List;
import java.util.Optional;
import org.terrella.belief.PlaceCandidate;
import org.terrella.belief.TellApart;
import org.terrella.belief.clue.ClueTable;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.gazetteer.Territory;

/** What would tell the country of the first candidate from the next other one. */
final class Differences {

    private static final int SHOWN = 6;

    private Differences() {}

    static List<String> among(List<PlaceCandidate> candidates, ClueTable table, Gazetteer gazetteer) {
        List<Territory> countries = candidates.stream()
                .map(candidate -> gazetteer.country(candidate.country()))
                .flatMap(Optional::stream)
                .distinct()
                .limit(2)
                .toList();
        if (countries.size() < 2) {
            return List.of();
        }
        Territory first = countries.get(0);
        Territory second = countries.get(1);
        return TellApart.between(table, first.alpha2(), second.alpha2()).stream()
                .limit(SHOWN)
                .map(difference -> difference.sentence(first.name(), second.name()))
                .toList();
    }
}
