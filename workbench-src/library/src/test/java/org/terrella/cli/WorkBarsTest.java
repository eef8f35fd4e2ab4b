package org.terrella.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkBarsTest {

    @Test
    void everyTaskHasABarThatEndsWithItsLastStep() {
        StringWriter err = new StringWriter();
        try (WorkBars bars = new WorkBars(new PrintWriter(err, true))) {
            bars.at("embedding gallery, photos", 0, 70, "1 decoded");
            bars.at("embedding gallery, photos", 64, 70, "");
            bars.at("embedding gallery, photos", 70, 70, "");
            bars.at("asking, questions", 1, 3, "");
        }
        List<String> last = err.toString().lines().toList();
        assertTrue(
                last.stream().anyMatch(line -> line.contains("embedding gallery") && line.contains("70/70 photos")),
                err.toString());
        assertTrue(
                last.get(last.size() - 1).contains("asking")
                        && last.get(last.size() - 1).contains("1/3 questions"),
                err.toString());
    }
}
