package org.terrella.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.terrella.embed.LittleEarthClip;
import org.terrella.geo.LatLng;
import org.terrella.geo.Projection;
import org.terrella.tensor.TensorEngine;
import org.terrella.tensor.Training;

class ShippedAlignmentTest {

    private static final LatLng PARIS = new LatLng(48.8566, 2.3522);

    @Test
    void eachDiffersFromThePapersInOneThing() {
        AlignmentSettings usual = PretrainedAlignment.MERCATOR.settings(256);
        assertEquals(usual.with(Projection.EQUAL_EARTH), PretrainedAlignment.EQUAL_EARTH.settings(256));
        assertEquals(usual.with(AlignmentVariant.IMG_GPS), PretrainedAlignment.IMG_GPS.settings(256));
        assertEquals(usual.with(PlaceSentence.WITH_NEIGHBOURHOOD), PretrainedAlignment.NEIGHBOURHOOD.settings(256));
        Set<AlignmentSettings> all = new HashSet<>();
        for (PretrainedAlignment which : PretrainedAlignment.values()) {
            all.add(which.settings(256));
            assertEquals(which, PretrainedAlignment.named(which.word()));
        }
        assertEquals(7, all.size());
    }

    @Test
    void theUsualOneIsThePapersButForItsSizeAndPace() {
        AlignmentSettings paper = AlignmentSettings.paper();
        AlignmentSettings usual = PretrainedAlignment.MERCATOR.settings(256);
        assertEquals(ExampleNoise.NONE, usual.noise());
        assertEquals(256, usual.training().batch());
        assertEquals(1e-6, usual.training().adam().weightDecay());
        assertTrue(usual.training().shuffled());
        long last = usual.training().epochs() - 1;
        assertEquals(
                Math.pow(0.87, 9),
                usual.training().learningRate().at(0, 1, (int) last)
                        / usual.training().learningRate().at(0, 1, 0),
                1e-12,
                "the rate falls to the share that it falls to in the paper's ten epochs");
        assertEquals(
                paper.with(AlignmentShape.small(256)), PretrainedAlignment.MERCATOR_PAPER.settings(256), "literally");
        AlignmentSettings released = PretrainedAlignment.MERCATOR_RELEASED_CODE.settings(256);
        assertEquals(AlignmentSettings.releasedCode().training(), released.training());
        assertTrue(PretrainedAlignment.MERCATOR_RELEASED_CODE.startsFromGeoClip());
    }

    @Test
    void theUsualGeoClipIsThePublishedButForItsSizeAndPace() {
        GeoClipSettings paper = GeoClipSettings.paper().with(GeoClipShape.small(256));
        assertEquals(paper, PretrainedGeoClip.GEOCLIP_PAPER.settings(256));
        GeoClipSettings usual = PretrainedGeoClip.GEOCLIP.settings(256);
        assertEquals(paper.with(PretrainedGeoClip.CHOSEN.of(paper.training())), usual);
        assertEquals(4096, usual.queue());
        assertEquals(0, usual.noise().features());
    }

    @Test
    void whatComesAlongWasTrainedAsItsSettingsSayOverTheEncoderThatComesAlong() {
        try (LittleEarthClip encoder = LittleEarthClip.shipped()) {
            for (PretrainedAlignment which : PretrainedAlignment.values()) {
                which.files().seeds().stream()
                        .filter(which.files()::comesAlong)
                        .forEach(seed -> assertTrained(which, seed, encoder));
            }
        }
    }

    @Test
    void trainingsDifferByTheirSeeds() {
        try (Alignment first = Alignment.shipped(PretrainedAlignment.MERCATOR);
                Alignment second = Alignment.shipped(PretrainedAlignment.MERCATOR, 18)) {
            assertNotEquals(
                    first.gps(List.of(PARIS)).row(0)[0],
                    second.gps(List.of(PARIS)).row(0)[0]);
        }
        IllegalArgumentException unknown = assertThrows(
                IllegalArgumentException.class, () -> Alignment.shipped(PretrainedAlignment.EQUAL_EARTH, 20));
        assertEquals("equal-earth comes trained with the seeds [17, 18, 19], found seed 20", unknown.getMessage());
    }

    private static void assertTrained(PretrainedAlignment which, long seed, LittleEarthClip encoder) {
        AlignmentSettings settings = which.settings(encoder.photos().width());
        try (Alignment alignment = Alignment.shipped(which, seed)) {
            assertEquals(settings.shape(), alignment.shape());
            assertEquals(settings.variant(), alignment.variant());
            assertEquals(1, length(alignment.gps(List.of(PARIS)).row(0)), 1e-5);
            assertComesFrom(encoder, alignment.provenance());
            assertEquals(Long.toString(seed), alignment.provenance().get("seed"));
            assertCourse(settings.training(), seed, alignment.provenance());
            assertEquals(settings.sentence().name(), alignment.provenance().get("sentence"));
        }
    }

    private static void assertCourse(Training.Settings usual, long seed, Map<String, String> provenance) {
        Training.Settings seeded = new Training.Settings(
                usual.epochs(), usual.batch(), seed, usual.learningRate(), usual.adam(), usual.shuffled());
        if (provenance.containsKey("precision")) { // files from before say the course of -tuned
            assertTrue(provenance.get("trained").contains(seeded.toString()), provenance.get("trained"));
        }
    }

    @Test
    void geoClipsWereTrainedAsTheirSettingsSayOverTheEncoderThatComesAlong() {
        try (LittleEarthClip encoder = LittleEarthClip.shipped()) {
            for (PretrainedGeoClip which : PretrainedGeoClip.values()) {
                which.files().seeds().stream()
                        .filter(which.files()::comesAlong)
                        .forEach(seed -> assertTrained(which, seed, encoder));
            }
        }
    }

    private static void assertTrained(PretrainedGeoClip which, long seed, LittleEarthClip encoder) {
        GeoClipSettings settings = which.settings(encoder.photos().width());
        try (GeoClip geoClip = GeoClip.read(which.files().read(seed))) {
            assertEquals(settings.shape(), geoClip.shape());
            assertNotEquals(1 / 0.07, geoClip.scale(), "the temperature was trained");
            assertComesFrom(encoder, geoClip.provenance());
            assertCourse(settings.training(), seed, geoClip.provenance());
        }
    }

    private static void assertComesFrom(LittleEarthClip encoder, Map<String, String> provenance) {
        assertEquals(encoder.photos().name(), provenance.get("encoder"));
        assertTrue(provenance.get("data").matches("gallery.csv [0-9a-f]{64}"), provenance.get("data"));
        assertTrue(provenance.get("commit").matches("[0-9a-f]{40}(\\+changes)?"), provenance.get("commit"));
    }

    @Test
    void eachHasAboutAMillionNumbers() {
        try (NDManager manager = TensorEngine.manager()) {
            AlignmentShape shape = PretrainedAlignment.MERCATOR.settings(256).shape();
            assertEquals(1_019_907, shape.parameters(manager, new Random(1)).trainableCount());
        }
    }

    private static double length(float[] vector) {
        double square = 0;
        for (float number : vector) {
            square += number * number;
        }
        return Math.sqrt(square);
    }

    @Test
    void saysWhichWordsThereAre() {
        String message = assertThrows(IllegalArgumentException.class, () -> PretrainedAlignment.named("flat"))
                .getMessage();
        assertEquals(
                "alignment must be one of mercator, equal-earth, img-gps, neighbourhood, mercator-paper, mercator-tuned,"
                        + " mercator-released-code, found flat",
                message);
    }
}
