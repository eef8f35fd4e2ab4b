package org.terrella.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.terrella.data.Photo;
import org.terrella.file.Origin;
import org.terrella.geo.LatLng;
import org.terrella.locate.Locator;
import org.terrella.locate.Prediction;
import org.terrella.locate.Query;
import org.terrella.locate.ToldLocator;

/** Who is told the truth, and who never is. */
class ToldTruthTest {

    private static final List<LatLng> TRUTHS = List.of(new LatLng(1, 2), new LatLng(3, 4), new LatLng(5, 6));
    private static final List<Photo> PHOTOS = Stream.of("a", "b", "c")
            .map(id -> Photo.of(id, TRUTHS.get(id.charAt(0) - 'a'), () -> new byte[0], Origin.of(id)))
            .toList();

    /** Photos c and a, in this order; b could not be looked at. */
    private static final List<Query> ASKED = Stream.of("c", "a")
            .map(id -> new Query(id, () -> new byte[0], new float[] {1}))
            .toList();

    private static class Plain implements Locator {

        final List<Object> seen = new ArrayList<>();

        @Override
        public String name() {
            return "plain";
        }

        @Override
        public List<Prediction> locate(List<Query> queries) {
            seen.addAll(queries);
            return queries.stream()
                    .map(query -> Prediction.of(query.id(), new LatLng(0, 0), List.of()))
                    .toList();
        }
    }

    /** Answers with the truth itself. */
    private record Knowing() implements ToldLocator {

        @Override
        public String name() {
            return "knowing";
        }

        @Override
        public String untold() {
            return "nobody said anything";
        }

        @Override
        public Told locateTold(List<Query> queries, List<LatLng> truths) {
            List<Prediction> answers = new ArrayList<>();
            for (int i = 0; i < queries.size(); i++) {
                answers.add(Prediction.of(queries.get(i).id(), truths.get(i), List.of()));
            }
            return new Told(answers, Map.of("told", truths.size()));
        }
    }

    @Test
    void aLocatorThatIsNotToldGetsQueriesAlone() {
        Plain plain = new Plain();
        List<Prediction> all = PredictionStep.located(plain, ASKED, PHOTOS).predictions();
        assertEquals(List.<Object>copyOf(ASKED), plain.seen);
        assertEquals(List.of("c", "a", "b"), all.stream().map(Prediction::query).toList());
        assertEquals("the photo could not be looked at", all.get(2).reason().orElseThrow());
    }

    @Test
    void oneThatIsToldGetsTheTruthOfEachQuery() {
        ToldLocator.Told told = PredictionStep.located(new Knowing(), ASKED, PHOTOS);
        assertEquals(
                List.of(Optional.of(TRUTHS.get(2)), Optional.of(TRUTHS.get(0)), Optional.empty()),
                told.predictions().stream().map(Prediction::place).toList());
        assertEquals(Map.of("told", 2), told.counts());
    }

    @Test
    void oneThatIsToldAnswersNobodyElse() {
        List<Prediction> all = new Knowing().locate(ASKED);
        assertEquals(List.of("c", "a"), all.stream().map(Prediction::query).toList());
        assertEquals("nobody said anything", all.get(0).reason().orElseThrow());
    }
}
