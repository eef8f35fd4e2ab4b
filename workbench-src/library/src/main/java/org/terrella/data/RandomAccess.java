package org.terrella.data;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Reads a file at any place, from several threads.
 *
 * <p>Interrupting a thread that reads closes its channel, as Java defines it; here the next reader opens it again, so that
 * one interrupted notebook cell does not spoil the archive for all later ones.
 */
final class RandomAccess implements AutoCloseable {

    private final Path file;
    private FileChannel channel;
    private boolean closed;

    RandomAccess(Path file) throws IOException {
        this.file = file;
        this.channel = FileChannel.open(file, StandardOpenOption.READ);
    }

    /** The bytes of a range that lies within the file. */
    byte[] bytes(long offset, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining()) {
            int read = read(bytes, offset + bytes.position());
            if (read < 0) {
                throw new EOFException(
                        "expected " + count + " bytes at byte " + offset + ", found " + bytes.position());
            }
        }
        return bytes.array();
    }

    private int read(ByteBuffer bytes, long offset) throws IOException {
        FileChannel open = open();
        try {
            return open.read(bytes, offset);
        } catch (ClosedByInterruptException e) {
            throw e;
        } catch (ClosedChannelException e) { // another thread was interrupted
            return open().read(bytes, offset);
        }
    }

    private synchronized FileChannel open() throws IOException {
        if (closed) {
            throw new ClosedChannelException();
        }
        if (!channel.isOpen()) {
            channel = FileChannel.open(file, StandardOpenOption.READ);
        }
        return channel;
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        channel.close();
    }
}
