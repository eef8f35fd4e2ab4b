package org.terrella.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.terrella.draw.Text;
import org.terrella.evaluate.Outcome;
import org.terrella.experiment.ClaimForm;
import org.terrella.experiment.Quantity;
import org.terrella.run.ClaimPart;
import org.terrella.run.ClaimResult;
import org.terrella.run.Trainings;

/**
 * What was found about a claim, in one sentence that says of each part what it says.
 *
 * <p>Such as "holds on tourist from 25 km (+1.2 to +5.0; paper 0.3 to 1.1); open on web at 1 km (+0.2 [−1.1, 1.5]; detectable
 * 1.3, paper 3.2); 6 parts". Differences are points of percent in the direction of the claim; what is detectable is the smallest
 * difference that the run shows in four cases of five.
 */
public final class ClaimSentence {

    private static final String NEXT = "; ";

    private final ClaimResult result;

    private ClaimSentence(ClaimResult result) {
        this.result = result;
    }

    /**
     * The sentence of a result.
     *
     * @param result what was found
     * @return without a full stop
     */
    public static String of(ClaimResult result) {
        return new ClaimSentence(result).text();
    }

    private String text() {
        List<String> said = new ArrayList<>();
        for (ClaimForm.Tested tested : result.claim().form().tested()) {
            List<ClaimPart> parts = result.parts().stream()
                    .filter(part -> part.where().tested().equals(tested))
                    .toList();
            String outcomes = Stream.of(Outcome.values())
                    .map(outcome -> outcome(outcome, parts))
                    .filter(words -> !words.isEmpty())
                    .collect(Collectors.joining(NEXT));
            if (!outcomes.isEmpty()) {
                said.add((tested.step().isEmpty() ? "" : tested.step() + ": ") + outcomes);
            }
        }
        if (!result.alike().isEmpty()) {
            said.add("no difference at all " + places(result.alike(), where -> ""));
        }
        said.add(Text.count(result.parts().size(), "part"));
        result.parts().stream()
                .map(ClaimPart::trainings)
                .filter(trainings -> trainings != Trainings.SEVERAL)
                .distinct()
                .forEach(trainings -> said.add(trainings.words()));
        return String.join(NEXT, said);
    }

    /** All parts of an outcome; empty if there are none. */
    private String outcome(Outcome outcome, List<ClaimPart> parts) {
        List<ClaimPart> of =
                parts.stream().filter(part -> part.outcome() == outcome).toList();
        return of.isEmpty()
                ? ""
                : word(outcome) + " "
                        + places(
                                of.stream().map(ClaimPart::where).toList(),
                                queries -> numbers(
                                        outcome,
                                        of.stream()
                                                .filter(part ->
                                                        part.where().queries().equals(queries))
                                                .toList()));
    }

    private String word(Outcome outcome) {
        ClaimForm form = result.claim().form();
        String up =
                form instanceof ClaimForm.Better ? "holds" : form instanceof ClaimForm.RisesUntil ? "rises" : "falls";
        String down = up.equals("holds") ? "does not hold" : up.equals("rises") ? "falls" : "rises";
        return switch (outcome) {
            case ABOVE -> up;
            case BELOW -> down;
            case EQUAL, OPEN -> outcome.words();
        };
    }

    /** Each query set with its thresholds and what is to be said of them. */
    private String places(List<ClaimPart.Where> where, Function<String, String> more) {
        return where.stream()
                .map(ClaimPart.Where::queries)
                .distinct()
                .map(queries -> "on " + queries + " " + quantities(where, queries) + more.apply(queries))
                .collect(Collectors.joining(", "));
    }

    private String quantities(List<ClaimPart.Where> where, String queries) {
        List<Quantity> some = where.stream()
                .filter(one -> one.queries().equals(queries))
                .map(ClaimPart.Where::at)
                .distinct()
                .toList();
        boolean isOfDistances = some.get(0) instanceof Quantity.Retrieved;
        return isOfDistances ? distances(some) : thresholds(km(some.stream()));
    }

    private static List<Double> km(Stream<Quantity> quantities) {
        return quantities
                .map(quantity -> quantity.thresholdKm().orElseThrow())
                .sorted()
                .toList();
    }

    private String distances(List<Quantity> some) {
        List<Quantity> all = result.claim().at();
        return some.size() == all.size()
                ? "in every distance"
                : "in the " + some.stream().map(Quantity::text).collect(Collectors.joining(", "));
    }

    private String thresholds(List<Double> some) {
        List<Double> all = km(result.claim().at().stream());
        if (some.size() == 1) {
            return "at " + km(some);
        }
        if (some.equals(all)) {
            return "at every threshold";
        }
        if (some.equals(all.subList(all.size() - some.size(), all.size()))) {
            return "from " + km(some.subList(0, 1));
        }
        return some.equals(all.subList(0, some.size()))
                ? "up to " + km(some.subList(some.size() - 1, some.size()))
                : "at " + km(some);
    }

    private static String km(List<Double> thresholds) {
        return thresholds.stream().map(Text::threshold).collect(Collectors.joining(", ")) + " km";
    }

    private static String numbers(Outcome outcome, List<ClaimPart> parts) {
        List<String> more = new ArrayList<>();
        if (outcome == Outcome.OPEN) {
            more.add(
                    "detectable " + range(parts, part -> 100 * part.difference().detectable(), "%.1f"));
        }
        if (outcome == Outcome.EQUAL) {
            more.add("margin " + range(parts, part -> part.margin().points(), "%.1f"));
        }
        List<ClaimPart> printed = parts.stream()
                .filter(part -> part.margin().paperPoints().isPresent())
                .toList();
        if (!printed.isEmpty()) {
            more.add("paper "
                    + range(printed, part -> part.margin().paperPoints().orElseThrow(), "%.1f"));
        }
        String found = range(parts, part -> 100 * part.difference().difference(), "%+.1f")
                + (parts.size() == 1 ? interval(parts.get(0)) : "");
        return " (" + found + (more.isEmpty() ? "" : NEXT + String.join(", ", more)) + ")";
    }

    private static String interval(ClaimPart part) {
        return " [" + number("%.1f", 100 * part.difference().interval().lower()) + ", "
                + number("%.1f", 100 * part.difference().interval().upper()) + "]";
    }

    private static String range(List<ClaimPart> parts, ToDoubleFunction<ClaimPart> points, String format) {
        double least = parts.stream().mapToDouble(points).min().orElseThrow();
        double most = parts.stream().mapToDouble(points).max().orElseThrow();
        String from = number(format, least);
        String to = number(format, most);
        return from.equals(to) ? from : from + " to " + to;
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value).replace('-', '−');
    }
}
