package org.terrella.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a file seems to be by its first bytes, told for a person who expected something else in it. */
public enum FileKind {
    /** A table of a spreadsheet program. */
    EXCEL("an Excel workbook"),
    /** Likewise. */
    OPEN_DOCUMENT("an OpenDocument spreadsheet"),
    /** An archive, as PyTorch writes. */
    ZIP("a zip archive"),
    /** Weights. */
    SAFETENSORS("a safetensors file"),
    /** Nothing. */
    EMPTY("an empty file"),
    /** What Git leaves where large files were not fetched. */
    LFS_POINTER("a pointer of Git LFS in place of the file; git lfs pull brings it"),
    /** What a wrong address gives. */
    WEB_PAGE("a web page in place of the file; its address may need the ending resolve/ in place of blob/, or a login"),
    /** Weights of an old PyTorch. */
    OLD_PICKLE("a pickle of PyTorch before 1.6; torch.save in a newer one writes it as a zip archive"),
    /** Weights of a very old PyTorch. */
    OLD_TAR("a tar archive; PyTorch before 0.2 wrote such ones"),
    /** Something packed. */
    GZIP("a gzip file, which must be unpacked"),
    /** Something else packed. */
    PACKED("a file packed by xz, zstd, bzip2, LZ4 or 7-Zip"),
    /** A table by columns. */
    PARQUET("a Parquet file"),
    /** Likewise. */
    ARROW("an Arrow or Feather file"),
    /** A database. */
    SQLITE("an SQLite database"),
    /** A picture. */
    PICTURE("a picture"),
    /** A document. */
    PDF("a PDF document"),
    /** Keras's weights. */
    HDF5("an HDF5 file"),
    /** An array. */
    NUMPY("an array in NumPy's format"),
    /** A text of many JSON texts. */
    JSON_LINES("JSON lines, an object a line"),
    /** A text. */
    JSON("a JSON text"),
    /** Likewise. */
    XML("an XML text"),
    /** Anything else. */
    UNKNOWN("bytes of no known format");

    private static final int HEAD = 512;
    private static final int TAR_MAGIC_AT = 257;
    private static final int JSON_AT = 8;
    private static final int ZIP_NAME_AT = 30;
    private static final Pattern JSON_START = Pattern.compile("^(\\{|\\[\\s*[\\[{\"0-9-])");
    private static final Pattern JSON_LINES_START = Pattern.compile("^\\{[^\\n]*\\}[ \\r]*\\n\\s*\\{");
    private static final List<String> PACKERS =
            List.of("\u00fd7zXZ", "\u0028\u00b5\u002f\u00fd", "BZh", "7z\u00bc\u00af", "\u0004\"M\u0018");
    private static final List<String> PICTURES = List.of("\u00ff\u00d8\u00ff", "\u0089PNG", "GIF8", "RIFF");

    private final String found;

    FileKind(String found) {
        this.found = found;
    }

    /**
     * What was found.
     *
     * @return the end of a sentence
     */
    public String found() {
        return found;
    }

    /**
     * What a file seems to be.
     *
     * @param file any file
     * @return its kind by its first bytes
     * @throws InputException if there is none
     */
    public static FileKind of(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return of(bytes.readNBytes(HEAD));
        } catch (NoSuchFileException e) {
            throw new InputException(file, "expected a file of weights, found none at " + file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * What bytes seem to be the beginning of.
     *
     * @param head the first bytes of a file, some hundred or all
     * @return its kind
     */
    public static FileKind of(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        String start = text.strip().toLowerCase(Locale.ROOT);
        if (head.length == 0) {
            return EMPTY;
        }
        return Arrays.stream(values())
                .filter(kind -> kind.isStartOf(text, start))
                .findFirst()
                .orElse(UNKNOWN);
    }

    private boolean isStartOf(String text, String stripped) {
        return switch (this) {
            case EXCEL -> isWorkbook(text) || text.startsWith("\u00d0\u00cf\u0011\u00e0");
            case OPEN_DOCUMENT -> text.startsWith("PK\3\4") && text.contains("opendocument.spreadsheet");
            case ZIP -> text.startsWith("PK\3\4") || text.startsWith("PK\5\6"); // the latter with no record
            case SAFETENSORS -> text.length() > JSON_AT && text.charAt(JSON_AT) == '{' && text.charAt(JSON_AT - 1) == 0;
            case EMPTY -> text.isEmpty();
            case LFS_POINTER -> text.startsWith("version https://git-lfs");
            case WEB_PAGE -> stripped.startsWith("<!doctype") || stripped.startsWith("<html");
            case OLD_PICKLE -> text.startsWith("\u0080");
            case OLD_TAR -> text.startsWith("ustar", TAR_MAGIC_AT);
            case GZIP -> text.startsWith("\u001f\u008b");
            case PACKED -> PACKERS.stream().anyMatch(text::startsWith);
            case PARQUET -> text.startsWith("PAR1");
            case ARROW -> text.startsWith("ARROW1") || text.startsWith("FEA1");
            case SQLITE -> text.startsWith("SQLite format 3\0");
            case PICTURE -> PICTURES.stream().anyMatch(text::startsWith);
            case PDF -> text.startsWith("%PDF-");
            case HDF5 -> text.startsWith("\u0089HDF");
            case NUMPY -> text.startsWith("\u0093NUMPY");
            case JSON_LINES -> JSON_LINES_START.matcher(stripped).find();
            case JSON -> JSON_START.matcher(stripped).find();
            case XML -> stripped.startsWith("<?xml");
            case UNKNOWN -> true;
        };
    }

    /** Archives in the format of Office begin with one of these files; the head need not reach the folder xl. */
    private static boolean isWorkbook(String text) {
        return text.startsWith("PK\3\4")
                && Stream.of("[Content_Types].xml", "_rels/.rels", "docProps/")
                        .anyMatch(name -> text.startsWith(name, ZIP_NAME_AT));
    }
}
