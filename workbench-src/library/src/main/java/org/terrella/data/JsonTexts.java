package org.terrella.data;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;

/** The records of a JSON file as texts, one after the other: its lines, or the elements of the one array that it is. */
final class JsonTexts implements Closeable {

    private static final int LOOK_AHEAD = 4096;

    private final BufferedReader in;
    private final boolean isArray;

    private JsonTexts(BufferedReader in, boolean isArray) {
        this.in = in;
        this.isArray = isArray;
    }

    /** Looks how it begins: an array of objects has a bracket, and a brace after it. */
    static JsonTexts of(BufferedReader in) throws IOException {
        in.mark(LOOK_AHEAD);
        boolean isArray = afterBlanks(in, LOOK_AHEAD / 2) == '[' && afterBlanks(in, LOOK_AHEAD / 2 - 2) == '{';
        in.reset();
        return new JsonTexts(in, isArray);
    }

    /** What messages call a record. */
    String unit() {
        return isArray ? "record" : "line";
    }

    /** The next text; null after the last one. */
    String next() throws IOException {
        return isArray ? element() : in.readLine();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private String element() throws IOException {
        int begin = in.read();
        while (begin >= 0 && begin != '{' && begin != ']') {
            begin = in.read(); // the array's bracket, commas, blanks
        }
        if (begin != '{') {
            return null;
        }
        StringBuilder text = new StringBuilder("{");
        int depth = 1;
        boolean quoted = false;
        while (depth > 0) {
            int next = in.read();
            if (next < 0) {
                return text.toString(); // cut off, which its reader will say
            }
            text.append((char) next);
            if (quoted && next == '\\') {
                text.append((char) in.read());
            } else if (next == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                depth += next == '{' ? 1 : next == '}' ? -1 : 0;
            }
        }
        return text.toString();
    }

    private static int afterBlanks(BufferedReader in, int most) throws IOException {
        int next = in.read();
        for (int i = 0; i < most && (Character.isWhitespace(next) || next == '\uFEFF'); i++) {
            next = in.read();
        }
        return next;
    }
}
