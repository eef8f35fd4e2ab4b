package org.terrella.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImagesHashTest {

    private static final long ALL = 1 << 20;
    private static final long NAMES_AND_SIZES = 1;

    @TempDir
    private Path folder;

    private Path images(String name, String first, String second) throws IOException {
        Path images =
                Files.createDirectories(folder.resolve(name).resolve("sub")).getParent();
        Files.writeString(images.resolve("a.jpg"), first);
        Files.writeString(images.resolve("sub/b.jpg"), second);
        return images;
    }

    @Test
    void everyByteCountsWhereThereAreFew() throws IOException {
        String hash = ImagesHash.of(images("one", "pixels", "more"), ALL);
        assertEquals(hash, ImagesHash.of(images("copy", "pixels", "more"), ALL), "wherever they are");
        assertNotEquals(hash, ImagesHash.of(images("other", "pixelz", "more"), ALL), "of the same size");
        assertNotEquals(hash, ImagesHash.of(images("swapped", "more", "pixels"), ALL));
        Path later = images("later", "pixels", "more");
        Files.setLastModifiedTime(later.resolve("a.jpg"), FileTime.fromMillis(0));
        assertEquals(hash, ImagesHash.of(later, ALL), "whenever they were written");
    }

    @Test
    void namesAndSizesCountWhereThereAreMany() throws IOException {
        String hash = ImagesHash.of(images("one", "pixels", "more"), NAMES_AND_SIZES);
        assertEquals(hash, ImagesHash.of(images("copy", "pixels", "more"), NAMES_AND_SIZES));
        assertNotEquals(hash, ImagesHash.of(images("larger", "pixels!", "more"), NAMES_AND_SIZES));
        assertNotEquals(hash, ImagesHash.of(images("swapped", "more", "pixels"), NAMES_AND_SIZES));
        Path fewer = images("fewer", "pixels", "more");
        Files.delete(fewer.resolve("a.jpg"));
        assertNotEquals(hash, ImagesHash.of(fewer, NAMES_AND_SIZES));
    }

    /** Images are found there, so they count. */
    @Test
    void foldersThatLinksLeadToCount() throws IOException {
        Path all = Files.createDirectories(folder.resolve("all"));
        Path linked = images("elsewhere", "pixels", "more");
        Files.createSymbolicLink(all.resolve("link"), linked);
        String hash = ImagesHash.of(all, ALL);
        Files.writeString(linked.resolve("a.jpg"), "pixelz");
        assertNotEquals(hash, ImagesHash.of(all, ALL));
    }

    @Test
    void theSameHoldsForTars() {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("a.jpg", TestFiles.bytes("pixels"));
        members.put("b.jpg", TestFiles.bytes("more"));
        Path tar = TestFiles.tar(folder.resolve("a.tar"), members);
        members.put("b.jpg", TestFiles.bytes("mora"));
        Path sameSizes = TestFiles.tar(folder.resolve("b.tar"), members);
        members.put("b.jpg", TestFiles.bytes("mor"));
        Path smaller = TestFiles.tar(folder.resolve("c.tar"), members);
        assertNotEquals(ImagesHash.of(tar, ALL), ImagesHash.of(sameSizes, ALL));
        assertEquals(ImagesHash.of(tar, NAMES_AND_SIZES), ImagesHash.of(sameSizes, NAMES_AND_SIZES));
        assertNotEquals(ImagesHash.of(tar, NAMES_AND_SIZES), ImagesHash.of(smaller, NAMES_AND_SIZES));
    }
}
