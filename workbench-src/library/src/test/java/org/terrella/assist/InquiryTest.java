package org.terrella.assist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.belief.BeliefFiles;
import org.terrella.belief.BeliefRecord;
import org.terrella.belief.PlaceCandidate;
import org.terrella.geo.LatLng;
import org.terrella.image.ImageSource;
import org.terrella.locate.Explanation;
import org.terrella.locate.Prediction;

class InquiryTest {

    private static Assistant assistant;
    private static Inquiry start;

    @BeforeAll
    static void ask() {
        assistant = FourCities.assistant();
        start = ask(FourCities.photo(1));
    }

    private static Inquiry ask(byte[] bytes) {
        return assistant.ask(AssistedPhoto.of("C:\\photos\\street.png", bytes), bytes);
    }

    private static List<String> names(Inquiry inquiry) {
        return inquiry.candidates().stream().map(PlaceCandidate::name).toList();
    }

    @Test
    void namesCandidatesWithSharesAndSupport() {
        assertEquals("street.png", start.photo().name());
        PlaceCandidate first = start.candidates().get(0);
        assertEquals("Oslo, Norway", first.name());
        assertEquals(2.0 / 3 * 0.98 + 0.005, first.probability(), 1e-6);
        assertEquals("1 of 2 answers, 2 of 3 references", first.support());
        PlaceCandidate second = start.candidates().get(1);
        assertEquals("Lisbon, Portugal", second.name());
        assertEquals(1.0 / 3 * 0.98 + 0.005, second.probability(), 1e-6);
        assertEquals(3, start.candidates().size()); // the fourth has half a per cent
        assertEquals(Optional.empty(), start.change());
    }

    @Test
    void regionsHoldTheirShares() {
        assertEquals("{1}", start.region(0.5).toString()); // Oslo
        assertEquals("{0, 1}", start.region(0.9).toString()); // and Lisbon
    }

    @Test
    void hintsChangeTheOrderAndSayHow() {
        Inquiry hinted = start.hint("not Norway");
        // 0.001 x 2.633333, 1.326667, 0.02 and 0.02 of 1.3693
        assertEquals(1.3266667 / 1.3693, hinted.candidates().get(0).probability(), 1e-6);
        assertEquals(
                "Lisbon 2nd → 1st, Nairobi 3rd → 2nd, Rio de Janeiro 4th → 3rd",
                hinted.change().orElseThrow());
        assertEquals(List.of("It is not in Norway."), hinted.said());
        EvidenceEffect effect = hinted.evidence().get(1);
        assertEquals(List.of("Portugal", "Brazil", "Kenya"), effect.speaksFor());
        assertEquals(List.of("Norway"), effect.speaksAgainst());
        assertEquals(names(start), names(hinted.undo()));
        assertSame(start, start.undo());
    }

    @Test
    void whatIsNotUnderstoodIsSaidAndChangesNothing() {
        Inquiry same = start.hint("flibbertigibbet");
        assertEquals(List.of("Not understood: “flibbertigibbet”."), same.said());
        assertEquals("the order stays", same.change().orElseThrow());
        assertSame(start.belief(), same.belief());
    }

    @Test
    void strikesOutAndRestores() {
        Inquiry hinted = start.hint("not Norway");
        String id = hinted.evidence().get(1).evidence().id();
        Inquiry struck = hinted.strike(id);
        assertEquals(names(start), names(struck));
        assertTrue(struck.evidence().get(1).isStruck());
        assertEquals(List.of("Norway"), struck.evidence().get(1).speaksAgainst()); // what it would do
        assertEquals(names(hinted), names(struck.restore(id)));
        assertThrows(IllegalArgumentException.class, () -> start.strike(id));
    }

    @Test
    void contradictionsAreSaid() {
        assertEquals(List.of(), start.contradictions());
        // the photo leaves Kenya 0.005, and 0.001 of all else
        List<String> said = start.hint("Kenya").contradictions();
        assertTrue(said.get(said.size() - 1).startsWith("“It is in Kenya” leaves 0.6 %"), said.toString());
    }

    @Test
    void saysWhatWouldTellTheFirstTwoApart() {
        List<String> differences = start.tellApart();
        assertTrue(differences.contains("currency: NOK in Norway, EUR in Portugal"), differences.toString());
    }

    @Test
    void aBoundaryIsLeftAgain() {
        Inquiry inside = start.hint("only Portugal");
        assertEquals(1, inside.candidates().get(0).probability(), 1e-12);
        assertEquals(names(start), names(inside.everywhere()));
    }

    @Test
    void anAreaThatWasDrawnIsInNoRecord() {
        Inquiry inside = start.inside(List.of(
                LatLng.ofDegrees(45, -20),
                LatLng.ofDegrees(45, 0),
                LatLng.ofDegrees(30, 0),
                LatLng.ofDegrees(30, -20)));
        assertEquals(1, inside.candidates().get(0).probability(), 1e-12); // Lisbon alone
        assertEquals("Lisbon, Portugal", names(inside).get(0));
        assertEquals(
                List.of("Not found again: only the area drawn."),
                start.reopened(inside.record()).said());
        assertThrows(IllegalArgumentException.class, () -> start.inside(List.of(FourCities.OSLO, FourCities.LISBON)));
    }

    @Test
    void whatIsAllEvidenceNamesPlaces() {
        assertEquals(
                "names Oslo, Norway; Lisbon, Portugal; Nairobi, Kenya",
                start.evidence().get(0).sentence());
    }

    @Test
    void aRecordIsOpenedAgain() {
        Inquiry hinted = start.hint("not Norway").hint("Brazil");
        Inquiry struck = hinted.strike(hinted.evidence().get(2).evidence().id());
        BeliefRecord record = BeliefFiles.ofJson(BeliefFiles.json(struck.record()), "record.json");
        Inquiry again = ask(FourCities.photo(1)).reopened(record);
        assertEquals(record, again.record());
        assertEquals(names(start), names(again.undo())); // as one step
        String said = assertThrows(
                        IllegalArgumentException.class,
                        () -> ask(FourCities.photo(2)).reopened(record))
                .getMessage();
        assertTrue(said.startsWith("expected a record of the photo"), said);
    }

    @Test
    void thePageOfARecordEscapesWhatWasTyped() {
        String html = RecordPage.html(SavedInquiry.of(start.hint("<script>alert(1)</script>")));
        assertFalse(html.contains("<script>"), html);
        assertTrue(html.contains("&lt;script&gt;"), html);
        assertTrue(html.contains("<td>Oslo, Norway<td>59.9100, 10.7500<td>65.8 %"), html);
    }

    @Test
    void aSavedInquiryIsOpenedInANotebook(@TempDir Path folder) throws IOException {
        SavedInquiry saved = SavedInquiry.of(start.hint("not Norway"));
        Path file = Files.writeString(folder.resolve("record.json"), saved.json());
        SavedInquiry opened = Assist.open(file);
        assertEquals(saved, opened);
        assertTrue(opened.toString().contains("96.9 %  Lisbon, Portugal"), opened.toString());
        assertEquals(
                List.of("asked about street.png", "told: not Norway"),
                opened.steps().stream().map(SavedInquiry.Step::what).toList());
        String part = RecordPage.part(opened);
        assertTrue(part.contains("<td>Lisbon, Portugal<td>38.7200, -9.1300<td>96.9 %"), part);
        assertFalse(part.contains("<html"), part);
        Files.writeString(file, saved.json().replace("\"terrella-assist\" : 1", "\"terrella-assist\" : 2"));
        assertEquals(
                "record.json: expected terrella-assist 1, found 2",
                assertThrows(IllegalArgumentException.class, () -> Assist.open(file))
                        .getMessage());
        Files.writeString(file, "{}");
        assertThrows(IllegalArgumentException.class, () -> Assist.open(file));
    }

    @Test
    void cluesAreEvidenceOfTheirOwn() {
        Assistant seeing = FourCities.assistant(new Assistant.Method() {
            @Override
            public Explanation explain(String id, ImageSource photo) {
                return FourCities.answer(id);
            }

            @Override
            public Testimony testify(String id, ImageSource photo, List<String> said) {
                PhotoPart sign = new PhotoPart(0.5, 0, 1, 0.5);
                return new Testimony(
                        explain(id, photo),
                        List.of(
                                new SeenClue("the sign is in Portuguese", Optional.of(sign), List.of()),
                                new SeenClue(
                                        "pavement of black and white stones", Optional.empty(), List.of("Portugal")),
                                new SeenClue("a blue sky", Optional.empty(), List.of())),
                        List.of(new Dossier.Exchange("Where?", "Oslo")));
            }
        });
        byte[] bytes = FourCities.photo(1);
        Inquiry asked = seeing.ask(AssistedPhoto.of("a.png", bytes), bytes);
        assertEquals("Lisbon, Portugal", names(asked).get(0));
        List<EvidenceEffect> all = asked.evidence();
        assertEquals(4, all.size());
        assertTrue(all.get(1).speaksFor().contains("Portugal"), all.get(1).toString());
        assertEquals(List.of("Portugal"), all.get(2).speaksFor());
        assertEquals(List.of(), all.get(3).speaksFor());
        String sign = all.get(1).evidence().id();
        assertEquals(0.5, asked.dossier().clues().get(sign).part().orElseThrow().left());
        Inquiry struck = asked.strike(sign).strike(all.get(2).evidence().id());
        assertEquals(names(start), names(struck));
        Inquiry confirmed = struck.confirm(sign);
        assertEquals(Set.of(sign), confirmed.dossier().confirmed());
        assertEquals("Where?", SavedInquiry.of(confirmed).exchanges().get(0).prompt());
    }

    @Test
    void aMethodWithoutAnAnswerLeavesAllOpen() {
        Assistant silent = FourCities.assistant((id, photo) -> Explanation.of(Prediction.none(id, "too dark")));
        byte[] bytes = FourCities.photo(1);
        Inquiry open = silent.ask(AssistedPhoto.of("a.png", bytes), bytes);
        assertEquals(List.of("two cities names no place: too dark"), open.said());
        assertTrue(open.saysTooLittle());
        // 1 of 1.003
        assertEquals(1 / 1.003, open.hint("Portugal").candidates().get(0).probability(), 1e-9);
    }

    @Test
    void aFailureIsNoAnswer() {
        Assistant failing = FourCities.assistant((id, photo) -> Explanation.of(Prediction.fault(id, "no connection")));
        byte[] bytes = FourCities.photo(1);
        AssistedPhoto photo = AssistedPhoto.of("a.png", bytes);
        assertEquals(
                "two cities could not be asked about a.png: no connection",
                assertThrows(IllegalStateException.class, () -> failing.ask(photo, bytes))
                        .getMessage());
    }

    @Test
    void vastPicturesAreRefusedBeforeTheyAreDecoded() {
        assertEquals(
                "a.png: expected a photo of at most 100000000 pixels, found one of 25000 x 25000",
                assertThrows(IllegalArgumentException.class, () -> AssistedPhoto.of("a.png", FourCities.vastHeader()))
                        .getMessage());
    }

    @Test
    void whatIsNoPhotoIsRefusedWithASentence() {
        byte[] heic = "\0\0\0\30ftypheic\0\0\0\0mif1heic".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        String said = assertThrows(IllegalArgumentException.class, () -> AssistedPhoto.of("a.heic", heic))
                .getMessage();
        assertTrue(said.startsWith("a.heic: expected a photo, found a HEIC picture"), said);
        assertThrows(
                IllegalArgumentException.class,
                () -> AssistedPhoto.of("large", new byte[AssistedPhoto.MOST_BYTES + 1]));
    }
}
