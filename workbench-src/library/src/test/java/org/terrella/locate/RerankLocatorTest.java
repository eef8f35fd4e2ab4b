package org.terrella.locate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.terrella.choose.RerankTraining;
import org.terrella.choose.Reranker;
import org.terrella.data.Photo;
import org.terrella.file.Origin;
import org.terrella.geo.LatLng;
import org.terrella.tensor.AdamW;
import org.terrella.tensor.LearningRate;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingRun;

class RerankLocatorTest extends LocatorContract {

    private static final int RETRIEVED = 6;
    private static final Reranker RERANKER = train(new TestWorld(5));

    private static Reranker train(TestWorld world) {
        List<Photo> photos = IntStream.range(0, TestWorld.PHOTOS)
                .mapToObj(i -> Photo.of("p" + i, world.places().get(i), () -> new byte[0], Origin.of("test")))
                .toList();
        return new RerankTraining(RETRIEVED, 0.1)
                .fit(
                        photos,
                        world.embeddings(),
                        new Training.Settings(
                                3, 16, 3, new LearningRate.PerEpoch(1e-2, 1), AdamW.Settings.ofWeightDecay(0), true),
                        TrainingRun.QUIET);
    }

    @AfterAll
    static void close() {
        RERANKER.close();
    }

    @Override
    Locator locator(List<Integer> order) {
        return new RerankLocator(world.search(order), RETRIEVED, Optional.empty(), RERANKER);
    }

    private RerankLocator with(Locator other) {
        return new RerankLocator(world.search(TestWorld.order(0)), RETRIEVED, Optional.of(other), RERANKER);
    }

    @Test
    void reordersWhatWasRetrievedAndNothingElse() {
        GallerySearch search = world.search(TestWorld.order(0));
        List<Prediction> nearest =
                new NearestNeighbour(search, new NearestNeighbour.Settings(RETRIEVED, 1)).locate(world.queries());
        List<Prediction> reranked = locator(TestWorld.order(0)).locate(world.queries());
        for (int i = 0; i < nearest.size(); i++) {
            assertEquals(places(nearest.get(i)), places(reranked.get(i)));
        }
    }

    private static HashSet<LatLng> places(Prediction prediction) {
        return new HashSet<>(
                prediction.candidates().stream().map(Candidate::place).toList());
    }

    @Test
    void generatedCandidatesOfAnotherMethodJoinThem() {
        Prediction said = Prediction.of(
                "any",
                new LatLng(1, 2),
                List.of(
                        new Candidate(new LatLng(1, 2), Proposal.Origin.GENERATED, 0.5, 1),
                        new Candidate(new LatLng(3, 4), Proposal.Origin.RETRIEVED, 0.4, 2)));
        Prediction reranked = with(answering(said)).locate(world.queries()).get(0);
        assertEquals(RETRIEVED + 1, reranked.candidates().size());
        assertTrue(places(reranked).contains(new LatLng(1, 2)));
        assertEquals(
                1,
                reranked.candidates().stream()
                        .filter(candidate -> candidate.origin() == Proposal.Origin.GENERATED)
                        .count());
        assertTrue(Comparator.<Double>reverseOrder()
                        .compare(
                                reranked.candidates().get(0).similarity(),
                                reranked.candidates().get(1).similarity())
                <= 0);
    }

    @Test
    void aFaultOfTheOtherMethodIsAFault() {
        Prediction failed = with(answering(Prediction.fault("any", "no connection")))
                .locate(world.queries())
                .get(3);
        assertTrue(failed.isFault());
        Prediction silent = with(answering(Prediction.none("any", "nothing said")))
                .locate(world.queries())
                .get(3);
        assertEquals(RETRIEVED, silent.candidates().size(), "what was retrieved is still there");
    }

    static Locator answering(Prediction prediction) {
        return new Locator() {
            @Override
            public String name() {
                return "another";
            }

            @Override
            public List<Prediction> locate(List<Query> queries) {
                return queries.stream().map(any -> prediction).toList();
            }
        };
    }

    @Test
    void explainsWhereTheFirstStoodBefore() {
        Explanation explanation =
                locator(TestWorld.order(0)).explain(world.queries().get(2));
        String last = explanation.lines().get(explanation.lines().size() - 1);
        assertTrue(last.matches("the first was number [1-6] of 6 as it was retrieved"), last);
        assertEquals(RETRIEVED, explanation.references().size());
    }

    @Test
    void refusesToRetrieveNothing() {
        assertEquals(
                "retrieved candidates must be 1 or more, found 0",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new RerankLocator(
                                        world.search(TestWorld.order(0)), 0, Optional.empty(), RERANKER))
                        .getMessage());
    }
}
