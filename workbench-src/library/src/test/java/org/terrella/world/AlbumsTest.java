package org.terrella.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.terrella.geo.GreatCircle;

class AlbumsTest {

    private static final LittleEarth WORLD = LittleEarth.of(Scale.SMALL);

    @Test
    void makesAlbumsOfTheSizesThatTheQuerySetsHave() {
        assertEquals(4.5, photosPerPhotographer(WorldSet.TOURIST), 0.5); // IM2GPS3K: 15, see Manner
        long people = WORLD.shots(WorldSet.TOURIST).stream()
                .map(Shot::photographer)
                .distinct()
                .count();
        assertTrue(people >= 600, "photographers of tourist: " + people);
        assertEquals(1.3, photosPerPhotographer(WorldSet.WEB), 0.2); // YFCC4K: 4,536 by 3,481
        assertEquals(1, photosPerPhotographer(WorldSet.STREET), 0);
    }

    @Test
    void keepsAMonthWithinAnAlbum() {
        Map<Integer, Long> months = WORLD.shots(WorldSet.TOURIST).stream()
                .collect(Collectors.groupingBy(
                        Shot::photographer,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Shot::month, Collectors.toSet()), found -> (long) found.size())));
        assertTrue(months.values().stream().allMatch(count -> count == 1));
    }

    @Test
    void takesLandmarksOnlyAtSpotsAndStreetsOnlyInTowns() {
        for (WorldSet set : WorldSet.values()) {
            for (Shot shot : WORLD.shots(set)) {
                assertTrue(shot.subject() != Subject.LANDMARK || shot.spot() >= 0, shot::toString);
                assertTrue(shot.subject() != Subject.STREET || !shot.rural(), shot::toString);
            }
        }
    }

    @Test
    void standsNearTheSpotThatItShows() {
        List<Shot> shots = WORLD.shots(WorldSet.GALLERY).stream()
                .filter(shot -> shot.spot() >= 0)
                .limit(1000)
                .toList();
        long near = shots.stream()
                .filter(shot -> GreatCircle.km(WORLD.atlas().spot(shot.town(), shot.spot()), shot.place()) < 0.5)
                .count();
        assertTrue(near > 950, "within 500 m: " + near);
    }

    @Test
    void takesAThirdOfTheValidationPhotosInEachManner() {
        Map<Boolean, Long> roads = WORLD.shots(WorldSet.VALIDATION).stream()
                .collect(Collectors.partitioningBy(shot -> shot.subject() == Subject.ROAD, Collectors.counting()));
        assertEquals(740, roads.get(true), 130); // street views, and some of the others
    }

    @Test
    void takesLeakyPhotosInTownsOfTheSameAlbum() {
        Map<Integer, List<Town>> albums = WORLD.shots(WorldSet.GALLERY).stream()
                .collect(
                        Collectors.groupingBy(Shot::photographer, Collectors.mapping(Shot::town, Collectors.toList())));
        List<Shot> leaky = WORLD.shots(WorldSet.WEB_LEAKY);
        long sameTown = leaky.stream()
                .filter(shot -> albums.get(shot.photographer()).contains(shot.town()))
                .count();
        assertTrue(sameTown > 0.8 * leaky.size(), "in a town of the album: " + sameTown);
    }

    @Test
    void takesSomeLeakyPhotosOfASceneThatTheGalleryShows() {
        Map<Long, Shot> gallery = WORLD.shots(WorldSet.GALLERY).stream()
                .collect(Collectors.toMap(Shot::seed, shot -> shot, (one, other) -> one));
        List<Shot> again = WORLD.shots(WorldSet.WEB_LEAKY).stream()
                .filter(shot -> gallery.containsKey(shot.seed()))
                .toList();
        assertEquals(
                0.6 * 0.28,
                (double) again.size() / WORLD.shots(WorldSet.WEB_LEAKY).size(),
                0.02);
        for (Shot shot : again) {
            Shot first = gallery.get(shot.seed());
            assertEquals(first.motif().subject(), shot.subject());
            assertEquals(first.photographer(), shot.photographer());
            assertEquals(first.seed(), shot.outing()); // same hour, weather and exposure
            assertTrue(shot.framing() != first.framing(), "not the same photo again");
        }
        assertEquals(
                List.of(),
                WORLD.shots(WorldSet.WEB).stream()
                        .filter(shot -> gallery.containsKey(shot.seed()))
                        .toList());
    }

    @Test
    void drawsTheFirstShotsWhateverTheNumber() {
        Albums albums = new Albums(WORLD.atlas(), 5);
        assertEquals(
                albums.take(WorldSet.WEB, 50), albums.take(WorldSet.WEB, 500).subList(0, 50));
    }

    private static double photosPerPhotographer(WorldSet set) {
        List<Shot> shots = WORLD.shots(set);
        return (double) shots.size()
                / shots.stream().map(Shot::photographer).distinct().count();
    }

    @Test
    void drawsOtherPhotosWithAnotherSeed() {
        Function<Long, List<Shot>> draw = seed -> new Albums(WORLD.atlas(), seed).take(WorldSet.WEB, 50);
        assertTrue(draw.apply(1L).stream().noneMatch(draw.apply(2L)::contains));
    }
}
