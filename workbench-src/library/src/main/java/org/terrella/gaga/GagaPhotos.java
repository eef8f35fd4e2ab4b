package org.terrella.gaga;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import org.terrella.embed.PhotoBackbone;
import org.terrella.embed.PixelFile;
import org.terrella.embed.Shift;

/** Pixels of the photos that conversations are about. */
@FunctionalInterface
public interface GagaPhotos {

    /**
     * Some photos.
     *
     * @param manager owns them
     * @param photos their indices
     * @param random how they are moved, if at all
     * @return uint8 [B, 96, 96, 3]
     */
    NDArray pixels(NDManager manager, int[] photos, Random random);

    /**
     * Photos of several files, counted on from one to the next, each moved by a pixel at most: boxes of clues are told in
     * hundredths of the photo.
     *
     * @param files one or more
     * @return the photos
     */
    static GagaPhotos of(List<PixelFile> files) {
        return (manager, photos, random) -> {
            ByteBuffer bytes = ByteBuffer.allocateDirect(photos.length * PhotoBackbone.BYTES);
            List<Shift> shifts = Shift.drawn(photos.length, Shift.MOST, random);
            for (int i = 0; i < photos.length; i++) {
                int file = 0;
                int row = photos[i];
                while (row >= files.get(file).size()) {
                    row -= files.get(file++).size();
                }
                int right = Integer.signum(shifts.get(i).right());
                files.get(file).copy(row, right, Integer.signum(shifts.get(i).down()), bytes);
            }
            return manager.create(
                    bytes.flip(),
                    new Shape(photos.length, PhotoBackbone.PIXELS, PhotoBackbone.PIXELS, 3),
                    DataType.UINT8);
        };
    }
}
