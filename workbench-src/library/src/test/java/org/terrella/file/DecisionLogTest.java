package org.terrella.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionLogTest {

    @Test
    void addsWhatAnotherLogHasCounted() {
        DecisionLog other = new DecisionLog();
        other.delivered();
        for (int i = 0; i < 4; i++) {
            other.note(Decision.BLANK_ROW, Origin.of("b"), "row " + i);
        }
        DecisionLog log = new DecisionLog();
        log.delivered();
        log.note(Decision.BLANK_ROW, Origin.of("a"), "row");
        log.note(Decision.SHORT_ROW, Origin.of("a"), "row");
        log.add(other.report());
        log.add(other.report());
        LoadingReport report = log.report();
        assertEquals(3, report.delivered());
        assertEquals(9, report.count(Decision.BLANK_ROW));
        assertEquals(1, report.count(Decision.SHORT_ROW));
        assertEquals(
                List.of("a: row", "b: row 0", "b: row 1", "b: row 2", "b: row 3"), // the first five
                report.firsts().get(Decision.BLANK_ROW).stream()
                        .map(sentence -> sentence.replace(" (the row is blank)", ""))
                        .toList());
    }
}
