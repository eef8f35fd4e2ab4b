package org.terrella.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.terrella.data.PlaceLevel;
import org.terrella.data.PlaceNames;

class PlaceSentenceTest {

    private static final PlaceNames WENGISTEIN = PlaceNames.NONE
            .with(PlaceLevel.NEIGHBOURHOOD, "Wengistein")
            .with(PlaceLevel.CITY, "Solothurn")
            .with(PlaceLevel.COUNTY, "Amtei Solothurn-Lebern")
            .with(PlaceLevel.STATE, "Solothurn")
            .with(PlaceLevel.COUNTRY, "Switzerland");

    @Test
    void namesCityStateAndCountry() {
        assertEquals("a photo from Solothurn, Solothurn, Switzerland", PlaceSentence.CITY_STATE_COUNTRY.of(WENGISTEIN));
    }

    @Test
    void beginsWithTheNeighbourhoodIfAskedTo() {
        assertEquals(
                "a photo from Wengistein, Solothurn, Solothurn, Switzerland",
                PlaceSentence.WITH_NEIGHBOURHOOD.of(WENGISTEIN));
    }

    @Test
    void leavesOutWhatIsNotKnown() {
        PlaceNames country = PlaceNames.NONE.with(PlaceLevel.COUNTRY, "Chile");
        assertEquals("a photo from Chile", PlaceSentence.WITH_NEIGHBOURHOOD.of(country));
        assertEquals(
                "a photo from Arica, Chile",
                PlaceSentence.CITY_STATE_COUNTRY.of(country.with(PlaceLevel.CITY, "Arica")));
    }

    @Test
    void refusesAPlaceWithoutNames() {
        String message = assertThrows(
                        IllegalArgumentException.class, () -> PlaceSentence.CITY_STATE_COUNTRY.of(PlaceNames.NONE))
                .getMessage();
        assertEquals("a place must have a name at one of the levels city, state, country, found none", message);
    }
}
