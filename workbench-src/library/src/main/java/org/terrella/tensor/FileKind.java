package org.terrella.tensor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.terrella.file.InputException;

/** What a file seems to be by its first bytes, told for a person who expected weights in it. */
public enum FileKind {
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
    /** Keras's weights. */
    HDF5("an HDF5 file"),
    /** An array. */
    NUMPY("an array in NumPy's format"),
    /** A text. */
    JSON("a JSON text"),
    /** Anything else. */
    UNKNOWN("bytes of no known format");

    private static final int HEAD = 512;
    private static final int TAR_MAGIC_AT = 257;
    private static final int JSON_AT = 8;

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

    private static FileKind of(byte[] head) {
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
            case ZIP -> text.startsWith("PK\3\4") || text.startsWith("PK\5\6"); // the latter with no record
            case SAFETENSORS -> text.length() > JSON_AT && text.charAt(JSON_AT) == '{' && text.charAt(JSON_AT - 1) == 0;
            case EMPTY -> text.isEmpty();
            case LFS_POINTER -> text.startsWith("version https://git-lfs");
            case WEB_PAGE -> stripped.startsWith("<!doctype") || stripped.startsWith("<html");
            case OLD_PICKLE -> text.startsWith("\u0080");
            case OLD_TAR -> text.startsWith("ustar", TAR_MAGIC_AT);
            case GZIP -> text.startsWith("\u001f\u008b");
            case HDF5 -> text.startsWith("\u0089HDF");
            case NUMPY -> text.startsWith("\u0093NUMPY");
            case JSON -> stripped.startsWith("{");
            case UNKNOWN -> true;
        };
    }
}
