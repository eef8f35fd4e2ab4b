package org.terrella.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.terrella.evaluate.Bootstrap;
import org.terrella.evaluate.Estimate;
import org.terrella.evaluate.Photographers;
import org.terrella.run.ClueAnswer;
import org.terrella.run.Run;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * Frames of clues that language models tell of, held against what is painted. Means over photos, with intervals by a bootstrap over
 * photographers; photos that have no such share are left out of its mean.
 */
public final class ToldClueFrames {

    /** Lessons tell of so many at most, so no more are expected. */
    private static final int EXPECTED = 6;

    private static final String TOLD = "told_per_photo";

    private ToldClueFrames() {}

    /** A share of a photo's clues; NaN where it has none. */
    private enum Part {
        RIGHT("right", answer -> share(answer.check().right(), answer.check().told())),
        FOUND(
                "found",
                answer -> share(
                        Math.min(answer.check().right(), EXPECTED),
                        Math.min(answer.check().shown(), EXPECTED))),
        ABSENT("absent", answer -> share(answer.check().absent(), answer.check().told())),
        OVERLAP(
                "overlap",
                answer -> answer.check().overlaps().stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElse(Double.NaN));

        private final String column;
        private final ToDoubleFunction<ClueAnswer> of;

        Part(String column, ToDoubleFunction<ClueAnswer> of) {
            this.column = column;
            this.of = of;
        }
    }

    private static double share(int some, int all) {
        return all == 0 ? Double.NaN : (double) some / all;
    }

    /**
     * How right clues are.
     *
     * @param run of an experiment about told clues
     * @return a row for each trial and query set: clues told for each photo; in percent, how many of these are in the photo and look so,
     *     how many of what is to be seen, of six at most, is told, how many are of a kind that is not in the photo, and how much of the told
     *     part of the photo is the true one (intersection over union); each with its interval
     */
    public static Table of(Run run) {
        return of(run.clues());
    }

    static Table of(List<ClueAnswer> all) {
        Table frame = Frames.empty(
                "Clues that are told, held against what is painted", Columns.METHOD, Columns.DATASET, Columns.N);
        Frames.addColumn(frame, TOLD);
        for (Part part : Part.values()) {
            List.of(part.column + "_percent", part.column + "_lower_percent", part.column + "_upper_percent")
                    .forEach(column -> Frames.addColumn(frame, column));
        }
        Map<List<String>, List<ClueAnswer>> groups = new LinkedHashMap<>();
        all.forEach(
                answer -> groups.computeIfAbsent(List.of(answer.trial(), answer.queries()), first -> new ArrayList<>())
                        .add(answer));
        groups.forEach((key, answers) -> {
            Row row = frame.appendRow();
            row.setString(Columns.METHOD, key.get(0));
            row.setString(Columns.DATASET, key.get(1));
            row.setInt(Columns.N, answers.size());
            row.setDouble(
                    TOLD,
                    answers.stream()
                            .mapToInt(answer -> answer.check().told())
                            .average()
                            .orElseThrow());
            Photographers photographers = Photographers.of(
                    answers.stream().map(ClueAnswer::photographer).toList());
            for (Part part : Part.values()) {
                set(row, part, answers, photographers);
            }
        });
        return frame;
    }

    private static void set(Row row, Part part, List<ClueAnswer> answers, Photographers photographers) {
        double[] values = answers.stream().mapToDouble(part.of).toArray();
        if (Arrays.stream(values).allMatch(Double::isNaN)) {
            return;
        }
        Estimate mean = Bootstrap.defaults()
                .means(List.of(values), Optional.of(photographers))
                .get(0);
        row.setDouble(part.column + "_percent", 100 * mean.value());
        row.setDouble(part.column + "_lower_percent", 100 * mean.interval().lower());
        row.setDouble(part.column + "_upper_percent", 100 * mean.interval().upper());
    }
}
