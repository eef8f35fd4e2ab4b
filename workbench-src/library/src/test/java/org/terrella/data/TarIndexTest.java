package org.terrella.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.file.Decision;
import org.terrella.file.InputException;

class TarIndexTest {

    @TempDir
    private Path folder;

    private final List<Long> passed = new ArrayList<>();

    @Test
    void findsMembersByTheEndOfTheirPath() {
        Path tar = tar("mp16/images/4f_a0_1.jpg", "one", "mp16/images/4f/a0/2.jpg", "two", "./3.jpg", "three");
        try (TarIndex index = TarIndex.open(tar)) {
            assertEquals(3, index.size());
            assertEquals("one", content(index, "4f_a0_1.jpg"));
            assertEquals("two", content(index, "4f/a0/2.jpg"));
            assertEquals("two", content(index, "mp16/images/4f/a0/2.jpg"));
            assertEquals("three", content(index, "3.jpg"));
            assertEquals(List.of(), index.named("xx/2.jpg"));
            assertEquals(List.of(), index.named("f/a0/2.jpg"));
            assertEquals(List.of(), index.named("4.jpg"));
            assertEquals(3, index.named("4f_a0_1.jpg").get(0).sizeBytes());
        }
    }

    @Test
    void readsLongNamesOfGnuAndPosix() {
        String name = "folder/".repeat(20) + "ü".repeat(150) + ".jpg";
        for (int mode : List.of(TarArchiveOutputStream.LONGFILE_GNU, TarArchiveOutputStream.LONGFILE_POSIX)) {
            Path tar = folder.resolve("long" + mode + ".tar");
            TestFiles.tar(tar, members("a.jpg", "a", name, "long", "b.jpg", "b"), mode);
            try (TarIndex index = TarIndex.open(tar)) {
                assertEquals("long", content(index, name));
                assertEquals("b", content(index, "b.jpg"));
            }
        }
    }

    @Test
    void tellsSeveralMembersOfOneBaseNameApart() {
        Path tar = tar("train/1.jpg", "train", "test/1.jpg", "test", "1.jpg", "top", "x/2.jpg", "x", "y/2.jpg", "y");
        try (TarIndex index = TarIndex.open(tar)) {
            assertEquals("train", content(index, "train/1.jpg"));
            assertEquals("top", content(index, "1.jpg"));
            assertEquals(
                    List.of("x/2.jpg", "y/2.jpg"),
                    index.named("2.jpg").stream().map(ImageFile::name).toList());
        }
    }

    @Test
    void takesTheLastMemberOfOnePathAndSaysSo() {
        Path tar = tar("a/1.jpg", "old", "a/2.jpg", "two", "a/1.jpg#", "newer", "a/1.jpg##", "newest");
        try (TarIndex index = TarIndex.open(tar)) {
            assertEquals("newest", content(index, "1.jpg"));
            assertEquals(
                    List.of(
                            "t.tar, byte 2048: member a/1.jpg once more"
                                    + " (the later one of several members of one name is used, as tar does)",
                            "t.tar, byte 3072: member a/1.jpg once more"
                                    + " (the later one of several members of one name is used, as tar does)"),
                    index.report().sentences());
        }
    }

    @Test
    void passesOverTheTarOnlyOnce() {
        Path tar = tar("1.jpg", "one", "2.jpg", "two");
        open(tar).close();
        assertEquals(List.of(1024L, 2048L, 3072L), passed);
        assertTrue(TarIndex.isFresh(tar, TarIndex.beside(tar)));
        open(tar).close();
        assertEquals(3, passed.size());
    }

    @Test
    void buildsAnewWhenTheTarHasChanged() throws IOException {
        Path tar = tar("1.jpg", "one");
        open(tar).close();
        long size = Files.size(tar);
        TestFiles.tar(tar, members("1.jpg", "uno"));
        assertEquals(size, Files.size(tar)); // the size says nothing
        Files.setLastModifiedTime(tar, FileTime.fromMillis(1_000_000));
        assertFalse(TarIndex.isFresh(tar, TarIndex.beside(tar)));
        try (TarIndex index = open(tar)) {
            assertEquals("uno", content(index, "1.jpg"));
        }
    }

    @Test
    void buildsAnewWhenTheIndexIsDamaged() throws IOException {
        Path tar = tar("1.jpg", "one", "2.jpg", "two");
        open(tar).close();
        Path index = TarIndex.beside(tar);
        byte[] whole = Files.readAllBytes(index);
        for (int damage = 0; damage < whole.length; damage++) {
            byte[] damaged = whole.clone();
            damaged[damage] ^= 1;
            Files.write(index, damaged);
            // bytes 48 to 63 of the head mean nothing
            assertEquals(damage >= 48 && damage < 64, TarIndex.isFresh(tar, index), "byte " + damage);
        }
        Files.write(index, Arrays.copyOf(whole, whole.length - 1));
        assertFalse(TarIndex.isFresh(tar, index));
        open(tar).close();
        assertArrayEquals(whole, Files.readAllBytes(index));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(2, files.count()); // no part is left behind
        }
    }

    @Test
    void refusesBytesOfAnotherMember() throws IOException {
        Path tar = tar("1.jpg", "one");
        try (TarIndex index = open(tar)) {
            ImageFile file = index.named("1.jpg").get(0);
            TestFiles.tar(tar, members("9.jpg", "other"));
            var error = assertThrows(InputException.class, () -> file.source().bytes());
            assertEquals("t.tar: expected member 1.jpg at byte 0, found 9.jpg", error.getMessage());
        }
    }

    @Test
    void usesTheMembersBeforeACut() throws IOException {
        Path tar = tar("1.jpg", "one", "2.jpg", "two", "3.jpg", "three");
        cut(tar, 2 * 1024 + 512 + 2);
        try (TarIndex index = open(tar)) {
            assertEquals(2, index.size());
            assertEquals("two", content(index, "2.jpg"));
            assertEquals(
                    List.of("t.tar, byte 2048: expected 5 bytes of member 3.jpg, found 2"
                            + " (the archive ends too early; the members before that are used)"),
                    index.report().sentences());
        }
        try (TarIndex index = open(tar)) { // and says so each time it is opened
            assertEquals(1, index.report().count(Decision.TRUNCATED_ARCHIVE));
        }
    }

    @Test
    void noticesACutBetweenAndInsideHeaders() throws IOException {
        Path tar = tar("1.jpg", "one", "2.jpg", "two");
        cut(tar, 1024 + 100);
        assertEquals(List.of(1, 1L), sizeAndCuts(tar));
        cut(tar, 1024);
        assertEquals(List.of(1, 1L), sizeAndCuts(tar));
    }

    @Test
    void goesOnAfterADamagedHeader() throws IOException {
        Path tar = tar("1.jpg", "one", "2.jpg", "two", "3.jpg", "three");
        try (RandomAccessFile file = new RandomAccessFile(tar.toFile(), "rw")) {
            file.seek(1024 + 3);
            file.write('x'); // a name that its checksum does not know
        }
        try (TarIndex index = open(tar)) {
            assertEquals(2, index.size());
            assertEquals("three", content(index, "3.jpg"));
            assertEquals(
                    List.of(
                            "t.tar, byte 1024: expected a member, found 1024 bytes that are none: the checksum of a header"
                                    + " is wrong (the archive is damaged here; reading goes on at the next member)"),
                    index.report().sentences());
        }
    }

    @Test
    void refusesWhatIsNoTar() throws IOException {
        Path missing = folder.resolve("none.tar");
        assertRefused("none.tar: expected a tar archive, found none at " + missing, missing);
        assertRefused(
                "short.tar: expected a tar archive, found 5 bytes",
                TestFiles.text(folder.resolve("short.tar"), "short"));
        Path zipped = folder.resolve("zipped.tar");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            out.write(Files.readAllBytes(tar("1.jpg", "one")));
        }
        assertRefused("zipped.tar: expected a tar that is not compressed, found gzip; unpack it with gunzip", zipped);
        try (TarIndex index = open(TestFiles.text(folder.resolve("text.tar"), "no tar at all ".repeat(200)))) {
            assertEquals(0, index.size());
            assertEquals(1, index.report().count(Decision.TRUNCATED_ARCHIVE));
        }
    }

    @Test
    void readsAnEmptyTar() {
        try (TarIndex index = open(tar())) {
            assertEquals(0, index.size());
            assertEquals(List.of(), index.named("1.jpg"));
            assertEquals(List.of(), index.report().sentences());
        }
    }

    @Test
    void readsAnyOfManyMembersInAnyOrder() throws IOException {
        int count = 50_000;
        Path tar = ManyMembers.write(folder.resolve("many.tar"), count);
        open(tar).close();
        int passes = passed.size();
        assertEquals(64 + 24 * count + 6, Files.size(TarIndex.beside(tar))); // head, records, "50000\n"
        Random random = new Random(17);
        try (TarIndex index = open(tar)) {
            assertEquals(count, index.size());
            for (int i = 0; i < 5_000; i++) {
                int member = random.nextInt(count);
                assertEquals(ManyMembers.content(member), content(index, ManyMembers.name(member)));
            }
        }
        assertEquals(passes, passed.size());
    }

    @Test
    void neverGivesWrongBytesWhateverIsDamaged() throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        for (int member = 0; member < 12; member++) {
            String folders = member % 4 == 0 ? "long/".repeat(30) : "m/"; // some with extended headers
            members.put(folders + member + ".jpg", TestFiles.bytes(("content " + member + " ").repeat(90)));
        }
        Path tar = TestFiles.tar(folder.resolve("d.tar"), members);
        byte[] whole = Files.readAllBytes(tar);
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            byte[] damaged =
                    seed % 3 == 0 ? Arrays.copyOf(whole, 512 + random.nextInt(whole.length - 512)) : whole.clone();
            boolean isHeaderHit = seed % 2 == 0;
            for (int hit = 0; hit < 1 + seed % 4; hit++) {
                int at = random.nextInt(damaged.length);
                damaged[
                                isHeaderHit
                                        ? at
                                                - at % 512
                                                + random.nextInt(1 + Math.min(160, damaged.length - 1 - at + at % 512))
                                        : at] =
                        (byte) random.nextInt(256);
            }
            Files.write(tar, damaged);
            Files.deleteIfExists(TarIndex.beside(tar));
            try (TarIndex index = open(tar)) {
                for (Map.Entry<String, byte[]> member : members.entrySet()) {
                    for (ImageFile found : index.named(member.getKey())) {
                        assertNearlyEqual(member.getValue(), found.source().bytes(), "seed " + seed);
                    }
                }
            } catch (InputException e) {
                assertTrue(e.getMessage().startsWith("d.tar: expected "), e.getMessage());
            }
        }
    }

    /** Data blocks carry no checksum, so a few bytes may be those that were damaged, but not another member's. */
    private static void assertNearlyEqual(byte[] expected, byte[] found, String message) {
        assertEquals(expected.length, found.length, message);
        int differences = 0;
        for (int i = 0; i < expected.length; i++) {
            differences += expected[i] == found[i] ? 0 : 1;
        }
        assertTrue(differences <= 4, message + ": " + differences + " bytes differ");
    }

    private List<Number> sizeAndCuts(Path tar) {
        try (TarIndex index = open(tar)) {
            return List.of(index.size(), index.report().count(Decision.TRUNCATED_ARCHIVE));
        }
    }

    private void assertRefused(String message, Path tar) {
        assertEquals(
                message, assertThrows(InputException.class, () -> open(tar)).getMessage());
    }

    private TarIndex open(Path tar) {
        return TarIndex.open(tar, TarIndex.beside(tar), passed::add);
    }

    private Path tar(String... namesAndContents) {
        return TestFiles.tar(folder.resolve("t.tar"), members(namesAndContents));
    }

    private static void cut(Path tar, long bytes) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(tar.toFile(), "rw")) {
            file.setLength(bytes);
        }
    }

    private static String content(TarIndex index, String name) {
        List<ImageFile> found = index.named(name);
        assertEquals(1, found.size(), name);
        return new String(found.get(0).source().bytes());
    }

    private static Map<String, byte[]> members(String... namesAndContents) {
        Map<String, byte[]> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            members.put(namesAndContents[i], TestFiles.bytes(namesAndContents[i + 1]));
        }
        return members;
    }
}
