package org.terrella.world;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.data.Images;
import org.terrella.data.Photo;
import org.terrella.data.PhotoTable;
import org.terrella.data.Reading;
import org.terrella.file.Decision;

class WorldFilesTest {

    private static final LittleEarth WORLD = LittleEarth.of(Scale.SMALL);
    /** Four blocks, the last not full. */
    private static final WorldSet SET = WorldSet.VALIDATION;

    @TempDir
    private Path folder;

    @Test
    void endsWithTheSameBytesAfterAnInterruption() {
        WorldFiles whole = new WorldFiles(WORLD, folder.resolve("whole"));
        whole.write(List.of(SET), (set, done, all) -> {});
        WorldFiles interrupted = new WorldFiles(WORLD, folder.resolve("interrupted"));
        assertThrows(
                IllegalStateException.class,
                () -> interrupted.write(List.of(SET), (set, done, all) -> {
                    if (done == WorldFiles.BLOCK) {
                        throw new IllegalStateException("interrupted");
                    }
                }));
        assertFalse(Files.exists(interrupted.table(SET)));
        spoilTheEnd(interrupted.images(SET).resolveSibling("validation.tar.partial"));
        List<Integer> seen = new ArrayList<>();
        interrupted.write(List.of(SET), (set, done, all) -> seen.add(done));
        assertEquals(
                List.of(WorldFiles.BLOCK, 2 * WorldFiles.BLOCK, 3 * WorldFiles.BLOCK, 2000),
                seen); // the first block is not rendered again
        assertSame(whole.images(SET), interrupted.images(SET));
        assertSame(whole.table(SET), interrupted.table(SET));
        assertEquals(List.of("validation.csv", "validation.tar"), names(folder.resolve("interrupted")));
    }

    @Test
    void startsAgainWhereTheUnfinishedFilesHaveGone() throws IOException {
        Files.writeString(folder.resolve("web.csv.progress"), "512 100000 2000000\n");
        WorldFiles files = new WorldFiles(LittleEarth.of(Scale.TINY), folder);
        List<Integer> seen = new ArrayList<>();
        files.write(List.of(SET), (set, done, all) -> seen.add(done));
        assertEquals(List.of(0, 60), seen);
    }

    @Test
    void leavesAFinishedSetAlone() throws IOException {
        WorldFiles files = new WorldFiles(LittleEarth.of(Scale.TINY), folder);
        Files.writeString(files.table(SET), "mine");
        Files.writeString(files.images(SET), "mine too");
        files.write(List.of(SET), (set, done, all) -> {});
        assertEquals("mine", Files.readString(files.table(SET)));
    }

    @Test
    void isReadByTheLoadersOfPublishedSets() throws IOException {
        LittleEarth tiny = LittleEarth.of(Scale.TINY);
        WorldFiles files = new WorldFiles(tiny, folder);
        files.write(List.of(WorldSet.TOURIST), (set, done, all) -> {});
        List<Photo> rendered = tiny.photos(WorldSet.TOURIST).stream().toList();
        try (Images images = Images.tars(List.of(files.images(WorldSet.TOURIST)));
                Reading<Photo> read = PhotoTable.of("tourist", files.table(WorldSet.TOURIST), images)
                        .open()) {
            for (Photo expected : rendered) {
                Photo photo = read.next();
                assertEquals(expected.id(), photo.id());
                assertEquals(expected.truth(), photo.truth());
                assertEquals(expected.photographer(), photo.photographer());
                assertEquals(expected.place(), photo.place());
                assertArrayEquals(expected.image().bytes(), photo.image().bytes());
                assertTrue(photo.attributes().get("caption").length() > 3);
            }
            assertFalse(read.hasNext());
            for (Decision decision : Decision.values()) {
                assertEquals(0, read.report().count(decision), decision.name());
            }
        }
    }

    @Test
    void saysThatAFolderCannotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        WorldFiles files = new WorldFiles(LittleEarth.of(Scale.TINY), file);
        String message = assertThrows(
                        UncheckedIOException.class, () -> files.write(List.of(SET), (set, done, all) -> {}))
                .getMessage();
        assertTrue(message.startsWith(file + " cannot be written to"), message);
    }

    /** As a killed process may leave it: more bytes than noted. */
    private static void spoilTheEnd(Path part) {
        try {
            Files.write(part, new byte[] {1, 2, 3}, java.nio.file.StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertSame(Path expected, Path actual) {
        try {
            assertEquals(-1, Files.mismatch(expected, actual), actual.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
