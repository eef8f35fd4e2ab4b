package org.terrella.locate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.terrella.embed.Shift;
import org.terrella.file.InputException;
import org.terrella.tensor.Matrix;

class SeenPhotosTest {

    private final AtomicInteger decoded = new AtomicInteger();
    private int seen;

    @Test
    void eachPhotoIsDecodedOnceForAllNetworksAndSeenOnceByEach() {
        List<Query> queries = queries(5);
        try (QueryPixels pixels = QueryPixels.empty()) {
            SeenPhotos first = new SeenPhotos(pixels, List.of(Shift.NONE), this::corner);
            SeenPhotos second = new SeenPhotos(pixels, List.of(Shift.NONE), this::corner);
            assertArrayEquals(
                    new float[] {1, 0, 0}, first.of(queries.subList(1, 3)).row(0));
            assertEquals(2, seen);
            Matrix all = first.of(queries);
            assertEquals(5, seen);
            IntStream.range(0, 5).forEach(i -> assertArrayEquals(new float[] {i, 0, 0}, all.row(i)));
            second.of(queries);
            assertEquals(10, seen);
            assertEquals(5, decoded.get());
        }
    }

    @Test
    void viewsAreMovedAndComeOneAfterTheOther() {
        try (QueryPixels pixels = QueryPixels.empty()) {
            List<Shift> views = List.of(Shift.NONE, new Shift(-2, 0), new Shift(0, -3));
            Matrix rows = new SeenPhotos(pixels, views, this::corner).of(queries(100));
            assertEquals(300, seen);
            // red is the photo, green the row, blue the column; moved to the left the corner shows column 2, upwards
            // row 3
            assertArrayEquals(new float[] {99, 0, 0, 99, 0, 2, 99, 3, 0}, rows.row(99));
        }
    }

    @Test
    void saysWhichPhotoCannotBeDecoded() {
        try (QueryPixels pixels = QueryPixels.empty()) {
            Query broken = new Query("q/9.jpg", () -> new byte[] {1, 2}, new float[1]);
            SeenPhotos photos = new SeenPhotos(pixels, List.of(Shift.NONE), this::corner);
            String message = assertThrows(InputException.class, () -> photos.of(List.of(broken)))
                    .getMessage();
            assertEquals(
                    "q/9.jpg: expected an image that can be decoded, found 2 bytes of no known image format", message);
        }
    }

    /** The colours of the pixel at the top left. */
    private NDArray corner(NDArray bytes) {
        seen += (int) bytes.getShape().get(0);
        return bytes.get(":, 0, 0").toType(DataType.FLOAT32, true);
    }

    private List<Query> queries(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Query("q" + i, () -> png(i), new float[1]))
                .toList();
    }

    private byte[] png(int photo) {
        decoded.incrementAndGet();
        BufferedImage image = new BufferedImage(96, 96, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 96; x++) {
            for (int y = 0; y < 96; y++) {
                image.setRGB(x, y, photo << 16 | y << 8 | x);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
