package org.terrella.assist.page;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.terrella.assist.AssistedPhoto;
import org.terrella.assist.EvidenceEffect;
import org.terrella.assist.Inquiry;
import org.terrella.belief.Boundary;
import org.terrella.belief.PlaceCandidate;
import org.terrella.belief.Places;
import org.terrella.geo.LatLng;

/** What the page is told, as records that are written as JSON. */
final class Views {

    private static final double DIGITS = 1000;

    private Views() {}

    /** An open photo; the answer is null until there is one. */
    record Photo(String id, String name, String size, String sha256, double[] claimed, Answer answer) {}

    /** What is believed. */
    record Answer(
            boolean tooLittle,
            List<Candidate> candidates,
            Areas areas,
            List<Item> evidence,
            Talk talk,
            List<String> tellApart) {}

    /** A place; the share is not calibrated. */
    record Candidate(int rank, String name, double lat, double lng, double share, String support) {}

    /** Latitudes and longitudes of places in the regions of 50, 80 and 90 %, each without those of the smaller ones. */
    record Areas(double widthKm, double[][] half, double[][] most, double[][] nearlyAll) {}

    /** A piece of evidence. */
    record Item(String id, String kind, String sentence, boolean struck, Effect effect) {}

    /** What it does. */
    record Effect(String sentence, List<String> speaksFor, List<String> speaksAgainst) {}

    /** What was typed and answered; an empty change is that of the beginning, an empty boundary none. */
    record Talk(List<String> hints, List<String> said, String change, String boundary, List<String> contradictions) {}

    static Photo of(OpenPhoto open) {
        return of(open, open.inquiry());
    }

    static Photo of(OpenPhoto open, Optional<Inquiry> inquiry) {
        AssistedPhoto photo = open.photo();
        return new Photo(
                open.id(),
                photo.name(),
                photo.size().width() + " x " + photo.size().height(),
                photo.sha256(),
                photo.claimed()
                        .map(at -> new double[] {at.latDegrees(), at.lngDegrees()})
                        .orElse(null),
                inquiry.map(Views::answer).orElse(null));
    }

    private static Answer answer(Inquiry inquiry) {
        List<PlaceCandidate> candidates = inquiry.candidates();
        return new Answer(
                inquiry.saysTooLittle(),
                IntStream.range(0, candidates.size())
                        .mapToObj(i -> candidate(i + 1, candidates.get(i)))
                        .toList(),
                areas(inquiry),
                inquiry.evidence().stream().map(Views::item).toList(),
                new Talk(
                        inquiry.hints(),
                        inquiry.said(),
                        inquiry.change().orElse(""),
                        inquiry.belief().boundary().map(Boundary::sentence).orElse(""),
                        inquiry.contradictions()),
                inquiry.tellApart());
    }

    private static Candidate candidate(int rank, PlaceCandidate place) {
        LatLng at = place.location();
        return new Candidate(
                rank, place.name(), at.latDegrees(), at.lngDegrees(), place.probability(), place.support());
    }

    private static Item item(EvidenceEffect effect) {
        return new Item(
                effect.evidence().id(),
                effect.evidence().kind().name(),
                effect.evidence().sentence(),
                effect.isStruck(),
                new Effect(effect.sentence(), effect.speaksFor(), effect.speaksAgainst()));
    }

    private static Areas areas(Inquiry inquiry) {
        Places places = inquiry.belief().places();
        BitSet half = inquiry.region(0.5);
        BitSet most = inquiry.region(0.8);
        BitSet nearlyAll = inquiry.region(0.9);
        nearlyAll.andNot(most);
        most.andNot(half);
        return new Areas(places.widthKm(), points(places, half), points(places, most), points(places, nearlyAll));
    }

    private static double[][] points(Places places, BitSet which) {
        return which.stream()
                .mapToObj(places::at)
                .map(at -> new double[] {rounded(at.latDegrees()), rounded(at.lngDegrees())})
                .toArray(double[][]::new);
    }

    private static double rounded(double degrees) {
        return Math.rint(degrees * DIGITS) / DIGITS;
    }
}
