package org.terrella.evaluate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.terrella.data.DelimitedReader.Row;

/**
 * Recognises averages and the like that programs append below the last query.
 *
 * <p>A summary starts at a row near the end that is set apart (words where coordinates belong, a name such as "mean"; or, if
 * it has not both a name and good coordinates, a blank line before it or another number of cells) and from which on no row's id has a form that occurs above. The form of
 * {@code 0003.jpg} is {@code 9.a}, so {@code 0.105439} is no id among such names, though it parses as well as they do.
 */
final class SummaryLines {

    private static final int MOST = 20;

    private static final Set<String> WORDS = Set.of(
            "mean",
            "average",
            "avg",
            "median",
            "total",
            "overall",
            "summary",
            "std",
            "count",
            "sum",
            "min",
            "max",
            "accuracy",
            "acc",
            "result",
            "results",
            "score");

    /** May stand beside these words. */
    private static final Set<String> MEASURES = Set.of("error", "errors", "distance", "deviation", "km", "of", "all");

    private record Candidate(Row row, String form, boolean afterBlank) {}

    private final int cells;
    private final Map<ColumnRole, Integer> columns;
    private final Map<String, Integer> forms = new HashMap<>();
    private final Deque<Candidate> last = new ArrayDeque<>();
    private boolean afterBlank;
    private long rowsSeen;

    SummaryLines(int cells, Map<ColumnRole, Integer> columns) {
        this.cells = cells;
        this.columns = columns;
    }

    void sawBlank(long line) {
        afterBlank = line > 1;
    }

    void saw(Row row, String id) {
        String form = form(id);
        forms.merge(form, 1, Integer::sum);
        last.addLast(new Candidate(row, form, afterBlank));
        if (last.size() > MOST) {
            last.removeFirst();
        }
        afterBlank = false;
        rowsSeen++;
    }

    /** The rows of the summary, first to last; none if there is none. */
    List<Row> rows() {
        List<Candidate> tail = new ArrayList<>(last);
        int start = tail.size();
        Set<String> formsBelow = new HashSet<>();
        Map<String, Integer> countsBelow = new HashMap<>();
        for (int i = tail.size() - 1; i >= 0; i--) {
            String form = tail.get(i).form();
            formsBelow.add(form);
            countsBelow.merge(form, 1, Integer::sum);
            boolean newForms =
                    formsBelow.stream().allMatch(seen -> forms.get(seen).equals(countsBelow.get(seen)));
            boolean leavesRows = rowsSeen > tail.size() - i;
            if (isSetApart(tail.get(i)) && leavesRows && (newForms || !columns.containsKey(ColumnRole.ID))) {
                start = i;
            }
        }
        return tail.subList(start, tail.size()).stream().map(Candidate::row).toList();
    }

    private boolean isSetApart(Candidate candidate) {
        Row row = candidate.row();
        boolean words = true;
        for (ColumnRole role : columns.keySet()) {
            if (role != ColumnRole.ID && role != ColumnRole.PHOTOGRAPHER) {
                words &= PlaceCell.isWord(row.cell(columns.get(role)));
            }
        }
        if (!columns.containsKey(ColumnRole.ID)) {
            return words; // without names only words tell
        }
        List<String> name = Pattern.compile("[^a-z#]+")
                .splitAsStream(row.cell(0).toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
        boolean isSummary = WORDS.containsAll(
                        name.stream().filter(word -> !MEASURES.contains(word)).toList())
                && name.stream().anyMatch(WORDS::contains);
        if (words || isSummary || row.cell(0).startsWith("#")) {
            return true;
        }
        return !isQuery(row)
                && (candidate.afterBlank()
                        || row.size() != cells
                        || name.stream().limit(1).anyMatch(WORDS::contains));
    }

    /** Whether a row has a name and nothing but good coordinates. */
    private boolean isQuery(Row row) {
        return row.cell(columns.get(ColumnRole.ID)).chars().anyMatch(Character::isLetter)
                && isPlace(row, ColumnRole.TRUTH_LAT, ColumnRole.TRUTH_LNG)
                && isPlace(row, ColumnRole.PREDICTED_LAT, ColumnRole.PREDICTED_LNG);
    }

    private boolean isPlace(Row row, ColumnRole lat, ColumnRole lng) {
        return !columns.containsKey(lat)
                || !columns.containsKey(lng)
                || PlaceCell.parse(row.cell(columns.get(lat)), row.cell(columns.get(lng)))
                        .point()
                        .isPresent();
    }

    /** Runs of digits as 9, other runs of letters and digits as a, the rest as it is. */
    private static String form(String id) {
        StringBuilder form = new StringBuilder();
        int i = 0;
        while (i < id.length()) {
            int start = i;
            boolean digits = true;
            while (i < id.length() && Character.isLetterOrDigit(id.charAt(i))) {
                digits &= Character.isDigit(id.charAt(i));
                i++;
            }
            if (i > start) {
                form.append(digits ? '9' : 'a');
            } else {
                form.append(id.charAt(i++));
            }
        }
        return form.toString();
    }
}
