package org.terrella.data;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.terrella.file.FileKind;
import org.terrella.file.InputException;

/**
 * The text of a table or list: plain or gzipped, UTF-8 or UTF-16, with or without a byte order mark; and what is told of a
 * file that is none.
 */
final class DelimitedText {

    /** What bytes that are no text are read as: a lone surrogate, which no valid text can hold. */
    private static final String MALFORMED = "\uDFFF";

    private static final int HEAD = 4096;

    /** How a text may begin; UTF-32 is not met. */
    private record Mark(Charset charset, int bytes) {}

    private DelimitedText() {}

    /**
     * Opens a file.
     *
     * @throws InputException if it is a folder or a file of a known other format, with what to do about it
     */
    static TextLines open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new InputException(file, "expected a file, found a folder");
        }
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        try {
            byte[] head = head(bytes);
            if (FileKind.of(head) == FileKind.GZIP) {
                bytes = new BufferedInputStream(new GZIPInputStream(bytes));
                head = head(bytes);
            }
            refuseOtherFormats(file, FileKind.of(head));
            Mark mark = mark(head);
            bytes.skipNBytes(mark.bytes());
            return new TextLines(new InputStreamReader(
                    bytes,
                    mark.charset()
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPLACE)
                            .replaceWith(MALFORMED)));
        } catch (IOException | RuntimeException e) {
            closeQuietly(bytes, e);
            throw e;
        }
    }

    private static byte[] head(InputStream bytes) throws IOException {
        bytes.mark(HEAD);
        byte[] head = bytes.readNBytes(HEAD);
        bytes.reset();
        return head;
    }

    private static Mark mark(byte[] head) {
        int first = head.length < 2 ? 0 : (head[0] & 0xff) << 8 | head[1] & 0xff;
        if (first == 0xefbb && head.length > 2 && (head[2] & 0xff) == 0xbf) {
            return new Mark(StandardCharsets.UTF_8, 3);
        }
        if (first == 0xfffe || first == 0xfeff) {
            return new Mark(first == 0xfffe ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, 2);
        }
        // without a mark, a first letter of column names tells by its zero byte
        boolean isWide = head.length > 3 && (head[0] == 0) != (head[1] == 0) && (head[2] == 0) != (head[3] == 0);
        Charset wide = isWide && head[1] == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        return new Mark(isWide ? wide : StandardCharsets.UTF_8, 0);
    }

    /** Whether a text is what its file says, without bytes that are none and without NUL. */
    static boolean isText(String text) {
        return text.indexOf(MALFORMED.charAt(0)) < 0 && text.indexOf('\0') < 0;
    }

    private static void refuseOtherFormats(Path file, FileKind kind) {
        String remedy = switch (kind) {
            case UNKNOWN, EMPTY, GZIP -> "";
            case EXCEL, OPEN_DOCUMENT -> "; save the sheet as CSV in UTF-8";
            case JSON_LINES ->
                "; write it as CSV, such as by pandas.read_json(FILE, lines=True).to_csv(TABLE, index=False)";
            case JSON -> "; write it as CSV, such as by pandas.read_json(FILE).to_csv(TABLE, index=False)";
            case PARQUET -> "; write it as CSV, such as by pandas.read_parquet(FILE).to_csv(TABLE, index=False)";
            case ARROW -> "; write it as CSV, such as by pandas.read_feather(FILE).to_csv(TABLE, index=False)";
            case OLD_PICKLE ->
                "; write what it holds as CSV in Python, such as by pandas.DataFrame(...).to_csv(TABLE, index=False)";
            case NUMPY, HDF5, SQLITE -> "; write what it holds as CSV with a line of column names";
            case ZIP, OLD_TAR, PACKED -> "; unpack it and give the table in it";
            case LFS_POINTER, WEB_PAGE, SAFETENSORS, PICTURE, PDF, XML -> "";
        };
        if (!List.of(FileKind.UNKNOWN, FileKind.EMPTY, FileKind.GZIP).contains(kind)) {
            throw new InputException(file, "expected a table as text (CSV), found " + found(kind) + remedy);
        }
    }

    /** Not every pickle or tar is one of PyTorch's. */
    private static String found(FileKind kind) {
        return kind == FileKind.OLD_PICKLE
                ? "a pickle of Python"
                : kind == FileKind.OLD_TAR ? "a tar archive" : kind.found();
    }

    /** What is wrong with a file, for a person. */
    static RuntimeException fault(Path file, long line, Exception e) {
        if (e instanceof InputException known) {
            return known;
        }
        if (e instanceof NoSuchFileException) {
            return new InputException(file, "expected a file, found none at " + file);
        }
        if (e instanceof EOFException || e instanceof ZipException) {
            return new InputException(
                    file,
                    line,
                    "expected a whole gzip file, found one that is damaged or ends early: " + e.getMessage());
        }
        IOException io = e instanceof IOException own ? own : new IOException(e);
        return new UncheckedIOException(file + " cannot be read: " + e.getMessage(), io);
    }

    /** Closes what was opened, if it was; what that says is added to why it is closed. */
    static void closeQuietly(Closeable source, Exception reason) {
        if (source == null) {
            return;
        }
        try {
            source.close();
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }
}
