package org.terrella.interact;

import java.util.List;
import java.util.Optional;
import org.terrella.belief.clue.GuideBook;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.gazetteer.Place;
import org.terrella.gazetteer.Territory;
import org.terrella.geo.LatLng;
import org.terrella.world.paint.Dice;

/**
 * A user who follows a script: knows where each photo was taken, by the gazetteer, and says what it is told to say of it.
 *
 * <p>No language model takes part. What it chooses among several things, as a clue of a guide-book, follows from its seed and the photo
 * alone.
 *
 * @param gazetteer whose countries and divisions are the true ones
 * @param book which it has read
 * @param seed which of many such users it is
 */
public record ScriptedUser(Gazetteer gazetteer, GuideBook book, long seed) {

    /**
     * What it knows of one photo, and has said of it.
     *
     * @param query id of the photo
     * @param truth what the gazetteer says of its place
     * @param wrong country of the last wrong thing that it said, two letters
     */
    record Knowing(String query, Place truth, Optional<String> wrong) {

        Optional<String> country() {
            return truth.country().map(Territory::alpha2);
        }
    }

    /** What it says, and knows from then on; no sentence where it has nothing to say. */
    record Said(Optional<String> sentence, Knowing knowing) {}

    /** What it knows before it has said anything. */
    Knowing of(String query, LatLng truth) {
        return new Knowing(query, gazetteer.placeOf(truth), Optional.empty());
    }

    /** Says something after an answer. */
    Said say(Saying saying, Knowing knowing, Standing standing) {
        if (saying == Saying.WRONG_COUNTRY) {
            Optional<String> wrong = wrong(knowing, standing);
            return new Said(
                    wrong.map(code -> "The country is " + name(code) + "."),
                    new Knowing(knowing.query(), knowing.truth(), wrong));
        }
        return new Said(sentence(saying, knowing, standing), knowing);
    }

    private Optional<String> sentence(Saying saying, Knowing knowing, Standing standing) {
        Optional<String> country = knowing.country().map(this::name);
        return switch (saying) {
            case NOTHING, ONLY_TRUE_COUNTRY, WRONG_COUNTRY -> Optional.empty();
            case COUNTRY -> country.map(name -> "The country is " + name + ".");
            case DIVISION ->
                knowing.truth()
                        .region()
                        .map(region ->
                                "It is in the province of " + spoken(region.name()) + ", " + country.orElse("") + ".");
            case CLUE -> knowing.country().flatMap(code -> clue(knowing.query(), code));
            case YES_OR_NO ->
                standing.country()
                        .map(present ->
                                knowing.country().filter(present::equals).isPresent()
                                        ? "Yes, " + name(present) + "."
                                        : "It is not " + name(present) + ".");
            case RETRACTION -> knowing.wrong().map(code -> "I was wrong about " + name(code) + ".");
        };
    }

    /** Neither the truth nor the present answer, so that whoever follows it can be told from who does not. */
    private static Optional<String> wrong(Knowing knowing, Standing standing) {
        return standing.ranked().stream()
                .filter(code -> knowing.country().filter(code::equals).isEmpty()
                        && standing.country().filter(code::equals).isEmpty())
                .findFirst();
    }

    private Optional<String> clue(String query, String country) {
        List<String> sentences = book.sentences(country);
        return sentences.isEmpty()
                ? Optional.empty()
                : Optional.of(sentences.get(
                        Dice.of(seed, query.hashCode(), query.length()).below(sentences.size())));
    }

    private String name(String code) {
        return spoken(gazetteer.country(code).map(Territory::name).orElse(code));
    }

    private static String spoken(String name) {
        return name.replace("&", "and");
    }
}
