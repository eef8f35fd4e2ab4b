package org.terrella.tensor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.terrella.file.InputException;
import org.terrella.file.WholeFiles;

/**
 * Rows of floating-point numbers that another program wrote in NumPy's format: 16, 32 or 64 bits, either order of bytes, by
 * rows or by columns, alone or as a member of an {@code .npz}.
 *
 * <p>They are read block by block and converted to single precision, so that a file larger than memory is no matter. Numbers
 * beyond its range become infinite.
 */
public final class MatrixFile {

    private static final long MOST_BYTES_IN_MEMORY = 1L << 30;
    private static final int ROW_BLOCK = 1 << 20; // numbers that are converted at a time
    private static final int COLUMN_BLOCK = 1 << 25; // the same where each column is another place of the file

    private final NpyBytes bytes;
    private final NpyFile header;
    private final Element element;

    private MatrixFile(NpyBytes bytes, NpyFile header, Element element) {
        this.bytes = bytes;
        this.header = header;
        this.element = element;
    }

    /** Takes rows as they are read. */
    @FunctionalInterface
    public interface Receiver {
        /**
         * Some rows, after those that came before.
         *
         * @param first index of the first of them
         * @param rows little-endian float32, whole rows; used again afterwards
         */
        void rows(long first, ByteBuffer rows);
    }

    /**
     * Opens a file; its numbers are not read yet.
     *
     * @param file {@code .npy}, or {@code .npz} packed or not
     * @param member name of an array in an archive; may be left out where there is one
     * @return its rows
     * @throws InputException if it is no such file, cut, or holds anything but rows of floating-point numbers
     */
    public static MatrixFile open(Path file, Optional<String> member) {
        NpyBytes bytes = NpyBytes.of(file, member);
        try (InputStream in = bytes.open()) {
            NpyFile header = NpyFile.read(file, in, bytes.size());
            Element element = header.element(file);
            header.requireBytes(file, element, bytes.size());
            if (!element.isFloatingPoint() || header.shape().size() != 2) {
                throw new InputException(
                        file,
                        "expected rows of floating-point numbers, found " + element + " of shape " + header.shape());
            }
            Matrix.requireColumns(file, header.shape().get(1));
            return new MatrixFile(bytes, header, element);
        } catch (IOException e) {
            throw fault(file, e);
        }
    }

    /**
     * Number of rows.
     *
     * @return 0 or more
     */
    public long rows() {
        return header.shape().get(0);
    }

    /**
     * Number of columns.
     *
     * @return 1 or more
     */
    public int columns() {
        return Math.toIntExact(header.shape().get(1));
    }

    /**
     * How the numbers are stored.
     *
     * @return such as {@code float16, big-endian, by columns}
     */
    public String stored() {
        return "float" + 8 * element.bytes() + (header.order() == '>' ? ", big-endian" : "")
                + (header.isColumnOrder() ? ", by columns" : "");
    }

    /**
     * Whether {@link Matrix#map} takes the file as it is.
     *
     * @return true for 32 bits by rows in a file of its own
     */
    public boolean isMappable() {
        return bytes.member().isEmpty() && header.isPlain() && element == Element.F32;
    }

    /**
     * Reads all rows in their order.
     *
     * @param scratch folder for an unpacked copy, which only an archive needs whose array is by columns; removed afterwards
     * @param receiver takes them, some at a time
     * @throws InputException if an archive's checksum does not fit
     */
    public void read(Path scratch, Receiver receiver) {
        try {
            if (!header.isColumnOrder()) {
                readRows(receiver);
            } else if (bytes.member().isEmpty()) {
                readColumns(bytes.file(), COLUMN_BLOCK, receiver);
            } else {
                Path copy = Files.createTempFile(scratch, "unpacked", ".npy");
                try {
                    readColumns(bytes.unpackedTo(copy).file(), COLUMN_BLOCK, receiver);
                } finally {
                    Files.deleteIfExists(copy);
                }
            }
        } catch (IOException e) {
            throw fault(bytes.file(), e);
        }
    }

    /**
     * All rows in memory.
     *
     * @return the matrix
     * @throws InputException if it would have more than 1 GB
     */
    public Matrix toMatrix() {
        long size = rows() * columns() * Float.BYTES;
        if (size > MOST_BYTES_IN_MEMORY) {
            throw new InputException(
                    bytes.file(),
                    "expected float32 by rows, which is used where it lies, or at most 1 GB of other numbers, found "
                            + stored() + " that would take " + size + " bytes; terrella gallery import converts it");
        }
        ByteBuffer all = ByteBuffer.allocateDirect((int) size).order(ByteOrder.LITTLE_ENDIAN);
        read(Path.of(System.getProperty("java.io.tmpdir")), (first, rows) -> all.put(rows));
        return Matrix.over(columns(), all.flip());
    }

    private void readRows(Receiver receiver) throws IOException {
        int block = Math.max(1, ROW_BLOCK / columns());
        byte[] read = new byte[block * columns() * element.bytes()];
        ByteBuffer floats = floats(block);
        try (InputStream in = bytes.open()) {
            in.skipNBytes(header.start());
            for (long row = 0; row < rows(); row += block) {
                int count = (int) Math.min(block, rows() - row);
                int wanted = count * columns() * element.bytes();
                if (in.readNBytes(read, 0, wanted) < wanted) {
                    throw new InputException(bytes.file(), "expected " + rows() + " rows, found an end in row " + row);
                }
                Decoder numbers = decoder(ByteBuffer.wrap(read, 0, wanted));
                FloatBuffer block32 = floats.clear().asFloatBuffer();
                for (int i = 0; i < count * columns(); i++) {
                    block32.put(i, numbers.at(i));
                }
                receiver.rows(row, floats.limit(count * columns() * Float.BYTES));
            }
            if (in.read() >= 0) { // at the end the checksum of an archive is compared
                throw new InputException(bytes.file(), "expected " + rows() + " rows, found more bytes after them");
            }
        }
    }

    /** Reads a stretch of each column, then hands on the rows that these make. */
    void readColumns(Path file, int blockNumbers, Receiver receiver) throws IOException {
        int block = (int) Math.min(Math.max(1, blockNumbers / columns()), Math.max(1, rows()));
        ByteBuffer stretch = ByteBuffer.allocateDirect(block * element.bytes());
        ByteBuffer floats = floats(block);
        try (FileChannel channel = WholeFiles.open(file)) {
            for (long row = 0; row < rows(); row += block) {
                int count = (int) Math.min(block, rows() - row);
                FloatBuffer block32 = floats.clear().asFloatBuffer();
                for (int column = 0; column < columns(); column++) {
                    long at = header.start() + (column * rows() + row) * element.bytes();
                    stretch.clear().limit(count * element.bytes());
                    while (stretch.hasRemaining() && channel.read(stretch, at + stretch.position()) >= 0) {}
                    Decoder numbers = decoder(stretch.flip());
                    for (int i = 0; i < count; i++) {
                        block32.put(i * columns() + column, numbers.at(i));
                    }
                }
                receiver.rows(row, floats.limit(count * columns() * Float.BYTES));
            }
        }
    }

    private ByteBuffer floats(int rows) {
        return ByteBuffer.allocateDirect(rows * columns() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** A number in single precision. */
    private interface Decoder {
        float at(int index);
    }

    private Decoder decoder(ByteBuffer numbers) {
        ByteBuffer ordered = numbers.order(header.byteOrder());
        return switch (element) {
            case F64 -> index -> (float) ordered.getDouble(index * Double.BYTES);
            case F32 -> index -> ordered.getFloat(index * Float.BYTES);
            case F16 -> index -> Halves.ofHalf(ordered.getShort(index * Short.BYTES));
            case BF16, I64, I32, I16, I8, U8, BOOL ->
                throw new IllegalStateException("only floating-point numbers of NumPy are opened, found " + element);
        };
    }

    private static UncheckedIOException fault(Path file, IOException e) {
        return new UncheckedIOException(
                file + " cannot be read: " + e.getClass().getSimpleName() + " (" + e.getMessage() + ")", e);
    }
}
