package org.terrella.locate.method;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.terrella.locate.Candidate;
import org.terrella.locate.Locator;
import org.terrella.locate.Prediction;
import org.terrella.locate.Query;

/** What every locator promises, checked on some queries: for authors of methods, in Java or in any other language. */
public final class LocatorCheck {

    private LocatorCheck() {}

    /**
     * Checks a locator.
     *
     * @param locator any
     * @param queries two or more
     * @return what it does otherwise than it must, a sentence each; none if all is well
     */
    public static List<String> faults(Locator locator, List<Query> queries) {
        List<String> faults = new ArrayList<>();
        if (locator.name().isBlank()) {
            faults.add("expected a name, found none");
        }
        if (!locator.locate(List.of()).isEmpty()) {
            faults.add("expected no prediction for no query, found some");
        }
        List<Prediction> together = locator.locate(queries);
        order(queries, together, faults);
        if (faults.isEmpty()) {
            same("asked again", together, locator.locate(queries), faults);
            List<Query> reversed = new ArrayList<>(queries);
            Collections.reverse(reversed);
            List<Prediction> backwards = new ArrayList<>(locator.locate(reversed));
            Collections.reverse(backwards);
            same("asked in another order", together, backwards, faults);
            same("asked alone", together.subList(0, 1), locator.locate(queries.subList(0, 1)), faults);
            together.forEach(prediction -> ranks(prediction, faults));
        }
        return faults;
    }

    private static void order(List<Query> queries, List<Prediction> predictions, List<String> faults) {
        if (predictions.size() != queries.size()) {
            faults.add("expected a prediction for each of " + queries.size() + " queries, found " + predictions.size());
            return;
        }
        for (int i = 0; i < queries.size(); i++) {
            if (!predictions.get(i).query().equals(queries.get(i).id())) {
                faults.add("expected the prediction of query " + queries.get(i).id() + " at place " + (i + 1)
                        + ", found that of " + predictions.get(i).query());
                return;
            }
        }
    }

    private static void same(String when, List<Prediction> expected, List<Prediction> found, List<String> faults) {
        for (int i = 0; i < expected.size(); i++) {
            if (!expected.get(i).place().equals(found.get(i).place())) {
                faults.add("expected the same place for " + expected.get(i).query() + " when " + when + ", found "
                        + expected.get(i).place() + " and " + found.get(i).place());
                return;
            }
        }
    }

    private static void ranks(Prediction prediction, List<String> faults) {
        double before = Double.POSITIVE_INFINITY;
        for (Candidate candidate : prediction.candidates()) {
            if (candidate.similarity() > before && faults.size() < 10) {
                faults.add("expected candidates of " + prediction.query() + " by falling similarity, found "
                        + candidate.similarity() + " after " + before);
                return;
            }
            before = candidate.similarity();
        }
    }
}
