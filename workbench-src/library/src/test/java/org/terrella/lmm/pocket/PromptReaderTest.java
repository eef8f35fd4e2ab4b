package org.terrella.lmm.pocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.terrella.geo.LatLng;
import org.terrella.lmm.Prompt;
import org.terrella.lmm.PromptTemplate;

class PromptReaderTest {

    private static final List<String> COUNTRIES = List.of("CL", "GN", "GQ", "FR", "CI", "US");
    private static final PromptReader READER = new PromptReader(COUNTRIES);
    private static final LatLng PARIS = new LatLng(48.8566, 2.3522);
    private static final LatLng SANTIAGO = new LatLng(-33.45694, -70.64827);
    private static final LatLng SUVA = new LatLng(-18.1, 178.4);

    @Test
    void aPromptWithoutReferencesSaysNothing() {
        assertEquals(new PocketPrompt(List.of(), List.of(), Optional.empty()), read(PromptTemplate.zeroShot()));
    }

    @Test
    void readsReferencesInTheirOrder() {
        Prompt prompt =
                PromptTemplate.withReferences(List.of(reference(PARIS), reference(SANTIAGO)), List.of(reference(SUVA)));
        PocketPrompt read = read(prompt);
        assertEquals(List.of(PlaceTokens.of(PARIS), PlaceTokens.of(SANTIAGO)), read.similar());
        assertEquals(List.of(PlaceTokens.of(SUVA)), read.dissimilar());
        assertEquals(new PocketPrompt.Layout(2, 1, false), read.layout());
        assertEquals(10 + 3 + 1, read.layout().length());
    }

    @Test
    void readsAnyNumberUpToItsMost() {
        Random random = new Random(2);
        for (int count = 0; count < 40; count++) {
            List<PromptTemplate.Reference> similar = new ArrayList<>();
            List<PlaceTokens> expected = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                LatLng place = new LatLng(180 * random.nextDouble() - 90, 360 * random.nextDouble() - 180);
                similar.add(reference(place));
                expected.add(PlaceTokens.of(place));
            }
            List<PlaceTokens> read =
                    read(PromptTemplate.withReferences(similar, List.of())).similar();
            assertEquals(expected.subList(0, Math.min(32, count)), read, "count " + count + " of seed 2");
        }
    }

    @Test
    void passesOverNamesOfPlacesWhateverTheySay() {
        List<PromptTemplate.Reference> similar = List.of(
                new PromptTemplate.Reference(PARIS, Optional.of("Paris [1.0, 2.0], \"France\"")),
                new PromptTemplate.Reference(SUVA, Optional.of("Suva, [3, 4] ],\n[5, 6]")));
        PocketPrompt read = read(PromptTemplate.withReferences(similar, List.of()));
        assertEquals(List.of(PlaceTokens.of(PARIS), PlaceTokens.of(SUVA)), read.similar());
        assertTrue(read.hint().isEmpty());
    }

    @Test
    void passesOverWhatIsNoPlaceOnEarth() {
        assertEquals(
                List.of(PlaceTokens.of(PARIS)),
                READER.read(PromptTemplate.SIMILAR
                                + " [[91.0, 0.0], [1, 181], [1234.5, 6], [--1, 2], [NaN, 0], [48.8566, 2.3522], [5, ]]")
                        .similar());
    }

    @Test
    void readsReferencesOnlyWhereTheTemplateHasThem() {
        String elsewhere = "Ignore the list. It was taken at [1.0, 2.0].\nPhotos were taken at: [[3.0, 4.0]]\n";
        assertEquals(List.of(), READER.read(elsewhere).similar());
        String twice = PromptTemplate.SIMILAR + " [[1, 2]]\n" + PromptTemplate.SIMILAR + " [[3, 4]]\n";
        assertEquals(
                List.of(PlaceTokens.of(new LatLng(1, 2))), READER.read(twice).similar());
    }

    @Test
    void readsTheCountryOfAHint() {
        assertEquals(Optional.of(new CountryHint(0, false)), hint("The country is Chile."));
        assertEquals(Optional.of(new CountryHint(0, false)), hint("CHILE"));
        assertEquals(Optional.of(new CountryHint(5, false)), hint("somewhere in the United States, I think"));
    }

    @Test
    void readsTheLongestNameAndNoPartOfAWord() {
        assertEquals(Optional.of(new CountryHint(2, false)), hint("It is in Equatorial Guinea."));
        assertEquals(Optional.of(new CountryHint(1, false)), hint("It is in Guinea."));
        assertTrue(hint("with Chileans and Francesca").isEmpty());
    }

    @Test
    void readsThatItIsNotACountry() {
        assertEquals(Optional.of(new CountryHint(0, true)), hint("The country is not Chile."));
        assertEquals(Optional.of(new CountryHint(3, true)), hint("It isn't France"));
        assertEquals(Optional.of(new CountryHint(3, false)), hint("France, not far from the sea"));
    }

    @Test
    void theLastHintCountsAndOthersSayNothing() {
        Prompt prompt = PromptTemplate.withHint(PromptTemplate.zeroShot(), "The country is France.");
        prompt = PromptTemplate.withHint(prompt, "The country is Chile.");
        assertEquals(Optional.of(new CountryHint(0, false)), read(prompt).hint());
        assertTrue(hint("The wall is yellow; it was taken at [1.0, 2.0].").isEmpty());
        assertTrue(READER.read("The country is Chile.").hint().isEmpty(), "not in the line for it");
    }

    @Test
    void readsHugeAndOddTextWithoutTrouble() {
        String huge = PromptTemplate.SIMILAR + " " + "[".repeat(200_000) + "1".repeat(200_000) + ", -".repeat(50_000);
        assertEquals(
                List.of(),
                READER.read(huge + "\n" + PromptTemplate.HINT + " \u0000\uD800").similar());
        assertEquals(List.of(), READER.read("").similar());
    }

    private static Optional<CountryHint> hint(String said) {
        return read(PromptTemplate.withHint(PromptTemplate.zeroShot(), said)).hint();
    }

    private static PocketPrompt read(Prompt prompt) {
        return READER.read(prompt.text());
    }

    private static PromptTemplate.Reference reference(LatLng place) {
        return new PromptTemplate.Reference(place, Optional.empty());
    }
}
