package org.terrella.gaga;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.terrella.dialogue.MgGeoPart;
import org.terrella.embed.LittleEarthClip;
import org.terrella.geo.LatLng;
import org.terrella.lmm.Prompt;
import org.terrella.lmm.PromptFields;
import org.terrella.lmm.Question;
import org.terrella.lmm.Reference;
import org.terrella.lmm.Reply;
import org.terrella.lmm.Request;
import org.terrella.lmm.Sampling;
import org.terrella.lmm.Turn;
import org.terrella.tensor.TrainingRun;

/** Asked as any language model, after it has learned three conversations by heart. */
class GagaLmmTest {

    private static final Sampling LIKELIEST = new Sampling(0, 80, 17);
    private static final Sampling DRAWN = new Sampling(1.5, 80, 17);
    private static final String WHERE = "<image>\nGive the place and the coordinates of this photo.";
    private static LittleEarthClip clip;
    private static GagaLmm lmm;

    @BeforeAll
    static void learn() {
        clip = LittleEarthClip.shipped();
        GagaLessons lessons = GagaTrainingTest.lessons(
                List.of(
                        GagaTrainingTest.talk(
                                "a", WHERE, "This is Oslo.", "What are the coordinates?", "(59.91, 10.75)."),
                        GagaTrainingTest.talk("b", WHERE, "Peru, I say.", "It is in Chad.", "Chad, (12.13, 15.06)."),
                        GagaTrainingTest.talk("c", WHERE, "This is Lima, (-12.05, -77.04).")),
                List.of(),
                clip);
        GagaModel model = GagaTrainingTest.settings(false, 3, 250, Map.of(MgGeoPart.META, 1))
                .fit(lessons, Optional.empty(), TrainingRun.QUIET);
        lmm = new GagaLmm(Gaga.of(model, clip.photos()));
    }

    @AfterAll
    static void close() {
        lmm.close();
        clip.close();
    }

    private static Question question(int photo, PromptFields fields) {
        return new Question("photo-" + photo, () -> file(photo), Prompt.of(fields));
    }

    private static byte[] file(int photo) {
        byte[] bytes = GagaTrainingTest.photo(photo);
        BufferedImage image = new BufferedImage(96, 96, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 96 * 96; i++) {
            int rgb = (bytes[3 * i] & 0xff) << 16 | (bytes[3 * i + 1] & 0xff) << 8 | bytes[3 * i + 2] & 0xff;
            image.setRGB(i % 96, i / 96, rgb);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static List<String> texts(Reply reply) {
        return assertInstanceOf(Reply.Answered.class, reply, reply::toString).texts();
    }

    @Test
    void answersWithCoordinatesAndIsAskedForThemWhereItForgetsThem() {
        List<Reply> replies = lmm.ask(
                List.of(
                        new Request(question(0, PromptFields.none()), 0, 1),
                        new Request(question(2, PromptFields.none()), 0, 1)),
                LIKELIEST);
        assertEquals(List.of("This is Oslo. (59.91, 10.75)."), texts(replies.get(0)));
        assertEquals(List.of("This is Lima, (-12.05, -77.04)."), texts(replies.get(1)));
        assertTrue(((Reply.Answered) replies.get(0)).usage().answerTokens() > 10);
    }

    @Test
    void aHintComesAfterItsOwnAnswer() {
        PromptFields hinted = PromptFields.none().withHint("It is in Chad.");
        assertEquals(
                List.of("Chad, (12.13, 15.06)."),
                texts(lmm.ask(List.of(new Request(question(1, hinted), 0, 1)), LIKELIEST)
                        .get(0)));
    }

    @Test
    void ofALongDialogueWhatCameFirstIsForgotten() {
        PromptFields dialogue = PromptFields.none();
        for (int i = 0; i < 40; i++) {
            dialogue = dialogue.withTurn(new Turn(Turn.Speaker.MODEL, "This is Oslo. (59.91, 10.75)."))
                    .withTurn(new Turn(Turn.Speaker.PERSON, "It is in Chad."));
        }
        PromptFields last = dialogue.withTurn(new Turn(Turn.Speaker.MODEL, "This is Oslo. (59.91, 10.75)."))
                .withHint("It is in Chad.");
        assertEquals(
                1,
                texts(lmm.ask(List.of(new Request(question(1, last), 0, 1)), LIKELIEST)
                                .get(0))
                        .size());
    }

    @Test
    void laterAnswersFollowThoseBefore() {
        Question asked = question(0, PromptFields.none());
        List<String> five =
                texts(lmm.ask(List.of(new Request(asked, 0, 5)), DRAWN).get(0));
        List<Request> two = List.of(new Request(question(2, PromptFields.none()), 0, 1), new Request(asked, 3, 2));
        assertEquals(five.subList(3, 5), texts(lmm.ask(two, DRAWN).get(1)));
    }

    @Test
    void aTrainingThatDoesNotComeAlongIsSaid() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> Gaga.shipped(GagaVariant.GAGA_TUNED, 99, clip.photos()));
        assertTrue(e.getMessage().startsWith("gaga-tuned comes trained with the seeds "), e::getMessage);
    }

    @Test
    void whatItCannotUseFailsAloneAndWithASentence() {
        PromptFields references = PromptFields.of(List.of(Reference.to(LatLng.ofDegrees(1, 2))), List.of());
        Question damaged = new Question("damaged", () -> new byte[] {1, 2, 3}, Prompt.of(PromptFields.none()));
        List<Reply> replies = lmm.ask(
                List.of(
                        new Request(question(0, references), 0, 1),
                        new Request(damaged, 0, 1),
                        new Request(question(2, PromptFields.none()), 0, 1)),
                LIKELIEST);
        String reason = assertInstanceOf(Reply.Failed.class, replies.get(0)).reason();
        assertTrue(reason.contains("cannot use places of other photos"), reason);
        reason = assertInstanceOf(Reply.Failed.class, replies.get(1)).reason();
        assertTrue(reason.startsWith("photo damaged cannot be decoded"), reason);
        assertEquals(1, texts(replies.get(2)).size());
    }
}
