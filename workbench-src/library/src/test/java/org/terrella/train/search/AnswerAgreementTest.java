package org.terrella.train.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.file.Checkout;
import org.terrella.file.InputException;
import org.terrella.geo.LatLng;
import org.terrella.lmm.Sampling;
import org.terrella.lmm.answer.ParsedAnswer;
import org.terrella.lmm.pocket.PocketRole;

class AnswerAgreementTest {

    private static final LatLng HERE = new LatLng(10, 20);

    private static ParsedAnswer at(double lat, double lng) {
        return new ParsedAnswer.Stated(new LatLng(lat, lng), ParsedAnswer.Form.JSON);
    }

    @Test
    void countsRightAnswersAndAgreeingPairs() {
        ParsedAnswer right = at(10.1, 20);
        ParsedAnswer wrong = at(-40, 3);
        ParsedAnswer beside = at(-40.1, 3);
        ParsedAnswer none = new ParsedAnswer.None(ParsedAnswer.Reason.REFUSED, "no");
        AnswerAgreement found = AnswerAgreement.of(
                List.of(
                        new AnswerAgreement.Answered(HERE, List.of(right, wrong, beside)),
                        new AnswerAgreement.Answered(HERE, List.of(none, none, right))),
                25);
        assertEquals(2 / 6.0, found.accuracy());
        assertEquals(1 / 6.0, found.agreement(), "two that say nothing do not agree");
        assertEquals(Math.log(2), found.off(1), 1e-12);
        assertEquals(0, found.off(0.5), 1e-12);
    }

    @Test
    void refusesListsThatAreNone(@TempDir Path folder) throws IOException {
        String rest = "agreement_per_accuracy: 1.35\nwithin_km: 25\n";
        Path file = folder.resolve("list.yaml");
        Files.writeString(file, "schema: 1\ntemperatures: [0.3, 0.5]\n" + rest);
        assertEquals(new TemperatureList(List.of(0.3, 0.5), 1.35, 25), TemperatureList.read(file));
        for (String temperatures : List.of("[0.3, 0.3]", "[]", "[0]", "[warm]")) {
            Files.writeString(file, "schema: 1\ntemperatures: " + temperatures + "\n" + rest);
            assertThrows(InputException.class, () -> TemperatureList.read(file), temperatures);
        }
    }

    @Test
    void theModelsAreAskedAtTheBestOfTheLog() {
        Path list = Checkout.resolve("experiments/search/temperature.yaml");
        double best =
                TemperatureSearch.best(list.resolveSibling("temperature.csv")).orElseThrow();
        assertTrue(TemperatureList.read(list).temperatures().contains(best));
        for (PocketRole role : PocketRole.values()) {
            assertEquals(best, used(role, Sampling.HABIT), role.word());
            assertEquals(1.2 * best, used(role, 1.2), 1e-9, role.word());
            assertEquals(0.7 * best, used(role, 0.7), 1e-9, role.word());
        }
    }

    private static double used(PocketRole role, double said) {
        return role.temperatures()
                .of(Sampling.G3.withTemperature(said))
                .temperature()
                .orElseThrow();
    }
}
