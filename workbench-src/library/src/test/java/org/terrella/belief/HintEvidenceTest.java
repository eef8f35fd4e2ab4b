package org.terrella.belief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.terrella.belief.clue.ClueKind;
import org.terrella.belief.clue.ClueTable;
import org.terrella.belief.clue.EarthClues;
import org.terrella.belief.hint.HintReader;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.geo.LatLng;

class HintEvidenceTest {

    private static final List<String> NAMES =
            List.of("Lisbon", "Porto", "Madrid", "Oslo", "Nairobi", "Rio", "Sydney", "Hammerfest");
    private static final Places PLACES = Places.of(
            List.of(
                    LatLng.ofDegrees(38.72, -9.13),
                    LatLng.ofDegrees(41.15, -8.61),
                    LatLng.ofDegrees(40.42, -3.7),
                    LatLng.ofDegrees(59.91, 10.75),
                    LatLng.ofDegrees(-1.28, 36.82),
                    LatLng.ofDegrees(-22.9, -43.2),
                    LatLng.ofDegrees(-33.87, 151.21),
                    LatLng.ofDegrees(70.66, 23.68)),
            0,
            Gazetteer.standard());
    private static final HintReader READER = HintReader.of(EarthClues.table(), Gazetteer.standard());
    private static final HintEvidence HINTS = new HintEvidence(new FactMaps(PLACES, EarthClues.table()));
    private static final Belief START = Belief.of(PLACES, EvidenceWeights.ones());

    private static Belief after(String... hints) {
        Belief belief = START;
        for (String hint : hints) {
            belief = HINTS.apply(belief, READER.read(hint));
        }
        return belief;
    }

    /** Places that have become likelier than they would be by lot. */
    private static List<String> left(String... hints) {
        Belief belief = after(hints);
        return IntStream.range(0, NAMES.size())
                .filter(i -> belief.posterior().of(i) > 1.0 / NAMES.size())
                .mapToObj(NAMES::get)
                .toList();
    }

    @Test
    void placesLeaveWhatLiesInThem() {
        assertEquals(List.of("Lisbon", "Porto"), left("it's in Portugal"));
        assertEquals(List.of("Lisbon", "Porto", "Madrid", "Oslo", "Hammerfest"), left("Europe"));
        assertEquals(List.of("Lisbon"), left("Lisbon"));
        assertEquals(List.of("Lisbon", "Porto", "Oslo", "Nairobi", "Rio", "Sydney", "Hammerfest"), left("not Spain"));
        assertEquals(List.of("Madrid", "Nairobi"), left("Spain or Kenya"));
        assertEquals(List.of("Oslo"), left("Norway", "between 55 and 65 degrees north"));
        assertEquals(List.of("Hammerfest"), left("in northern Norway"));
        assertEquals(List.of("Sydney"), left("New South Wales"));
    }

    @Test
    void distancesAndDirectionsLeaveWhatIsThere() {
        assertEquals(List.of("Lisbon", "Porto"), left("within 300 km of Lisbon")); // Porto is 274 km away, Madrid 503
        assertEquals(List.of("Oslo", "Nairobi", "Rio", "Sydney", "Hammerfest"), left("more than 1000 km from Lisbon"));
        assertEquals(List.of("Nairobi", "Rio", "Sydney"), left("southern hemisphere"));
        assertEquals(List.of("Hammerfest"), left("north of the arctic circle"));
        assertEquals(List.of("Lisbon", "Porto"), left("between Lisbon and Porto"));
        assertEquals(List.of("Oslo", "Hammerfest"), left("north of Madrid"));
    }

    @Test
    void looksSpeakForCountriesWhereTheyAreCommon() {
        assertEquals(List.of("Nairobi", "Sydney"), left("drives on the left"));
        assertEquals(List.of("Lisbon", "Porto", "Rio"), left("the sign is in Portuguese"));
        assertEquals(List.of("Oslo", "Rio", "Hammerfest"), left("yellow center line"));
        assertEquals(List.of("Rio"), left("the sign is in Portuguese", "not in Europe"));
        assertEquals(List.of("Lisbon", "Porto"), left("phone number starts with +351"));
    }

    @Test
    void whoIsNotSureMovesLess() {
        double sure = after("Spain").posterior().of(2);
        double unsure = after("maybe Spain").posterior().of(2);
        assertEquals(1 / (1 + 7 * 0.001), sure, 1e-12);
        assertEquals(1 / (1 + 7 * 0.2), unsure, 1e-12);
    }

    @Test
    void retractionsStrikeWhatWasSaid() {
        assertEquals(List.of("Lisbon", "Porto"), left("Spain", "forget that", "Portugal"));
        assertEquals(List.of(), left("Spain", "drives on the left", "forget everything"));
        assertEquals(
                List.of("Madrid", "Oslo", "Nairobi", "Sydney", "Hammerfest"),
                left("the sign is in Portuguese", "it's not Portuguese after all"));
        assertEquals(List.of("Madrid"), left("Spain", "yellow plates", "forget about the plates"));
        assertEquals(List.of("Lisbon", "Porto"), left("it's in Portugal", "I was wrong about Brazil"));
    }

    @Test
    void aHintIsUndoneAsOneStep() {
        Belief before = after("Europe");
        Belief after = HINTS.apply(before, READER.read("drives on the right, not Spain, signs in Norwegian"));
        assertEquals(4, after.items().size());
        assertSame(before, after.undo());
        assertSame(before, HINTS.apply(before, READER.read("what do you think?")));
    }

    @Test
    void boundariesAreNoEvidence() {
        Belief belief = after("only Portugal and Spain");
        assertEquals(List.of(), belief.evidence());
        assertEquals("only Portugal or Spain", belief.boundary().orElseThrow().sentence());
        assertEquals(1 / 3.0, belief.posterior().of(0), 1e-12);
        assertEquals(0, belief.posterior().of(3), 0);
    }

    @Test
    void hintsThatContradictEachOtherAreFound() {
        List<Contradiction> found = Contradiction.in(after("Portugal", "drives on the left"));
        assertEquals(2, found.size());
        assertTrue(found.get(1).sentence().startsWith("“It is where traffic keeps left” leaves 2."), found.toString());
        assertEquals(List.of(), Contradiction.in(after("Portugal", "drives on the right")));
    }

    @Test
    void tellsWhatWouldTellTwoCountriesApart() {
        List<TellApart> found = TellApart.between(EarthClues.table(), "KE", "TZ");
        assertTrue(found.stream().noneMatch(apart -> apart.kind() == ClueKind.SIDE), found.toString());
        TellApart money = found.stream()
                .filter(apart -> apart.kind() == ClueKind.CURRENCY)
                .findFirst()
                .orElseThrow();
        assertEquals("currency: KES in Kenya, TZS in Tanzania", money.sentence("Kenya", "Tanzania"));
        ClueTable table = ClueTable.of(List.of(
                new ClueTable.Row(ClueKind.SIDE, "ES", "right", 1),
                new ClueTable.Row(ClueKind.SIDE, "GB", "left", 1),
                new ClueTable.Row(ClueKind.PLATE, "ES", "white", 1),
                new ClueTable.Row(ClueKind.PLATE, "GB", "white", 0.6),
                new ClueTable.Row(ClueKind.PLATE, "GB", "yellow", 0.4)));
        // plates differ by 0.4 only
        assertEquals(
                List.of(new TellApart(ClueKind.SIDE, List.of("right"), List.of("left"), 1)),
                TellApart.between(table, "ES", "GB"));
    }
}
