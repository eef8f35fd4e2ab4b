package org.terrella.locate.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.terrella.align.Alignment;
import org.terrella.align.PretrainedAlignment;
import org.terrella.classify.NetworkKind;
import org.terrella.classify.TrainedNetwork;
import org.terrella.embed.CaptionVectors;
import org.terrella.embed.ImageEncoder;
import org.terrella.experiment.Experiment;
import org.terrella.geo.LatLng;
import org.terrella.lmm.Question;
import org.terrella.lmm.Reply;
import org.terrella.lmm.Sampling;
import org.terrella.lmm.Usage;
import org.terrella.lmm.answer.AnswerParser;
import org.terrella.lmm.pocket.PocketRole;
import org.terrella.locate.Asked;
import org.terrella.locate.Candidate;
import org.terrella.locate.CandidatePool;
import org.terrella.locate.CandidatePools;
import org.terrella.locate.CandidateSelector;
import org.terrella.locate.G3;
import org.terrella.locate.GallerySearch;
import org.terrella.locate.GeoClipLocator;
import org.terrella.locate.LocationClassifier;
import org.terrella.locate.Locator;
import org.terrella.locate.Normalized;
import org.terrella.locate.PoolSize;
import org.terrella.locate.Prediction;
import org.terrella.locate.PromptedLmm;
import org.terrella.locate.Query;
import org.terrella.locate.ReferenceSource;
import org.terrella.retrieve.Gallery;
import org.terrella.tensor.Matrix;

/** The ablations of experiments/ablation.yaml, each by what it asks of a bench that remembers. */
class G3MethodTest {

    private static final int WIDTH = 256; // of Little Earth's encoder
    private static final int PHOTOS = 40;
    private static final long SEED = 18;
    private static final PoolSize OF_THE_SET = new PoolSize(4, 5, 1);
    private static final BenchDefaults DEFAULTS = BenchDefaults.of(OF_THE_SET);
    private static final Experiment ABLATION = Experiment.read(Path.of("../../experiments/ablation.yaml"));

    private static Alignment alignment;

    @BeforeAll
    static void readTheAlignment() {
        alignment = Alignment.shipped(PretrainedAlignment.MERCATOR, SEED);
    }

    @AfterAll
    static void closeTheAlignment() {
        alignment.close();
    }

    /** What a variant did. */
    private record Done(List<Prediction> predictions, List<CandidatePool> pools, Remembering bench) {

        PoolSize size() {
            return pools.get(0).size();
        }

        List<Integer> references() {
            return pools.get(0).asked().stream().map(Asked::references).toList();
        }

        /** The northern gallery is searched by the encoder's vectors, the southern by the alignment's. */
        boolean isAligned() {
            return pools.get(0).references().similar().get(0).latDegrees() < 0;
        }

        boolean takesTheMostSimilar() {
            return predictions.stream()
                    .allMatch(prediction -> prediction.candidates().stream()
                            .allMatch(candidate -> candidate.similarity()
                                    <= prediction.candidates().get(0).similarity()));
        }
    }

    private static Done done(String label) {
        Remembering bench = new Remembering();
        List<Query> queries = queries();
        List<Prediction> predictions =
                ABLATION.methods().get(label).on(DEFAULTS).locator(bench, SEED).locate(queries);
        CandidatePools pools = (CandidatePools) bench.made.values().iterator().next();
        return new Done(predictions, pools.of(queries, new PoolSize(1, 1, 0)), bench);
    }

    @Test
    void theWholeMethodAsksFourPromptsAboutAlignedNeighbours() {
        Done full = done("full");
        assertEquals(List.of("aligned mercator 18", "alignment mercator 18", "lmm large"), full.bench.lent());
        assertEquals(OF_THE_SET, full.size());
        assertEquals(List.of(0, 5, 10, 15), full.references());
        assertTrue(full.isAligned());
        assertEquals(4 * queries().size(), full.bench.questions);
        assertEquals(4 * 5 * queries().size(), full.bench.answers);
        assertTrue(full.takesTheMostSimilar());
    }

    @Test
    void withoutGeoARetrievesByTheEncoderAloneAndStillVerifies() {
        Done without = done("without-geo-a");
        assertEquals(List.of("alignment mercator 18", "encoded", "lmm large"), without.bench.lent());
        assertEquals(OF_THE_SET, without.size());
        assertEquals(List.of(0, 5, 10, 15), without.references());
        assertTrue(!without.isAligned());
        assertTrue(without.takesTheMostSimilar());
    }

    @Test
    void withoutGeoDAsksOnePromptOfTenReferences() {
        Map<String, Integer> answers = Map.of("without-geo-d", 5, "one-prompt", 20);
        answers.forEach((label, count) -> {
            Done without = done(label);
            assertEquals(
                    List.of("aligned mercator 18", "alignment mercator 18", "lmm large"), without.bench.lent(), label);
            assertEquals(new PoolSize(1, count, 1), without.size(), label);
            assertEquals(List.of(10), without.references(), label);
            assertTrue(without.isAligned(), label);
            assertEquals(queries().size(), without.bench.questions, label);
            assertEquals(count * queries().size(), without.bench.answers, label);
            assertTrue(without.takesTheMostSimilar(), label);
        });
    }

    @Test
    void withoutGeoVDrawsByLotFromTheSameCandidates() {
        Done full = done("full");
        Done without = done("without-geo-v");
        assertEquals(full.bench.lent(), without.bench.lent());
        assertEquals(full.size(), without.size());
        assertEquals(full.references(), without.references());
        for (int i = 0; i < full.pools.size(); i++) {
            CandidatePool pool = without.pools.get(i);
            assertEquals(full.pools.get(i).candidates(), pool.candidates());
            assertEquals(
                    CandidateSelector.random(SEED)
                            .order(pool.query(), pool.choose(OF_THE_SET))
                            .get(0)
                            .place(),
                    without.predictions.get(i).place().orElseThrow());
        }
        assertTrue(!without.takesTheMostSimilar());
        assertNotEquals(
                full.predictions.stream().map(Prediction::place).toList(),
                without.predictions.stream().map(Prediction::place).toList());
    }

    @Test
    void variantsShareWhatTheyAskAlike() {
        Map<String, Integer> answers = new TreeMap<>();
        ABLATION.methods()
                .forEach((label, method) ->
                        answers.put(label, method.on(DEFAULTS).answers().size()));
        Map<String, Integer> expected = Map.of(
                "full", 20,
                "without-geo-a", 20,
                "without-geo-d", 5,
                "one-prompt", 20,
                "without-geo-v", 20,
                "best-in-pool", 20);
        answers.keySet().retainAll(expected.keySet()); // beside them are rows of other methods
        assertEquals(expected, answers);
        assertEquals(answersOf("full"), answersOf("without-geo-v"));
        assertTrue(answersOf("one-prompt").containsAll(answersOf("without-geo-d")));
        assertEquals(answersOf("full"), answersOf("best-in-pool"));
        // other photos are found, so only the prompt without references is the same, and its five answers
        assertEquals(
                5,
                answersOf("full").stream()
                        .filter(answersOf("without-geo-a")::contains)
                        .count());
        // the one prompt with ten references is the full method's third, of which both ask for five answers
        assertEquals(
                5,
                answersOf("full").stream()
                        .filter(answersOf("one-prompt")::contains)
                        .count());
    }

    private static Map<String, Object> used(String label, Map<String, ?> settings, PoolSize size) {
        return ABLATION.methods()
                .get(label)
                .with(settings)
                .on(new BenchDefaults(
                        size,
                        (role, said) -> PocketRole.named(role).temperatures().of(said)))
                .filledIn();
    }

    @Test
    void aProtocolFillsInWhatIsLeftOpenAndTheModelsOwnTemperature() {
        assertEquals(Map.of("answers", 5L, "retrieved", 0L, "temperature", 0.72), used("full", Map.of(), G3.IM2GPS3K));
        assertEquals(Map.of("answers", 1L, "retrieved", 1L, "temperature", 0.72), used("full", Map.of(), G3.YFCC4K));
        Map<String, String> tuned = Map.of("protocol", "tuned");
        assertEquals(Map.of("answers", 5L, "retrieved", 1L, "temperature", 0.72), used("full", tuned, G3.YFCC4K));
        Map<String, String> released = Map.of("protocol", "released-code");
        assertEquals(Map.of("answers", 5L, "retrieved", 1L, "temperature", 0.72), used("full", released, G3.YFCC4K));
        Map<String, String> llava = Map.of("protocol", "released-code", "role", "small");
        assertEquals(Map.of("answers", 5L, "retrieved", 1L, "temperature", 0.42), used("full", llava, G3.YFCC4K));
        Map<String, String> said = Map.of("answers", "3", "retrieved", "2", "temperature", "0.9");
        assertEquals(Map.of("answers", 3L, "retrieved", 2L, "temperature", 0.9), used("full", said, G3.YFCC4K));
    }

    @Test
    void aModelBehindAnEndpointIsAskedAsThePaperSays() {
        Map<String, String> llava = Map.of("protocol", "released-code", "role", "small");
        ConfiguredMethod<?> full = ABLATION.methods().get("full");
        assertEquals(1.2, full.on(DEFAULTS).filledIn().get("temperature"));
        assertEquals(0.7, full.with(llava).on(DEFAULTS).filledIn().get("temperature"));
    }

    @Test
    void theReleasedCodeAsksForItsFiveAnswersAndIsTakenAsItIs() {
        ConfiguredMethod<?> released = ABLATION.methods().get("full").with(Map.of("protocol", "released-code"));
        Remembering bench = new Remembering();
        Locator locator = released.on(DEFAULTS).locator(bench, SEED);
        assertEquals("G3 released-code", locator.name());
        locator.locate(queries());
        assertEquals(4 * 5 * queries().size(), bench.answers);
        assertEquals(20, released.on(DEFAULTS).answers().size());
        for (Map<String, String> other : List.of(
                Map.of("answers", "3"),
                Map.of("retrieved", "0"),
                Map.of("prompts", "2"),
                Map.of("variant", "without-geo-a"))) {
            String message = assertThrows(IllegalArgumentException.class, () -> released.with(other))
                    .getMessage();
            assertTrue(message.startsWith("protocol released-code must be the full variant with prompts=4"), message);
        }
    }

    @Test
    void variantsThatShowSomethingElseThanAChoiceSaySo() {
        assertEquals(Judging.CHOSEN, ABLATION.methods().get("full").judging());
        assertEquals(Judging.CHOSEN, ABLATION.methods().get("one-prompt").judging());
        assertEquals(Judging.LOT, ABLATION.methods().get("without-geo-v").judging());
        assertEquals(
                Judging.BEST_CANDIDATE, ABLATION.methods().get("best-in-pool").judging());
    }

    @Test
    void img2LocIsAskedAsItsCodeAsksAndVerifiedWithAsManyAnswersAsG3() {
        ConfiguredMethod<?> usual = Methods.builtIn().of("img2loc", Map.of());
        Remembering bench = new Remembering();
        usual.on(DEFAULTS).locator(bench, SEED).locate(queries());
        assertEquals(Set.of(Sampling.IMG2LOC), bench.samplings);
        assertEquals(queries().size(), bench.answers);
        ConfiguredMethod<?> verified = usual.with(Map.of("verified", "true"));
        assertEquals(20L, verified.on(BenchDefaults.of(G3.IM2GPS3K)).filledIn().get("answers"));
        assertEquals(5L, verified.on(BenchDefaults.of(G3.YFCC4K)).filledIn().get("answers"));
        Remembering other = new Remembering();
        List<Prediction> predictions =
                verified.on(DEFAULTS).locator(other, SEED).locate(queries());
        assertEquals(List.of("alignment mercator 18", "encoded", "lmm large"), other.lent());
        assertEquals(21 * queries().size(), other.answers);
        predictions.forEach(prediction -> assertEquals(
                prediction.candidates().stream()
                        .mapToDouble(Candidate::similarity)
                        .max()
                        .orElseThrow(),
                prediction.candidates().get(0).similarity()));
    }

    @Test
    void aLanguageModelAloneNeedsNoGalleryAndSharesG3sFirstPrompt() {
        ConfiguredMethod<?> alone = Methods.builtIn().of("lmm", Map.of());
        assertTrue(!alone.needs().contains(new Need.OfGallery()));
        Remembering bench = new Remembering();
        List<Prediction> predictions = alone.on(DEFAULTS).locator(bench, SEED).locate(queries());
        assertEquals(List.of("lmm large"), bench.lent());
        assertEquals(queries().size(), bench.answers);
        assertEquals(
                6, predictions.stream().filter(one -> one.place().isPresent()).count());
        assertTrue(ABLATION.methods()
                .get("full")
                .on(DEFAULTS)
                .answers()
                .containsAll(alone.on(DEFAULTS).answers()));
    }

    private static List<Record> answersOf(String label) {
        return ABLATION.methods().get(label).on(DEFAULTS).answers().stream()
                .sorted(java.util.Comparator.comparing(Record::toString))
                .toList();
    }

    private static float[] vectors(int rows, long seed) {
        Random random = new Random(seed);
        float[] all = new float[rows * WIDTH];
        for (int i = 0; i < all.length; i++) {
            all[i] = (float) random.nextGaussian();
        }
        return all;
    }

    private static List<Query> queries() {
        Matrix vectors = Matrix.of(WIDTH, vectors(6, 3));
        return IntStream.range(0, 6)
                .mapToObj(i -> new Query("query " + i, () -> new byte[0], vectors.row(i)))
                .toList();
    }

    /** Photos on one side of the equator. */
    private static GallerySearch search(String name, int sign) {
        Gallery photos = new Gallery(
                IntStream.range(0, PHOTOS).mapToObj(i -> "photo " + i).toList(),
                IntStream.range(0, PHOTOS)
                        .mapToObj(i -> new LatLng(sign * (1 + i), 4 * i))
                        .toList(),
                Matrix.of(WIDTH, vectors(PHOTOS, 7)));
        return GallerySearch.exact(new Normalized(name), photos);
    }

    /** A bench of forty photos that remembers what it lent and how its language model was asked. */
    private static final class Remembering implements BenchView {

        private final TreeSet<String> lent = new TreeSet<>();
        private final Map<Record, Object> made = new HashMap<>();
        private final Set<Sampling> samplings = new HashSet<>();
        private int questions;
        private int answers;

        List<String> lent() {
            return List.copyOf(lent);
        }

        @Override
        public void told(long done, long all) {
            throw new IllegalStateException("nothing here takes long");
        }

        @Override
        public Path log(String name) {
            throw new IllegalStateException("no other program is started");
        }

        @Override
        public GallerySearch encoded() {
            lent.add("encoded");
            return search("CLIP", 1);
        }

        @Override
        public GallerySearch aligned(String which, long seed) {
            lent.add("aligned " + which + " " + seed);
            return search("G3", -1);
        }

        @Override
        public ReferenceSource encodedReferences() {
            return encoded();
        }

        @Override
        public ReferenceSource alignedReferences(String which, long seed) {
            return aligned(which, seed);
        }

        @Override
        public Alignment alignment(String which, long seed) {
            lent.add("alignment " + which + " " + seed);
            return alignment;
        }

        @Override
        public <T extends TrainedNetwork> T network(NetworkKind<T> kind, String weights, long seed) {
            throw new IllegalStateException("no network is needed");
        }

        @Override
        public CaptionVectors captions() {
            throw new IllegalStateException("nobody reads captions here");
        }

        @Override
        public PromptedLmm lmm(String role, Sampling sampling) {
            lent.add("lmm " + role);
            return new PromptedLmm(this::ask, sampling, AnswerParser.ofCoordinates());
        }

        private List<Reply> ask(List<Question> asked, int count, Sampling sampling) {
            samplings.add(sampling);
            questions += asked.size();
            answers += asked.size() * count;
            List<Reply> replies = new ArrayList<>();
            for (Question question : asked) {
                Random random = new Random(question.photo().hashCode());
                List<String> texts = IntStream.range(0, count)
                        .mapToObj(n -> String.format(
                                Locale.ROOT,
                                "{\"latitude\": %.4f, \"longitude\": %.4f}",
                                170 * random.nextDouble() - 85,
                                350 * random.nextDouble() - 175))
                        .toList();
                replies.add(new Reply.Answered(texts, Usage.NONE));
            }
            return replies;
        }

        @Override
        public <T> T once(Record key, Class<T> type, Supplier<? extends T> make) {
            return type.cast(made.computeIfAbsent(key, any -> make.get()));
        }

        @Override
        public OptionalLong parameters(String role) {
            return OptionalLong.empty();
        }

        @Override
        public ImageEncoder encoder() {
            throw new AssertionError("nothing is encoded");
        }

        @Override
        public Gallery gallery() {
            throw new AssertionError("the gallery is searched");
        }

        @Override
        public GallerySearch classified(String weights, long seed) {
            throw new AssertionError("no geocells");
        }

        @Override
        public GeoClipLocator geoClip(String weights, long seed) {
            throw new AssertionError("no GeoCLIP");
        }

        @Override
        public LocationClassifier classifier(String weights, long seed) {
            throw new AssertionError("no geocells");
        }
    }
}
