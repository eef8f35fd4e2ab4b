package org.terrella.belief.hint;

import java.util.ArrayList;
import java.util.List;
import org.terrella.belief.clue.ClueKind;
import org.terrella.belief.clue.ClueTable;
import org.terrella.belief.clue.ClueTable.Row;
import org.terrella.belief.clue.EarthClues;
import org.terrella.file.TabbedLines;

/** Sentences with their right readings, and how many of them a reader gets right. */
record HintSentences(List<Sentence> sentences) {

    record Sentence(String kind, String text, String right) {}

    /** The Earth's table, with some looks as a drawn world has them. */
    static final ClueTable TABLE = EarthClues.table()
            .with(ClueTable.of(List.of(
                    new Row(ClueKind.TAXI, "PT", "green", 1),
                    new Row(ClueKind.TAXI, "US", "yellow", 1),
                    new Row(ClueKind.TAXI, "CR", "red", 1),
                    new Row(ClueKind.MAIL, "PT", "red", 1),
                    new Row(ClueKind.MAIL, "US", "blue", 1),
                    new Row(ClueKind.POLE, "PT", "concrete", 1),
                    new Row(ClueKind.POLE, "US", "wooden", 1),
                    new Row(ClueKind.BOLLARD, "PT", "white post bollard with red band", 1),
                    new Row(ClueKind.BOLLARD, "US", "red reed bollard with white band", 1),
                    new Row(ClueKind.DIRECTION_SIGN, "PT", "white", 1),
                    new Row(ClueKind.DIRECTION_SIGN, "US", "green", 1),
                    new Row(ClueKind.DIRECTION_SIGN, "CR", "blue", 1))))
            .with(withDrawnScripts());

    private static ClueTable withDrawnScripts() {
        List<Row> rows = new ArrayList<>();
        EarthClues.table()
                .values(ClueKind.SCRIPT)
                .forEach(script -> rows.add(new Row(ClueKind.SCRIPT, "PT", script, 0.1)));
        rows.add(new Row(ClueKind.SCRIPT, "PT", "waved", 0.1));
        rows.add(new Row(ClueKind.SCRIPT, "US", "barred", 0.1));
        return ClueTable.of(rows);
    }

    static HintSentences of(String file) {
        return new HintSentences(TabbedLines.of(HintSentences.class, file).stream()
                .map(cells -> new Sentence(cells[0], cells[1], cells[2]))
                .toList());
    }

    /** Sentences that are read otherwise than right, each with what was read. */
    List<String> otherwise(HintReader reader) {
        return sentences.stream()
                .filter(sentence -> !reader.read(sentence.text()).key().equals(sentence.right()))
                .map(sentence -> sentence.text() + "  -->  "
                        + reader.read(sentence.text()).key() + "  instead of  " + sentence.right())
                .toList();
    }

    double share(HintReader reader) {
        return 1 - (double) otherwise(reader).size() / sentences.size();
    }

    /** Sentences of which something is read that they do not say: worse than not to understand. */
    List<String> misread(HintReader reader) {
        return sentences.stream()
                .filter(sentence -> reader.read(sentence.text()).readings().stream()
                        .anyMatch(reading ->
                                !List.of(sentence.right().split("; ")).contains(reading.key())))
                .map(Sentence::text)
                .toList();
    }
}
