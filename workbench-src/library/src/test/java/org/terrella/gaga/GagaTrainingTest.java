package org.terrella.gaga;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.classify.ActivationMap;
import org.terrella.data.Conversation;
import org.terrella.dialogue.MgGeoPart;
import org.terrella.embed.LittleEarthClip;
import org.terrella.embed.PhotoBackbone;
import org.terrella.file.Origin;
import org.terrella.lmm.Sampling;
import org.terrella.lmm.answer.AnswerParser;
import org.terrella.lmm.answer.ParsedAnswer;
import org.terrella.tensor.AdamW;
import org.terrella.tensor.LearningRate;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingRun;

class GagaTrainingTest {

    private static final LittleEarthClip CLIP = LittleEarthClip.shipped();
    private static final Sampling LIKELIEST = new Sampling(0, 60, 17);
    private static final List<Conversation> PLACES = List.of(
            talk("a", "<image>\nWhere is this?", "This is Oslo, Norway, coordinates (59.91, 10.75)."),
            talk("b", "<image>\nWhere is this?", "This is Lima, Peru, coordinates (-12.05, -77.04)."),
            talk(
                    "c",
                    "<image>\nWhich country is this?",
                    "Chad.",
                    "Which town is this?",
                    "The nearest town is Abéché."));
    private static final List<Conversation> DIALOGS = List.of(
            talk("a", "<image>\nName the country.", "Peru, I would say.", "It is not Peru.", "Then I say Norway."),
            talk(
                    "b",
                    "<image>\nName the country.",
                    "Peru, I would say.",
                    "Why?",
                    "I see the bus (red) <box>4 50 31 9</box>."));

    @TempDir
    private Path folder;

    @AfterAll
    static void close() {
        CLIP.close();
    }

    static Conversation talk(String photo, String... said) {
        List<Conversation.Turn> turns = new ArrayList<>();
        for (int i = 0; i < said.length; i++) {
            turns.add(new Conversation.Turn(i % 2 == 0 ? "human" : "gpt", said[i]));
        }
        return new Conversation(
                photo + "#" + said.length, List.of(photo), turns, Optional.empty(), Map.of(), Origin.of("a test"));
    }

    /** A colour of its own and some noise. */
    static byte[] photo(int photo) {
        byte[] bytes = new byte[PhotoBackbone.BYTES];
        Random random = new Random(photo);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) ((i % 3 == photo ? 190 : 20) + random.nextInt(40));
        }
        return bytes;
    }

    private static GagaLessons lessons() {
        return lessons(PLACES, DIALOGS, CLIP);
    }

    static GagaLessons lessons(List<Conversation> places, List<Conversation> dialogs, LittleEarthClip clip) {
        GagaLessons.Part parts = part -> part == MgGeoPart.META
                ? places.stream()
                : part == MgGeoPart.DIALOG ? dialogs.stream() : places.stream().limit(0);
        GagaPhotos photos = (manager, some, random) -> pixels(manager, some);
        List<String> texts = Stream.concat(places.stream(), dialogs.stream())
                .flatMap(one -> one.turns().stream())
                .map(Script::said)
                .toList();
        Lexicon whole = Lexicon.of(Collections.nCopies(3, String.join("\n", texts))); // so often that none is spelled
        return new GagaLessons(parts, whole, Map.of("a", 0, "b", 1, "c", 2), photos, clip.photos());
    }

    private static NDArray pixels(NDManager manager, int... photos) {
        ByteBuffer bytes = ByteBuffer.allocateDirect(photos.length * PhotoBackbone.BYTES);
        for (int photo : photos) {
            bytes.put(photo(photo));
        }
        return manager.create(bytes.flip(), new Shape(photos.length, 96, 96, 3), DataType.UINT8);
    }

    static GagaSettings settings(boolean isWhole, int bundle, int epochs, Map<MgGeoPart, Integer> every) {
        Training.Settings training = new Training.Settings(
                epochs, 1, 17, new LearningRate.Cosine(5e-3, 5), new AdamW.Settings(0, 0.9, 0.98, 1), true);
        return new GagaSettings(new GagaShape(32, 2, 2, 120), isWhole, every, bundle, training);
    }

    private static Talk asked(int photo, Conversation about, int turns) {
        return new Talk(photo(photo), about.turns().subList(0, turns));
    }

    @Test
    void learnsAHandfulOfConversationsByHeartAndAnswersOfThePhoto() {
        GagaModel trained =
                settings(false, 3, 200, Map.of(MgGeoPart.META, 1)).fit(lessons(), Optional.empty(), TrainingRun.QUIET);
        try (Gaga gaga = Gaga.of(trained, CLIP.photos())) {
            List<Talk> talks = List.of(
                    asked(0, PLACES.get(0), 1),
                    asked(1, PLACES.get(0), 1),
                    asked(2, PLACES.get(2), 1),
                    asked(2, PLACES.get(2), 3));
            List<String> answers = gaga.answer(talks, LIKELIEST);
            assertEquals(
                    List.of(
                            "This is Oslo, Norway, coordinates (59.91, 10.75).",
                            "This is Lima, Peru, coordinates (-12.05, -77.04).",
                            "Chad.",
                            "The nearest town is Abéché."),
                    answers);
            assertEquals(
                    -77.04,
                    assertInstanceOf(
                                    ParsedAnswer.Stated.class,
                                    AnswerParser.ofCoordinates().read(answers.get(1)))
                            .place()
                            .lngDegrees(),
                    1e-6);
            assertTrue(gaga.logProbability(talks.get(0), answers.get(0))
                    > gaga.logProbability(talks.get(0), answers.get(1)) + 1);
            ActivationMap map = gaga.restsOn(talks.get(0), answers.get(0));
            assertEquals(6, map.side());
            Sampling drawn = new Sampling(2, 60, 1);
            assertEquals(gaga.answer(talks, drawn), gaga.answer(talks, drawn));
            assertNotEquals(gaga.answer(talks, drawn), gaga.answer(talks, drawn.withSeed(2)));
            assertThrows(IllegalArgumentException.class, () -> gaga.logProbability(talks.get(0), "Chad. ".repeat(60)));
        }
    }

    @Test
    void learnsAnswersAloneWithTheirEnds() {
        Lexicon lexicon = lessons().lexicon();
        Script script = Script.of(PLACES.get(2).turns(), lexicon, 120);
        Answers answers = Answers.of(List.of(script));
        StringBuilder learned = new StringBuilder();
        int ends = 0;
        for (long piece : answers.pieces()) {
            learned.append(lexicon.write((int) piece));
            ends += piece == Lexicon.END ? 1 : 0;
        }
        assertEquals("Chad.The nearest town is Abéché.", learned.toString());
        assertEquals(2, ends);
        int first = lexicon.read("Which country is this?").length + 2; // after the marks of the user, an end
        assertEquals(first, answers.before()[0]);
        assertEquals(Lexicon.MODEL, script.tokens()[first]);
        int[] asked = Script.asked(PLACES.get(2).turns().subList(0, 1), lexicon);
        assertArrayEquals(asked, Arrays.copyOf(script.tokens(), first + 1));
    }

    @Test
    void cutsConversationsThatAreTooLongAfterAWholeRound() {
        Lexicon lexicon = lessons().lexicon();
        int whole = Script.of(PLACES.get(2).turns(), lexicon, 120).length();
        int first = Script.of(PLACES.get(2).turns().subList(0, 2), lexicon, 120).length();
        assertEquals(first, Script.of(PLACES.get(2).turns(), lexicon, whole - 1).length());
        assertEquals(0, Script.of(PLACES.get(2).turns(), lexicon, first - 1).length());
    }

    @Test
    void goesOnAfterAnInterruptionToTheSameBits() {
        for (boolean isWhole : List.of(false, true)) {
            GagaSettings settings = settings(isWhole, 2, 4, Map.of(MgGeoPart.DIALOG, 1));
            GagaModel straight = settings.fit(lessons(), Optional.empty(), TrainingRun.QUIET);
            Path state = folder.resolve(isWhole + ".state.safetensors");
            TrainingRun killed = TrainingRun.heardBy((done, steps, loss) -> {
                        if (done == 3) {
                            throw new IllegalStateException("killed");
                        }
                    })
                    .keptIn(state);
            assertThrows(IllegalStateException.class, () -> settings.fit(lessons(), Optional.empty(), killed));
            GagaModel resumed = settings.fit(lessons(), Optional.empty(), TrainingRun.QUIET.keptIn(state));
            assertEquals(straight.weights().fingerprint(), resumed.weights().fingerprint());
            straight.close();
            resumed.close();
        }
    }

    @Test
    void isTheSameFromItsFileAndTheSecondStageStartsFromTheFirst() {
        GagaSettings second = settings(false, 2, 1, Map.of(MgGeoPart.DIALOG, 1));
        Path file = folder.resolve("gaga.safetensors");
        try (GagaModel first =
                settings(false, 3, 2, Map.of(MgGeoPart.META, 1)).fit(lessons(), Optional.empty(), TrainingRun.QUIET)) {
            first.write(file, Map.of("note", "a test"));
            try (GagaModel read = GagaModel.read(file);
                    GagaModel after = second.fit(lessons(), Optional.of(read), TrainingRun.QUIET);
                    GagaModel without = second.fit(lessons(), Optional.empty(), TrainingRun.QUIET)) {
                assertEquals(first.weights().fingerprint(), read.weights().fingerprint());
                assertEquals(first.lexicon(), read.lexicon());
                assertEquals(first.weights().fingerprint(), after.provenance().get("start"));
                assertNotEquals(after.weights().fingerprint(), without.weights().fingerprint());
                GagaSettings whole = settings(true, 2, 1, Map.of(MgGeoPart.DIALOG, 1));
                assertThrows(
                        IllegalArgumentException.class,
                        () -> whole.fit(lessons(), Optional.of(read), TrainingRun.QUIET));
            }
        }
    }

    @Test
    void anEncoderThatWasTrainedOnIsInTheFile() {
        Path file = folder.resolve("whole.safetensors");
        try (GagaModel trained =
                settings(true, 2, 2, Map.of(MgGeoPart.DIALOG, 1)).fit(lessons(), Optional.empty(), TrainingRun.QUIET)) {
            trained.write(file, Map.of());
            try (Gaga before = Gaga.of(trained, CLIP.photos());
                    Gaga after = Gaga.of(GagaModel.read(file), CLIP.photos())) {
                Talk talk = asked(0, DIALOGS.get(0), 1);
                assertEquals(
                        before.logProbability(talk, "Then I say Norway."),
                        after.logProbability(talk, "Then I say Norway."),
                        1e-4);
                assertTrue(after.model().trunk().isPresent());
            }
        }
    }
}
