package org.terrella.train.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.align.PretrainedAlignment;
import org.terrella.align.PretrainedGeoClip;
import org.terrella.file.Checkout;
import org.terrella.file.Csv;
import org.terrella.file.InputException;
import org.terrella.geo.LatLng;
import org.terrella.locate.PlaceSpace;
import org.terrella.locate.PretrainedCells;
import org.terrella.locate.Query;
import org.terrella.locate.Verification;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.Pace;
import org.terrella.train.Progress;
import org.terrella.train.Recipes;
import org.terrella.world.LittleEarth;
import org.terrella.world.Scale;
import org.terrella.world.WorldFiles;
import org.terrella.world.WorldSet;

class HeadSearchTest {

    private static final Map<Searched, Pace> CHOSEN = Map.of(
            Searched.ALIGNMENT, PretrainedAlignment.CHOSEN,
            Searched.GEOCLIP, PretrainedGeoClip.CHOSEN,
            Searched.CELLS, PretrainedCells.CHOSEN);

    @TempDir
    private static Path world;

    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();

    @BeforeAll
    static void render() {
        new WorldFiles(LittleEarth.of(Scale.TINY), world)
                .write(List.of(WorldSet.GALLERY, WorldSet.VALIDATION), (set, done, all) -> {});
    }

    private SearchLog search(Searched network, Pace... paces) {
        said.clear();
        return new HeadSearch(
                        network,
                        new SearchList(List.of(paces)),
                        world,
                        folder.resolve("kept"),
                        Progress.told(said::add))
                .run(folder.resolve(network.word() + ".csv"));
    }

    @Test
    void measuresAnAlignmentByWhatBaselinesSeeAndGoesOnWhereItWas() throws IOException {
        Pace slow = new Pace(1e-7, 1);
        Pace quick = new Pace(1e-2, 30);
        search(Searched.ALIGNMENT, slow);
        SearchLog log = search(Searched.ALIGNMENT, quick, slow);
        assertEquals(1, said.stream().filter(line -> line.startsWith("rate ")).count(), "the other was known: " + said);
        List<Map<String, String>> rows = Csv.rows(folder.resolve("alignment.csv"));
        assertEquals(
                List.of("0.01", "0.0000001"),
                rows.stream().map(row -> row.get("rate")).toList());
        for (Map<String, String> row : rows) {
            assertEquals(mean(row), Double.parseDouble(row.get("criterion")), 1e-5);
            assertTrue(share(row, "nearest_1_km") <= share(row, "nearest_2500_km"));
        }
        assertEquals(
                1, rows.stream().filter(row -> row.get("best").equals("best")).count());
        Pace best = rows.get(0).get("best").equals("best") ? quick : slow;
        assertEquals(best, log.best().orElseThrow());
        assertEquals("best on validation: " + best, said.get(said.size() - 1));
    }

    /** Photos are directions of longitudes; a place's feature is the direction of its own. */
    private record Meridians() implements PlaceSpace {
        @Override
        public String name() {
            return "meridians";
        }

        @Override
        public Matrix of(Matrix embeddings) {
            return embeddings;
        }

        @Override
        public Matrix ofPlaces(List<LatLng> places) {
            float[] all = new float[2 * places.size()];
            for (int i = 0; i < places.size(); i++) {
                all[2 * i] = (float) Math.cos(Math.toRadians(places.get(i).lngDegrees()));
                all[2 * i + 1] = (float) Math.sin(Math.toRadians(places.get(i).lngDegrees()));
            }
            return Matrix.of(2, all);
        }
    }

    @Test
    void countsPhotosWhoseTruePlaceIsAboveAllNineOthers() {
        Query east = new Query("east", () -> new byte[0], new float[] {0, 1});
        List<LatLng> gallery = List.of(new LatLng(0, 0), new LatLng(10, 30), new LatLng(20, -100));
        Verification verification = new Verification(new Meridians());
        List<Query> two = List.of(east, east);
        LatLng near = new LatLng(50, 80);
        LatLng far = new LatLng(50, -90);
        assertEquals(1, AlignmentScore.trueFirst(verification, two, List.of(near, near), gallery));
        assertEquals(0.5, AlignmentScore.trueFirst(verification, two, List.of(near, far), gallery));
        assertEquals(
                0, AlignmentScore.trueFirst(verification, two, List.of(near, near), List.of(near)), "a tie is no win");
    }

    private static double mean(Map<String, String> row) {
        List<Double> all = row.keySet().stream()
                .filter(name -> name.endsWith("_km"))
                .map(name -> share(row, name))
                .toList();
        assertEquals(10, all.size());
        return all.stream().mapToDouble(Double::doubleValue).sum() / 10;
    }

    private static double share(Map<String, String> row, String name) {
        double share = Double.parseDouble(row.get(name));
        assertTrue(share >= 0 && share <= 1, name + " " + share);
        return share;
    }

    @Test
    void measuresGeoClipAndGeocellsByTheirAccuracies() {
        for (Searched network : List.of(Searched.GEOCLIP, Searched.CELLS)) {
            Map<String, String> row = search(network, new Pace(0.1, 3)).rows().get(0);
            double sum = 0;
            for (int km : new int[] {1, 25, 200, 750, 2500}) {
                sum += share(row, network.word() + "_" + km + "_km");
            }
            assertEquals(sum / 5, Double.parseDouble(row.get("criterion")), 1e-5);
            assertEquals("60", row.get("photos"));
        }
    }

    @Test
    void aListHasEachRateWithEachNumberOfEpochs() throws IOException {
        Path file = folder.resolve("list.yaml");
        Files.writeString(file, "schema: 1\nrates: [0.1, 1]\nepochs: [2, 3]\n");
        assertEquals(
                List.of(new Pace(0.1, 2), new Pace(0.1, 3), new Pace(1, 2), new Pace(1, 3)),
                SearchList.read(file).paces());
        Files.writeString(file, "schema: 1\nrates: [1, 1]\nepochs: [2]\n");
        assertThrows(InputException.class, () -> SearchList.read(file));
        Files.writeString(file, "schema: 1\nrates: [1]\nepochs: [2]\nnoise: 3\n");
        assertThrows(InputException.class, () -> SearchList.read(file));
    }

    @Test
    void theUsualOneIsWhatWasSearchedAtTheChosenPace() {
        assertEquals(
                Recipes.head("mercator", 17).settings(),
                Searched.ALIGNMENT.recipe(PretrainedAlignment.CHOSEN).settings());
        assertEquals(
                Recipes.head("geoclip", 17).settings(),
                Searched.GEOCLIP.recipe(PretrainedGeoClip.CHOSEN).settings());
        assertEquals(
                Recipes.head("cells", 17).settings(),
                Searched.CELLS.recipe(PretrainedCells.CHOSEN).settings());
        assertNotEquals(
                Searched.CELLS.recipe(new Pace(0.7, 3)).settings(),
                Searched.CELLS.recipe(new Pace(0.7, 4)).settings());
    }

    @Test
    void theChosenPaceIsOnTheListAndTheBestOfTheLog() {
        CHOSEN.forEach((network, chosen) -> {
            Path list = Checkout.resolve("experiments/search/" + network.word() + ".yaml");
            assertTrue(SearchList.read(list).paces().contains(chosen), network + " at " + chosen);
            SearchLog log = SearchLog.read(list.resolveSibling(network.word() + ".csv"));
            log.best().ifPresent(best -> assertEquals(best, chosen, "the log of " + network + " says so"));
        });
    }
}
