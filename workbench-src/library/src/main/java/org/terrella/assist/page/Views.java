package org.terrella.assist.page;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.terrella.assist.EvidenceEffect;
import org.terrella.assist.Inquiry;
import org.terrella.assist.PhotoPart;
import org.terrella.assist.SeenClue;
import org.terrella.assist.Shot;
import org.terrella.belief.Boundary;
import org.terrella.belief.PlaceCandidate;
import org.terrella.belief.Places;
import org.terrella.geo.LatLng;
import org.terrella.image.ExifClaim;

/** What the page is told, as records that are written as JSON. */
final class Views {

    private static final double DIGITS = 1000;
    private static final int MOST_REFERENCES = 12;

    private Views() {}

    /** Open photos of one scene; the answer is null until there is one. */
    record Photo(String id, String name, List<File> files, boolean asking, boolean askable, Answer answer) {}

    /** A photo, with what its file claims: claims are null where it makes none. */
    record File(String name, String size, String sha256, double[] place, String time, String camera) {}

    /** What is believed. */
    record Answer(
            boolean tooLittle,
            List<Candidate> candidates,
            Areas areas,
            List<Item> evidence,
            Talk talk,
            Beside beside) {}

    /** What helps to judge it. */
    record Beside(List<String> tellApart, List<double[]> references, List<String> lines) {}

    /** A place; the share is not calibrated. */
    record Candidate(int rank, String name, double lat, double lng, double share, String support) {}

    /** Latitudes and longitudes of places in the regions of 50, 80 and 90 %, each without those of the smaller ones. */
    record Areas(double widthKm, double[][] half, double[][] most, double[][] nearlyAll) {}

    /** A piece of evidence; a part of the photo is null where none is told. */
    record Item(String id, String kind, String sentence, String state, double[] part, Effect effect) {}

    /** What it does. */
    record Effect(String sentence, List<String> speaksFor, List<String> speaksAgainst) {}

    /** What was typed and answered; an empty change is that of the beginning, an empty boundary none. */
    record Talk(List<String> hints, List<String> said, String change, String boundary, List<String> contradictions) {}

    static Photo of(OpenPhoto open) {
        return of(open, open.inquiry());
    }

    static Photo of(OpenPhoto open, Optional<Inquiry> inquiry) {
        List<Shot> shots = open.shots();
        return new Photo(
                open.id(),
                shots.get(0).photo().name(),
                shots.stream().map(Views::file).toList(),
                open.isUnderWay(),
                open.isOpen(),
                inquiry.map(Views::answer).orElse(null));
    }

    private static File file(Shot shot) {
        ExifClaim claim = ExifClaim.of(shot.bytes());
        return new File(
                shot.photo().name(),
                shot.photo().size().width() + " x " + shot.photo().size().height(),
                shot.photo().sha256(),
                shot.photo().claimed().map(Views::pair).orElse(null),
                claim.time().orElse(null),
                claim.camera().orElse(null));
    }

    private static Answer answer(Inquiry inquiry) {
        List<PlaceCandidate> candidates = inquiry.candidates();
        return new Answer(
                inquiry.saysTooLittle(),
                IntStream.range(0, candidates.size())
                        .mapToObj(i -> candidate(i + 1, candidates.get(i)))
                        .toList(),
                areas(inquiry),
                inquiry.evidence().stream().map(effect -> item(inquiry, effect)).toList(),
                new Talk(
                        inquiry.hints(),
                        inquiry.said(),
                        inquiry.change().orElse(""),
                        inquiry.belief().boundary().map(Boundary::sentence).orElse(""),
                        inquiry.contradictions()),
                new Beside(
                        inquiry.tellApart(),
                        inquiry.explanation().references().stream()
                                .limit(MOST_REFERENCES)
                                .map(Views::pair)
                                .toList(),
                        inquiry.explanation().lines()));
    }

    private static double[] pair(LatLng at) {
        return new double[] {at.latDegrees(), at.lngDegrees()};
    }

    private static Candidate candidate(int rank, PlaceCandidate place) {
        LatLng at = place.location();
        return new Candidate(
                rank, place.name(), at.latDegrees(), at.lngDegrees(), place.probability(), place.support());
    }

    private static Item item(Inquiry inquiry, EvidenceEffect effect) {
        String id = effect.evidence().id();
        boolean isConfirmed = inquiry.dossier().confirmed().contains(id);
        return new Item(
                id,
                effect.evidence().kind().name(),
                effect.evidence().sentence(),
                effect.isStruck() ? "struck" : isConfirmed ? "confirmed" : "counts",
                Optional.ofNullable(inquiry.dossier().clues().get(id))
                        .flatMap(SeenClue::part)
                        .map(Views::sides)
                        .orElse(null),
                new Effect(effect.sentence(), effect.speaksFor(), effect.speaksAgainst()));
    }

    private static double[] sides(PhotoPart part) {
        return new double[] {part.left(), part.top(), part.right(), part.bottom()};
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
