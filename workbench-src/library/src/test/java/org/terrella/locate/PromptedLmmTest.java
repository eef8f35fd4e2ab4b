package org.terrella.locate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.geo.LatLng;
import org.terrella.lmm.Prompt;
import org.terrella.lmm.PromptStyle;
import org.terrella.lmm.Reference;
import org.terrella.lmm.Sampling;
import org.terrella.lmm.TextStyle;
import org.terrella.lmm.answer.AnswerParser;

/** Prompts of methods, in the words of a style. */
class PromptedLmmTest {

    private static final LatLng SUVA = new LatLng(-18.1, 178.4);
    private static final References ONE_EACH =
            new References(List.of(SUVA, SUVA), List.of(0.5, 0.25), List.of(new LatLng(48.8566, 2.3522)));

    private final TestWorld world = new TestWorld(5);

    private Prompt prompt(PromptStyle style) {
        return ONE_EACH.prompt(1, style, place -> Optional.of("Suva"));
    }

    @Test
    void methodsAskInTheStyleTheyAreGiven() {
        for (PromptStyle style : PromptStyle.known()) {
            ScriptedAsking asking = ScriptedAsking.parrot();
            PromptedLmm lmm = asking.interview().withStyle(style);
            new Img2Loc(world.search(TestWorld.order(0)), lmm, Img2Loc.Settings.defaults())
                    .locate(world.queries().subList(0, 2));
            new CandidatePools(
                            world.search(TestWorld.order(0)),
                            new Verification(new TestWorld.DirectionSpace()),
                            lmm,
                            List.of(0, 5))
                    .of(world.queries().subList(0, 1), new PoolSize(2, 1, 1));
            assertEquals(4, asking.questions().size());
            asking.questions()
                    .forEach(question -> assertEquals(style, question.prompt().style()));
        }
    }

    @Test
    void aStyleThatTellsNoNamesGetsNone() {
        assertEquals(
                Optional.of("Suva"),
                prompt(PromptStyle.standard()).fields().similar().get(0).name());
        assertEquals(
                List.of(Reference.to(SUVA)),
                prompt(PromptStyle.named("g3")).fields().similar());
    }

    @Test
    void aStyleWithoutDissimilarPlacesGetsNone(@TempDir Path folder) throws java.io.IOException {
        Path file = Files.writeString(folder.resolve("near.yaml"), """
                schema: 1
                name: near
                zero_shot: Where?
                references: Where, if {similar} are near?
                place: "{lat} {lng}"
                places: "{place} and {place}"
                """);
        assertEquals(
                "Where, if -18.10000 178.40000 are near?\n",
                prompt(PromptStyle.read(file)).text());
    }

    @Test
    void aStyleThatShowsNoPlacesIsRefusedWithReferences() {
        String message = assertThrows(IllegalArgumentException.class, () -> prompt(new TextStyle("Where?")))
                .getMessage();
        assertEquals(
                "expected fields that the style test shows, found places of similar photos, which it does not",
                message);
        assertTrue(ONE_EACH.prompt(0, new TextStyle("Where?"), place -> Optional.empty())
                .text()
                .equals("Where?"));
    }

    @Test
    void ourOwnStyleIsTheDefault() {
        PromptedLmm lmm = new PromptedLmm(ScriptedAsking.parrot(), Sampling.G3, AnswerParser.ofCoordinates());
        assertEquals(PromptStyle.standard(), lmm.style());
    }
}
