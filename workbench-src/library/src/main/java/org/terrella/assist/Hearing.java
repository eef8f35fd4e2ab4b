package org.terrella.assist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.terrella.belief.Belief;
import org.terrella.belief.Evidence;
import org.terrella.belief.EvidenceKind;
import org.terrella.belief.PhotoBelief;
import org.terrella.belief.Places;
import org.terrella.geo.LatLng;
import org.terrella.locate.Candidate;
import org.terrella.locate.Prediction;

/** Adds what a method says to an inquiry. */
final class Hearing {

    /** How many of a method's candidates move a place to where they are. */
    private static final int SNAPPED = 100;

    private Hearing() {}

    /** With what is said of another photo of the same scene, as evidence of its own. */
    static Inquiry also(Inquiry now, AssistedPhoto photo, Testimony told) {
        Dossier dossier = now.dossier().and(photo).step("asked about another photo of the scene: " + photo.name());
        return heard(now, now.belief(), dossier, new About(photo, told, ""));
    }

    /** With what a method answers that was told something; it stands for the method's answers before, which are struck out. */
    static Inquiry again(Inquiry now, AssistedPhoto photo, Testimony told, List<String> said) {
        Belief belief = now.belief();
        Dossier dossier = now.dossier().after(said).step("asked again after what was said");
        for (Evidence evidence : now.belief().evidence()) {
            boolean isOlder =
                    evidence.kind() == EvidenceKind.PHOTO && evidence.id().startsWith("photo " + photo.id());
            boolean isClue = dossier.clues().containsKey(evidence.id())
                    && !dossier.confirmed().contains(evidence.id());
            belief = isOlder || isClue ? belief.strike(evidence.id()) : belief;
            dossier = isClue ? dossier.without(evidence.id()) : dossier;
        }
        String manner = said.isEmpty() ? "" : " after “" + String.join("” and “", said) + "”";
        Inquiry next = heard(now, belief, dossier, new About(photo, told, manner));
        return next.of(now.asked().with(told.why()));
    }

    /** A testimony, of what, after what. */
    private record About(AssistedPhoto photo, Testimony told, String manner) {}

    private static Inquiry heard(Inquiry now, Belief belief, Dossier dossier, About about) {
        Asked asked = now.asked();
        Prediction prediction =
                asked.assistant().answer(about.photo(), about.told().why());
        List<String> said = new ArrayList<>();
        prediction
                .reason()
                .ifPresent(reason -> said.add(now.model().name() + " names no place in "
                        + about.photo().name() + ": " + reason));
        Belief next = moved(belief, PhotoBelief.snapped(belief.places(), named(prediction)));
        if (prediction.place().isPresent()) {
            String sentence =
                    "What " + now.model().name() + " makes of " + about.photo().name() + about.manner();
            next = next.with(PhotoBelief.evidence(prediction, sentence, about.manner(), next.places()));
        }
        return withClues(now, next, dossier, about.told(), said);
    }

    /** Places that a method names, of which the first ones are shown where they are. */
    static List<LatLng> named(Prediction prediction) {
        return Stream.concat(
                        prediction.place().stream(),
                        prediction.candidates().stream().map(Candidate::place))
                .limit(SNAPPED)
                .toList();
    }

    /** The same belief over places of which some are a little elsewhere, by less than their width. */
    private static Belief moved(Belief belief, Places places) {
        if (places == belief.places()) {
            return belief;
        }
        Belief next = Belief.of(places, belief.weights());
        for (Belief.Item item : belief.items()) {
            next = next.with(item.evidence());
            next = item.isStruck() ? next.strike(item.evidence().id()) : next;
        }
        return belief.boundary().isPresent() ? next.within(belief.boundary().get()) : next;
    }

    private static Inquiry withClues(Inquiry now, Belief belief, Dossier dossier, Testimony told, List<String> said) {
        Map<Evidence, SeenClue> clues = clues(now.asked(), told);
        clues.keySet().removeIf(clue -> isDenied(belief, dossier, clue));
        Belief next = belief;
        for (Evidence clue : clues.keySet()) {
            next = next.with(clue);
        }
        return now.with(next, dossier.and(byId(clues), told.exchanges()), said);
    }

    /** Whether a person struck a clue of these words out, whatever it was to speak for. */
    private static boolean isDenied(Belief belief, Dossier dossier, Evidence clue) {
        return belief.items().stream()
                .anyMatch(item -> item.isStruck()
                        && dossier.clues().containsKey(item.evidence().id())
                        && item.evidence().sentence().equals(clue.sentence()));
    }

    static Map<Evidence, SeenClue> clues(Asked asked, Testimony told) {
        return new ClueReading(asked.assistant().reader(), asked.maps()).of(told.clues());
    }

    static Map<String, SeenClue> byId(Map<Evidence, SeenClue> clues) {
        return clues.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().id(), Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    /** Why a method names no place, if so. */
    static List<String> silence(Asked asked) {
        return asked.why().prediction().reason().stream()
                .map(reason -> asked.assistant().model().name() + " names no place: " + reason)
                .toList();
    }

    /** What evidence says, by its id. */
    static String words(Belief belief, String id) {
        return belief.find(id).map(item -> item.evidence().sentence()).orElse(id);
    }

    /** What a method that listens is to be told now: hints that count or were not understood, and what was said of its clues. */
    static List<String> statements(Inquiry now) {
        List<String> said = new ArrayList<>();
        for (String hint : now.hints()) {
            said.add(hint);
        }
        for (Belief.Item item : now.belief().items()) {
            Evidence evidence = item.evidence();
            boolean isConfirmed = now.dossier().confirmed().contains(evidence.id());
            if (evidence.kind() == EvidenceKind.HINT && item.isStruck()) {
                said.add("I take back: " + evidence.sentence());
            } else if (item.isStruck() && now.dossier().clues().containsKey(evidence.id())) {
                said.add("It is wrong that you see this: " + evidence.sentence());
            } else if (isConfirmed) {
                said.add("I see this too: " + evidence.sentence());
            }
        }
        return said;
    }
}
