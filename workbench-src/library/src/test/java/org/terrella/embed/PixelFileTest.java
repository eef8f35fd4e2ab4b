package org.terrella.embed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.data.Photo;
import org.terrella.file.InputException;
import org.terrella.file.Origin;
import org.terrella.geo.LatLng;

class PixelFileTest {

    @TempDir
    private Path folder;

    private int decoded;

    @Test
    void givesEachPhotosPixels() {
        PixelFile pixels = PixelFile.of(photos(3), "test", file(), done -> {});
        assertEquals(3, pixels.size());
        assertArrayEquals(new byte[] {2, 10, 20}, pixel(copy(pixels, 2, 0, 0), 20, 10));
        assertArrayEquals(new byte[] {0, 95, 95}, pixel(copy(pixels, 0, 0, 0), 95, 95));
    }

    @Test
    void movesAPhotoAndRepeatsItsEdge() {
        PixelFile pixels = PixelFile.of(photos(1), "test", file(), done -> {});
        byte[] moved = copy(pixels, 0, 3, -2); // to the right and up: column x shows x - 3, row y shows y + 2
        assertArrayEquals(new byte[] {0, 12, 17}, pixel(moved, 20, 10));
        assertArrayEquals(new byte[] {0, 95, 0}, pixel(moved, 1, 94));
    }

    @Test
    void decodesOnceUnlessItsSourceIsAnother() {
        PixelFile.of(photos(2), "test", file(), done -> {});
        PixelFile.of(photos(2), "test", file(), done -> {});
        assertEquals(2, decoded);
        PixelFile.of(photos(2), "another", file(), done -> {});
        assertEquals(4, decoded);
        assertEquals(3, PixelFile.of(photos(3), "another", file(), done -> {}).size());
        assertEquals(7, decoded);
    }

    @Test
    void decodesAgainWhatWasCut() throws IOException {
        PixelFile.of(photos(2), "test", file(), done -> {});
        byte[] whole = Files.readAllBytes(file());
        Files.delete(file()); // it may still be mapped
        Files.write(file(), java.util.Arrays.copyOf(whole, whole.length - 1));
        PixelFile.of(photos(2), "test", file(), done -> {});
        assertEquals(4, decoded);
    }

    @Test
    void saysWhichPhotoCannotBeDecoded() {
        Photo broken =
                Photo.of("p/7.jpg", LatLng.ofDegrees(0, 0), () -> new byte[] {1, 2}, Origin.line(Path.of("t.csv"), 8));
        assertEquals(
                "t.csv, line 8: expected an image p/7.jpg that can be decoded, found 2 bytes of no known image format",
                assertThrows(InputException.class, () -> PixelFile.of(List.of(broken), "test", file(), done -> {}))
                        .getMessage());
        assertEquals(false, Files.exists(file()));
    }

    private Path file() {
        return folder.resolve("photos.pixels");
    }

    private List<Photo> photos(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Photo.of("p/" + i, LatLng.ofDegrees(0, 0), () -> png(i), Origin.of("test")))
                .toList();
    }

    /** Red is the photo, green the row, blue the column. */
    private byte[] png(int photo) {
        synchronized (this) {
            decoded++;
        }
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

    private static byte[] copy(PixelFile pixels, int photo, int right, int down) {
        ByteBuffer bytes = ByteBuffer.allocate(LittleEarthPreparation.BYTES);
        pixels.copy(photo, right, down, bytes);
        return bytes.array();
    }

    private static byte[] pixel(byte[] photo, int x, int y) {
        int start = (y * 96 + x) * 3;
        return new byte[] {photo[start], photo[start + 1], photo[start + 2]};
    }
}
