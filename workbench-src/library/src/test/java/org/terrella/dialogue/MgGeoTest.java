package org.terrella.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.data.Conversation;
import org.terrella.data.Reading;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;
import org.terrella.lmm.answer.AnswerParser;
import org.terrella.lmm.answer.ParsedAnswer;
import org.terrella.world.LittleEarth;
import org.terrella.world.Locality;
import org.terrella.world.Nation;
import org.terrella.world.Scale;
import org.terrella.world.WorldPhoto;
import org.terrella.world.WorldSet;
import org.terrella.world.paint.Dice;

class MgGeoTest {

    private static final LittleEarth WORLD = LittleEarth.of(Scale.TINY);
    private static final MgGeo SOURCE = new MgGeo(WORLD, 1);
    private static final Map<MgGeoPart, List<Conversation>> ALL = new EnumMap<>(MgGeoPart.class);
    private static final Pattern BOX = Pattern.compile("<box>(\\d+) (\\d+) (\\d+) (\\d+)</box>");

    static {
        for (MgGeoPart part : MgGeoPart.values()) {
            ALL.put(part, SOURCE.conversations(part, 0, SOURCE.photos()));
        }
    }

    @TempDir
    private Path folder;

    private static List<Conversation> dialogs(String kind) {
        return ALL.get(MgGeoPart.DIALOG).stream()
                .filter(dialog -> dialog.attributes().get("kind").equals(kind))
                .toList();
    }

    private static String said(Conversation conversation, int turn) {
        return conversation.turns().get(turn).value();
    }

    private static boolean asks(Conversation conversation, String what) {
        return List.of(conversation.attributes().get("asked").split("; ")).contains(what);
    }

    /** The answer to the last thing that a user says of a kind. */
    private static String answerTo(Conversation dialog, String what) {
        return said(
                dialog,
                2 * List.of(dialog.attributes().get("asked").split("; ")).lastIndexOf(what) + 1);
    }

    private static String hint(Conversation dialog) {
        return Stream.of(dialog.attributes().get("asked").split("; "))
                .filter(asked -> asked.startsWith("hint."))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void hasPartsOfTheSizesItPromises() {
        assertEquals(600, SOURCE.photos());
        assertEquals(600, ALL.get(MgGeoPart.META).size());
        assertEquals(
                172, ALL.get(MgGeoPart.DIALOG).size()); // 600 = 85 * 7 + 5, of which the last two are third and fourth
        long showNothing = dialogs("refusal").size();
        assertTrue(showNothing > 3 && showNothing < 40, "photos that show nothing: " + showNothing);
        assertTrue(
                ALL.get(MgGeoPart.CLUE).size() < 172 && ALL.get(MgGeoPart.CLUE).size() > 130);
    }

    @Test
    void isOfNoPhotoOfAQuerySet() {
        Set<String> ids = new HashSet<>();
        for (WorldSet set : MgGeo.SETS) {
            WORLD.photos(set).stream().forEach(photo -> ids.add(photo.id()));
        }
        ALL.values()
                .forEach(part -> part.forEach(
                        conversation -> assertTrue(ids.containsAll(conversation.images()), conversation::id)));
        Set<String> queries = new HashSet<>();
        WorldSet.queries().forEach(set -> WORLD.photos(set).stream().forEach(photo -> queries.add(photo.id())));
        queries.retainAll(ids);
        assertEquals(Set.of(), queries);
    }

    @Test
    void saysTheSameAgainAndOtherwiseWithAnotherSeed() {
        List<Conversation> again = new MgGeo(LittleEarth.of(Scale.TINY), 1).conversations(MgGeoPart.DIALOG, 0, 100);
        assertEquals(ALL.get(MgGeoPart.DIALOG).subList(0, again.size()), again);
        List<Conversation> other = new MgGeo(WORLD, 2).conversations(MgGeoPart.DIALOG, 0, 100);
        assertFalse(again.equals(other));
    }

    @Test
    void speaksInTurnAndBeginsWithTheImage() {
        ALL.values().stream().flatMap(List::stream).forEach(conversation -> {
            List<Conversation.Turn> turns = conversation.turns();
            assertEquals(0, turns.size() % 2);
            for (int i = 0; i < turns.size(); i++) {
                assertEquals(i % 2 == 0 ? "human" : "gpt", turns.get(i).from());
                assertEquals(i == 0, turns.get(i).value().contains("<image>"));
                assertFalse(turns.get(i).value().contains("{"), turns.get(i)::value);
            }
        });
    }

    @Test
    void tellsPlacesThatTheParserOfAnswersReads() {
        AnswerParser parser = AnswerParser.ofCoordinates();
        int read = 0;
        int wrong = 0;
        for (List<Conversation> part : ALL.values()) {
            for (Conversation conversation : part) {
                for (Conversation.Turn turn : conversation.turns()) {
                    if (turn.from().equals("gpt") && turn.value().matches("(?s).*\\(-?\\d.*")) {
                        ParsedAnswer answer = parser.read(turn.value());
                        var place = assertInstanceOf(ParsedAnswer.Stated.class, answer, turn.value())
                                .place();
                        boolean isTrue =
                                GreatCircle.km(place, conversation.truth().orElseThrow()) < 1;
                        assertTrue(isTrue || part == ALL.get(MgGeoPart.DIALOG) && isLargestTown(place), turn.value());
                        wrong += isTrue ? 0 : 1;
                        read++;
                    }
                }
            }
        }
        assertTrue(read > 400, "read: " + read);
        assertTrue(wrong > 30, "of wrong countries: " + wrong);
    }

    private static boolean isLargestTown(LatLng place) {
        return WORLD.countries().stream()
                .anyMatch(nation -> GreatCircle.km(
                                place, Locality.largest(WORLD, nation.code()).center())
                        < 1);
    }

    @Test
    void showsEachClueInItsPartOfThePhoto() {
        for (Conversation clue : ALL.get(MgGeoPart.CLUE)) {
            List<String> boxes = List.of(clue.attributes().get("boxes").split("; "));
            List<String> told = new ArrayList<>();
            Matcher box = BOX.matcher(said(clue, 1));
            while (box.find()) {
                told.add(box.group(1) + " " + box.group(2) + " " + box.group(3) + " " + box.group(4));
                assertTrue(Integer.parseInt(box.group(1)) < Integer.parseInt(box.group(3)));
                assertTrue(Integer.parseInt(box.group(4)) <= 100);
            }
            assertEquals(boxes, told);
        }
    }

    @Test
    void correctsWrongAnswersAndTellsTheTruthInTheEnd() {
        for (String kind : List.of("country", "division", "clue", "no", "subregion", "either")) {
            assertFalse(dialogs(kind).isEmpty(), kind);
            for (Conversation dialog : dialogs(kind)) {
                String country = dialog.attributes().get("country");
                String city = dialog.attributes().get("city");
                assertFalse(said(dialog, 1).startsWith("This looks like " + country + "."), said(dialog, 1));
                assertFalse(said(dialog, 1).contains(city + ", "), said(dialog, 1));
                String last = asks(dialog, "hint.country") ? "hint.country" : hint(dialog);
                assertTrue(answerTo(dialog, last).contains(city), () -> kind + ": " + dialog.turns());
            }
        }
    }

    @Test
    void goesBackWhenAHintIsTakenBack() {
        Set<String> nations = WORLD.countries().stream().map(Nation::name).collect(Collectors.toSet());
        int objections = 0;
        for (Conversation dialog : dialogs("retracted")) {
            String before = named(said(dialog, 1), nations);
            String objection = answerTo(dialog, "hint.wrong");
            String wrong = named(objection, nations);
            assertFalse(wrong.equals(dialog.attributes().get("country")));
            assertFalse(wrong.equals(before));
            assertTrue(answerTo(dialog, "retract").contains(before), () -> before + ": " + dialog.turns());
            objections += objection.matches(".*(not found|against it|cannot explain).*") ? 1 : 0;
        }
        assertTrue(objections > 5, "objections: " + objections);
    }

    private static String named(String sentence, Set<String> nations) {
        return nations.stream()
                .filter(sentence::contains)
                .max(Comparator.comparingInt(String::length))
                .orElseThrow(() -> new AssertionError(sentence));
    }

    @Test
    void refusesWhereAPhotoShowsNothing() {
        for (Conversation dialog : dialogs("refusal")) {
            WorldPhoto photo = WORLD.photo(dialog.images().get(0));
            assertTrue(photo.facts().stream()
                    .allMatch(fact -> fact.area() < 0.003 || fact.mask().box().isEmpty()));
            assertEquals("", dialog.attributes().get("boxes"));
        }
    }

    @Test
    void usesEveryWording() {
        Stream<Conversation> more = Stream.of(5L, 6L, 7L)
                .flatMap(seed -> new MgGeo(WORLD, seed).conversations(MgGeoPart.DIALOG, 0, SOURCE.photos()).stream());
        List<String> texts = Stream.concat(ALL.values().stream().flatMap(List::stream), more)
                .flatMap(conversation -> conversation.turns().stream())
                .map(Conversation.Turn::value)
                .distinct()
                .toList();
        Wordings.standard().sentences().forEach((key, sentences) -> {
            assertTrue(sentences.size() >= 2, key);
            List<Pattern> patterns = sentences.stream()
                    .map(sentence -> Pattern.compile(
                            Stream.of(sentence.split("\\{\\w+}", -1))
                                    .map(Pattern::quote)
                                    .collect(Collectors.joining(".+")),
                            Pattern.CASE_INSENSITIVE | Pattern.DOTALL))
                    .toList();
            assertTrue(
                    texts.stream()
                            .anyMatch(text -> patterns.stream()
                                    .anyMatch(pattern -> pattern.matcher(text).find())),
                    () -> "nobody says " + key);
        });
    }

    @Test
    void keepsToAClosedVocabulary() {
        Set<String> words = Wordings.standard().vocabulary();
        assertTrue(words.size() < 450, "words: " + words.size());
        assertEquals(
                List.of("at", "4", "8", ".", "8", "6", "l'hay", "-", "les", "(", "x", ")"),
                Vocabulary.words("At 48.86 L'Haÿ-les (x)".replace("ÿ", "y")));
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> Wordings.standard().say("tell.city", Dice.of(1), Map.of()))
                .getMessage();
        assertEquals("tell.city needs city, found only []", message);
    }

    @Test
    void isReadAsItWasWritten() {
        MgGeoFiles files = new MgGeoFiles(folder);
        for (MgGeoPart part : MgGeoPart.values()) {
            assertEquals(ALL.get(part).size(), files.write(SOURCE, part, done -> assertTrue(done <= 600)));
            try (Reading<Conversation> reading = files.conversations(part).open()) {
                for (Conversation written : ALL.get(part)) {
                    Conversation read = reading.next();
                    assertEquals(written.id(), read.id());
                    assertEquals(written.images(), read.images());
                    assertEquals(written.turns(), read.turns());
                    assertEquals(written.truth(), read.truth());
                    assertEquals(written.attributes(), read.attributes());
                }
                assertFalse(reading.hasNext());
            }
        }
    }
}
