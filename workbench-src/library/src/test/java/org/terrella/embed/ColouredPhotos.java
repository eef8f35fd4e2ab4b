package org.terrella.embed;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.terrella.data.Photo;
import org.terrella.data.PhotoSet;
import org.terrella.file.Origin;
import org.terrella.geo.LatLng;

/** Photos in memory, each of one colour. */
final class ColouredPhotos {

    private ColouredPhotos() {}

    /** Photo i is of grey level i; every seventh, from the fourth on, is no image. */
    static PhotoSet some(int count) {
        List<Photo> photos = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] bytes = i % 7 == 3 ? new byte[] {1, 2, 3} : png(i * 0x010101);
            photos.add(photo("p" + i, bytes));
        }
        return PhotoSet.of("colours", photos);
    }

    static Photo photo(String id, byte[] bytes) {
        return Photo.of(id, LatLng.ofDegrees(0, 0), () -> bytes, new Origin("colours", "photo " + id));
    }

    static byte[] png(int rgb) {
        BufferedImage image = new BufferedImage(5, 4, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 20; i++) {
            image.setRGB(i % 5, i / 5, rgb);
        }
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
