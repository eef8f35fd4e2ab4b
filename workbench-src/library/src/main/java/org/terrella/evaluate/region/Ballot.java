package org.terrella.evaluate.region;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terrella.gazetteer.Place;

/**
 * What the proposed places of a photo agree on, at each level: the label that most of the mass has, and how much.
 *
 * @param photographer who took the photo, or empty
 * @param byLevel at each level; of none where no place has a label
 */
public record Ballot(String photographer, Map<AnswerLevel, Winner> byLevel) {

    /**
     * A label and its mass.
     *
     * @param share of the mass of all places that has this label, in (0, 1]
     * @param isRight whether the truth has it too
     */
    public record Winner(double share, boolean isRight) {}

    /**
     * A place and how much it weighs.
     *
     * @param place what the gazetteer says of it
     * @param weight above 0
     */
    public record Vote(Place place, double weight) {}

    /**
     * Copies the map.
     *
     * @param photographer who took the photo
     * @param byLevel at each level
     */
    public Ballot {
        byLevel = Map.copyOf(byLevel);
    }

    /**
     * Counts.
     *
     * @param photographer who took the photo, or empty
     * @param truth what the gazetteer says of where it was taken
     * @param votes proposed places, the most likely first, whose label wins among equals; none if there is no answer
     * @return what they agree on
     */
    public static Ballot of(String photographer, Place truth, List<Vote> votes) {
        double all = votes.stream().mapToDouble(Vote::weight).sum();
        Map<AnswerLevel, Winner> winners = new EnumMap<>(AnswerLevel.class);
        for (AnswerLevel level : AnswerLevel.values()) {
            Map<Object, Double> weights = new LinkedHashMap<>();
            votes.forEach(vote ->
                    level.of(vote.place()).ifPresent(label -> weights.merge(label, vote.weight(), Double::sum)));
            Optional<Map.Entry<Object, Double>> most =
                    weights.entrySet().stream().reduce((best, next) -> next.getValue() > best.getValue() ? next : best);
            most.ifPresent(entry -> winners.put(
                    level,
                    new Winner(
                            Math.min(1, entry.getValue() / all),
                            level.of(truth).filter(entry.getKey()::equals).isPresent())));
        }
        return new Ballot(photographer, winners);
    }

    /** How much of the mass agrees at a level; 0 where nothing has a label. */
    double share(AnswerLevel level) {
        return byLevel.containsKey(level) ? byLevel.get(level).share() : 0;
    }

    /** Whether the truth has the label that wins; without one it is wrong. */
    boolean isRight(AnswerLevel level) {
        return byLevel.containsKey(level) && byLevel.get(level).isRight();
    }
}
