package org.terrella.locate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.terrella.align.Alignment;
import org.terrella.align.AlignmentExamples;
import org.terrella.align.AlignmentSettings;
import org.terrella.align.AlignmentShape;
import org.terrella.align.AlignmentVariant;
import org.terrella.align.ExampleNoise;
import org.terrella.align.GeoClip;
import org.terrella.align.GeoClipSettings;
import org.terrella.align.GeoClipShape;
import org.terrella.align.PlaceSentence;
import org.terrella.embed.FourierSettings;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;
import org.terrella.geo.Projection;
import org.terrella.locate.Proposal.Origin;
import org.terrella.tensor.AdamW;
import org.terrella.tensor.LearningRate;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingRun;

/** Verification and GeoCLIP's list over heads that were really trained, on the small world. */
class SpacesTest {

    private final TestWorld world = new TestWorld(5);

    private static FourierSettings location(Projection projection) {
        return new FourierSettings(List.of(1.0, 4.0), 16, 32, 16, projection);
    }

    private static Training.Settings training() {
        return new Training.Settings(
                25, 16, 5, new LearningRate.PerEpoch(1e-2, 0.95), AdamW.Settings.ofWeightDecay(1e-4), true);
    }

    @Test
    void verificationByAnAlignmentPrefersTheRightTown() {
        AlignmentSettings settings = new AlignmentSettings(
                new AlignmentShape(TestWorld.WIDTH, 24, 16, location(Projection.WEB_MERCATOR)),
                AlignmentVariant.IMG_GPS,
                training(),
                ExampleNoise.NONE,
                PlaceSentence.CITY_STATE_COUNTRY);
        AlignmentExamples examples = AlignmentExamples.withoutTexts(world.embeddings(), world.places());
        try (Alignment alignment = settings.fit(examples, TrainingRun.QUIET)) {
            List<Candidates> everyTown =
                    world.queries().stream().map(query -> towns()).toList();
            var verified = new Verification(new AlignedPlaces(alignment)).verify(world.queries(), everyTown);
            assertEquals(8, verified.placesEncoded());
            long right = IntStream.range(0, 16)
                    .filter(i -> verified.ranked()
                            .get(i)
                            .get(0)
                            .place()
                            .equals(world.places().get(i % 8)))
                    .count();
            assertTrue(right >= 10, right + " of 16");
            verified.ranked()
                    .forEach(ranked -> ranked.forEach(candidate ->
                            assertTrue(Math.abs(candidate.similarity()) <= 1 + 1e-6, candidate.toString())));
            Matrix joined = new AlignedPhotos("G3", alignment, AlignmentVariant.IMG_GPS).of(world.embeddings());
            assertEquals(TestWorld.WIDTH + 16, joined.columns());
        }
    }

    private Candidates towns() {
        Candidates.Builder towns = Candidates.builder();
        world.places().subList(0, 8).forEach(place -> towns.add(place, Origin.GENERATED));
        return towns.build();
    }

    @Test
    void geoClipAnswersWithACoordinateOfTheRightTown() {
        GeoClipSettings settings = new GeoClipSettings(
                new GeoClipShape(TestWorld.WIDTH, 24, location(Projection.EQUAL_EARTH)),
                training(),
                ExampleNoise.NONE,
                32,
                1000);
        AlignmentExamples examples = AlignmentExamples.withoutTexts(world.embeddings(), world.places());
        try (GeoClip geoClip = settings.fit(examples, TrainingRun.QUIET)) {
            Locator locator = GeoClipLocator.of(geoClip, world.places());
            assertEquals("GeoCLIP", locator.name());
            List<Prediction> predictions = locator.locate(world.queries());
            long right = IntStream.range(0, 16)
                    .filter(i -> near(
                            predictions.get(i).place().orElseThrow(),
                            world.places().get(i % 8)))
                    .count();
            assertTrue(right >= 10, right + " of 16");
            double sum = predictions.get(0).candidates().stream()
                    .mapToDouble(Candidate::similarity)
                    .sum();
            assertEquals(1, sum, 1e-6); // all 64 coordinates are candidates
        }
    }

    private static boolean near(LatLng a, LatLng b) {
        return GreatCircle.km(a, b) < 200;
    }
}
