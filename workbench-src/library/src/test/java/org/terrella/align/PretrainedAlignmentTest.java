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
        AlignmentSettings paper = PretrainedAlignment.MERCATOR.settings(256);
        assertEquals(AlignmentSettings.littleEarth(256), paper);
        assertEquals(paper.with(Projection.EQUAL_EARTH), PretrainedAlignment.EQUAL_EARTH.settings(256));
        assertEquals(paper.with(AlignmentVariant.IMG_GPS), PretrainedAlignment.IMG_GPS.settings(256));
        assertEquals(paper.with(PlaceSentence.WITH_NEIGHBOURHOOD), PretrainedAlignment.NEIGHBOURHOOD.settings(256));
        Set<AlignmentSettings> all = new HashSet<>();
        for (PretrainedAlignment which : PretrainedAlignment.values()) {
            all.add(which.settings(256));
            assertEquals(which, PretrainedAlignment.named(which.word()));
        }
        assertEquals(4, all.size());
    }

    @Test
    void eachWasTrainedAsItsSettingsSayOverTheEncoderThatComesAlong() {
        try (LittleEarthClip encoder = LittleEarthClip.shipped()) {
            for (PretrainedAlignment which : PretrainedAlignment.values()) {
                for (long seed : PretrainedAlignment.SEEDS) {
                    assertTrained(which, seed, encoder);
                }
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
        assertEquals(
                "the alignment equal-earth comes trained with the seeds [17, 18, 19], found seed 20",
                unknown.getMessage());
    }

    private static void assertTrained(PretrainedAlignment which, long seed, LittleEarthClip encoder) {
        AlignmentSettings settings = which.settings(encoder.photos().width());
        try (Alignment alignment = Alignment.shipped(which, seed)) {
            assertEquals(settings.shape(), alignment.shape());
            assertEquals(settings.variant(), alignment.variant());
            assertEquals(1, length(alignment.gps(List.of(PARIS)).row(0)), 1e-5);
            assertComesFrom(encoder, alignment.provenance());
            assertEquals(Long.toString(seed), alignment.provenance().get("seed"));
            assertTrue(alignment
                    .provenance()
                    .get("trained")
                    .contains(withSeed(settings.training(), seed).toString()));
            assertEquals(settings.sentence().name(), alignment.provenance().get("sentence"));
        }
    }

    private static Training.Settings withSeed(Training.Settings usual, long seed) {
        return new Training.Settings(
                usual.epochs(), usual.batch(), seed, usual.learningRate(), usual.adam(), usual.shuffled());
    }

    @Test
    void geoClipWasTrainedOverTheEncoderThatComesAlong() {
        try (LittleEarthClip encoder = LittleEarthClip.shipped();
                GeoClip geoClip = GeoClip.shipped()) {
            GeoClipSettings settings =
                    GeoClipSettings.littleEarth(encoder.photos().width());
            assertEquals(settings.shape(), geoClip.shape());
            assertNotEquals(1 / 0.07, geoClip.scale(), "the temperature was trained");
            assertComesFrom(encoder, geoClip.provenance());
            assertTrue(geoClip.provenance()
                    .get("trained")
                    .contains(settings.training().toString()));
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
        assertEquals("alignment must be one of mercator, equal-earth, img-gps, neighbourhood, found flat", message);
    }
}
