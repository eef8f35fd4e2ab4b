package org.terrella.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.file.InputException;

class IdListTest {

    @TempDir
    private Path folder;

    @Test
    void readsLinesAndColumns() throws IOException {
        assertEquals(List.of("8e/a.jpg", "ψ"), read("ids.txt", "8e/a.jpg\nψ\n", Optional.empty()));
        assertEquals(List.of("a", "a"), read("ids.csv", "LAT,IMG_ID\n1,a\n\n2,a\n", Optional.empty()));
        assertEquals(List.of("x,1", "y"), read("ids.csv", "IMG_ID,name\na,\"x,1\"\nb,y\n", Optional.of("name")));
        assertEquals(List.of("p"), read("ids.TSV", "photo_id\tx\np\t1\n", Optional.empty()));
    }

    @Test
    void readsWhatEditorsAndPowerShellWrite() throws IOException {
        assertEquals(List.of("a", "b"), read("ids.txt", "\uFEFFa\r\nb\r\n" + "\r\n".repeat(1000), Optional.empty()));
        Path wide = folder.resolve("wide.txt");
        Files.write(wide, "\uFEFF4f\r\n007\r\n".getBytes(StandardCharsets.UTF_16LE));
        assertEquals(List.of("4f", "007"), IdList.read(wide, Optional.empty()));
    }

    @Test
    void saysWhereAnIdIsMissing() {
        assertRefused("ids.txt, line 2: expected an id, found none", "ids.txt", "a\n\nb\n", Optional.empty());
        assertRefused(
                "ids.csv, line 3: expected an id, found none", "ids.csv", "IMG_ID,LAT\na,1\n,2\n", Optional.empty());
        assertRefused(
                "ids.csv, line 1: expected a column name, found IMG_ID, LAT",
                "ids.csv",
                "IMG_ID,LAT\na,1\n",
                Optional.of("name"));
        assertRefused(
                "ids.csv, line 1: expected a column img_id or image_id or photo_id or id, found file, LAT",
                "ids.csv",
                "file,LAT\na,1\n",
                Optional.empty());
        assertRefused(
                "ids.txt: expected a table with a column name, found a file of another kind",
                "ids.txt",
                "a\n",
                Optional.of("name"));
        Path none = folder.resolve("none.txt");
        assertEquals(
                "none.txt: expected ids, found no file " + none,
                assertThrows(InputException.class, () -> IdList.read(none, Optional.empty()))
                        .getMessage());
    }

    private List<String> read(String name, String text, Optional<String> column) throws IOException {
        return IdList.read(Files.writeString(folder.resolve(name), text), column);
    }

    private void assertRefused(String fault, String name, String text, Optional<String> column) {
        assertEquals(
                fault,
                assertThrows(InputException.class, () -> read(name, text, column))
                        .getMessage());
    }
}
