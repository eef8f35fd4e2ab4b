package org.terrella.lmm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.terrella.file.Checksum;
import org.terrella.geo.LatLng;
import org.terrella.lmm.PromptStyle.Part;

class PromptTest {

    private static final Reference PARIS = Reference.to(new LatLng(48.8566, 2.3522));
    private static final Reference SANTIAGO =
            new Reference(new LatLng(-33.4569444449, -70.648265), Optional.of("Santiago \"de\" Chile"));
    private static final List<Reference> SIMILAR =
            List.of(PARIS, SANTIAGO, Reference.to(new LatLng(-0.000001, 0)), Reference.to(new LatLng(90, -180)));
    private static final List<Reference> DISSIMILAR =
            List.of(Reference.to(new LatLng(-18.1, 178.4)), Reference.to(new LatLng(0.0000049, 179.9999999)));
    private static final PromptFields ALL = PromptFields.of(SIMILAR, DISSIMILAR)
            .withHint(" The country is\n Chile. ")
            .withTurn(new Turn(Turn.Speaker.MODEL, "{\"latitude\": 1,\n\"longitude\": 2}"))
            .withTurn(new Turn(Turn.Speaker.PERSON, "No, further south."));

    private static final String ROLE =
            "You are an expert in telling where photos were taken. Say where on Earth this photo was"
                    + " taken, as latitude and longitude in degrees.";
    private static final String CLOSING =
            "A best guess is compulsory, even if nothing in the photo is certain. Answer with one"
                    + " JSON object and nothing else: {\"latitude\": number, \"longitude\": number}\n";
    private static final String WITH_REFERENCES =
            ROLE + " For your orientation, places of other photos follow as [latitude, longitude].\n"
                    + "Photos that look similar were taken at: [[48.85660, 2.35220], [-33.45694, -70.64827,"
                    + " \"Santiago 'de' Chile\"], [-0.00000, 0.00000], [90.00000, -180.00000]]\n"
                    + "Photos that look different were taken at: [[-18.10000, 178.40000], [0.00000, 180.00000]]\n"
                    + CLOSING;

    @Test
    void ourOwnStyleSaysWhatItAlwaysSaid() {
        assertPrompt(ROLE + "\n" + CLOSING, "zero-shot-a363cefb", PromptFields.none());
        assertPrompt(WITH_REFERENCES, "references-63ac1268", PromptFields.of(SIMILAR, DISSIMILAR));
        assertPrompt(
                WITH_REFERENCES + "What is known about the photo: The country is Chile.\n",
                "references-63ac1268+hint",
                PromptFields.of(SIMILAR, DISSIMILAR).withHint(" The country is\n Chile. "));
        assertTrue(Prompt.of(PromptFields.of(List.of(PARIS), List.of()))
                .text()
                .contains("taken at: [[48.85660, 2.35220]]\nPhotos that look different were taken at: []\n"));
    }

    private static void assertPrompt(String text, String template, PromptFields fields) {
        Prompt prompt = Prompt.of(fields);
        assertEquals(text, prompt.text());
        assertEquals(template, prompt.template());
    }

    /** The hash of what the wording before styles made of the same places. */
    @Test
    void ledgersOfBeforeAreFoundByHundredsOfPrompts() {
        Random random = new Random(7);
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            all.append(Prompt.of(some(random, random.nextInt(17))).text());
        }
        assertEquals(
                "b0f06650ce7bd8f98173c94a6f037b6d6bfe76a47b61f84b35740cc4fe49532b",
                Checksum.sha256(all.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static PromptFields some(Random random, int count) {
        List<Reference> similar = new ArrayList<>();
        List<Reference> dissimilar = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            similar.add(Reference.to(place(random)));
            dissimilar.add(Reference.to(place(random)));
        }
        return PromptFields.of(similar, dissimilar);
    }

    private static LatLng place(Random random) {
        return new LatLng(180 * random.nextDouble() - 90, 360 * random.nextDouble() - 180);
    }

    @Test
    void aPlaceIsToldAsItIsKept() {
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            LatLng place = place(random);
            Reference reference = Reference.to(place);
            assertEquals(String.format(Locale.ROOT, "%.5f", place.latDegrees()), reference.latText(), "seed 11");
            assertEquals(String.format(Locale.ROOT, "%.5f", place.lngDegrees()), reference.lngText(), "seed 11");
            assertEquals(
                    Double.parseDouble(reference.latText()), reference.place().latDegrees());
            assertEquals(reference, Reference.to(reference.place()));
        }
    }

    @Test
    void everyStyleReadsItsOwnText() {
        Random random = new Random(5);
        for (PromptStyle style : PromptStyle.known()) {
            List<PromptFields> several =
                    new ArrayList<>(List.of(PromptFields.none(), some(random, 1), some(random, 40)));
            several.add(PromptFields.of(List.of(PARIS), List.of()));
            several.add(PromptFields.none().withHint("It is not Chile [1.00000, 2.00000]"));
            several.add(PromptFields.of(List.of(PARIS), DISSIMILAR).withTurn(new Turn(Turn.Speaker.PERSON, "Well?")));
            if (style.shows().contains(Part.NAMES)) {
                several.add(ALL);
                several.add(PromptFields.of(
                        List.of(new Reference(PARIS.place(), Optional.of("{lat} [1.0, 2.0], \"x\"\n[5, 6]"))),
                        List.of()));
            }
            for (PromptFields fields : several) {
                Prompt prompt = new Prompt(style, fields);
                assertEquals(Optional.of(fields), style.read(prompt.text()), prompt.text());
                assertEquals(Optional.of(fields), style.read(prompt.text().replaceFirst("\n$", "")), prompt.text());
                assertEquals(prompt, Prompt.read(prompt.text(), PromptStyle.known()));
            }
        }
    }

    @Test
    void theStylesOfThePapersHaveTheirIngredientsAndNoNames() {
        PromptFields two = PromptFields.of(List.of(PARIS, PARIS), DISSIMILAR);
        Prompt g3 = new Prompt(PromptStyle.named("g3"), two);
        assertTrue(g3.text().contains("similar to it: ['[48.85660, 2.35220]', '[48.85660, 2.35220]']\n"), g3.text());
        assertEquals(3, g3.text().split("JSON object|every case", -1).length - 1, "JSON twice, a guess once");
        Prompt img2loc = new Prompt(PromptStyle.named("img2loc"), two);
        assertTrue(img2loc.text().contains(": (48.85660, 2.35220) (48.85660, 2.35220)\n"), img2loc.text());
        assertTrue(!img2loc.text().contains("JSON"));
        assertTrue(g3.template().matches("g3/references-[0-9a-f]{8}"), g3.template());
        assertNotEquals(g3.text(), img2loc.text());
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> new Prompt(g3.style(), PromptFields.of(SIMILAR, List.of())))
                .getMessage();
        assertEquals("expected fields that the style g3 shows, found names of places, which it does not", message);
    }

    @Test
    void oneChangedWordIsNamed() {
        String changed =
                Prompt.of(PromptFields.of(List.of(PARIS), DISSIMILAR)).text().replace("look similar", "look alike");
        assertEquals(
                "expected a prompt in a known style (terrella, g3, img2loc), found one that is as in terrella until line 2"
                        + " and then says \"alike were taken at: [[48.85660, 2.35220]]\"",
                unknown(changed));
        assertEquals(
                "expected a prompt in a known style (terrella, g3, img2loc), found one that begins with \"Where?\"",
                unknown("Where?"));
        assertTrue(
                unknown(Prompt.of(PromptFields.none()).text() + "Think step by step.\n")
                        .endsWith("until line 3 and then says \"Think step by step.\""),
                "what is added is not passed over");
        assertTrue(unknown(ROLE).endsWith("until line 1 and then ends"));
    }

    @Test
    void whatIsNoPlaceInAListIsNamed() {
        for (String place : List.of("[91.00000, 0.00000]", "[1.0, 2.0]", "[048.00000, 1.00000]", "[NaN, 0.00000]")) {
            String text =
                    Prompt.of(PromptFields.of(List.of(PARIS), List.of())).text().replace("[48.85660, 2.35220]", place);
            assertTrue(unknown(text).contains("until line 2 and then says \"[" + place), unknown(text));
        }
    }

    private static String unknown(String text) {
        return assertThrows(IllegalArgumentException.class, () -> Prompt.read(text, PromptStyle.known()))
                .getMessage();
    }

    @Test
    void readsHugeAndOddTextWithoutTrouble() {
        String start = ROLE + " For your orientation, places of other photos follow as [latitude, longitude].\n"
                + "Photos that look similar were taken at: [";
        for (String list : List.of(
                "[".repeat(300_000), "[1.00000, 2.00000], ".repeat(100_000), "[1.00000, 2.00000, \"".repeat(30_000))) {
            assertTrue(PromptStyle.standard().read(start + list).isEmpty());
        }
        assertTrue(PromptStyle.standard().read("").isEmpty());
        assertTrue(PromptStyle.standard().read("\u0000\uD800").isEmpty());
        PromptFields many = some(new Random(3), 20_000);
        assertEquals(
                Optional.of(many), PromptStyle.standard().read(Prompt.of(many).text()));
    }

    @Test
    void aTextThatTwoStylesReadDifferentlyIsRefused() {
        PromptStyle other =
                new TextStyle(Prompt.of(PromptFields.none().withHint("x")).text());
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> Prompt.read(((TextStyle) other).said(), List.of(PromptStyle.standard(), other)))
                .getMessage();
        assertEquals(
                "expected a prompt that says one thing, found one that the styles terrella, test read differently",
                message);
    }

    @Test
    void fieldsAreOnOneLineAndNotBlank() {
        assertEquals(
                Optional.of("a b"), PromptFields.none().withHint(" a \n b ").hint());
        assertThrows(IllegalArgumentException.class, () -> PromptFields.none().withHint(" "));
        assertThrows(IllegalArgumentException.class, () -> new Turn(Turn.Speaker.MODEL, "\n"));
        assertThrows(IllegalArgumentException.class, () -> TextStyle.prompt(" "));
        assertEquals(List.of(Part.values()), List.copyOf(ALL.parts()));
    }
}
