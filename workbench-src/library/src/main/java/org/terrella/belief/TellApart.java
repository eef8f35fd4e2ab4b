package org.terrella.belief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.terrella.belief.clue.ClueKind;
import org.terrella.belief.clue.ClueTable;

/**
 * Something that looks otherwise in two countries, so that seeing it would tell them apart.
 *
 * @param kind of thing
 * @param inFirst what it looks like in the first, the commonest looks first
 * @param inSecond what it looks like in the second
 * @param difference half the sum of differences of shares: 1 if nothing is alike, in [0.5, 1]
 */
public record TellApart(ClueKind kind, List<String> inFirst, List<String> inSecond, double difference) {

    private static final double LEAST = 0.5;
    private static final int SHOWN = 2;

    /**
     * What would tell two countries apart.
     *
     * @param table what looks how in which country
     * @param first two letters of ISO 3166-1
     * @param second two letters of another
     * @return what differs most first; nothing where the table knows of no difference
     */
    public static List<TellApart> between(ClueTable table, String first, String second) {
        List<TellApart> found = new ArrayList<>();
        for (ClueKind kind : table.kinds()) {
            List<String> ofFirst = table.valuesIn(kind, first);
            List<String> ofSecond = table.valuesIn(kind, second);
            double difference = halfDistance(table, kind, first, second);
            if (!ofFirst.isEmpty() && !ofSecond.isEmpty() && difference >= LEAST) {
                found.add(new TellApart(kind, shown(ofFirst), shown(ofSecond), difference));
            }
        }
        found.sort(Comparator.comparingDouble(TellApart::difference).reversed());
        return List.copyOf(found);
    }

    private static List<String> shown(List<String> values) {
        return List.copyOf(values.subList(0, Math.min(SHOWN, values.size())));
    }

    private static double halfDistance(ClueTable table, ClueKind kind, String first, String second) {
        double sum = 0;
        for (String value : table.values(kind)) {
            OptionalDouble one = table.share(kind, value, first);
            OptionalDouble other = table.share(kind, value, second);
            sum += Math.abs(one.orElse(0) - other.orElse(0));
        }
        return Math.min(1, sum / 2);
    }

    /**
     * The difference in a sentence.
     *
     * @param first name of the first country
     * @param second name of the second
     * @return such as "side: left in Kenya, right in Chad"
     */
    public String sentence(String first, String second) {
        return kind.word() + ": " + String.join(" or ", inFirst) + " in " + first + ", " + String.join(" or ", inSecond)
                + " in " + second;
    }
}
