package org.terrella.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.terrella.evaluate.Convention;
import org.terrella.evaluate.Evaluation;
import org.terrella.evaluate.SeededDifference;
import org.terrella.geo.DistanceModel;
import org.terrella.geo.LatLng;
import org.terrella.geo.UnitVector;
import org.terrella.lmm.Question;
import org.terrella.lmm.Reply;
import org.terrella.lmm.Sampling;
import org.terrella.lmm.Usage;
import org.terrella.lmm.answer.AnswerParser;
import org.terrella.locate.CandidatePools;
import org.terrella.locate.CandidateSelector;
import org.terrella.locate.G3;
import org.terrella.locate.PlaceSpace;
import org.terrella.locate.PoolSize;
import org.terrella.locate.Prediction;
import org.terrella.locate.PromptDiagnosis;
import org.terrella.locate.PromptedLmm;
import org.terrella.locate.Query;
import org.terrella.locate.ReferenceSource;
import org.terrella.locate.References;
import org.terrella.locate.Verification;
import org.terrella.locate.method.Judging;
import org.terrella.tensor.Matrix;

/**
 * What each part of G3 does, on ten queries made by hand. All photos were taken at one place, and whatever is answered is that
 * place (R) or one far away (w). What is right is counted in the comments.
 */
class TenQueriesTest {

    private static final LatLng RIGHT = new LatLng(10, 10);
    private static final LatLng WRONG = new LatLng(10, 40);

    /** Stands behind the nearest photo, to tell which features the references were found by. */
    private static final LatLng ALIGNED = new LatLng(-20, 0.5);

    private static final LatLng ENCODED = new LatLng(-40, 0.5);

    /**
     * A query.
     *
     * @param eyes which place verification likes best
     * @param nearest where the nearest photo by aligned features was taken
     * @param aligned answers to the prompts with 0, 5, 10 and 15 references by aligned features, the last letter again and again
     * @param encoded answers to those with 5, 10 and 15 references by the encoder's features
     */
    private record Made(char eyes, char nearest, String aligned, String encoded) {

        String answers(List<LatLng> similar) {
            int prompt = similar.size() / 5;
            return similar.isEmpty() || similar.get(1).equals(ALIGNED)
                    ? aligned.split(" ")[prompt]
                    : encoded.split(" ")[prompt - 1];
        }
    }

    private static final List<Made> TEN = List.of(
            new Made('R', 'R', "R R R R", "R R R"), // 0: everybody knows it
            new Made('R', 'w', "R w w w", "w w w"), // 1: a sight, on which references mislead
            new Made('R', 'w', "w R w w", "w w w"), // 2: five references help
            new Made('R', 'w', "w w R w", "w R w"), // 3: ten help, whatever they are found by
            new Made('R', 'w', "w w wwwwwwR R", "w w w"), // 4: fifteen help; or ten, with a seventh answer
            new Made('R', 'w', "w w wR w", "w w w"), // 5: ten help, with a second answer
            new Made('R', 'R', "w w w w", "w w w"), // 6: only the nearest photo knows it
            new Made('w', 'w', "R R w w", "R w w"), // 7: verification is misled
            new Made('R', 'w', "w w w w", "w w w"), // 8: nobody knows it
            new Made('w', 'w', "R R R R", "R R R")); // 9: verification would be misled by the nearest photo

    private static final List<LatLng> TRUTHS = Collections.nCopies(TEN.size(), RIGHT);

    private static LatLng place(char letter) {
        return letter == 'R' ? RIGHT : WRONG;
    }

    private static Made made(String query) {
        return TEN.get(Integer.parseInt(query));
    }

    private static float[] direction(LatLng place) {
        UnitVector unit = UnitVector.of(place);
        return new float[] {(float) unit.x(), (float) unit.y(), (float) unit.z()};
    }

    private static final List<Query> QUERIES = IntStream.range(0, TEN.size())
            .mapToObj(i -> new Query(
                    String.valueOf(i),
                    () -> new byte[0],
                    direction(place(TEN.get(i).eyes()))))
            .toList();

    /** A photo is where it looks; so is a place. */
    private record Directions() implements PlaceSpace {

        @Override
        public String name() {
            return "directions";
        }

        @Override
        public Matrix of(Matrix embeddings) {
            return embeddings;
        }

        @Override
        public Matrix ofPlaces(List<LatLng> places) {
            float[] all = new float[3 * places.size()];
            for (int i = 0; i < places.size(); i++) {
                System.arraycopy(direction(places.get(i)), 0, all, 3 * i, 3);
            }
            return Matrix.of(3, all);
        }
    }

    private static ReferenceSource found(LatLng by) {
        return (queries, similar, dissimilar) -> queries.stream()
                .map(query -> {
                    List<LatLng> places = new ArrayList<>(Collections.nCopies(similar, by));
                    if (similar > 0) {
                        places.set(0, place(made(query.id()).nearest()));
                    }
                    return new References(places, List.of(), Collections.nCopies(dissimilar, by));
                })
                .toList();
    }

    private static List<Reply> reply(List<Question> questions, int answers, Sampling sampling) {
        return questions.stream()
                .<Reply>map(question -> {
                    List<LatLng> similar = question.prompt().fields().similar().stream()
                            .map(reference -> reference.place())
                            .toList();
                    String letters = made(question.photo()).answers(similar);
                    List<String> texts = IntStream.range(0, answers)
                            .mapToObj(n -> json(place(letters.charAt(Math.min(n, letters.length() - 1)))))
                            .toList();
                    return new Reply.Answered(texts, Usage.NONE);
                })
                .toList();
    }

    private static String json(LatLng place) {
        return String.format(
                Locale.ROOT, "{\"latitude\": %.1f, \"longitude\": %.1f}", place.latDegrees(), place.lngDegrees());
    }

    private static CandidatePools pools(LatLng by, List<Integer> references) {
        PromptedLmm lmm = new PromptedLmm(TenQueriesTest::reply, Sampling.G3, AnswerParser.ofCoordinates());
        return new CandidatePools(found(by), new Verification(new Directions()), lmm, references);
    }

    private static final CandidatePools FOUR = pools(ALIGNED, G3.REFERENCES);

    private static TrialPredictions predictions(CandidatePools pools, PoolSize size) {
        List<Prediction> all = new G3("G3", pools, size, CandidateSelector.verified()).locate(QUERIES);
        return new TrialPredictions(all.stream()
                .map(one -> new TrialPredictions.Judged(one.query(), "", RIGHT, one.place(), one.candidates()))
                .toList());
    }

    private static double right(CandidatePools pools, PoolSize size, Judging judging) {
        Evaluation.Settings settings = Evaluation.Settings.defaults().withConvention(Convention.G3);
        return Evaluation.of("G3", predictions(pools, size).errors(judging, Convention.G3), settings)
                .accuracies()
                .get(1)
                .share()
                .value();
    }

    private static double right(CandidatePools pools, int prompts, int answers, int retrieved) {
        return right(pools, new PoolSize(prompts, answers, retrieved), Judging.CHOSEN);
    }

    @Test
    void theWholeMethodIsRightWhereOnePromptIsAndVerificationSeesIt() {
        // 0, 1, 2, 3, 4, 5 and 9; nobody answers 6 and 8, and at 7 verification takes a wrong one
        assertEquals(0.7, right(FOUR, 4, 2, 0), 1e-9);
    }

    @Test
    void fewerAnswersLoseWhatOnlyTheSecondKnows() {
        assertEquals(0.6, right(FOUR, 4, 1, 0), 1e-9); // not 5
    }

    @Test
    void eachPromptAddsWhatOnlyItKnowsUnlessVerificationIsMisled() {
        assertEquals(0.4, right(FOUR, 1, 2, 0), 1e-9); // 0, 1, 7, 9
        assertEquals(0.5, right(FOUR, 2, 2, 0), 1e-9); // and 2
        assertEquals(0.6, right(FOUR, 3, 2, 0), 1e-9); // and 3 and 5; not 7, to which wrong answers have come
        assertEquals(0.7, right(FOUR, 4, 2, 0), 1e-9); // and 4
    }

    @Test
    void theNearestPhotoHelpsOnceAndMisleadsOnce() {
        assertEquals(0.7, right(FOUR, 4, 2, 1), 1e-9); // and 6, but not 9
        TrialPredictions with = predictions(FOUR, new PoolSize(4, 2, 1));
        assertEquals(RIGHT, with.queries().get(6).place().orElseThrow());
        assertEquals(WRONG, with.queries().get(9).place().orElseThrow());
    }

    @Test
    void withoutGeoAReferencesOfOtherPhotosMislead() {
        // 0, 1 by the prompt without references, 3, 9; at 7 verification is misled as before
        assertEquals(0.4, right(pools(ENCODED, G3.REFERENCES), 4, 2, 0), 1e-9);
    }

    @Test
    void withoutGeoDOnlyThePromptOfTenIsLeftAndMoreAnswersToItAreNotTheSame() {
        CandidatePools one = pools(ALIGNED, G3.ONE_PROMPT);
        assertEquals(0.4, right(one, 1, 2, 0), 1e-9); // 0, 3, 5, 9
        assertEquals(
                0.5, right(one, 1, 8, 0), 1e-9); // and 4; as many answers as four prompts of two have, which find 7
    }

    @Test
    void withoutGeoVTheExpectationIsExactWhateverTheLot() {
        PoolSize size = new PoolSize(4, 2, 0);
        // right of eight: 8, 2, 2, 2, 2, 1, 0, 4, 0, 8 = 29 of 80
        assertEquals(29 / 80.0, right(FOUR, size, Judging.LOT), 1e-9);
        double drawn = IntStream.range(0, 4000)
                .mapToObj(seed -> new G3("G3", FOUR, size, CandidateSelector.random(seed)).locate(QUERIES))
                .flatMap(List::stream)
                .mapToDouble(one -> one.place().orElseThrow().equals(RIGHT) ? 1 : 0)
                .average()
                .orElseThrow();
        assertEquals(29 / 80.0, drawn, 0.01);
    }

    @Test
    void theBestCandidateIsWhatPerfectVerificationWouldReach() {
        assertEquals(0.8, right(FOUR, new PoolSize(4, 2, 0), Judging.BEST_CANDIDATE), 1e-9); // all but 6 and 8
        assertEquals(0.9, right(FOUR, new PoolSize(4, 2, 1), Judging.BEST_CANDIDATE), 1e-9); // all but 8
    }

    @Test
    void aClaimComparesTheWholeMethodWithTheExpectationQueryByQuery() {
        TrialPredictions full = predictions(FOUR, new PoolSize(4, 2, 0));
        SeededDifference difference = SeededDifference.of(
                List.of(full.errors(Judging.CHOSEN, Convention.G3)),
                List.of(full.errors(Judging.LOT, Convention.G3)),
                25,
                Evaluation.Settings.defaults().withConvention(Convention.G3));
        assertEquals(7 / 10.0 - 29 / 80.0, difference.difference(), 1e-9);
    }

    @Test
    void theOracleSaysWhereDiversePromptsHelp() {
        PoolSize size = new PoolSize(4, 2, 1);
        PromptDiagnosis found =
                PromptDiagnosis.of(FOUR.of(QUERIES, size), TRUTHS, size, 25, DistanceModel.WGS84_ELLIPSOID);
        assertEquals(List.of(0.4, 0.4, 0.4, 0.3), found.byPrompt()); // 0179, 0279, 0359, 049
        assertEquals(0.8, found.byAnyPrompt(), 1e-9); // all but 6 and 8
        assertEquals(0.9, found.inPool(), 1e-9); // 6 by the nearest photo
        assertEquals(0.7, found.chosen(), 1e-9);
    }
}
