package org.terrella.world;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CueSampleTest {

    private static final LittleEarth WORLD = LittleEarth.of(Scale.TINY);
    private static final List<CueSample.Candidate> PHOTOS = IntStream.range(0, 60)
            .mapToObj(i -> new CueSample.Candidate(WORLD.negative(WorldSet.WEB, i), EnumSet.allOf(Cue.class)))
            .toList();

    @Test
    void drawsPhotosThatShowTheCue() {
        List<CueSample.Shown> drawn = new CueSample(3, 17).of(PHOTOS);
        Map<Cue, Long> counts =
                drawn.stream().collect(Collectors.groupingBy(CueSample.Shown::cue, Collectors.counting()));
        assertTrue(counts.values().stream().allMatch(count -> count <= 3), counts::toString);
        assertEquals(3, counts.get(Cue.GROUND), counts::toString);
        for (CueSample.Shown shown : drawn) {
            double area = shown.photo().facts().stream()
                    .filter(fact -> fact.cue() == shown.cue())
                    .mapToDouble(CueFact::area)
                    .sum();
            assertTrue(area >= CueSample.SEEN, () -> shown + ": " + area);
        }
    }

    @Test
    void theOtherCountryLooksOtherwise() {
        int drawnSomewhere = 0;
        for (CueSample.Shown shown : new CueSample(3, 17).of(PHOTOS)) {
            for (String country : shown.elsewhere().stream().toList()) {
                String name = WORLD.countries().stream()
                        .filter(nation -> nation.code().equals(country))
                        .findFirst()
                        .orElseThrow()
                        .name();
                shown.photo().facts().stream()
                        .filter(fact -> fact.cue() == shown.cue())
                        .forEach(fact -> assertFalse(fact.speaksFor(name), () -> shown + " and " + fact));
                drawnSomewhere++;
            }
        }
        assertTrue(drawnSomewhere > 30, "photos with another country: " + drawnSomewhere);
    }

    @Test
    void isTheSameForTheSamePhotosInAnyOrder() {
        List<CueSample.Candidate> shuffled = new ArrayList<>(PHOTOS);
        Collections.shuffle(shuffled, new Random(5));
        assertEquals(names(new CueSample(2, 17).of(PHOTOS)), names(new CueSample(2, 17).of(shuffled)));
        assertNotEquals(names(new CueSample(2, 17).of(PHOTOS)), names(new CueSample(2, 18).of(PHOTOS)));
        assertThrows(IllegalArgumentException.class, () -> new CueSample(0, 17));
    }

    @Test
    void looksForNothingThatWasNotNoted() {
        List<CueSample.Candidate> plants = PHOTOS.stream()
                .map(one -> new CueSample.Candidate(one.photo(), EnumSet.of(Cue.PLANTS)))
                .toList();
        List<CueSample.Shown> drawn = new CueSample(2, 17).of(plants);
        assertEquals(2, drawn.size());
        assertTrue(drawn.stream().allMatch(shown -> shown.cue() == Cue.PLANTS), drawn::toString);
    }

    private static List<String> names(List<CueSample.Shown> drawn) {
        return drawn.stream()
                .map(shown -> shown.cue() + " " + shown.photo().id() + " " + shown.elsewhere())
                .toList();
    }

    @Test
    void idsTellWhatWasChanged() {
        CueChange away = CueChange.without(Cue.ROAD_LINES);
        CueChange japanese = CueChange.as(Cue.TAXI, "JP");
        assertEquals("road-lines/without/ab/cd/ef.jpg", away.id("ab/cd/ef.jpg"));
        assertEquals("taxi/JP/ab/cd/ef.jpg", japanese.id("ab/cd/ef.jpg"));
        assertEquals(Optional.of(new CueChange.Changed(away, "ab/cd/ef.jpg")), CueChange.read(away.id("ab/cd/ef.jpg")));
        assertEquals(
                Optional.of(new CueChange.Changed(japanese, "ab/cd/ef.jpg")),
                CueChange.read(japanese.id("ab/cd/ef.jpg")));
        assertEquals(Optional.empty(), CueChange.read("ab/cd/ef.jpg"));
        assertEquals(Optional.empty(), CueChange.read("taxi.jpg"));
    }

    @Test
    void rendersAsThePhotoItselfWouldBeChanged() {
        Negative negative = PHOTOS.get(0).photo();
        WorldPhoto photo = WORLD.photo(negative.id());
        Cue cue = photo.clues().get(0).cue();
        assertArrayEquals(
                photo.without(cue).rgb(), CueChange.without(cue).of(negative).rgb());
        assertArrayEquals(
                photo.with(cue, "JP").rgb(),
                CueChange.as(cue, "JP").of(negative).rgb());
    }
}
