package org.terrella.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.evaluate.PredictionReader.ReadFile;
import org.terrella.file.InputException;

class PairedPredictionsTest {

    private static final String HEADER = "id,gt_lat,gt_lng,pred_lat,pred_lng\n";

    @TempDir
    private Path folder;

    @Test
    void pairsByIdWhateverTheOrder() throws IOException {
        ReadFile method = read("m.csv", "a,1,2,1,2\nb,3,4,3,4\n");
        ReadFile baseline = read("b.csv", "b,3,4,50,60\na,1,2,1,2\n");
        var pair = PairedPredictions.of(method, baseline, false);
        assertEquals("b", pair.baseline().id(1));
        var at25 = pair.compare("m", "b", Evaluation.Settings.defaults())
                .thresholds()
                .get(1);
        assertEquals(0.5, at25.difference().value(), 1e-12);
    }

    @Test
    void refusesOtherQueriesUnlessAllowed() throws IOException {
        ReadFile method = read("m.csv", "a,1,2,1,2\nb,3,4,3,4\n");
        ReadFile baseline = read("b.csv", "a,1,2,1,2\nc,3,4,3,4\nd,3,4,3,4\n");
        var error = assertThrows(InputException.class, () -> PairedPredictions.of(method, baseline, false));
        assertEquals(
                "b.csv: expected the 2 queries of m.csv, found 1 of them and 2 others; --allow-partial compares the common"
                        + " ones",
                error.getMessage());
        assertEquals(3, PairedPredictions.of(method, baseline, true).leftOut());
    }

    @Test
    void refusesFilesWithoutACommonQuery() throws IOException {
        ReadFile method = read("m.csv", "a,1,2,1,2\n");
        ReadFile baseline = read("b.csv", "x,1,2,1,2\n");
        var error = assertThrows(InputException.class, () -> PairedPredictions.of(method, baseline, true));
        assertEquals("b.csv: expected the 1 queries of m.csv, found 0 of them and 1 others", error.getMessage());
    }

    @Test
    void refusesTwoTruthsForOneQuery() throws IOException {
        ReadFile method = read("m.csv", "a,1,2,1,2\n");
        ReadFile baseline = read("b.csv", "a,1,2.1,1,2\n");
        var error = assertThrows(InputException.class, () -> PairedPredictions.of(method, baseline, false));
        assertEquals("b.csv: the truth of a must be that of m.csv (1.0, 2.0), found (1.0, 2.1)", error.getMessage());
    }

    private ReadFile read(String name, String rows) throws IOException {
        return PredictionReader.defaults().read(Files.writeString(folder.resolve(name), HEADER + rows));
    }
}
