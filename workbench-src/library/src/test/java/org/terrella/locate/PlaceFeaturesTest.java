package org.terrella.locate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.align.AlignmentExamples;
import org.terrella.align.ExampleNoise;
import org.terrella.align.GeoClip;
import org.terrella.align.GeoClipSettings;
import org.terrella.align.GeoClipShape;
import org.terrella.embed.FourierSettings;
import org.terrella.geo.LatLng;
import org.terrella.geo.Projection;
import org.terrella.geo.TestPlaces;
import org.terrella.locate.TestWorld.DirectionSpace;
import org.terrella.tensor.AdamW;
import org.terrella.tensor.LearningRate;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingRun;

class PlaceFeaturesTest {

    private static final PlaceFeatures.Listener QUIET = (done, places) -> {};

    @TempDir
    private Path folder;

    private final DirectionSpace space = new DirectionSpace();
    private final List<LatLng> places = places(5000);

    @Test
    void encodesOnceAndMapsAfterwards() {
        List<Integer> heard = new ArrayList<>();
        Matrix first = kept("weights", places, (done, all) -> heard.add(done));
        assertEquals(List.of(2048, 4096, 5000), heard);
        assertEquals(5000, space.placesEncoded);
        Matrix again = kept("weights", places, (done, all) -> heard.add(done));
        assertEquals(5000, space.placesEncoded, "nothing was encoded again");
        assertEquals(3, heard.size());
        assertTrue(again.block(0, 1).isReadOnly(), "mapped");
        assertArrayEquals(first.rows(0, 5000), again.rows(0, 5000));
        assertArrayEquals(PlaceFeatures.of(space, places).rows(0, 5000), again.rows(0, 5000));
    }

    @Test
    void otherWeightsAndOtherPlacesAreEncodedAnew() {
        kept("weights", places.subList(0, 10), QUIET);
        kept("other weights", places.subList(0, 10), QUIET);
        assertEquals(20, space.placesEncoded);
        List<LatLng> moved = new ArrayList<>(places.subList(0, 10));
        moved.set(9, new LatLng(1e-9, 0));
        kept("weights", moved, QUIET);
        assertEquals(30, space.placesEncoded);
        kept("weights", List.of(places.get(1), places.get(0)), QUIET);
        kept("weights", List.of(places.get(0), places.get(1)), QUIET);
        assertEquals(34, space.placesEncoded, "order counts");
        kept("weights", places.subList(0, 10), QUIET);
        kept("other weights", places.subList(0, 10), QUIET);
        assertEquals(34, space.placesEncoded, "the first ones are still there");
    }

    @Test
    void aFileThatWasCutIsMadeAnew() throws IOException {
        Matrix whole = PlaceFeatures.of(space, places);
        kept("weights", places, QUIET);
        space.placesEncoded = 0;
        Path file;
        try (var files = Files.list(folder)) {
            file = files.findFirst().orElseThrow();
        }
        for (long bytes : new long[] {Files.size(file) - 1, 100, 0}) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(bytes);
            }
            assertArrayEquals(
                    whole.rows(0, 5000), kept("weights", places, QUIET).rows(0, 5000));
        }
        assertEquals(3 * 5000, space.placesEncoded);
    }

    @Test
    void leavesNoFileWhereEncodingFails() throws IOException {
        assertThrows(
                IllegalStateException.class,
                () -> kept("weights", places, (done, all) -> {
                    if (done > 4000) {
                        throw new IllegalStateException("killed");
                    }
                }));
        try (var files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void geoClipAnswersTheSameFromKeptFeatures() {
        TestWorld world = new TestWorld(5);
        AlignmentExamples examples = AlignmentExamples.withoutTexts(world.embeddings(), world.places());
        int[] encoded = new int[1];
        PlaceFeatures.Listener counting = (done, all) -> encoded[0]++;
        try (GeoClip one = settings(1).fit(examples, TrainingRun.QUIET);
                GeoClip other = settings(2).fit(examples, TrainingRun.QUIET)) {
            List<Prediction> expected = GeoClipLocator.of(one, world.places()).locate(world.queries());
            for (int run = 0; run < 2; run++) {
                List<Prediction> found = GeoClipLocator.kept(one, world.places(), folder, counting)
                        .locate(world.queries());
                for (int i = 0; i < found.size(); i++) {
                    assertEquals(expected.get(i).candidates(), found.get(i).candidates());
                }
            }
            assertEquals(1, encoded[0], "the second opening encodes nothing");
            GeoClipLocator.kept(other, world.places(), folder, counting);
            assertEquals(2, encoded[0], "other weights are encoded");
            GeoClipLocator.kept(one, world.places().subList(1, 9), folder, counting);
            assertEquals(3, encoded[0], "other places are encoded");
        }
    }

    private static GeoClipSettings settings(long seed) {
        FourierSettings location = new FourierSettings(List.of(1.0, 4.0), 16, 32, 16, Projection.EQUAL_EARTH);
        Training.Settings training = new Training.Settings(
                1, 16, seed, new LearningRate.PerEpoch(1e-2, 0.95), AdamW.Settings.ofWeightDecay(1e-4), true);
        return new GeoClipSettings(
                new GeoClipShape(TestWorld.WIDTH, 24, location), training, ExampleNoise.NONE, 32, 1000);
    }

    private Matrix kept(String weights, List<LatLng> list, PlaceFeatures.Listener listener) {
        return PlaceFeatures.kept(space, weights, list, folder, listener);
    }

    private static List<LatLng> places(int count) {
        TestPlaces random = new TestPlaces(2);
        List<LatLng> list = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            list.add(random.anywhere());
        }
        return list;
    }
}
