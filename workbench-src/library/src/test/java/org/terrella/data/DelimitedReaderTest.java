package org.terrella.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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

    /** The mark in line 4 swallows rows up to the next one, which closes it before a letter. */
    @Test
    void namesTheLineWhereAQuotationMarkIsLeftOpen() throws IOException {
        String open =
                "expected a quotation mark that closes the cell which one opens here, found the rows below or the end"
                        + " of the file in it; is a quotation mark left open?";
        String start = "id,text,lat,lng\na,x,1,2\nb,y,3,4\nc,\"Paris,5,6\nd,z,7,8\n";
        assertMessage("a.csv, line 4: " + open, write(start + "e,\"g, or so\",9,10\n"));
        assertMessage("a.csv, line 4: " + open, write(start));
        // the mark that is left over at the end of g makes one row of four with the right number of cells
        assertMessage("a.csv, line 4: " + open, write(start + "e,g\",9,10\nf,h,1,2\n"));
        assertMessage("a.csv, line 2: " + open, write("id,lat,lng,text\na,1,2,\"p\nb,3,4,q\nc,5,6,size 5\"\n"));
        assertMessage("a.csv, line 3: " + open, write("id,lat,lng,text\na,1,2,\"one\ntwo\",\"three\n"));
        assertMessage("a.csv, line 1: " + open, write("id,\"lat\na,1\n"));
    }

    @Test
    void readsCellsOfSeveralLinesBetweenQuotationMarks() throws IOException {
        assertEquals(
                List.of("1 [id, lat, lng, text]", "2 [a, 1, 2, Paris,\n48.9, 2.3, say \"so\"\n]", "5 [b, 3, 4, ]"),
                lines("id,lat,lng,text\r\na,1,2,\"Paris,\r\n48.9, 2.3, say \"\"so\"\"\r\n\"\r\nb,3,4,\r\n"));
        assertEquals(
                List.of("1 [id, a, b]", "2 [x, one\ntwo, three\n\nfour]"),
                lines("id,a,b\nx,\"one\ntwo\",\"three\n\nfour\"\n"));
    }

    @Test
    void takesQuotationMarksInsideCellsAsTheyAre() throws IOException {
        assertEquals(List.of("1 [id, text]", "2 [a, 5\" pipe]"), lines("id,text\na,5\" pipe\n"));
        assertEquals(List.of("1 [id, text]", "2 [a, \"Bob\" Street]"), lines("id,text\na,\"Bob\" Street\n"));
        assertEquals(List.of("1 [id, text]", "2 [a, x, y]"), lines("id,text\na, \"x, y\" \n"));
        assertMessage(
                "a.csv, line 2: expected the cell to end with its closing quotation mark, found text behind it",
                write("id,text\na,\"Bob, \"Street\n"));
    }

    @Test
    void readsAnyMixtureOfLineEnds() throws IOException {
        List<String> expected = List.of("1 [id, lat]", "2 [a, 1]", "3 [b, 2]", "4 [c, 3]");
        assertEquals(expected, lines("id,lat\r\na,1\nb,2\r\nc,3"));
        assertEquals(expected, lines("id,lat\na,1\r\nb,2\nc,3\r\n"));
        assertEquals(expected, lines("id,lat\ra,1\rb,2\rc,3\r"));
    }

    @Test
    void readsTheLineThatNamesExcelsDelimiter() throws IOException {
        assertEquals(List.of("1 [id, lat]", "3 [a, 1,5]"), lines("sep=;\nid;lat\na;1,5\n"));
        assertEquals(List.of("1 [id, lat]", "3 [a, 1]"), lines("\"SEP=|\"\r\nid|lat\r\na|1\r\n"));
    }

    @Test
    void readsUtf16WithAndWithoutAMark() throws IOException {
        for (String charset : List.of("UTF-16LE", "UTF-16BE")) {
            for (String mark : List.of("", "\uFEFF")) {
                Path file = folder.resolve("wide.csv");
                Files.write(file, (mark + "id\tlat\r\nK\u00f6ln\t1\r\n").getBytes(charset));
                assertEquals(List.of("1 [id, lat]", "2 [K\u00f6ln, 1]"), lines(file), charset + mark);
            }
        }
    }

    @Test
    void takesTheReplacementCharacterForText() throws IOException {
        assertEquals(List.of("1 [id, text]", "2 [a, caf\uFFFD]"), lines("id,text\na,caf\uFFFD\n"));
        assertMessage("a.csv, line 3: expected UTF-8 text, found other bytes", write("id,lat\na,1\nb,\0\0\n"));
    }

    @Test
    void namesOtherFormatsAndWhatToDo() throws IOException {
        String start = ": expected a table as text (CSV), found ";
        assertFormat(start + "an Excel workbook; save the sheet as CSV in UTF-8", zip("[Content_Types].xml"));
        assertFormat(start + "a zip archive; unpack it and give the table in it", zip("t.csv"));
        assertFormat(
                start + "JSON lines, an object a line; write it as CSV, such as by pandas.read_json(FILE,"
                        + " lines=True).to_csv(TABLE, index=False)",
                "{\"id\": 1}\n{\"id\": 2}\n".getBytes(StandardCharsets.UTF_8));
        for (String json : List.of("{\n \"id\": 1}", "[{\"id\": 1}]", "[\n  [48.8, 2.3]]")) {
            assertFormat(
                    start
                            + "a JSON text; write it as CSV, such as by pandas.read_json(FILE).to_csv(TABLE, index=False)",
                    json.getBytes(StandardCharsets.UTF_8));
        }
        assertFormat(
                start
                        + "a Parquet file; write it as CSV, such as by pandas.read_parquet(FILE).to_csv(TABLE, index=False)",
                "PAR1\25\4".getBytes(StandardCharsets.ISO_8859_1));
        assertFormat(
                start + "a pickle of Python; write what it holds as CSV in Python, such as by"
                        + " pandas.DataFrame(...).to_csv(TABLE, index=False)",
                "\u0080\4\u0095".getBytes(StandardCharsets.ISO_8859_1));
        assertFormat(
                start + "an array in NumPy's format; write what it holds as CSV with a line of column names",
                "\u0093NUMPY\1".getBytes(StandardCharsets.ISO_8859_1));
        assertFormat(
                start + "a file packed by xz, zstd, bzip2, LZ4 or 7-Zip; unpack it and give the table in it",
                "\u00fd7zXZ\0".getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void saysWhenAGzipFileEndsEarly() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(whole)) {
            for (int i = 0; i < 10_000; i++) {
                out.write(("row" + i * 7919L % 10_007 + ",1\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        Path file = folder.resolve("cut.csv.gz");
        Files.write(file, Arrays.copyOf(whole.toByteArray(), whole.size() / 2));
        var error = assertThrows(InputException.class, () -> lines(file));
        assertTrue(
                error.getMessage().contains("expected a whole gzip file, found one that is damaged"),
                error::getMessage);
    }

    private static byte[] zip(String member) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry(member));
        }
        return bytes.toByteArray();
    }

    private void assertFormat(String message, byte[] bytes) throws IOException {
        Path file = folder.resolve("f.csv");
        Files.write(file, bytes);
        assertMessage("f.csv" + message, file);
        Path packed = folder.resolve("f.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(bytes);
        }
        assertMessage("f.gz" + message, packed);
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
