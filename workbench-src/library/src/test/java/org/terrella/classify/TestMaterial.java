package org.terrella.classify;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.terrella.data.Photo;
import org.terrella.embed.LittleEarthClip;
import org.terrella.embed.PixelFile;
import org.terrella.file.Origin;
import org.terrella.geo.LatLng;
import org.terrella.geo.TestPlaces;
import org.terrella.image.ImageSource;
import org.terrella.tensor.Matrix;

/** Photos of eight towns: each town has a colour and a direction in space, with some noise. To be closed. */
public final class TestMaterial implements TrainingMaterial, AutoCloseable {

    public static final int TOWNS = 8;

    private static final List<String> SUBJECTS = List.of("landscape", "street", "room");

    private final LittleEarthClip encoder = LittleEarthClip.shipped();
    private final List<Photo> photos = new ArrayList<>();
    private final Matrix vectors;
    private final Path folder;
    private final List<String> said = new ArrayList<>();

    public TestMaterial(int count, long seed, Path folder) {
        this.folder = folder;
        TestPlaces random = new TestPlaces(seed);
        Random noise = new Random(seed);
        float[] all = new float[count * TOWNS];
        for (int i = 0; i < count; i++) {
            int town = i % TOWNS;
            LatLng place = random.near(town(town), 0.2);
            photos.add(Photo.of("p" + i, place, image(town, seed * 1000 + i), Origin.of("test"))
                    .withAttributes(Map.of("subject", SUBJECTS.get(i % 3))));
            for (int j = 0; j < TOWNS; j++) {
                all[i * TOWNS + j] = (float) (0.1 * noise.nextGaussian() + (j == town ? 3 : 0));
            }
        }
        this.vectors = Matrix.of(TOWNS, all);
    }

    public static LatLng town(int town) {
        return new LatLng(-60 + 17 * town, 40 * town - 150);
    }

    /** A photo of a town: its colour in a frame of noise. */
    public static ImageSource image(int town, long seed) {
        return () -> {
            Random random = new Random(seed);
            BufferedImage image = new BufferedImage(96, 96, BufferedImage.TYPE_INT_RGB);
            for (int x = 0; x < 96; x++) {
                for (int y = 0; y < 96; y++) {
                    boolean isFrame = x < 16 || y < 16 || x >= 80 || y >= 80;
                    int grey = random.nextInt(256);
                    int colour = (town & 1) * 0xd00000 + (town >> 1 & 1) * 0xd000 + (town >> 2 & 1) * 0xd0;
                    image.setRGB(x, y, isFrame ? grey * 0x10101 : colour + (grey >> 3) * 0x10101);
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try {
                ImageIO.write(image, "png", bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        };
    }

    @Override
    public List<Photo> photos() {
        return photos;
    }

    @Override
    public TrainingPixels pixels() {
        return new TrainingPixels(PixelFile.of(photos, "test", folder.resolve("test.pixels"), done -> {}));
    }

    @Override
    public Matrix vectors() {
        return vectors;
    }

    @Override
    public LittleEarthClip encoder() {
        return encoder;
    }

    @Override
    public void say(String sentence) {
        said.add(sentence);
    }

    public List<String> said() {
        return said;
    }

    @Override
    public void close() {
        encoder.close();
    }
}
