package org.terrella.world;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CueTest {

    private static final LittleEarth WORLD = LittleEarth.of(Scale.TINY);
    private static final List<String> COUNTRIES = List.of("Japan", "Chile", "Norway", "India");

    private static final List<WorldPhoto> PHOTOS = photos();

    private static List<WorldPhoto> photos() {
        List<WorldPhoto> photos = new ArrayList<>();
        for (int i = 0; i < 45; i++) {
            photos.add(WORLD.photo(WorldSet.GALLERY, i));
            photos.add(WORLD.photo(WorldSet.STREET, i));
        }
        return photos;
    }

    private static Set<Cue> cues(WorldPhoto photo) {
        return photo.facts().stream().map(CueFact::cue).collect(Collectors.toSet());
    }

    /** Pixels that differ; none of them may lie outside of both masks. */
    private static int differences(WorldPhoto photo, WorldPhoto changed, Cue cue, CueMask before) {
        CueMask after = changed.mask(cue);
        int different = 0;
        for (int i = 0; i < photo.rgb().length; i++) {
            if (photo.rgb()[i] != changed.rgb()[i] || photo.labels()[i] != changed.labels()[i]) {
                different++;
                int x = i % photo.pixels();
                int y = i / photo.pixels();
                assertTrue(
                        before.touches(x, y) || after.touches(x, y),
                        () -> photo.negative() + ", " + cue + ": pixel " + x + ", " + y + " has nothing of it");
            }
        }
        return different;
    }

    @Test
    void changesNothingButTheCue() {
        Map<Cue, int[]> shownAndChanged = new EnumMap<>(Cue.class);
        for (WorldPhoto photo : PHOTOS) {
            Set<Cue> told = cues(photo);
            for (Cue cue : Cue.values()) {
                CueMask mask = photo.mask(cue);
                int[] counts = shownAndChanged.computeIfAbsent(cue, key -> new int[3]);
                int gone = differences(photo, photo.without(cue), cue, mask);
                String country = COUNTRIES.get(Math.floorMod(photo.id().hashCode() + cue.ordinal(), COUNTRIES.size()));
                int elsewhere = differences(photo, photo.with(cue, country), cue, mask);
                if (mask.area() == 0) {
                    assertEquals(0, gone, () -> photo.negative() + " does not show " + cue);
                }
                if (!told.contains(cue)) {
                    assertEquals(0, elsewhere, () -> photo.negative() + " has no place for " + cue);
                } else if (mask.area() > 0.004) {
                    counts[0]++;
                    counts[1] += gone > 0 ? 1 : 0;
                    counts[2] += elsewhere > 0 ? 1 : 0;
                }
            }
        }
        shownAndChanged.forEach((cue, counts) -> {
            assertTrue(counts[0] > 0, () -> "none of the photos shows " + cue);
            assertEquals(counts[0], counts[1], () -> cue + " taken away");
            assertTrue(
                    counts[2] >= (cue == Cue.DRIVING_SIDE ? 0.2 : 0.6) * counts[0],
                    () -> cue + " of another country changes " + counts[2] + " of " + counts[0]);
        });
    }

    @Test
    void fillsMostOfItsMaskWithTheCue() {
        for (Cue cue : Cue.values()) {
            int changed = 0;
            int shown = 0;
            for (WorldPhoto photo : PHOTOS) {
                CueMask mask = photo.mask(cue);
                if (mask.area() > 0) {
                    WorldPhoto without = photo.without(cue);
                    for (int i = 0; i < photo.rgb().length; i++) {
                        boolean shows = mask.shows(i % photo.pixels(), i / photo.pixels());
                        shown += shows ? 1 : 0;
                        changed += shows && photo.rgb()[i] != without.rgb()[i] ? 1 : 0;
                    }
                }
            }
            String found = cue + ": " + changed + " of " + shown + " pixels";
            assertTrue(changed >= (cue == Cue.DRIVING_SIDE ? 0.4 : 0.85) * shown, found);
        }
    }

    @Test
    void rendersThePhotoItselfWhereNothingIsChanged() {
        for (WorldPhoto photo : PHOTOS) {
            WorldPhoto same = photo;
            for (Cue cue : Cue.values()) {
                same = same.without(cue);
            }
            WorldPhoto again = WORLD.photo(photo.id());
            assertArrayEquals(photo.jpeg(), again.jpeg());
            assertTrue(same.clues().isEmpty(), same.negative()::toString);
            assertEquals(photo.id(), same.id());
        }
    }

    @Test
    void changesSeveralCuesAtOnce() {
        WorldPhoto photo = showing(Cue.SCRIPT, Cue.LAMP);
        WorldPhoto changed = photo.without(Cue.SCRIPT).with(Cue.LAMP, "JP");
        Set<Cue> left = changed.clues().stream().map(Clue::cue).collect(Collectors.toSet());
        Set<Cue> before = photo.clues().stream().map(Clue::cue).collect(Collectors.toSet());
        before.remove(Cue.SCRIPT);
        assertEquals(before, left);
        assertEquals("Tokyo", clue(changed, Cue.LAMP).guide().replaceAll(".* of (.*)\\.", "$1"));
    }

    @Test
    void saysOfAChangedCueWhatItLooksLikeNow() {
        WorldPhoto photo = showing(Cue.DRIVING_SIDE);
        assertEquals(
                "left",
                clue(photo.with(Cue.DRIVING_SIDE, "United Kingdom"), Cue.DRIVING_SIDE)
                        .seen());
        assertEquals(
                "right",
                clue(photo.with(Cue.DRIVING_SIDE, "France"), Cue.DRIVING_SIDE).seen());
        assertEquals(
                photo.caption(),
                photo.with(Cue.DRIVING_SIDE, photo.names().country()).caption());
        String message = assertThrows(IllegalArgumentException.class, () -> photo.with(Cue.BUS, "Atlantis"))
                .getMessage();
        assertTrue(message.endsWith("found Atlantis"), message);
    }

    @Test
    void factsSpeakForThePlaceAndAgainstOthers() {
        for (WorldPhoto photo : PHOTOS) {
            Set<Cue> seen = photo.clues().stream().map(Clue::cue).collect(Collectors.toSet());
            assertTrue(cues(photo).containsAll(seen));
            for (CueFact fact : photo.facts()) {
                assertTrue(fact.speaksFor(photo.names().country()), () -> photo.negative() + ": " + fact);
            }
        }
        CueFact side = fact(showing(Cue.DRIVING_SIDE).with(Cue.DRIVING_SIDE, "United Kingdom"), Cue.DRIVING_SIDE);
        assertEquals("left", side.value());
        assertTrue(side.speaksFor("Japan"));
        assertFalse(side.speaksFor("France"));
        assertEquals(1, side.holds().countries().get("India"));
    }

    @Test
    void theAreaOfFactsIsThatOfTheMask() {
        WorldPhoto photo = showing(Cue.PLANTS, Cue.GROUND);
        for (Cue cue : List.of(Cue.PLANTS, Cue.GROUND)) {
            double sum = photo.facts().stream()
                    .filter(fact -> fact.cue() == cue)
                    .mapToDouble(CueFact::area)
                    .sum();
            assertEquals(photo.mask(cue).area(), sum, 0.001);
        }
    }

    @Test
    void masksLieWhereThingsStand() {
        WorldPhoto photo = showing(Cue.LANDMARK);
        CueMask mask = photo.mask(Cue.LANDMARK);
        CueMask.Box box = mask.box().orElseThrow();
        assertTrue(box.right() > box.left() && box.bottom() > box.top());
        int inBox = 0;
        for (int i = 0; i < 96 * 96; i++) {
            if (mask.shows(i % 96, i / 96)) {
                inBox++;
                assertTrue(i % 96 >= box.left() && i % 96 <= box.right() && i / 96 >= box.top());
            }
        }
        assertEquals(mask.area(), inBox / 9216.0, 0.02);
        assertEquals(
                Optional.empty(), photo.without(Cue.LANDMARK).mask(Cue.LANDMARK).box());
        assertThrows(IndexOutOfBoundsException.class, () -> mask.share(96, 0));
    }

    @Test
    void hasAllCuesSomewhere() {
        Set<Cue> found = PHOTOS.stream()
                .flatMap(photo -> photo.clues().stream())
                .map(Clue::cue)
                .collect(Collectors.toSet());
        assertEquals(EnumSet.allOf(Cue.class), found);
    }

    private static WorldPhoto showing(Cue... cues) {
        return PHOTOS.stream()
                .filter(photo -> Stream.of(cues).allMatch(cue -> photo.mask(cue).area() > 0.004))
                .findFirst()
                .orElseThrow();
    }

    private static Clue clue(WorldPhoto photo, Cue cue) {
        return photo.clues().stream()
                .filter(each -> each.cue() == cue)
                .findFirst()
                .orElseThrow();
    }

    private static CueFact fact(WorldPhoto photo, Cue cue) {
        return photo.facts().stream()
                .filter(each -> each.cue() == cue)
                .findFirst()
                .orElseThrow();
    }
}
