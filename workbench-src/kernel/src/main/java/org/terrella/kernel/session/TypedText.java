package org.terrella.kernel.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** System.in of a cell: asks for a line when it is read and none is left. */
final class TypedText extends InputStream {
    private final Supplier<Output> output;
    private byte[] line = {};
    private int next;

    TypedText(Supplier<Output> output) {
        this.output = output;
    }

    @Override
    public synchronized int read() throws IOException {
        if (next == line.length) {
            ask();
        }
        return line[next++] & 0xff;
    }

    @Override
    public synchronized int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (next == line.length) {
            ask();
        }
        int count = Math.min(length, line.length - next);
        System.arraycopy(line, next, into, offset, count);
        next += count;
        return count;
    }

    @Override
    public synchronized int available() {
        return line.length - next;
    }

    private void ask() throws IOException {
        try {
            line = (output.get().readLine("", false) + "\n").getBytes(StandardCharsets.UTF_8);
            next = 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for input");
        }
    }
}
