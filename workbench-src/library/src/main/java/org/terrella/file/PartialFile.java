package org.terrella.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that is written beside its name, {@code NAME.partial}, and gets the name when it is whole.
 *
 * <p>A file of that name is the old one or the new one, never a part of one. What is kept stays on the disk
 * and can be gone on with, so one process at a time may write a file of a name; {@link WholeFiles} is for files that are
 * written by several at once and cost little to write again. For one thread.
 */
public final class PartialFile implements AutoCloseable {

    private final Path file;
    private final Path beside;
    private final FileChannel channel;
    private boolean isKept;

    private PartialFile(Path file, Path beside, FileChannel channel, boolean isKept) {
        this.file = file;
        this.beside = beside;
        this.channel = channel;
        this.isKept = isKept;
    }

    /**
     * Begins a file anew.
     *
     * @param file its name in the end; replaced then if it is there
     * @return the empty file; to be finished, and closed in any case
     */
    public static PartialFile create(Path file) {
        Path beside = beside(file);
        try {
            FileChannel channel = FileChannel.open(
                    beside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
            return new PartialFile(file, beside, channel, false);
        } catch (IOException e) {
            throw WholeFiles.fault(file, e);
        }
    }

    /**
     * Goes on with a file that was kept, or even finished.
     *
     * @param file its name in the end
     * @param bytes how many bytes were kept; what comes after them is cut off
     * @return the file, to be written from there
     * @throws InputException if there are fewer
     */
    public static PartialFile resume(Path file, long bytes) {
        Path beside = beside(file);
        try {
            if (Files.notExists(beside) && Files.exists(file)) {
                Files.move(file, beside);
            }
            long found = Files.exists(beside) ? Files.size(beside) : 0;
            if (found < bytes) {
                throw new InputException(beside, "expected at least " + bytes + " bytes to go on from, found " + found);
            }
            FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.truncate(bytes).position(bytes);
            return new PartialFile(file, beside, channel, true);
        } catch (IOException e) {
            throw WholeFiles.fault(file, e);
        }
    }

    /**
     * Writes a small file at once, which is on the disk before it has its name.
     *
     * @param file its name; replaced if it is there
     * @param content all of it
     */
    public static void write(Path file, byte[] content) {
        try (PartialFile partial = create(file)) {
            partial.append(ByteBuffer.wrap(content));
            partial.finish();
        }
    }

    /**
     * Adds bytes at the end.
     *
     * @param bytes all that remain; its position stays as it is
     */
    public void append(ByteBuffer bytes) {
        try {
            writeAll(bytes.duplicate());
        } catch (IOException e) {
            throw WholeFiles.fault(file, e);
        }
    }

    /**
     * Writes bytes over those at the start.
     *
     * @param bytes all that remain, no more than there are; its position stays as it is
     */
    public void overwriteStart(ByteBuffer bytes) {
        try {
            long end = channel.position();
            channel.position(0);
            writeAll(bytes.duplicate());
            channel.position(end);
        } catch (IOException e) {
            throw WholeFiles.fault(file, e);
        }
    }

    /**
     * Makes sure that what was written so far is on the disk and stays there, for {@link #resume}.
     *
     * @return how many bytes that are
     */
    public long keep() {
        try {
            channel.force(true);
            isKept = true;
            return channel.position();
        } catch (IOException e) {
            throw WholeFiles.fault(file, e);
        }
    }

    /** Gives the file its name; it is closed then. */
    public void finish() {
        keep();
        try {
            channel.close();
            WholeFiles.rename(beside, file);
        } catch (IOException e) {
            throw WholeFiles.fault(file, e);
        }
    }

    /** Gives up what is neither kept nor finished. */
    @Override
    public void close() {
        try {
            channel.close();
            if (!isKept) {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw WholeFiles.fault(file, e);
        }
    }

    private void writeAll(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static Path beside(Path file) {
        return WholeFiles.beside(file, WholeFiles.PARTIAL);
    }
}
