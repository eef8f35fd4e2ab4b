package org.terrella.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.terrella.gazetteer.Resolution.Kind;

class NameIndexTest {

    private static final Gazetteer GAZETTEER = Gazetteer.standard();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Paris | Paris, Île-de-France, France",
                "PARIS, texas | Paris, Texas, United States",
                "Paris, TX, USA | Paris, Texas, United States",
                "Springfield, Illinois | Springfield, Illinois, United States",
                "Georgia | Georgia",
                "Georgia, United States | Georgia, United States",
                "Tbilisi, Georgia | Tbilisi, Tbilisi, Georgia",
                "Cologne | Köln, North Rhine-Westphalia, Germany",
                "Koln | Köln, North Rhine-Westphalia, Germany",
                "Moskva | Moscow, Moscow, Russia",
                "Москва | Moscow, Moscow, Russia",
                "東京 | Tokyo, Tokyo, Japan",
                "New York | New York City, New York, United States",
                "Sao Paulo | São Paulo, São Paulo, Brazil",
                "Saint Petersburg | Saint Petersburg, St.-Petersburg, Russia",
                "St. Petersburg, Russia | Saint Petersburg, St.-Petersburg, Russia",
                "Deutschland | Germany",
                "cote divoire | Côte d’Ivoire",
                "Kosovo | Kosovo",
                "UK | United Kingdom",
                "Bavaria | Bavaria, Germany",
                "Ontario | Ontario, Canada",
                "Eiffel Tower, Paris, France | Paris, Île-de-France, France",
                "Kiev | Kyiv, Kyiv City, Ukraine",
            })
    void findsThePlaceOfAName(String name, String label) {
        assertEquals(
                Optional.of(label), GAZETTEER.resolve(name).map(r -> r.chosen().label()));
    }

    @Test
    void listsWhatElseANameMayMean() {
        Resolution springfield = GAZETTEER.resolve("Springfield").orElseThrow();
        assertTrue(springfield.isAmbiguous());
        assertTrue(springfield.candidates().size() > 15);
        assertTrue(springfield.reason().startsWith("Springfield, Missouri, United States (city, population 166,810)"));
        assertTrue(springfield
                .reason()
                .contains("was chosen among " + springfield.candidates().size() + " places"));
        for (int i = 1; i < springfield.candidates().size(); i++) {
            assertTrue(springfield.candidates().get(i - 1).population()
                    >= springfield.candidates().get(i).population());
        }
        Resolution georgia = GAZETTEER.resolve("Georgia").orElseThrow();
        assertEquals(Kind.COUNTRY, georgia.candidates().get(0).kind());
        assertEquals(Kind.REGION, georgia.candidates().get(1).kind());
        assertTrue(georgia.reason().endsWith("countries come before regions and cities."));
    }

    @Test
    void saysWhatItDidNotUse() {
        Resolution tower = GAZETTEER.resolve("Eiffel Tower, Paris, France").orElseThrow();
        assertTrue(tower.reason().endsWith("is the only place of this name there; not used: Eiffel Tower."));
    }

    @Test
    void staysInACountry() {
        assertEquals(
                "US",
                GAZETTEER
                        .resolve("Paris", "US")
                        .orElseThrow()
                        .chosen()
                        .country()
                        .alpha2());
        assertEquals(Optional.empty(), GAZETTEER.resolve("Reykjavik", "US"));
        assertEquals(
                "alpha2 must be a code of countries() such as FR, found ZZ",
                assertThrows(IllegalArgumentException.class, () -> GAZETTEER.resolve("Paris", "ZZ"))
                        .getMessage());
    }

    @Test
    void neverMovesAPlaceToWhereItIsNot() {
        assertEquals(Optional.empty(), GAZETTEER.resolve("Xyzzyville"));
        assertEquals(Optional.empty(), GAZETTEER.resolve(""));
        assertEquals(Optional.empty(), GAZETTEER.resolve(" , ,"));
        // there is no Reykjavik in Texas, but there is a Texas
        assertEquals(
                "Texas, United States",
                GAZETTEER.resolve("Reykjavik, Texas").orElseThrow().chosen().label());
    }

    @Test
    void everyCityIsFoundByItsNameAndCountry() {
        for (int i = 0; i < GAZETTEER.cities().size(); i += 701) {
            City city = GAZETTEER.cities().get(i);
            Resolution found =
                    GAZETTEER.resolve(city.name(), city.countryCode()).orElseThrow();
            assertTrue(
                    found.candidates().stream().anyMatch(c -> c.location().equals(city.location())), city.toString());
        }
    }

    @Test
    void foldsSpellings() {
        assertEquals("saint jean d angely", NameIndex.fold("St-Jean-d Angély"));
        assertEquals("lodz strasse", NameIndex.fold("Łódź  Straße"));
        assertEquals("antigua and barbuda", NameIndex.fold("Antigua & Barbuda"));
        assertEquals("istanbul", NameIndex.fold("İstanbul"));
        assertEquals("", NameIndex.fold("—"));
    }
}
