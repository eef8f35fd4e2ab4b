package org.terrella.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.data.Photo;
import org.terrella.data.PhotoSet;
import org.terrella.data.PhotoTable;
import org.terrella.world.CueChange;
import org.terrella.world.LittleEarth;
import org.terrella.world.Scale;
import org.terrella.world.WorldFiles;
import org.terrella.world.WorldSet;

class ChangedSetTest {

    @TempDir
    private static Path folder;

    @TempDir
    private Path results;

    @BeforeAll
    static void renderTheTinyWorld() {
        new WorldFiles(LittleEarth.of(Scale.TINY), folder).write(List.of(WorldSet.WEB), (set, done, all) -> {});
    }

    /** Little Earth with mean colours instead of a network, which is quick. */
    private static Bench bench() {
        Bench named = Bench.named(Bench.LITTLE_EARTH);
        return named.in(folder).with(named.networks().withEncoder("thumbnail"));
    }

    @Test
    void namesTellWhatIsChangedAndHowManyPhotos() {
        ChangedSet set = ChangedSet.named("web-leaky-without-150").orElseThrow();
        assertEquals(new ChangedSet("web-leaky", ChangedSet.Kind.WITHOUT, 150), set);
        assertEquals("web-leaky-without-150", set.name());
        assertEquals(
                "tourist-shown-150",
                set.on("tourist").with(ChangedSet.Kind.SHOWN).name());
        for (String other : List.of("web", "web-leaky", "web-without", "web-without-0", "without-150")) {
            assertEquals(Optional.empty(), ChangedSet.named(other), other);
        }
    }

    @Test
    void changesThePhotosThatShowACue() {
        try (OpenBench bench = bench().open(results)) {
            Map<String, Photo> whole =
                    bench.list("web").stream().collect(Collectors.toMap(Photo::id, Function.identity()));
            List<Photo> shown = bench.list("web-shown-2");
            shown.forEach(photo -> assertArrayEquals(
                    whole.get(photo.id()).image().bytes(), photo.image().bytes()));
            Set<String> ids = new HashSet<>(shown.stream().map(Photo::id).toList());
            assertEquals(shown.size(), ids.size());
            List<Photo> without = bench.list("web-without-2");
            assertTrue(without.size() >= 20 && without.size() <= 2 * 19, "photos: " + without.size());
            for (Photo photo : without) {
                CueChange.Changed changed = CueChange.read(photo.id()).orElseThrow();
                assertTrue(ids.contains(changed.photo()), photo::id);
                Photo taken = whole.get(changed.photo());
                assertEquals(taken.truth(), photo.truth());
                assertEquals(taken.photographer(), photo.photographer());
                assertArrayEquals(
                        LittleEarth.of(Scale.TINY)
                                .photo(taken.id())
                                .without(changed.change().cue())
                                .jpeg(),
                        photo.image().bytes());
            }
            ids.addAll(without.stream().map(Photo::id).toList());
            List<Photo> elsewhere = bench.list("web-elsewhere-2");
            ids.addAll(elsewhere.stream().map(Photo::id).toList());
            assertEquals(shown.size() + without.size() + elsewhere.size(), ids.size(), "no id is there twice");
        }
    }

    @Test
    void isAQuerySetLikeOthers() {
        String hash;
        try (OpenBench bench = bench().open(results)) {
            assertEquals(
                    bench.list("web-without-1").stream().map(Photo::id).toList(),
                    bench.queries("web-without-1").stream()
                            .map(query -> query.id())
                            .toList());
            assertEquals(
                    bench.bench().query("web").convention(),
                    bench.bench().query("web-without-1").convention());
            hash = bench.dataHash("web-without-1");
            assertNotEquals(hash, bench.dataHash("web-without-2"));
            assertNotEquals(hash, bench.dataHash("web-elsewhere-1"));
        }
        try (OpenBench bench = bench().open(results)) {
            assertEquals(hash, bench.dataHash("web-without-1"));
            assertTrue(bench.isEmbedded("web-without-1"), "vectors are kept with the results");
        }
        assertEquals(
                "query sets of the bench little-earth are tourist, web, web-leaky, street, validation, calibration,"
                        + " found mine-without-1",
                assertThrows(IllegalArgumentException.class, () -> bench().query("mine-without-1"))
                        .getMessage());
    }

    @Test
    void saysThatRealPhotosCannotBeChanged(@TempDir Path mine) throws IOException {
        Path table = Files.writeString(mine.resolve("mine.csv"), "IMG_ID,LAT,LON\nholiday.jpg,1,2\n");
        Path images = Files.createDirectory(mine.resolve("photos"));
        Bench real = bench().with("mine", new PhotoFiles(table, images));
        assertEquals(Optional.empty(), real.missing("mine"));
        String sentence = "only a rendered world can show the same photo without a cue, and the photos of mine are not"
                + " known to be Little Earth's";
        assertEquals(Optional.of(sentence), real.missing("mine-without-150"));
        assertEquals(Optional.empty(), real.missing("web-without-150"));
        assertTrue(
                real.missing("street-without-150").orElseThrow().startsWith("expected " + folder.resolve("street.csv")),
                "Little Earth's can be made");
        assertEquals(
                Optional.of(sentence.replace("of mine are", "of yfcc4k are")),
                Bench.named("paper").in(mine).missing("yfcc4k-without-150"),
                "nobody need fetch them");
        PhotoSet photos = PhotoTable.metadata("mine", table);
        ChangedSet set = ChangedSet.named("mine-without-150").orElseThrow();
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> ChangedPhotos.in(folder).of(set, photos))
                .getMessage();
        assertEquals(sentence + ", such as holiday.jpg", message);
    }
}
