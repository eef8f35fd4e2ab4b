package org.terrella.locate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.geo.LatLng;
import org.terrella.retrieve.ImportedNeighbours;
import org.terrella.retrieve.NeighbourImport;
import org.terrella.tensor.WholeNumbers;

class ReferencesTest {

    @TempDir
    private Path folder;

    @Test
    void comeFromNeighboursThatSomebodyElseHasFound() throws IOException {
        Path gallery = Files.writeString(folder.resolve("g.csv"), "IMG_ID,LAT,LON\na,1,2\nb,3,4\nc,5,6\n");
        Path queries = Files.writeString(folder.resolve("q.csv"), "IMG_ID\np\nq\n");
        Path nearest = folder.resolve("I.npy");
        Path farthest = folder.resolve("far.npy");
        WholeNumbers.write(nearest, 2, new long[][] {{0, 1}, {2, 0}});
        WholeNumbers.write(farthest, 1, new long[][] {{2}, {1}});
        Path out = folder.resolve("n.npy");
        new NeighbourImport(gallery, queries).run(nearest, Optional.of(farthest), out);
        Query query = new Query("q", () -> new byte[0], new float[] {1});
        List<References> found = References.of(ImportedNeighbours.read(out), List.of(query), 2, 1);
        assertEquals(
                List.of(new References(
                        List.of(new LatLng(5, 6), new LatLng(1, 2)), List.of(), List.of(new LatLng(3, 4)))),
                found);
        String prompt = found.get(0)
                .prompt(1, org.terrella.lmm.PromptStyle.standard(), place -> Optional.empty())
                .text();
        assertTrue(prompt.contains("5.0") && !prompt.contains("1.0"), prompt);
    }

    @Test
    void haveSimilaritiesOfAllOrOfNone() {
        List<LatLng> two = List.of(new LatLng(0, 0), new LatLng(1, 1));
        assertEquals(
                "references need a similarity of each similar photo, found 2 photos and 1 similarities",
                assertThrows(IllegalArgumentException.class, () -> new References(two, List.of(0.5), List.of()))
                        .getMessage());
    }
}
