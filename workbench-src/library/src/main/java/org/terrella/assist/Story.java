package org.terrella.assist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.terrella.belief.EvidenceKind;
import org.terrella.belief.PlaceCandidate;
import org.terrella.gazetteer.Territory;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;

/**
 * What an inquiry says, in a few lines for a terminal.
 *
 * @param inquiry as it is now
 */
public record Story(Inquiry inquiry) {

    /** No line is longer, in characters. */
    public static final int WIDTH = 100;

    private static final int FEWEST_CANDIDATES = 3;
    private static final int NAME = 1; // column of the table
    private static final String THE_PHOTO = "what the method makes of the photo";
    private static final String TOO_LITTLE =
            "This photo shows too little to name a place: it takes a fifth of all land to hold half of the belief.";

    /**
     * The story in few lines: what the model knows, hints and what they did, candidates, what speaks for the first, and what would tell it
     * from the second.
     *
     * @param most how many lines, from 8
     * @return as many at most; as many candidates as there is room for, three or more where there are as many
     */
    public List<String> brief(int most) {
        List<PlaceCandidate> candidates = inquiry.candidates();
        List<String> before = Lines.wrapped(knows(), WIDTH);
        List<String> after = new ArrayList<>();
        if (inquiry.saysTooLittle()) {
            after.add(Lines.cut(TOO_LITTLE, WIDTH));
        } else {
            after.add(Lines.cut(speaking(candidates.get(0)), WIDTH));
            Lines.joined(apart(candidates), inquiry.tellApart(), WIDTH).ifPresent(after::add);
        }
        claim(candidates).ifPresent(after::add);
        int fewest = Math.min(FEWEST_CANDIDATES, candidates.size());
        List<String> told = told().sorted(
                        Comparator.comparing(step -> step.change().isPresent())) // what may be cut last
                .map(Step::sentence)
                .toList();
        int needed = told.isEmpty() ? 0 : 1;
        while (before.size() + needed + fewest + after.size() > most && !after.isEmpty()) {
            after.remove(after.size() - 1);
        }
        int room = most - before.size() - fewest - after.size();
        List<String> hints = Lines.cut(Lines.wrapped(String.join(" ", told), WIDTH), room, WIDTH);
        int shown = most - before.size() - hints.size() - after.size();
        return Stream.of(before, hints, table(candidates.subList(0, Math.min(shown, candidates.size()))), after)
                .flatMap(List::stream)
                .toList();
    }

    /**
     * All of the story: every hint, every candidate, every piece of evidence with what it does, all differences, and what the method says
     * of its answer.
     *
     * @return lines, of which those of the method are as long as it likes
     */
    public List<String> whole() {
        List<PlaceCandidate> candidates = inquiry.candidates();
        List<String> lines = new ArrayList<>(Lines.wrapped(knows(), WIDTH));
        told().map(Step::sentence).forEach(lines::add);
        if (inquiry.saysTooLittle()) {
            lines.add(TOO_LITTLE);
        }
        lines.addAll(table(candidates));
        claim(candidates).ifPresent(lines::add);
        lines.add("Evidence:");
        inquiry.evidence().forEach(effect -> lines.add("  " + sentence(effect)));
        lines.addAll(inquiry.contradictions());
        if (!inquiry.tellApart().isEmpty()) {
            lines.add(apart(candidates).strip());
            inquiry.tellApart().forEach(difference -> lines.add("  " + difference));
        }
        lines.add("How the method came to it:");
        inquiry.explanation().lines().forEach(line -> lines.add("  " + line));
        return List.copyOf(lines);
    }

    /** The second that what would tell them apart is about: the first candidate in another country. */
    private static String apart(List<PlaceCandidate> candidates) {
        String country = candidates.get(0).country();
        return IntStream.range(1, candidates.size())
                .filter(i -> !List.of(country, "").contains(candidates.get(i).country()))
                .mapToObj(i -> "To tell 1 from " + (i + 1) + ": ")
                .findFirst()
                .orElse("");
    }

    private String knows() {
        return inquiry.model().name() + ". " + inquiry.model().knows() + " Shares are not calibrated.";
    }

    /** A hint and what it did. */
    private record Step(Optional<String> hint, List<String> said, Optional<String> change) {

        static Step of(Inquiry inquiry) {
            boolean isHint = inquiry.hints().size() > inquiry.undo().hints().size();
            boolean isRead = inquiry.belief() != inquiry.undo().belief();
            return new Step(
                    isHint ? Optional.of(inquiry.hints().get(inquiry.hints().size() - 1)) : Optional.empty(),
                    inquiry.said(),
                    isRead ? inquiry.change() : Optional.empty());
        }

        String sentence() {
            StringJoiner words = new StringJoiner(" ");
            hint.ifPresent(text -> words.add("“" + text + "”:"));
            said.forEach(words::add);
            change.ifPresent(what ->
                    words.add(Lines.sentence(what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1))));
            return words.toString();
        }
    }

    /** From the first on; those that say nothing are left out. */
    private Stream<Step> told() {
        List<Step> steps = new ArrayList<>();
        Inquiry step = inquiry;
        while (step.undo() != step) {
            steps.add(0, Step.of(step));
            step = step.undo();
        }
        steps.add(0, Step.of(step));
        Stream<Step> contradictions = inquiry.contradictions().stream()
                .map(said -> new Step(Optional.empty(), List.of(said), Optional.empty()));
        return Stream.concat(steps.stream(), contradictions)
                .filter(one -> !one.sentence().isEmpty());
    }

    private static List<String> table(List<PlaceCandidate> candidates) {
        List<List<String>> rows = new ArrayList<>();
        for (PlaceCandidate candidate : candidates) {
            rows.add(List.of(
                    rows.size() + 1 + ".",
                    candidate.name(),
                    RecordPage.degrees(candidate.location()),
                    RecordPage.share(candidate),
                    candidate.support()));
        }
        return Lines.table(rows, NAME, WIDTH);
    }

    /** What counts and makes the first candidate's country likelier, then what makes it less likely. */
    private String speaking(PlaceCandidate first) {
        String country = inquiry.belief()
                .places()
                .gazetteer()
                .country(first.country())
                .map(Territory::name)
                .orElse("");
        String against = sentences(effect -> effect.speaksAgainst().contains(country));
        return "For " + first.name() + ": "
                + Optional.of(sentences(effect -> effect.speaksFor().contains(country)))
                        .filter(some -> !some.isEmpty())
                        .orElse("nothing more than for others of its region")
                + (against.isEmpty() ? "." : ". Against: " + against + ".");
    }

    private String sentences(Predicate<EvidenceEffect> which) {
        StringJoiner words = new StringJoiner("; ");
        inquiry.evidence().stream()
                .filter(effect -> !effect.isStruck() && which.test(effect))
                .map(EvidenceEffect::evidence)
                .map(evidence -> evidence.kind() == EvidenceKind.PHOTO ? THE_PHOTO : evidence.sentence())
                .forEach(words::add);
        return words.toString();
    }

    private static String sentence(EvidenceEffect effect) {
        return (effect.isStruck() ? "struck out: " : "")
                + Lines.sentence(effect.evidence().sentence() + ": " + effect.sentence())
                + named(" For ", effect.speaksFor())
                + named(" Against ", effect.speaksAgainst());
    }

    private static String named(String what, List<String> countries) {
        return countries.isEmpty() ? "" : what + String.join(", ", countries) + ".";
    }

    private Optional<String> claim(List<PlaceCandidate> candidates) {
        LatLng first = candidates.get(0).location();
        return inquiry.photo()
                .claimed()
                .map(place -> String.format(
                        Locale.ROOT,
                        "The file claims %s, %,.0f km from the first; nobody was told.",
                        RecordPage.degrees(place),
                        GreatCircle.km(place, first)));
    }
}
