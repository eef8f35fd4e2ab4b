package org.terrella.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.file.InputException;

class DelimitedReaderTest {

    @TempDir
    private Path folder;

    @Test
    void deliversEveryLineWithItsNumber() throws IOException {
        assertEquals(List.of("1 [id, lat]", "2 [a, 1]", "3 blank", "4 [b, 2]"), lines("id,lat\na,1\n\nb,2\n"));
    }

    @Test
    void readsALastLineWithoutLineEnd() throws IOException {
        assertEquals(List.of("1 [id, lat]", "2 [a, 1]"), lines("id,lat\na,1"));
    }

    @Test
    void countsBlankLinesAtTheEnd() throws IOException {
        assertEquals(List.of("1 [id, lat]", "2 [a, 1]", "3 blank", "4 blank"), lines("id,lat\na,1\n\n  \n"));
    }

    @Test
    void readsWindowsLineEnds() throws IOException {
        assertEquals(List.of("1 [id, lat]", "2 [a, 1]", "3 blank", "4 [b, 2]"), lines("id,lat\r\na,1\r\n\r\nb,2\r\n"));
    }

    @Test
    void takesALineOfDelimitersForBlank() throws IOException {
        assertEquals(List.of("1 [id, lat]", "2 blank", "3 [b, 2]"), lines("id,lat\n,,\nb,2\n"));
    }

    @Test
    void numbersRowsAfterACellOfSeveralLines() throws IOException {
        assertEquals(
                List.of("1 [id, text]", "2 [a, one\ntwo\nthree]", "5 [b, x]"),
                lines("id,text\na,\"one\ntwo\nthree\"\nb,x\n"));
    }

    @Test
    void keepsALineThatStartsWithAHash() throws IOException {
        assertEquals(List.of("1 [id, lat]", "2 [#a, 1]"), lines("id,lat\n#a,1\n"));
    }

    @Test
    void findsTheDelimiterInTheHeader() throws IOException {
        assertEquals(List.of("1 [id, lat]", "2 [a, 1,5]"), lines("id;lat\na;1,5\n"));
        assertEquals(List.of("1 [id, lat]", "2 [a, 1]"), lines("id\tlat\na\t1\n"));
        assertEquals(List.of("1 [id, lat; lng, x]", "2 [a, 1, 2]"), lines("id,\"lat; lng\",x\na,1,2\n"));
    }

    @Test
    void dropsAByteOrderMark() throws IOException {
        assertEquals(List.of("1 [id, lat]", "2 [a, 1]"), lines("\uFEFF\"id\",lat\na,1\n"));
    }

    @Test
    void readsGzip() throws IOException {
        Path file = folder.resolve("a.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("id,lat\na,1\n".getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(List.of("1 [id, lat]", "2 [a, 1]"), lines(file));
    }

    @Test
    void refusesWhatIsNotThere() {
        Path file = folder.resolve("none.csv");
        assertMessage("none.csv: expected a file, found none at " + file, file);
        assertMessage(folder.getFileName() + ": expected a file, found a folder", folder);
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        assertMessage("a.csv, line 1: expected a line of column names, found nothing", write(""));
        assertMessage("a.csv, line 1: expected a line of column names, found nothing", write("\n\na,b\n"));
    }

    @Test
    void refusesOtherEncodings() throws IOException {
        Path file = folder.resolve("latin.csv");
        Files.write(file, "id,lat\nK\u00f6ln,1\n".getBytes(StandardCharsets.ISO_8859_1));
        var error = assertThrows(InputException.class, () -> lines(file));
        assertTrue(error.getMessage().contains("expected UTF-8 text, found other bytes"), error.getMessage());
        Path image = folder.resolve("image.csv");
        Files.write(image, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0, 1, 2, 3});
        assertThrows(InputException.class, () -> lines(image));
    }

    @Test
    void refusesAQuotationMarkLeftOpen() throws IOException {
        Path file = write("id,lat\na,\"1\n" + "b,2\n".repeat(400_000));
        var error = assertThrows(InputException.class, () -> lines(file));
        assertTrue(error.getMessage().startsWith("a.csv, line 2: "), error.getMessage());
        assertTrue(error.getMessage().endsWith("is a quotation mark left open?"), error.getMessage());
    }

    private void assertMessage(String message, Path file) {
        assertEquals(
                message, assertThrows(InputException.class, () -> lines(file)).getMessage());
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("a.csv"), text);
    }

    private List<String> lines(String text) throws IOException {
        return lines(write(text));
    }

    private static List<String> lines(Path file) {
        List<String> lines = new ArrayList<>();
        try (DelimitedReader reader = DelimitedReader.open(file)) {
            lines.add("1 " + reader.header());
            for (Optional<DelimitedReader.Row> row = reader.next(); row.isPresent(); row = reader.next()) {
                lines.add(row.get().line() + " "
                        + (row.get().isBlank() ? "blank" : row.get().cells()));
            }
        }
        return lines;
    }
}
