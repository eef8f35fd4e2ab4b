package org.terrella.world;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.terrella.world.paint.Label;

class LittleEarthTest {

    private static final LittleEarth TINY = LittleEarth.of(Scale.TINY);
    private static final LittleEarth SMALL = LittleEarth.of(Scale.SMALL);

    @Test
    void rendersTheSamePhotoWhateverWasRenderedBefore() {
        Studio used = TINY.studio();
        List<Shot> shots = TINY.shots(WorldSet.WEB);
        shots.forEach(used::develop);
        for (int i = 0; i < 20; i++) {
            WorldPhoto fresh = LittleEarth.of(Scale.TINY).studio().develop(shots.get(i));
            WorldPhoto again = used.develop(shots.get(i));
            assertArrayEquals(fresh.rgb(), again.rgb(), "photo " + i);
            assertArrayEquals(fresh.labels(), again.labels(), "photo " + i);
            assertEquals(fresh.caption(), again.caption());
            assertEquals(fresh.clues(), again.clues());
        }
    }

    @Test
    void rendersTheSamePhotosInParallel() {
        List<byte[]> together = IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> TINY.photo(WorldSet.TOURIST, i).jpeg())
                .toList();
        for (int i = 0; i < together.size(); i++) {
            assertArrayEquals(TINY.photo(WorldSet.TOURIST, i).jpeg(), together.get(i), "photo " + i);
        }
    }

    @Test
    void startsWithTheSamePhotosAtEveryScale() {
        for (WorldSet set : WorldSet.values()) {
            if (set != WorldSet.WEB_LEAKY) { // whose companions are drawn from the whole gallery
                List<Shot> few = TINY.shots(set);
                assertEquals(few, SMALL.shots(set).subList(0, few.size()), set.word());
            }
        }
    }

    @Test
    void hasAsManyPhotosAsItsScaleSays() {
        for (WorldSet set : WorldSet.values()) {
            assertEquals(Scale.SMALL.photos(set), SMALL.shots(set).size());
        }
        assertThrows(IndexOutOfBoundsException.class, () -> TINY.photo(WorldSet.WEB, 60));
    }

    @Test
    void looksOtherwiseWithAnotherSeed() {
        LittleEarth other = LittleEarth.another(Scale.TINY, 5);
        assertArrayEquals(
                other.photo(WorldSet.WEB, 0).jpeg(),
                LittleEarth.another(Scale.TINY, 5).photo(WorldSet.WEB, 0).jpeg());
        List<Shot> shots = TINY.shots(WorldSet.WEB);
        assertTrue(other.shots(WorldSet.WEB).stream().noneMatch(shots::contains));
        Nation nation = shots.get(0).town().nation();
        assertNotEquals(new Styles(1).of(nation), new Styles(5).of(nation)); // as its countries look
    }

    @Test
    void givesEachPhotoAnIdOfItsOwn() {
        Set<String> ids = new HashSet<>();
        for (WorldSet set : WorldSet.values()) {
            SMALL.shots(set).forEach(shot -> ids.add(shot.id()));
        }
        assertEquals(Scale.SMALL.photos(), ids.size());
        String id = SMALL.shots(WorldSet.GALLERY).get(0).id();
        assertTrue(id.matches("[0-9a-f]{2}/[0-9a-f]{2}/[0-9a-f]{12}\\.jpg"), id);
    }

    @Test
    void sharesPhotographersOnlyBetweenGalleryAndLeakySet() {
        Set<String> gallery = photographers(WorldSet.GALLERY);
        assertTrue(gallery.containsAll(photographers(WorldSet.WEB_LEAKY)));
        for (WorldSet one : WorldSet.values()) {
            for (WorldSet other : WorldSet.values()) {
                boolean leaky = EnumSet.of(one, other).equals(EnumSet.of(WorldSet.GALLERY, WorldSet.WEB_LEAKY));
                if (one != other && !leaky) {
                    Set<String> shared = new HashSet<>(photographers(one));
                    shared.retainAll(photographers(other));
                    assertEquals(Set.of(), shared, one.word() + " and " + other.word());
                }
            }
        }
    }

    @Test
    void keepsTheTownsOfEncoderAndLanguageModelApart() {
        for (WorldSet apart : List.of(WorldSet.PRETRAIN, WorldSet.LMM_APART)) {
            Set<Town> towns = towns(apart);
            for (WorldSet other : WorldSet.values()) {
                if (other != apart) {
                    Set<Town> shared = new HashSet<>(towns);
                    shared.retainAll(towns(other));
                    assertEquals(Set.of(), shared, apart.word() + " and " + other.word());
                }
            }
        }
    }

    @Test
    void neverSaysInACaptionWhereAPhotoWasTaken() {
        Set<String> countries = SMALL.shots(WorldSet.STREET).stream()
                .map(shot -> shot.town().nation().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        assertTrue(countries.size() > 100);
        for (int i = 0; i < Scale.TINY.photos(WorldSet.GALLERY); i++) {
            String caption = TINY.photo(WorldSet.GALLERY, i).caption().toLowerCase(Locale.ROOT);
            for (String country : countries) {
                assertFalse(caption.matches(".*\\b" + java.util.regex.Pattern.quote(country) + "\\b.*"), caption);
            }
        }
    }

    @Test
    void namesPlaceAndCuesInGuideSentences() {
        WorldPhoto photo = first(Subject.LANDMARK);
        Clue sight = photo.clues().stream()
                .filter(clue -> clue.cue() == Cue.LANDMARK)
                .findFirst()
                .orElseThrow();
        assertEquals("The " + sight.seen() + " is a sight of " + photo.names().city() + ".", sight.guide());
        assertTrue(photo.caption().contains(sight.seen()), photo.caption());
        assertTrue(photo.tells(Level.SPOT));
    }

    @Test
    void showsWhatItsSubjectPromises() {
        assertTrue(share(first(Subject.LANDMARK), Label.LANDMARK) > 0.05);
        assertTrue(share(first(Subject.STREET), Label.BUILDING) > 0.05);
        assertTrue(share(first(Subject.ROAD), Label.ROAD) > 0.05);
        assertTrue(share(first(Subject.ROOM), Label.SKY) < 0.3);
    }

    @Test
    void showsTheSameSightToAllWhoGoThere() {
        Shot shot = SMALL.shots(WorldSet.TOURIST).stream()
                .filter(each -> each.subject() == Subject.LANDMARK)
                .findFirst()
                .orElseThrow();
        List<String> seen = SMALL.shots(WorldSet.GALLERY).stream()
                .filter(each -> each.subject() == Subject.LANDMARK)
                .filter(each -> each.town().equals(shot.town()) && each.spot() == shot.spot())
                .limit(3)
                .map(SMALL.studio()::develop)
                .flatMap(photo -> photo.clues().stream())
                .filter(clue -> clue.cue() == Cue.LANDMARK)
                .map(Clue::seen)
                .distinct()
                .toList();
        assertTrue(seen.size() <= 1, seen::toString);
    }

    @Test
    void paintsTheSameSceneAtAnySize() {
        WorldPhoto small = TINY.photo(WorldSet.GALLERY, 3, 96);
        WorldPhoto large = TINY.photo(WorldSet.GALLERY, 3, 288);
        assertEquals(small.caption(), large.caption());
        int equal = 0;
        for (int i = 0; i < small.labels().length; i++) {
            int center = (i / 96 * 3 + 1) * 288 + i % 96 * 3 + 1;
            equal += small.labels()[i] == large.labels()[center] ? 1 : 0;
        }
        assertTrue(equal > 0.9 * small.labels().length, "equal labels: " + equal);
    }

    private static WorldPhoto first(Subject subject) {
        List<Shot> shots = SMALL.shots(WorldSet.WEB);
        int index = IntStream.range(0, shots.size())
                .filter(i -> shots.get(i).subject() == subject)
                .findFirst()
                .orElseGet(() -> -1);
        return index >= 0
                ? SMALL.photo(WorldSet.WEB, index)
                : SMALL.studio().develop(SMALL.shots(WorldSet.STREET).get(0));
    }

    private static double share(WorldPhoto photo, Label label) {
        int count = 0;
        for (byte each : photo.labels()) {
            count += each == label.ordinal() ? 1 : 0;
        }
        return (double) count / photo.labels().length;
    }

    private static Set<String> photographers(WorldSet set) {
        return SMALL.shots(set).stream().map(Shot::photographerName).collect(Collectors.toSet());
    }

    private static Set<Town> towns(WorldSet set) {
        return SMALL.shots(set).stream().map(Shot::town).collect(Collectors.toSet());
    }

    @Test
    void saysWhichSetsThereAre() {
        String message = assertThrows(IllegalArgumentException.class, () -> WorldSet.named("turist"))
                .getMessage();
        assertEquals(
                "a set of Little Earth must be one of gallery, pretrain, lmm-here, lmm-apart, validation, tourist, web,"
                        + " web-leaky, street, calibration, found turist",
                message);
    }
}
