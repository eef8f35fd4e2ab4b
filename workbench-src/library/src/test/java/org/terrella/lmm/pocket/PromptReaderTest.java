package org.terrella.lmm.pocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.terrella.geo.LatLng;
import org.terrella.lmm.PromptFields;
import org.terrella.lmm.Reference;
import org.terrella.lmm.Turn;

class PromptReaderTest {

    private static final List<String> COUNTRIES = List.of("CL", "GN", "GQ", "FR", "CI", "US");
    private static final PromptReader READER = new PromptReader(COUNTRIES);
    private static final LatLng PARIS = new LatLng(48.8566, 2.3522);
    private static final LatLng SANTIAGO = new LatLng(-33.45694, -70.64827);
    private static final LatLng SUVA = new LatLng(-18.1, 178.4);
    private static final String HINTS =
            "the embedded model reads hints that say which country it is or is not, and expects ";

    @Test
    void aPromptWithoutReferencesSaysNothing() {
        assertEquals(new PocketPrompt(List.of(), List.of(), Optional.empty()), READER.read(PromptFields.none()));
    }

    @Test
    void readsReferencesInTheirOrder() {
        PocketPrompt read = READER.read(
                PromptFields.of(List.of(Reference.to(PARIS), Reference.to(SANTIAGO)), List.of(Reference.to(SUVA))));
        assertEquals(List.of(PlaceTokens.of(PARIS), PlaceTokens.of(SANTIAGO)), read.similar());
        assertEquals(List.of(PlaceTokens.of(SUVA)), read.dissimilar());
        assertEquals(new PocketPrompt.Layout(2, 1, false), read.layout());
        assertEquals(10 + 3 + 1, read.layout().length());
    }

    @Test
    void readsAPlaceAsItsTextTellsIt() {
        Random random = new Random(2);
        List<Reference> similar = new ArrayList<>();
        List<PlaceTokens> expected = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            LatLng place = new LatLng(180 * random.nextDouble() - 90, 360 * random.nextDouble() - 180);
            similar.add(Reference.to(place));
            expected.add(PlaceTokens.of(place));
        }
        assertEquals(expected, READER.read(PromptFields.of(similar, List.of())).similar());
        // 0.0049999 is told as 0.00500, which is the next hundredth
        LatLng told = new LatLng(0.0049999, 0);
        assertEquals(
                List.of(PlaceTokens.of(new LatLng(0.005, 0))),
                READER.read(PromptFields.of(List.of(Reference.to(told)), List.of()))
                        .similar());
    }

    @Test
    void refusesMorePlacesThanItReads() {
        List<Reference> many = Collections.nCopies(33, Reference.to(SUVA));
        assertEquals(
                "the embedded model reads at most 32 places of similar photos, found 33",
                refusal(PromptFields.of(many, List.of())));
        assertEquals(
                "the embedded model reads at most 32 places of dissimilar photos, found 33",
                refusal(PromptFields.of(List.of(), many)));
    }

    @Test
    void refusesNamesOfPlacesAndDialogues() {
        assertEquals(
                "the embedded model reads coordinates of places, found names of places too; ask without them",
                refusal(PromptFields.of(List.of(new Reference(PARIS, Optional.of("Paris"))), List.of())));
        assertEquals(
                "the embedded model reads no dialogue, found one with turns: 1",
                refusal(PromptFields.none().withTurn(new Turn(Turn.Speaker.PERSON, "Further south."))));
    }

    @Test
    void readsTheCountryOfAHint() {
        assertEquals(new CountryHint(0, false), hint("The country is Chile."));
        assertEquals(new CountryHint(0, false), hint("CHILE"));
        assertEquals(new CountryHint(5, false), hint("It was taken somewhere in the United States!"));
    }

    @Test
    void readsTheLongestNameAndNoPartOfAWord() {
        assertEquals(new CountryHint(2, false), hint("It is in Equatorial Guinea."));
        assertEquals(new CountryHint(1, false), hint("It is in Guinea."));
        assertEquals(
                HINTS + "one that it knows, found \"with\", \"chileans\", \"and\", \"francesca\"",
                hintRefusal("with Chileans and Francesca"));
    }

    @Test
    void readsThatItIsNotACountry() {
        assertEquals(new CountryHint(0, true), hint("The country is not Chile."));
        assertEquals(new CountryHint(3, true), hint("It isn\u2019t France"));
        assertEquals(
                HINTS + "at most one \"not\", before the country, found another", hintRefusal("It is France not."));
        assertEquals(
                HINTS + "at most one \"not\", before the country, found another",
                hintRefusal("It is never not France."));
    }

    @Test
    void refusesAHintThatSaysMoreOrSomethingElse() {
        assertEquals(HINTS + "one that it knows, found \"wall\", \"yellow\"", hintRefusal("The wall is yellow."));
        assertEquals(HINTS + "one that it knows, found none", hintRefusal("It is the country."));
        assertEquals(
                HINTS + "nothing else, found \"far\", \"from\", \"sea\"", hintRefusal("France, not far from the sea"));
        assertEquals(HINTS + "nothing else, found \"chile\", \"or\"", hintRefusal("It is Chile or France."));
        assertEquals(HINTS + "nothing else, found \"?\"", hintRefusal("Is it Chile ?"));
        assertEquals(HINTS + "one that it knows, found \"peru\"", hintRefusal("The country is Peru."));
    }

    private static CountryHint hint(String said) {
        return READER.read(PromptFields.none().withHint(said)).hint().orElseThrow();
    }

    private static String hintRefusal(String said) {
        return refusal(PromptFields.none().withHint(said));
    }

    private static String refusal(PromptFields fields) {
        return assertThrows(IllegalArgumentException.class, () -> READER.read(fields))
                .getMessage();
    }
}
