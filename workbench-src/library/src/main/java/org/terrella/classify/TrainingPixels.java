package org.terrella.classify;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.terrella.embed.PhotoBackbone;
import org.terrella.embed.PixelFile;
import org.terrella.embed.Shift;

/**
 * Pixels of training photos, given in batches; each photo is moved by a few pixels, as the encoder's were when it was trained.
 * For one thread.
 */
public final class TrainingPixels {

    private final PixelFile file;
    private final IntUnaryOperator rows;
    private final int size;
    private ByteBuffer bytes = ByteBuffer.allocateDirect(0); // used again for each batch

    /**
     * Photos in a file.
     *
     * @param file the photos
     */
    public TrainingPixels(PixelFile file) {
        this(file, row -> row, file.size());
    }

    private TrainingPixels(PixelFile file, IntUnaryOperator rows, int size) {
        this.file = file;
        this.rows = rows;
        this.size = size;
    }

    /**
     * Some of these photos.
     *
     * @param some their indices
     * @return in the order of the indices
     */
    public TrainingPixels only(int[] some) {
        return new TrainingPixels(file, row -> rows.applyAsInt(some[row]), some.length);
    }

    /**
     * How many photos there are.
     *
     * @return N
     */
    public int size() {
        return size;
    }

    /**
     * A batch, each photo moved at random.
     *
     * @param manager owns the batch
     * @param photos indices of its photos
     * @param random how they are moved
     * @return uint8 [B, 96, 96, 3]
     */
    public NDArray moved(NDManager manager, int[] photos, Random random) {
        return moved(manager, photos, Shift.drawn(photos.length, 1, random));
    }

    /**
     * A batch, each photo moved as is said.
     *
     * @param manager owns the batch
     * @param photos indices of its photos
     * @param shifts as many
     * @return uint8 [B, 96, 96, 3]
     */
    public NDArray moved(NDManager manager, int[] photos, List<Shift> shifts) {
        begin(photos.length);
        for (int i = 0; i < photos.length; i++) {
            file.copy(
                    rows.applyAsInt(photos[i]),
                    shifts.get(i).right(),
                    shifts.get(i).down(),
                    bytes);
        }
        return batch(manager, photos.length);
    }

    /**
     * A batch as it is.
     *
     * @param manager owns the batch
     * @param photos indices of its photos
     * @return uint8 [B, 96, 96, 3]
     */
    public NDArray plain(NDManager manager, int[] photos) {
        begin(photos.length);
        for (int photo : photos) {
            file.copy(rows.applyAsInt(photo), 0, 0, bytes);
        }
        return batch(manager, photos.length);
    }

    private void begin(int photos) {
        if (bytes.capacity() < photos * PhotoBackbone.BYTES) {
            bytes = ByteBuffer.allocateDirect(photos * PhotoBackbone.BYTES);
        }
        bytes.clear();
    }

    private NDArray batch(NDManager manager, int photos) {
        Shape shape = new Shape(photos, PhotoBackbone.PIXELS, PhotoBackbone.PIXELS, 3);
        return manager.create(bytes.flip(), shape, DataType.UINT8);
    }
}
