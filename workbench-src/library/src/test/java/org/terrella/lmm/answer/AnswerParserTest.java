package org.terrella.lmm.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.terrella.geo.LatLng;
import org.terrella.lmm.answer.ParsedAnswer.Form;
import org.terrella.lmm.answer.ParsedAnswer.None;
import org.terrella.lmm.answer.ParsedAnswer.Reason;
import org.terrella.lmm.answer.ParsedAnswer.Stated;

class AnswerParserTest {

    private final AnswerParser parser = AnswerParser.ofCoordinates();

    private void assertPlace(double lat, double lng, String answer) {
        Stated stated = assertInstanceOf(Stated.class, parser.read(answer), answer);
        assertEquals(lat, stated.place().latDegrees(), 1e-3, answer);
        assertEquals(lng, stated.place().lngDegrees(), 1e-3, answer);
    }

    private void assertNone(Reason reason, String answer) {
        ParsedAnswer read = parser.read(answer);
        assertEquals(
                reason,
                assertInstanceOf(None.class, read, answer + " gives " + read).reason(),
                answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"latitude\": 48.858, \"longitude\": -2.294}",
                "{\"country\": \"France\", \"latitude\": 48.858, \"longitude\": -2.294}",
                "{\"lat\": \"48.858\", \"lng\": \"-2.294\"}",
                "{'lat': 48.858, 'long': -2.294,}",
                "{lat: 48.858, lon: -2.294}",
                "```json\n{\n  \"Latitude\": 48.858,\n  \"Longitude\": -2.294\n}\n```",
                "I think so: {\"place\": {\"name\": \"Rue {1}\", \"coordinates\": {\"lat\": 48.858, \"lon\": -2.294}}}. Good luck!",
                "{\"coordinates\": [48.858, -2.294]}",
                "{\"type\": \"Point\", \"coordinates\": [-2.294, 48.858]}",
                "{\"location\": \"48.858, -2.294\"}",
                "{\"latitude\": \"48.858\u00B0 N\", \"longitude\": \"2.294\u00B0 W\"}",
                "{\"lat\": 48.858, // about\n \"lon\": -2.294}",
                "{\"lat\": 48.858, \"long\": -2.294, \"city\": \"Tunis,\" \"country\": \"X\"",
                "{\"lat\": 48.858\u00B0N, \"long\": -2.294\u00B0W, \"city\": Unknown}",
                "48.858, -2.294",
                "(48.858, -2.294)",
                "[48.858; -2.294]",
                "The coordinates are 48.858, -2.294.",
                "The coordinates are 48.858,\u22122.294.",
                "Approximate coordinates: 48.858\u00B0 N, 2.294\u00B0 W",
                "48.858\u00B0N 2.294\u00B0W",
                "N 48.858 W 2.294",
                "N48.858\u00B0, W2.294\u00B0",
                "48.858\u00BA North, 2.294\u00BA West",
                "48.858 degrees north latitude and 2.294 degrees west longitude",
                "around 48.858\u00B0 N latitude and -2.294\u00B0 W longitude",
                "Latitude: 48.858\nLongitude: -2.294",
                "**Latitude:** 48.858 (somewhere in the north of the country, as the light says)\n**Longitude:** -2.294",
                "- Longitude: -2.294\n- Latitude: 48.858",
                "lat = 48.858; lon = -2.294",
                "latitude 48.858, longitude \u20132.294",
                "a latitude of about 48.858 and a longitude of about -2.294",
                "Coordinates (latitude, longitude): 48.858, -2.294",
                "Coordinates (longitude, latitude): -2.294, 48.858",
                "48.858, -2.294 (Latitude, Longitude)",
                "48.858 (latitude), -2.294 (longitude)",
                "48\u00B051'28.8\" N, 2\u00B017'38.4\" W",
                "48\u00B0 51\u2032 28.8\u2033 N 2\u00B0 17\u2032 38.4\u2033 W",
                "Latitude 48\u00B051.48' N, Longitude 2\u00B017.64' W",
                "W 2\u00B017'38.4\", N 48\u00B051'28.8\"",
                "$48.858^\\circ$ N, $2.294^\\circ$ W",
                "48,858\u00B0 N; 2,294\u00B0 W",
                "\uFF14\uFF18.\uFF18\uFF15\uFF18, -\uFF12.\uFF12\uFF19\uFF14",
                "https://www.google.com/maps/@48.858,-2.294,15z",
                "geo:48.858,-2.294",
                "In 2019 I paid 4.5 stars for 3.2 km. Final answer: 48.858, -2.294",
                "It could be 10.123, 20.456 or 30.111, 40.222. Final answer: 48.858, -2.294"
            })
    void readsEveryForm(String answer) {
        assertPlace(48.858, -2.294, answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EMPTY | '  '",
                "REFUSED | I'm sorry, but I cannot tell where this is.",
                "NO_COORDINATES | This is Paris, near the 2nd bridge, built 1889, rated 4.5, 3.2 km away.",
                "EMPTY_FIELDS | {\"lat\": null, \"long\": null, \"city\": \"Unknown\"}",
                "EMPTY_FIELDS | {\"latitude\": \"Unknown\", \"longitude\": \"not applicable\"}",
                "SEVERAL | Mumbai: 19.0760\u00B0 N, 72.8777\u00B0 E or Delhi: 28.6139\u00B0 N, 77.2090\u00B0 E",
                "SEVERAL | {\"lat\": 1.5, \"lon\": 2.5} or {\"lat\": 11.5, \"lon\": 2.5}",
                "RANGE | between 18.92\u201318.97\u00B0 N and 72.80\u201372.85\u00B0 E",
                "RANGE | Latitude: 40.58\u00B0 N to 40.65\u00B0 N, Longitude: 73.5\u00B0 W to 73.9\u00B0 W",
                "PLACEHOLDER | {\"lat\": 40.0, // this is a placeholder \"long\": -100.0",
                "PLACEHOLDER | {\"latitude\": 0.0, \"longitude\": 0.0}",
                "OUT_OF_RANGE | {\"latitude\": 151.2, \"longitude\": -33.9}",
                "OUT_OF_RANGE | 95.1234, 200.1234",
                "UNDECIDED | 47.2184\u00B0 N, 1.5536\u00B0 O",
                "UNDECIDED | 40.758\u00B0 N, 73.985 is where I would look",
                "UNDECIDED | {\"latitude\": 33.8688, \"lat_dir\": \"S\", \"longitude\": 70.6693, \"lon_dir\": \"W\"}",
                "CUT_OFF | {\"latitude\": 48.8584, \"longitude\": 2.29",
                "CUT_OFF | It is at 48.8584, 2.2945. Final answer:",
                "REFUSED | I am sorry, I cannot tell. The similar photos were taken at [[48.8584, 2.2945]].",
                "NO_COORDINATES | The hotel costs 48.50 to 52.30 a night.",
                "NO_COORDINATES | Its plus code is 8FW4V75V+8Q."
            })
    void saysWhyThereIsNone(Reason reason, String answer) {
        assertNone(reason, answer);
    }

    @Test
    void saysThatExchangedNumbersWouldBeAPlace() {
        None none = (None) parser.read("{\"latitude\": 151.2, \"longitude\": -33.9}");
        assertEquals("151.2000, -33.9000 is no latitude and longitude; exchanged they would be", none.detail());
    }

    @Test
    void readsBackAnyPlaceInAnyForm() {
        Random random = new Random(5);
        for (int i = 0; i < 2000; i++) {
            double lat = Math.round((random.nextDouble() * 178 - 89) * 1e4) / 1e4;
            double lng = Math.round((random.nextDouble() * 358 - 179) * 1e4) / 1e4;
            String ns = lat < 0 ? "S" : "N";
            String ew = lng < 0 ? "W" : "E";
            double a = Math.abs(lat);
            double b = Math.abs(lng);
            List<String> forms = List.of(
                    text("{\"latitude\": %s, \"longitude\": %s}", lat, lng),
                    text("Sure! It is at %s, %s, I guess. The coordinates are precise.", tell(lat), tell(lng)),
                    text("%s\u00B0 %s, %s\u00B0 %s", tell(a), ns, tell(b), ew),
                    text("Latitude: %s, Longitude: %s", tell(lat), tell(lng)),
                    text("%s %s, %s %s", sexagesimal(a), ns, sexagesimal(b), ew),
                    text("%s%s %s%s", ns, tell(a), ew, tell(b)));
            for (String form : forms) {
                assertPlace(lat, lng, form);
            }
        }
    }

    private static String text(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }

    private static String tell(double degrees) {
        return String.format(Locale.ROOT, "%.4f", degrees);
    }

    private static String sexagesimal(double degrees) {
        long tenths = Math.round(degrees * 36000);
        return String.format(
                Locale.ROOT,
                "%d\u00B0%02d'%02d.%d\"",
                tenths / 36000,
                tenths / 600 % 60,
                tenths / 10 % 60,
                tenths % 10);
    }

    @Test
    void takesTheNameOfAPlaceOnlyIfAskedToAndSaysSo() {
        LatLng paris = new LatLng(48.85, 2.35);
        AnswerParser named =
                AnswerParser.withPlaceNames(answer -> answer.contains("Paris") ? Optional.of(paris) : Optional.empty());
        assertEquals(new Stated(paris, Form.PLACE_NAME), named.read("This is Paris."));
        assertNone(Reason.NO_COORDINATES, "This is Paris.");
        assertEquals(
                new Stated(new LatLng(1.2345, 2.3456), Form.PAIR), named.read("Paris, at coordinates 1.2345, 2.3456"));
        assertInstanceOf(None.class, named.read("Somewhere."));
    }

    @Test
    void longAnswersOfAnyKindComeToAnEnd() {
        for (String piece : List.of(
                "{",
                "{\"lat\": ",
                "1.5, ",
                "1,",
                "-",
                "\u00B0",
                "12\u00B034'",
                "N ",
                "latitude ",
                "1.2345 N to ",
                "(((",
                "\"",
                "\\")) {
            parser.read(piece.repeat(50_000));
        }
        String filler = "The sky is blue and the road is 3.5 m wide. ".repeat(1_200);
        assertPlace(48.858, -2.294, filler + "Coordinates: 48.858, -2.294. " + filler);
    }

    @Test
    void theFirstTwoDecimalsAreWhatTheReleasedCodeTakes() {
        FirstTwoDecimals rule = new FirstTwoDecimals();
        assertEquals(
                new Stated(new LatLng(48.85, 2.35), Form.PAIR),
                rule.read("{\"latitude\": 48.85, \"longitude\": 2.35}"));
        assertEquals(new Stated(new LatLng(2.35, 4.5), Form.PAIR), rule.read("48, 2.35 with 4.5 stars"));
        assertEquals(
                new Stated(new LatLng(40.5, 73.5), Form.PAIR),
                rule.read("40.5\u00B0 N, 73.5\u00B0 W"),
                "signs are lost");
        assertInstanceOf(None.class, rule.read("no idea"));
        assertTrue(FirstTwoDecimals.numbers("95.5 and 200.5").isPresent());
        assertEquals(Reason.OUT_OF_RANGE, ((None) rule.read("95.5 and 200.5")).reason());
    }
}
