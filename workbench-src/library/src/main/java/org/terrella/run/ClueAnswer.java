package org.terrella.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.terrella.dialogue.ClueCheck;
import org.terrella.file.Csv;

/**
 * What a method's language model answered when it was asked for clues, held against the photo: a line of {@code clues.csv} in the
 * folder of a run whose table is about that.
 *
 * @param trial the method's trial
 * @param queries the query set
 * @param query id of the photo
 * @param photographer who took it, or empty
 * @param check how many clues are told, and how many are there
 * @param answer word for word; empty if there is none
 */
public record ClueAnswer(
        String trial, String queries, String query, String photographer, ClueCheck check, String answer) {

    static final String FILE = "clues.csv";

    private static final List<String> HEADER = List.of(
            "trial", "queries", "query", "photographer", "told", "right", "absent", "shown", "overlaps", "answer");

    static String csv(List<ClueAnswer> answers) {
        List<List<String>> rows = new ArrayList<>();
        for (ClueAnswer each : answers) {
            rows.add(List.of(
                    each.trial(),
                    each.queries(),
                    each.query(),
                    each.photographer(),
                    String.valueOf(each.check().told()),
                    String.valueOf(each.check().right()),
                    String.valueOf(each.check().absent()),
                    String.valueOf(each.check().shown()),
                    each.check().overlaps().stream()
                            .map(overlap -> String.valueOf(Math.round(overlap * 1e4) / 1e4))
                            .collect(Collectors.joining(" ")),
                    each.answer()));
        }
        return Csv.text(HEADER, rows);
    }

    static ClueAnswer read(Map<String, String> cells) {
        List<Double> overlaps = cells.get("overlaps").isEmpty()
                ? List.of()
                : Arrays.stream(cells.get("overlaps").split(" "))
                        .map(Double::valueOf)
                        .toList();
        return new ClueAnswer(
                cells.get("trial"),
                cells.get("queries"),
                cells.get("query"),
                cells.get("photographer"),
                new ClueCheck(
                        whole(cells, "told"),
                        whole(cells, "right"),
                        whole(cells, "absent"),
                        whole(cells, "shown"),
                        overlaps),
                cells.get("answer"));
    }

    private static int whole(Map<String, String> cells, String column) {
        return Integer.parseInt(cells.get(column));
    }
}
