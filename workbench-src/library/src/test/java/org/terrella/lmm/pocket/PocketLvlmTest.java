package org.terrella.lmm.pocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.terrella.embed.LittleEarthClip;
import org.terrella.geo.LatLng;
import org.terrella.lmm.Prompt;
import org.terrella.lmm.PromptFields;
import org.terrella.lmm.PromptStyle;
import org.terrella.lmm.Question;
import org.terrella.lmm.Reference;
import org.terrella.lmm.Reply;
import org.terrella.lmm.Request;
import org.terrella.lmm.Sampling;
import org.terrella.lmm.Usage;
import org.terrella.lmm.answer.AnswerParser;
import org.terrella.lmm.answer.ParsedAnswer;

class PocketLvlmTest {

    private static final Sampling GREEDY = Sampling.G3.withTemperature(0);

    private static LittleEarthClip clip;
    private static PocketLvlm lvlm;

    @BeforeAll
    static void open() {
        clip = LittleEarthClip.shipped();
        lvlm = PocketLvlm.of(PocketRole.SMALL, SmallPockets.model(1), clip.photos());
    }

    @AfterAll
    static void close() {
        lvlm.close();
        clip.close();
    }

    @Test
    void answersDoNotDependOnWhatIsAskedBesides() {
        List<Request> requests = requests(60);
        List<Reply> together = lvlm.ask(requests, Sampling.G3);
        for (int i = 0; i < requests.size(); i++) {
            assertEquals(
                    texts(together.get(i)),
                    texts(lvlm.ask(requests.subList(i, i + 1), Sampling.G3).get(0)),
                    "request " + i);
        }
    }

    @Test
    void answersDoNotDependOnTheOrderOfRequests() {
        List<Request> requests = requests(60);
        List<Reply> replies = lvlm.ask(requests, Sampling.G3);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(3));
        List<Reply> shuffled = lvlm.ask(order.stream().map(requests::get).toList(), Sampling.G3);
        for (int i = 0; i < order.size(); i++) {
            assertEquals(replies.get(order.get(i)), shuffled.get(i), "request " + order.get(i));
        }
    }

    @Test
    void laterAnswersFollowThoseBefore() {
        Question question = question(1, 5);
        List<String> nine = texts(ask(new Request(question, 0, 9), Sampling.G3));
        List<String> parts = new ArrayList<>(texts(ask(new Request(question, 0, 5), Sampling.G3)));
        parts.addAll(texts(ask(new Request(question, 5, 4), Sampling.G3)));
        assertEquals(nine, parts);
        assertTrue(new HashSet<>(nine).size() > 1, nine.toString());
    }

    @Test
    void atTemperatureZeroAllAnswersAreTheLikeliest() {
        Question question = question(2, 10);
        List<String> answers = texts(ask(new Request(question, 0, 4), GREEDY));
        assertEquals(1, new HashSet<>(answers).size(), answers.toString());
        assertEquals(answers, texts(ask(new Request(question, 4, 4), GREEDY.withSeed(99))));
    }

    @Test
    void seedPhotoAndPromptMatter() {
        Request request = new Request(question(1, 5), 0, 8);
        List<String> usual = texts(ask(request, Sampling.G3));
        assertNotEquals(usual, texts(ask(request, Sampling.G3.withSeed(18))));
        assertNotEquals(usual, texts(ask(new Request(question(2, 5), 0, 8), Sampling.G3)));
        assertNotEquals(usual, texts(ask(new Request(question(1, 6), 0, 8), Sampling.G3)));
    }

    @Test
    void writesCountryAndCoordinatesAndCountsItsTokens() {
        Reply.Answered reply = (Reply.Answered) ask(new Request(question(1, 5), 0, 3), Sampling.G3);
        for (String text : reply.texts()) {
            assertTrue(
                    text.matches("\\{\"country\": \"(Chile|France|Guinea|United States)\", \"latitude\": -?\\d{1,2}"
                            + "\\.\\d\\d, \"longitude\": -?\\d{1,3}\\.\\d\\d}"),
                    text);
        }
        // the photo is 10 tokens, 5 similar and 5 dissimilar places, and one that says: answer now
        assertEquals(new Usage(10 + 5 + 5 + 1, 3 * 5), reply.usage());
    }

    @Test
    void whatItWritesIsReadLikeAnyModelsAnswer() {
        AnswerParser parser = AnswerParser.ofCoordinates();
        for (String text : texts(ask(new Request(question(3, 5), 0, 50), Sampling.G3.withTemperature(0.6)))) {
            String[] numbers = text.replaceAll("[^0-9.,-]", "").split(",");
            LatLng expected =
                    new LatLng(Double.parseDouble(numbers[1]), Double.parseDouble(numbers[2])); // the country is first
            assertEquals(new ParsedAnswer.Stated(expected, ParsedAnswer.Form.JSON), parser.read(text), text);
        }
    }

    @Test
    void aPhotoGoesThroughTheEncoderOnceAndAnUnreadableOneFails() {
        AtomicInteger reads = new AtomicInteger();
        byte[] image = image(77);
        Question question = new Question(
                "a",
                () -> {
                    reads.incrementAndGet();
                    return image;
                },
                Prompt.of(PromptFields.none()));
        Question broken = new Question("b/c.jpg", () -> new byte[] {1, 2, 3}, Prompt.of(PromptFields.none()));
        List<Reply> replies = lvlm.ask(List.of(new Request(broken, 0, 1), new Request(question, 0, 1)), Sampling.G3);
        assertEquals(
                new Reply.Failed("photo b/c.jpg cannot be decoded: it is 3 bytes of no known image format"),
                replies.get(0));
        assertEquals(1, texts(replies.get(1)).size());
        assertEquals(1, reads.get());
    }

    @Test
    void wordingDoesNotMatterToIt() {
        Question question = question(1, 5);
        List<String> ours = texts(ask(new Request(question, 0, 6), Sampling.G3));
        for (PromptStyle style : PromptStyle.known()) {
            Question told = new Question(
                    question.photo(), question.image(), question.prompt().inStyle(style));
            assertEquals(ours, texts(ask(new Request(told, 0, 6), Sampling.G3)), style.name());
        }
    }

    @Test
    void whatItCannotUseFailsAloneAndWithASentence() {
        Question plain = question(1, 5);
        Question hinted = new Question(
                plain.photo(), plain.image(), Prompt.of(plain.prompt().fields().withHint("The wall is yellow.")));
        List<Reply> replies = lvlm.ask(List.of(new Request(hinted, 0, 1), new Request(plain, 0, 1)), Sampling.G3);
        assertEquals(
                new Reply.Failed(
                        "the embedded model reads hints that say which country it is or is not, and expects one"
                                + " that it knows, found \"wall\", \"yellow\""),
                replies.get(0));
        assertEquals(ask(new Request(plain, 0, 1), Sampling.G3), replies.get(1));
    }

    @Test
    void aHintMatters() {
        Question plain = question(1, 5);
        Question hinted = new Question(
                plain.photo(), plain.image(), Prompt.of(plain.prompt().fields().withHint("The country is not Chile.")));
        assertNotEquals(
                texts(ask(new Request(plain, 0, 20), Sampling.G3)),
                texts(ask(new Request(hinted, 0, 20), Sampling.G3)));
    }

    @Test
    void failsWhereAnAnswerWouldBeCutShort() {
        Reply reply = ask(new Request(question(1, 0), 0, 1), new Sampling(1, 4, 1));
        assertEquals(new Reply.Failed("an answer takes 5 tokens, found a limit of 4"), reply);
    }

    @Test
    void saysWhatItStandsInForAndTellsItsWeightsFromOthers() {
        assertEquals("PocketLvlm small (stands in for LLaVA)", lvlm.label());
        assertTrue(lvlm.model().matches("pocket-lvlm-small(-seed[0-9]+)?-[0-9a-f]{8}"), lvlm.model());
        try (PocketLvlm other = PocketLvlm.of(PocketRole.SMALL, SmallPockets.model(2), clip.photos())) {
            assertNotEquals(lvlm.model(), other.model());
        }
        assertEquals(PocketRole.LARGE, PocketRole.named("large"));
        assertEquals(
                "the role must be small or large, found huge",
                assertThrows(IllegalArgumentException.class, () -> PocketRole.named("huge"))
                        .getMessage());
    }

    @Test
    void whatWasTrainedWithAnotherEncoderIsRefused() throws IOException {
        java.nio.file.Path file = java.nio.file.Files.createTempFile("model", ".safetensors");
        try (PocketModel model = SmallPockets.model(1)) {
            model.write(file, java.util.Map.of("encoder", "another"));
            try (PocketModel read = PocketModel.read(org.terrella.tensor.SafetensorsFile.read(file))) {
                String message = assertThrows(
                                IllegalArgumentException.class,
                                () -> PocketLvlm.of(PocketRole.SMALL, read, clip.photos()))
                        .getMessage();
                assertEquals(
                        "this model looks through the encoder another, found "
                                + clip.photos().name(),
                        message);
            }
        } finally {
            java.nio.file.Files.delete(file);
        }
    }

    private static Reply ask(Request request, Sampling sampling) {
        return lvlm.ask(List.of(request), sampling).get(0);
    }

    private static List<String> texts(Reply reply) {
        return ((Reply.Answered) reply).texts();
    }

    /** Requests of several kinds. */
    private static List<Request> requests(int count) {
        List<Request> requests = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            requests.add(new Request(question(i % 7, i % 4 * 5), i % 2, 1 + i % 3));
        }
        return requests;
    }

    private static Question question(int photo, int references) {
        Random random = new Random(31 + references);
        List<Reference> similar = new ArrayList<>();
        List<Reference> dissimilar = new ArrayList<>();
        for (int i = 0; i < references; i++) {
            similar.add(reference(SmallPockets.place(random)));
            dissimilar.add(reference(SmallPockets.place(random)));
        }
        byte[] image = image(photo);
        return new Question("photo " + photo, () -> image, Prompt.of(PromptFields.of(similar, dissimilar)));
    }

    private static Reference reference(LatLng place) {
        return Reference.to(place);
    }

    private static byte[] image(int seed) {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(96, 96, BufferedImage.TYPE_INT_RGB);
        int colour = random.nextInt(1 << 24);
        for (int x = 0; x < 96; x++) {
            for (int y = 0; y < 96; y++) {
                image.setRGB(x, y, x / 12 % 2 == y / 12 % 2 ? colour : random.nextInt(1 << 24));
            }
        }
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a picture in memory cannot be written", e);
        }
    }
}
