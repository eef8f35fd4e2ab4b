package org.terrella.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terrella.evaluate.Finding.Kind;
import org.terrella.evaluate.Finding.Side;
import org.terrella.evaluate.PlaceFile.Entry;
import org.terrella.evaluate.PredictionReader.ReadFile;
import org.terrella.file.InputException;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;

/** Brings the rows of two files together by id; the two may be one file. */
final class PredictionJoin {

    /** Share of ids with conflicting rows above which the file is taken to hold several predictions per query. */
    private static final double MOST_CONFLICTS = 0.1;

    /** An answer this near to the truth, in km, when exchanged was probably exchanged. */
    private static final double NEAR_KM = 25;

    /** An answer at least this far from the truth, in km, as it stands. */
    private static final double FAR_KM = 200;

    private final PredictionReader settings;
    private final PlaceFile predictions;
    private final PlaceFile truths;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Side, Map<String, Entry>> conflicts = new EnumMap<>(Side.class);

    PredictionJoin(PredictionReader settings, PlaceFile predictions, PlaceFile truths) {
        this.settings = settings;
        this.predictions = predictions;
        this.truths = truths;
        findings.addAll(predictions.findings());
        if (truths != predictions) {
            findings.addAll(truths.findings());
        }
    }

    ReadFile read() {
        Map<String, Entry> answers = byId(predictions, Side.PREDICTION);
        Map<String, Entry> queries = byId(truths, Side.TRUTH);
        refuseUnmatched(answers, queries);
        Predictions.Builder judged = Predictions.builder();
        int judgedQueries = 0;
        int nearerExchanged = 0;
        for (Entry query : queries.values()) {
            Optional<LatLng> place = truth(query);
            if (place.isPresent()) {
                Entry answer = answers.get(query.id());
                Optional<LatLng> prediction = answer == null ? noRow(query) : prediction(answer);
                prediction.ifPresent(point -> checkExchanged(answer, place.get(), point));
                nearerExchanged += prediction
                        .map(point -> isNearerExchanged(place.get(), point) ? 1 : -1)
                        .orElse(0);
                String photographer =
                        query.photographer().isEmpty() && answer != null ? answer.photographer() : query.photographer();
                judged.add(query.id(), place.get(), prediction, photographer);
                judgedQueries++;
            }
        }
        if (judgedQueries == 0) {
            throw new InputException(
                    truths.path(), "expected at least one query with a usable truth, found none of " + queries.size());
        }
        if (predictions.predictionForms().isExchanged() && nearerExchanged >= 0) {
            predictions.predictionForms().refuseExchanged();
        }
        findings.sort(Comparator.comparing(Finding::file).thenComparing(Finding::line));
        return new ReadFile(predictions.path(), judged.build(), List.copyOf(findings));
    }

    /** First row of each id; the others are identical, and left out, or in conflict. */
    private Map<String, Entry> byId(PlaceFile file, Side side) {
        Map<String, Entry> first = new LinkedHashMap<>(2 * file.entries().size());
        Map<String, Entry> conflicting = new HashMap<>();
        conflicts.put(side, conflicting);
        for (Entry entry : file.entries()) {
            Entry earlier = first.putIfAbsent(entry.id(), entry);
            if (earlier != null) {
                boolean same = place(entry, side).sameAs(place(earlier, side));
                boolean reportedAlready = same && side == Side.TRUTH && truths == predictions;
                if (!same) {
                    conflicting.putIfAbsent(entry.id(), entry);
                }
                if (!reportedAlready) {
                    findings.add(file.finding(
                            same ? Kind.DUPLICATE : Kind.CONFLICT,
                            same ? Side.ROW : side,
                            entry.line(),
                            "id " + entry.id() + " must occur once, found again "
                                    + (same ? "with the same place" : "with another place") + " (first on line "
                                    + earlier.line() + ")"));
                }
            }
        }
        refuseSeveralPerQuery(file, first.size(), conflicting);
        return first;
    }

    private void refuseSeveralPerQuery(PlaceFile file, int ids, Map<String, Entry> conflicting) {
        if (conflicting.size() > MOST_CONFLICTS * ids) {
            Entry example = conflicting.values().stream()
                    .min((a, b) -> Long.compare(a.line(), b.line()))
                    .orElseThrow();
            throw new InputException(
                    file.path(),
                    example.line(),
                    "each id must occur once, found " + example.id() + " again with another place, and so for "
                            + conflicting.size() + " of " + ids
                            + " ids; if the file holds several predictions per query, choose with --where COLUMN=VALUE");
        }
    }

    private void refuseUnmatched(Map<String, Entry> answers, Map<String, Entry> queries) {
        List<Entry> unmatched = answers.values().stream()
                .filter(answer -> !queries.containsKey(answer.id()))
                .toList();
        if (unmatched.isEmpty()) {
            return;
        }
        Entry example = unmatched.get(0);
        String truthName = String.valueOf(truths.path().getFileName());
        if (unmatched.size() == answers.size()) {
            throw new InputException(
                    predictions.path(),
                    example.line(),
                    "ids must be those of " + truthName + ", such as "
                            + queries.keySet().iterator().next() + ", found " + example.id()
                            + " and no id in common");
        }
        if (!settings.allowPartial()) {
            throw new InputException(
                    predictions.path(),
                    example.line(),
                    "id must be one of " + truthName + ", found " + example.id() + "; " + unmatched.size() + " of "
                            + answers.size() + " ids match nothing, --allow-partial leaves them out");
        }
        for (Entry entry : unmatched) {
            findings.add(predictions.finding(
                    Kind.UNMATCHED, Side.ROW, entry.line(), "id " + entry.id() + " is not in " + truthName));
        }
    }

    private Optional<LatLng> truth(Entry query) {
        return conflicts.get(Side.TRUTH).containsKey(query.id()) ? Optional.empty() : usable(truths, query, Side.TRUTH);
    }

    private Optional<LatLng> prediction(Entry answer) {
        return conflicts.get(Side.PREDICTION).containsKey(answer.id())
                ? Optional.empty()
                : usable(predictions, answer, Side.PREDICTION);
    }

    private Optional<LatLng> usable(PlaceFile file, Entry entry, Side side) {
        PlaceCell cell = place(entry, side);
        Optional<LatLng> point = cell.usable(settings.zeroZeroIsPlace());
        if (cell.fault().isPresent()) {
            String whose = side == Side.TRUTH ? "truth of " : "prediction for ";
            findings.add(file.finding(
                    cell.fault().get(),
                    point.isPresent() ? Side.NONE : side,
                    entry.line(),
                    whose + entry.id() + ": " + cell.explanation()));
        }
        return point;
    }

    private Optional<LatLng> noRow(Entry query) {
        findings.add(truths.finding(
                Kind.NO_ROW,
                Side.PREDICTION,
                query.line(),
                "expected a prediction for " + query.id() + ", found no such id in "
                        + predictions.path().getFileName()));
        return Optional.empty();
    }

    private static boolean isNearerExchanged(LatLng truth, LatLng point) {
        return LatLng.isValid(point.lngDegrees(), point.latDegrees())
                && GreatCircle.km(truth, new LatLng(point.lngDegrees(), point.latDegrees()))
                        < GreatCircle.km(truth, point);
    }

    private void checkExchanged(Entry answer, LatLng truth, LatLng point) {
        boolean candidate = Math.abs(point.lngDegrees() - truth.latDegrees()) < 0.25
                && LatLng.isValid(point.lngDegrees(), point.latDegrees());
        if (candidate) {
            LatLng exchanged = new LatLng(point.lngDegrees(), point.latDegrees());
            if (GreatCircle.km(truth, exchanged) <= NEAR_KM && GreatCircle.km(truth, point) >= FAR_KM) {
                findings.add(predictions.finding(
                        Kind.LOOKS_SWAPPED,
                        Side.NONE,
                        answer.line(),
                        "prediction for " + answer.id() + ": far from the truth as it stands, within " + (int) NEAR_KM
                                + " km of it with latitude and longitude exchanged"));
            }
        }
    }

    private static PlaceCell place(Entry entry, Side side) {
        return (side == Side.TRUTH ? entry.truth() : entry.prediction()).orElseThrow();
    }
}
