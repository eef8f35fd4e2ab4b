package org.terrella.locate.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SettingsFormTest {

    enum Colour {
        RED,
        DARK_BLUE
    }

    record Inner(@Allowed(above = 0) double sigma, boolean isWide) {}

    record Numbers(@Allowed(min = 0, max = 9) OptionalInt open) {}

    record All(
            @Allowed(min = 1, max = 20) int k,
            double radius_km,
            Colour colour,
            List<String> command,
            Inner density,
            @Flat Numbers numbers) {
        All {
            if (k == 13) {
                throw new IllegalArgumentException("k must not be 13");
            }
        }
    }

    private static final All DEFAULTS =
            new All(5, 0.5, Colour.RED, List.of("a"), new Inner(1.5, false), new Numbers(OptionalInt.empty()));
    private static final SettingsForm<All> FORM = SettingsForm.of(DEFAULTS);

    @Test
    void namesComponentsWithADotWithinRecordsUnlessTheyAreFlat() {
        assertEquals(
                List.of("k", "radius_km", "colour", "command", "density.sigma", "density.isWide", "open"),
                FORM.names());
    }

    @Test
    void readsTextsAndValuesAlike() {
        All read = FORM.read(
                "all",
                Map.of(
                        "k", "7",
                        "radius_km", 2L,
                        "colour", "Dark-Blue",
                        "command", "python3 my_model.py",
                        "density.isWide", true,
                        "open", "3"));
        assertEquals(
                new All(
                        7,
                        2,
                        Colour.DARK_BLUE,
                        List.of("python3", "my_model.py"),
                        new Inner(1.5, true),
                        new Numbers(OptionalInt.of(3))),
                read);
        assertEquals(read, FORM.read("all", FORM.values(read)));
    }

    @Test
    void keepsTypesAndLeavesOutWhatIsOpen() {
        assertEquals(
                Map.of(
                        "k",
                        5L,
                        "radius_km",
                        0.5,
                        "colour",
                        "red",
                        "command",
                        List.of("a"),
                        "density.sigma",
                        1.5,
                        "density.isWide",
                        false),
                FORM.values(DEFAULTS));
    }

    @Test
    void saysWhatIsExpectedAndWhatWasFound() {
        assertFault("k must be a whole number from 1 to 20, found 21", "k", 21);
        assertFault("k must be a whole number from 1 to 20, found 1.5", "k", 1.5);
        assertFault("k must not be 13", "k", 13);
        assertFault("radius_km must be a number, found NaN", "radius_km", "NaN");
        assertFault("colour must be one of red, dark-blue, found green", "colour", "green");
        assertFault("density.sigma must be a number above 0, found 0", "density.sigma", 0);
        assertFault("density.isWide must be true or false, found yes", "density.isWide", "yes");
        assertFault(
                "expected one of the settings of all, k, radius_km, colour, command, density.sigma, density.isWide, open,"
                        + " found sigma",
                "sigma",
                1);
    }

    private static void assertFault(String message, String name, Object value) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> FORM.read("all", Map.of(name, value)))
                        .getMessage());
    }

    record Wrong(Thread thread) {}

    @Test
    void refusesARecordThatCannotBeWritten() {
        String message = assertThrows(
                        IllegalArgumentException.class, () -> SettingsForm.of(new Wrong(Thread.currentThread())))
                .getMessage();
        assertEquals(
                "the setting thread must be a whole number, number, truth value, text, enum, list of texts or record, found"
                        + " java.lang.Thread",
                message);
    }
}
