package org.terrella.data;

import com.univocity.parsers.common.TextParsingException;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.terrella.file.InputException;

/** The text of a delimited file: plain or gzipped, UTF-8, with a delimiter to be found out, and what can be wrong with it. */
final class DelimitedText {

    static final int LONGEST_CELL = 1 << 20;
    static final int MOST_COLUMNS = 4096;
    private static final int LONGEST_HEADER = 1 << 16;

    private DelimitedText() {}

    /** The one of comma, semicolon and tab that occurs most often in the header; passes over a byte order mark. */
    static char delimiter(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        text.mark(LONGEST_HEADER);
        int[] counts = new int[3];
        boolean quoted = false;
        for (int i = 0, c;
                i < LONGEST_HEADER - 1 && (c = text.read()) >= 0 && (quoted || c != '\n' && c != '\r');
                i++) {
            quoted ^= c == '"';
            int delimiter = quoted ? -1 : ",;\t".indexOf(c);
            if (delimiter >= 0) {
                counts[delimiter]++;
            }
        }
        text.reset();
        int best = counts[1] > counts[0] ? 1 : 0;
        return ",;\t".charAt(counts[2] > counts[best] ? 2 : best);
    }

    /**
     * Opens a file.
     *
     * @param isForgiving whether malformed bytes become U+FFFD instead of a fault
     */
    static BufferedReader open(Path file, boolean isForgiving) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        bytes.mark(2);
        boolean gzip = bytes.read() == 0x1f && bytes.read() == 0x8b;
        bytes.reset();
        InputStream plain = gzip ? new GZIPInputStream(bytes) : bytes;
        // a decoder of its own: unlike the charset it reports malformed bytes instead of replacing them
        Reader text = isForgiving
                ? new InputStreamReader(plain, StandardCharsets.UTF_8)
                : new InputStreamReader(plain, StandardCharsets.UTF_8.newDecoder());
        return new BufferedReader(text, LONGEST_HEADER);
    }

    /** What is wrong with a file, for a person. */
    static RuntimeException fault(Path file, long line, Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof InputException known) {
                return known;
            }
            if (cause instanceof NoSuchFileException) {
                return new InputException(file, "expected a file, found none at " + file);
            }
            if (cause instanceof CharacterCodingException) {
                return new InputException(file, line, "expected UTF-8 text, found other bytes at or after this line");
            }
        }
        if (e instanceof TextParsingException) {
            return new InputException(
                    file,
                    line,
                    "expected at most " + MOST_COLUMNS + " cells of at most " + LONGEST_CELL
                            + " characters, found more; is a quotation mark left open?");
        }
        return new UncheckedIOException(file + " cannot be read: " + e.getMessage(), asIo(e));
    }

    private static IOException asIo(Exception e) {
        return e instanceof IOException io ? io : new IOException(e);
    }

    static void closeQuietly(Reader reader, Exception reason) {
        if (reader != null) {
            try {
                reader.close();
            } catch (IOException e) {
                reason.addSuppressed(e);
            }
        }
    }
}
