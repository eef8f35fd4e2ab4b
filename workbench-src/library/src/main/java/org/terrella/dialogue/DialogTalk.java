package org.terrella.dialogue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.terrella.data.Conversation;
import org.terrella.world.CueFact;
import org.terrella.world.Level;
import org.terrella.world.Locality;
import org.terrella.world.Nation;
import org.terrella.world.paint.Dice;

/**
 * Rounds of question, answer with reasons, hint or correction, and revised answer.
 *
 * <p>Answers before a hint are the country that goes best with what the photo shows, or one that goes well too; wrong hints are
 * countries that go well, never any.
 */
final class DialogTalk {

    private static final double WHY = 0.35;
    /** How often the first answer is a town with its coordinates rather than a country with reasons. */
    private static final double OUTRIGHT = 0.5;
    /** How often coordinates are asked for after a country. */
    private static final double IN_NUMBERS = 0.25;

    private static final double WHY_NOT = 0.25;
    /** How many wrong countries are near enough to be mistaken for the right one. */
    private static final int PLAUSIBLE = 3;

    private static final String COUNTRY = "country";
    private static final String WRONG = "wrong";
    private static final String REASONS = "reasons";

    private final Suspects suspects;
    private final Talk talk;
    private final Witness witness;
    private final Dice dice;
    private final String truth;
    private String wrong;

    private DialogTalk(Suspects suspects, Witness witness, Dice dice) {
        this.suspects = suspects;
        this.talk = new Talk(witness, dice);
        this.witness = witness;
        this.dice = dice;
        this.truth = witness.names().country();
        this.wrong = plausible(truth);
    }

    static Conversation of(Suspects suspects, Witness witness, Dice dice) {
        return new DialogTalk(suspects, witness, dice).speak();
    }

    private Conversation speak() {
        DialogKind kind = kind();
        switch (kind) {
            case COUNTRY -> corrected("hint.country");
            case DIVISION -> corrected("hint.division");
            case CLUE -> clue();
            case NO -> no();
            case YES -> yes();
            case SUBREGION ->
                narrowed(
                        "hint.subregion",
                        nation -> nation.subregion().equals(witness.names().region()));
            case EITHER -> either();
            case RETRACTED -> retracted();
            case REFUSAL -> refusal();
        }
        if (kind != DialogKind.REFUSAL) {
            if (dice.chance(WHY)) {
                why();
            }
            if (dice.chance(WHY_NOT)) {
                whyNot();
            }
        }
        return talk.end("dialog", kind.word(), Witness.clueFields(witness.shown()));
    }

    private DialogKind kind() {
        if (witness.shown().isEmpty()) {
            return DialogKind.REFUSAL;
        }
        DialogKind drawn = DialogKind.values()[
                dice.weighted(Arrays.stream(DialogKind.values())
                        .mapToDouble(kind -> kind.weight)
                        .toArray())];
        boolean lacksIt =
                drawn == DialogKind.DIVISION && witness.names().state().isEmpty()
                        || drawn == DialogKind.CLUE && told().isEmpty();
        return lacksIt ? DialogKind.COUNTRY : drawn;
    }

    /** A wrong country that goes well with the photo. */
    private String plausible(String... not) {
        List<String> ranked = suspects.ranked(witness, nation -> !List.of(not).contains(nation.name()));
        return ranked.get(dice.below(Math.min(PLAUSIBLE, ranked.size())));
    }

    private void guess(String country) {
        if (dice.chance(OUTRIGHT)) {
            talk.ask("ask.place");
            talk.tell("tell.place", where(country));
            return;
        }
        talk.ask(dice.chance(0.5) ? "ask.place" : "ask.country");
        talk.tell("guess", COUNTRY, country, REASONS, talk.reasons(country));
        inNumbers(country);
    }

    private void inNumbers(String country) {
        if (dice.chance(IN_NUMBERS)) {
            talk.ask("ask.coordinates");
            talk.tell("tell.coordinates", where(country));
        }
    }

    /** The true place of the true country, the largest town of another. */
    private String[] where(String country) {
        Locality town = suspects.largestTown(country);
        Map<String, String> words =
                country.equals(truth) ? witness.words() : Witness.words(town.names(), town.center());
        return new String[] {"place", words.get("place"), "coordinates", words.get("coordinates")};
    }

    private void revised() {
        talk.tell("revised", REASONS, talk.reasons(truth));
    }

    private void corrected(String hint) {
        guess(wrong);
        talk.ask(hint);
        revised();
    }

    /** What a guide-book says of something that is no zone. */
    private Optional<CueFact> told() {
        return witness.shown().stream()
                .filter(fact -> fact.cue().level() != Level.ZONE)
                .findFirst();
    }

    private void clue() {
        guess(wrong);
        CueFact fact = told().orElseThrow();
        talk.ask("hint.clue", "sentence", fact.guide());
        talk.tell("fits", "it", talk.it(fact));
    }

    private void no() {
        guess(wrong);
        talk.ask("hint.no", WRONG, wrong);
        settled(suspects.ranked(witness, nation -> !nation.name().equals(wrong)).get(0));
    }

    /** The best that is left is right, or is put right. */
    private void settled(String country) {
        if (country.equals(truth)) {
            revised();
            return;
        }
        talk.tell("revised.country", COUNTRY, country, REASONS, talk.reasons(country));
        inNumbers(country);
        talk.ask("hint.country");
        revised();
    }

    private void yes() {
        guess(truth);
        talk.ask("hint.yes");
        talk.tell("confirmed");
    }

    private void narrowed(String hint, Predicate<Nation> among) {
        guess(wrong);
        talk.ask(hint);
        settled(suspects.ranked(witness, among.and(nation -> !nation.name().equals(wrong)))
                .get(0));
    }

    private void either() {
        guess(wrong);
        String other = plausible(truth, wrong);
        boolean first = dice.chance(0.5);
        talk.ask("hint.either", "one", first ? truth : other, "other", first ? other : truth);
        settled(suspects.ranked(witness, nation -> List.of(truth, other).contains(nation.name()))
                .get(0));
    }

    private void retracted() {
        String before = dice.chance(0.7) ? truth : plausible(truth, wrong);
        guess(before);
        talk.ask("hint.wrong", WRONG, wrong);
        Optional<CueFact> against = witness.speakingAgainst(wrong);
        talk.tell(
                against.isPresent() ? "objection" : "objection.none",
                WRONG,
                wrong,
                "it",
                against.map(talk::it).orElse(""));
        inNumbers(wrong);
        talk.ask("retract", WRONG, wrong);
        talk.tell("restored", COUNTRY, before, REASONS, talk.reasons(before));
        inNumbers(before);
        if (!before.equals(truth)) {
            talk.ask("hint.country");
            revised();
        }
    }

    private void refusal() {
        talk.ask("ask.place");
        talk.tell("refuse");
        if (dice.chance(0.5)) {
            talk.ask("hint.country");
            talk.tell("refuse.hint");
            if (dice.chance(WHY)) {
                why();
            }
        }
    }

    private void why() {
        talk.ask("ask.why");
        List<CueFact> facts = witness.speakingFor(truth).stream().limit(3).toList();
        if (facts.isEmpty()) {
            talk.tell("tell.why.none");
            return;
        }
        talk.tell("tell.why", "clues", facts.stream().map(talk::itWithBox).collect(Collectors.joining(", ")) + ".");
    }

    private void whyNot() {
        String country = dice.chance(0.7) ? wrong : plausible(truth, wrong);
        talk.ask("ask.why.not", WRONG, country);
        Optional<CueFact> against = witness.speakingAgainst(country);
        talk.tell(
                against.isPresent() ? "tell.why.not" : "tell.why.not.none",
                WRONG,
                country,
                "it",
                against.map(talk::itWithBox).orElse(""));
    }
}
