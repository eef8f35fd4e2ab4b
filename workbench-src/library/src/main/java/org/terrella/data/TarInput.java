package org.terrella.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** A tar as a stream that skips without reading, from any byte on; buffered. */
final class TarInput extends InputStream {

    static final int BLOCK = 512;

    private static final int BUFFER = 16 * BLOCK;

    private final RandomAccessFile file;
    private final long length;
    private final byte[] buffer = new byte[BUFFER];
    private long position;
    /** The buffer holds the bytes from {@code bufferStart} to {@code bufferEnd}. */
    private long bufferStart;

    private long bufferEnd;

    TarInput(Path tar) throws IOException {
        this.file = new RandomAccessFile(tar.toFile(), "r");
        this.length = file.length();
    }

    long length() {
        return length;
    }

    long position() {
        return position;
    }

    TarInput at(long offset) {
        position = offset;
        return this;
    }

    @Override
    public int read() throws IOException {
        return fill() ? buffer[(int) (position++ - bufferStart)] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int available = (int) Math.min(count, bufferEnd - position);
        System.arraycopy(buffer, (int) (position - bufferStart), target, offset, available);
        position += available;
        return available;
    }

    @Override
    public long skip(long count) {
        long skipped = Math.max(0, Math.min(count, length - position));
        position += skipped;
        return skipped;
    }

    @Override
    public int available() {
        return (int) Math.min(Integer.MAX_VALUE, length - position);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private boolean fill() throws IOException {
        if (position >= bufferStart && position < bufferEnd) {
            return true;
        }
        if (position >= length) {
            return false;
        }
        file.seek(position);
        int read = file.read(buffer);
        bufferStart = position;
        bufferEnd = position + Math.max(0, read);
        return read > 0;
    }
}
