package org.terrella.locate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.terrella.choose.RouteTraining;
import org.terrella.choose.Router;
import org.terrella.classify.ActivationMap;
import org.terrella.classify.CellEmbeddingsTraining;
import org.terrella.data.Photo;
import org.terrella.file.Origin;
import org.terrella.geo.LatLng;
import org.terrella.tensor.AdamW;
import org.terrella.tensor.LearningRate;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingRun;

/** Between the nearest neighbour and a method that answers the South Pole. */
class RouteLocatorTest {

    private static final LatLng POLE = new LatLng(-90, 0);
    private static final TestWorld WORLD = new TestWorld(5);
    private static final Router ROUTER = train();

    private static Router train() {
        List<Photo> photos = IntStream.range(0, TestWorld.PHOTOS)
                .mapToObj(i -> Photo.of("p" + i, WORLD.places().get(i), () -> new byte[0], Origin.of("test")))
                .toList();
        Training.Settings brief = new Training.Settings(
                4, 8, 3, new LearningRate.PerEpoch(1e-2, 1), AdamW.Settings.ofWeightDecay(0), true);
        return new RouteTraining(2, new CellEmbeddingsTraining(List.of(2, 4), 2, 0), brief)
                .fit(photos, WORLD.embeddings(), brief, TrainingRun.QUIET);
    }

    @AfterAll
    static void close() {
        ROUTER.close();
    }

    private static RouteLocator locator(Prediction other) {
        GallerySearch search = WORLD.search(TestWorld.order(0));
        return new RouteLocator(
                new NearestNeighbour(search, NearestNeighbour.Settings.defaults()),
                RerankLocatorTest.answering(other),
                search,
                ROUTER);
    }

    @Test
    void answersAsOneOfBoth() {
        RouteLocator locator = locator(Prediction.of(
                "any",
                POLE,
                List.of(new Candidate(POLE, Proposal.Origin.PROCESS, 0.3, 1)),
                SphereDensity.of(List.of(new SphereDensity.Kernel(POLE, 1, 1)))));
        List<Prediction> nearest = locator.first().locate(WORLD.queries());
        List<Prediction> routed = locator.locate(WORLD.queries());
        for (int i = 0; i < routed.size(); i++) {
            List<Candidate> candidates = routed.get(i).candidates();
            assertEquals(2, candidates.size());
            assertEquals(candidates.get(0).place(), routed.get(i).place().orElseThrow());
            assertEquals(
                    List.of(POLE, nearest.get(i).place().orElseThrow()).stream()
                            .sorted(RouteLocatorTest::byLatitude)
                            .toList(),
                    candidates.stream()
                            .map(Candidate::place)
                            .sorted(RouteLocatorTest::byLatitude)
                            .toList());
            assertEquals(1, candidates.get(0).similarity() + candidates.get(1).similarity(), 1e-9);
            assertTrue(candidates.get(0).similarity() >= 0.5);
            double south = routed.get(i).density().orElseThrow().kernels().stream()
                    .filter(kernel -> kernel.centre().equals(POLE))
                    .mapToDouble(SphereDensity.Kernel::weight)
                    .sum();
            double believed = candidates.get(0).place().equals(POLE)
                    ? candidates.get(0).similarity()
                    : candidates.get(1).similarity();
            assertEquals(believed, south, 1e-9);
        }
        assertEquals(List.of(), locator.locate(List.of()));
        assertTrue(locator.explain(WORLD.queries().get(0)).lines().get(0).startsWith("believed: "));
    }

    @Test
    void whatInThePhotoSpeaksForTheAnswerIsWhatTheBelievedOneSays() {
        RouteLocator both = locator(Prediction.of("any", POLE, List.of()));
        RouteLocator telling =
                new RouteLocator(telling(both.first(), 1), telling(both.second(), 2), both.search(), ROUTER);
        Query query = WORLD.queries().get(0);
        boolean isFirst = telling.locate(List.of(query))
                .get(0)
                .place()
                .equals(both.first().locate(List.of(query)).get(0).place());
        assertEquals(
                isFirst ? 1 : 2,
                telling.explain(query).activation().orElseThrow().sum());
    }

    private static Locator telling(Locator inner, double part) {
        return new Locator() {
            @Override
            public String name() {
                return inner.name();
            }

            @Override
            public List<Prediction> locate(List<Query> queries) {
                return inner.locate(queries);
            }

            @Override
            public Explanation explain(Query query) {
                ActivationMap map = ActivationMap.of(1, new double[] {part}, ActivationMap.Meaning.CONTRIBUTION);
                return inner.explain(query).withActivation(Optional.of(map));
            }
        };
    }

    private static int byLatitude(LatLng a, LatLng b) {
        return Double.compare(a.latDegrees(), b.latDegrees());
    }

    @Test
    void takesTheOtherWhereOneHasNoAnswerAndAFaultIsAFault() {
        RouteLocator silent = locator(Prediction.none("any", "nothing said"));
        assertEquals(
                silent.first().locate(WORLD.queries()).get(4).place(),
                silent.locate(WORLD.queries()).get(4).place());
        assertTrue(locator(Prediction.fault("any", "no connection"))
                .locate(WORLD.queries())
                .get(4)
                .isFault());
    }
}
