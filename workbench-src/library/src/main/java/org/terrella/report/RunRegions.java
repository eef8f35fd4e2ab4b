package org.terrella.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.terrella.evaluate.Predictions;
import org.terrella.evaluate.region.CapRegion;
import org.terrella.evaluate.region.DensityRegion;
import org.terrella.evaluate.region.GrowingRegion;
import org.terrella.evaluate.region.LocatedRegion;
import org.terrella.experiment.TableKind;
import org.terrella.geo.LatLng;
import org.terrella.locate.Candidate;
import org.terrella.run.Run;
import org.terrella.run.TrialPredictions;
import org.terrella.run.TrialPredictions.Judged;

/**
 * The regions that can be made of the predictions of a run, of the first training seed: on the set that they are learnt on, and on
 * the others.
 */
final class RunRegions {

    /** So many places a region lies around; the rest of the candidates are the least similar. */
    static final int MOST_CENTRES = 20;

    /** What is called a method though it is several. */
    static final String ALL = "all methods";

    /** What a region is made of. */
    enum Kind {
        ANSWER("cap round the answer", RunRegions::ofAnswer),
        CANDIDATES("caps round the candidates", RunRegions::ofCandidates),
        DENSITY("highest density", RunRegions::ofDensity);

        final String words;
        final Function<Judged, Optional<GrowingRegion>> region;

        Kind(String words, Function<Judged, Optional<GrowingRegion>> region) {
            this.words = words;
            this.region = region;
        }
    }

    /**
     * The regions of photos of each set.
     *
     * @param method its label, or {@link #ALL}
     * @param words what they are made of
     * @param bySet by name of the query set, the one that they are learnt on first
     */
    record Family(String method, String words, Map<String, List<LocatedRegion>> bySet) {

        List<LocatedRegion> calibration() {
            return bySet.get(TableKind.CALIBRATION);
        }
    }

    private final Run run;
    private final List<String> sets;
    private final Map<String, List<TrialGroup>> groups = new LinkedHashMap<>();
    private final Map<String, List<List<LatLng>>> answers = new LinkedHashMap<>();

    RunRegions(Run run) {
        this.run = run;
        List<TrialGroup> all = TrialGroup.of(run);
        List<String> names = new ArrayList<>(List.of(TableKind.CALIBRATION));
        all.stream()
                .map(TrialGroup::queries)
                .distinct()
                .filter(set -> !set.equals(TableKind.CALIBRATION))
                .forEach(names::add);
        this.sets = List.copyOf(names);
        all.forEach(group -> groups.computeIfAbsent(group.label(), label -> new ArrayList<>())
                .add(group));
        if (all.stream().noneMatch(group -> group.queries().equals(TableKind.CALIBRATION))) {
            throw new IllegalArgumentException("regions are learnt on the query set " + TableKind.CALIBRATION
                    + ", expected predictions on it, found none in " + run.name());
        }
        sets.forEach(set -> answers.put(set, answers(set)));
    }

    /** Names of all query sets, the one that is learnt on first. */
    List<String> sets() {
        return sets;
    }

    /** Names of the query sets that nothing was learnt on. */
    List<String> others() {
        return sets.subList(1, sets.size());
    }

    List<String> methods() {
        return List.copyOf(groups.keySet());
    }

    /** The predictions of a method on a set, without candidates. */
    Predictions judged(String method, String set) {
        return run.judged(group(method, set).first());
    }

    TrialPredictions predictions(String method, String set) {
        return run.predictions(group(method, set).first());
    }

    private TrialGroup group(String method, String set) {
        return groups.get(method).stream()
                .filter(group -> group.queries().equals(set))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected predictions of " + method + " on " + set + ", found none in " + run.name()));
    }

    /** Answers of all methods to each query of a set. */
    private List<List<LatLng>> answers(String set) {
        List<List<LatLng>> all = new ArrayList<>();
        for (String method : groups.keySet()) {
            Predictions judged = judged(method, set);
            for (int query = 0; query < judged.size(); query++) {
                if (all.size() == query) {
                    all.add(new ArrayList<>());
                }
                judged.prediction(query).ifPresent(all.get(query)::add);
            }
        }
        return all;
    }

    /** How far methods disagree on each query of a set. */
    private double spreadKm(String set, int query) {
        return LocatedRegion.spreadKm(answers.get(set).get(query));
    }

    /** Answers of all methods to a query. */
    List<LatLng> answers(String set, int query) {
        return answers.get(set).get(query);
    }

    /** Caps round the answers of all methods. */
    Family ofAll() {
        Map<String, List<LocatedRegion>> bySet = new LinkedHashMap<>();
        for (String set : sets) {
            Predictions judged = judged(methods().get(0), set);
            List<LocatedRegion> photos = new ArrayList<>();
            for (int query = 0; query < judged.size(); query++) {
                List<LatLng> centres = answers(set, query);
                Optional<GrowingRegion> region =
                        centres.isEmpty() ? Optional.empty() : Optional.of(CapRegion.around(centres));
                photos.add(new LocatedRegion(
                        String.valueOf(photographer(judged, query)),
                        judged.truth(query),
                        region,
                        spreadKm(set, query)));
            }
            bySet.put(set, photos);
        }
        return new Family(ALL, "caps round the answers", bySet);
    }

    private static int photographer(Predictions judged, int query) {
        return judged.photographers().map(known -> known.of(query)).orElse(query);
    }

    /** Regions of a method, of each kind that all its answers have. */
    List<Family> of(String method) {
        Map<String, TrialPredictions> predictions = new LinkedHashMap<>();
        sets.forEach(set -> predictions.put(set, predictions(method, set)));
        List<Family> families = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Map<String, List<LocatedRegion>> bySet = new LinkedHashMap<>();
            predictions.forEach((set, all) -> bySet.put(set, photos(set, all, kind)));
            boolean isThere = bySet.values().stream()
                    .flatMap(List::stream)
                    .anyMatch(photo -> photo.region().isPresent());
            if (isThere) {
                families.add(new Family(method, kind.words, bySet));
            }
        }
        return families;
    }

    private List<LocatedRegion> photos(String set, TrialPredictions predictions, Kind kind) {
        List<LocatedRegion> photos = new ArrayList<>();
        for (Judged query : predictions.queries()) {
            double spread = methods().size() > 1 ? spreadKm(set, photos.size()) : LocatedRegion.spreadKm(places(query));
            photos.add(new LocatedRegion(query.photographer(), query.truth(), kind.region.apply(query), spread));
        }
        return photos;
    }

    private static Optional<GrowingRegion> ofAnswer(Judged query) {
        return query.place().map(place -> CapRegion.around(List.of(place)));
    }

    private static Optional<GrowingRegion> ofCandidates(Judged query) {
        List<LatLng> places = places(query);
        return query.candidates().isEmpty() ? Optional.empty() : Optional.of(CapRegion.around(places));
    }

    private static Optional<GrowingRegion> ofDensity(Judged query) {
        return query.density().map(DensityRegion::new);
    }

    /** The answer and the first of the candidates, each place once. */
    private static List<LatLng> places(Judged query) {
        List<LatLng> places = new ArrayList<>();
        query.place().ifPresent(places::add);
        query.candidates().stream().map(Candidate::place).forEach(places::add);
        return places.stream().distinct().limit(MOST_CENTRES).toList();
    }
}
