package org.terrella.data;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Lines of a text, each ended by LF, CR LF or CR, these mixed as they may be; one may go back to a mark. */
final class TextLines implements Closeable {

    /** Longest line, in characters; such a one stands for a longer line. */
    static final int LONGEST = 1 << 22;

    /** Instead of a line that is longer than the longest. */
    static final String TOO_LONG = new String("\uFFFD");

    private static final int BUFFER = 1 << 16;

    private final Reader text;
    private final Deque<String> ahead = new ArrayDeque<>();
    private final Deque<String> sinceMark = new ArrayDeque<>();
    private final char[] buffer = new char[BUFFER];
    private int at;
    private int end;
    private boolean afterReturn;
    private long number;
    private boolean isMarked;

    TextLines(Reader text) {
        this.text = text;
    }

    /** The next line, or nothing at the end. */
    Optional<String> next() throws IOException {
        Optional<String> line = ahead.isEmpty() ? read() : Optional.of(ahead.removeFirst());
        line.ifPresent(text -> {
            number++;
            if (isMarked) {
                sinceMark.addFirst(text);
            }
        });
        return line;
    }

    /** Number of the line that came last, from 1. */
    long number() {
        return number;
    }

    /** Remembers the place between two lines, until it is left behind or gone back to. */
    void mark() {
        isMarked = true;
        sinceMark.clear();
    }

    /** Forgets the mark. */
    void leaveBehind() {
        isMarked = false;
        sinceMark.clear();
    }

    /** Goes back to the mark, so that the lines after it come again. */
    void goBack() {
        number -= sinceMark.size();
        sinceMark.forEach(ahead::addFirst);
        leaveBehind();
    }

    private Optional<String> read() throws IOException {
        StringBuilder line = new StringBuilder();
        boolean isTooLong = false;
        while (fill()) {
            if (afterReturn && buffer[at] == '\n') {
                at++;
            }
            afterReturn = false;
            int start = at;
            while (at < end && buffer[at] != '\n' && buffer[at] != '\r') {
                at++;
            }
            isTooLong |= line.length() + at - start > LONGEST;
            line.append(buffer, start, isTooLong ? 0 : at - start);
            if (at < end) {
                afterReturn = buffer[at++] == '\r';
                return Optional.of(isTooLong ? TOO_LONG : line.toString());
            }
        }
        return isTooLong ? Optional.of(TOO_LONG) : Optional.of(line.toString()).filter(rest -> !rest.isEmpty());
    }

    private boolean fill() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, text.read(buffer));
        }
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
