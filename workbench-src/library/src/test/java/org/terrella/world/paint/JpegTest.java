package org.terrella.world.paint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class JpegTest {

    /** Slopes of colour with a box and a disc. */
    private static int[] smooth(int width, int height) {
        int[] picture = new int[width * height];
        for (int i = 0; i < picture.length; i++) {
            int x = i % width;
            int y = i / width;
            boolean box = x > width / 4 && x < width / 2 && y > height / 3 && y < height / 2;
            int far = (x - width * 2 / 3) * (x - width * 2 / 3) + (y - height / 2) * (y - height / 2);
            int ground = Ink.of(255.0 * x / width, 255.0 * y / height, 180 - 100.0 * x / width);
            picture[i] = box ? 0xD03020 : far < width * height / 30 ? 0x2040C0 : ground;
        }
        return picture;
    }

    private static int[] noise(int pixels, long seed) {
        Dice dice = Dice.of(seed);
        int[] picture = new int[pixels];
        Arrays.setAll(picture, i -> (int) dice.bits() & 0xFFFFFF);
        return picture;
    }

    private static int[] decode(byte[] file, int width, int height) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
            assertEquals(width + " x " + height, image.getWidth() + " x " + image.getHeight());
            int[] rgb = image.getRGB(0, 0, width, height, null, 0, width);
            return Arrays.stream(rgb).map(ink -> ink & 0xFFFFFF).toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double psnr(int[] one, int[] other) {
        double squares = 0;
        for (int i = 0; i < one.length; i++) {
            int r = Ink.red(one[i]) - Ink.red(other[i]);
            int g = Ink.green(one[i]) - Ink.green(other[i]);
            int b = Ink.blue(one[i]) - Ink.blue(other[i]);
            squares += r * r + g * g + b * b;
        }
        return 10 * Math.log10(255.0 * 255 / (squares / one.length / 3));
    }

    private static double psnr(int[] picture, int width, int height, int quality) {
        return psnr(picture, decode(Jpeg.encode(picture, width, height, quality), width, height));
    }

    @Test
    void evenColoursSurviveAlmostExactly() {
        for (int ink : new int[] {0, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0x123456, 0x808080}) {
            int[] picture = new int[24 * 16];
            Arrays.fill(picture, ink);
            int[] decoded = decode(Jpeg.encode(picture, 24, 16, 100), 24, 16);
            for (int each : decoded) {
                assertTrue(Math.abs(Ink.red(each) - Ink.red(ink)) <= 2, Integer.toHexString(each));
                assertTrue(Math.abs(Ink.green(each) - Ink.green(ink)) <= 2, Integer.toHexString(each));
                assertTrue(Math.abs(Ink.blue(each) - Ink.blue(ink)) <= 2, Integer.toHexString(each));
            }
        }
    }

    @Test
    void smoothPicturesOfAllSizesStayClose() {
        int[][] sizes = {{1, 1}, {7, 9}, {8, 8}, {17, 33}, {96, 96}, {101, 50}, {300, 211}};
        for (int[] size : sizes) {
            int[] picture = smooth(size[0], size[1]);
            boolean tiny = size[0] * size[1] < 100; // nothing but edges
            double high = psnr(picture, size[0], size[1], 95);
            double middle = psnr(picture, size[0], size[1], 75);
            assertTrue(high > (tiny ? 34 : 38), Arrays.toString(size) + " at 95: " + high + " dB");
            assertTrue(middle > (tiny ? 22 : 28), Arrays.toString(size) + " at 75: " + middle + " dB");
        }
    }

    @Test
    void noiseIsNearlyKeptAtFullQuality() {
        double found = psnr(noise(64 * 64, 3), 64, 64, 100);
        assertTrue(found > 44, found + " dB");
    }

    @Test
    void moreQualityIsCloserAndLarger() {
        int[] picture = smooth(96, 96);
        double previous = 0;
        int smaller = 0;
        for (int quality : new int[] {1, 5, 10, 25, 50, 75, 85, 95, 100}) {
            byte[] file = Jpeg.encode(picture, 96, 96, quality);
            double found = psnr(picture, decode(file, 96, 96));
            assertTrue(found > previous, quality + ": " + found + " after " + previous);
            assertTrue(file.length > smaller, quality + ": " + file.length + " after " + smaller);
            previous = found;
            smaller = file.length;
        }
    }

    @Test
    void transformsByTheDefinition() {
        for (int seed = 0; seed < 50; seed++) {
            Dice dice = Dice.of(seed);
            int[] samples = new int[64];
            Arrays.setAll(samples, i -> dice.below(256) - 128);
            int[] found = samples.clone();
            JpegTransform.forward(found);
            for (int k = 0; k < 64; k++) {
                assertEquals(8 * coefficient(samples, k % 8, k / 8), found[k], 4, "seed " + seed + " at " + k);
            }
        }
    }

    private static double coefficient(int[] samples, int u, int v) {
        double sum = 0;
        for (int i = 0; i < 64; i++) {
            sum += samples[i]
                    * Math.cos((2 * (i % 8) + 1) * u * Math.PI / 16)
                    * Math.cos((2 * (i / 8) + 1) * v * Math.PI / 16);
        }
        return sum / 4 * (u == 0 ? Math.sqrt(0.5) : 1) * (v == 0 ? Math.sqrt(0.5) : 1);
    }

    @Test
    void dividesExactlyAndRoundsHalvesAwayFromZero() {
        for (int quality : new int[] {1, 30, 50, 77, 100}) {
            JpegTables tables = new JpegTables(quality);
            int[] values = new int[64];
            for (int value = -9000; value <= 9000; value += 7) {
                int[] block = new int[64];
                Arrays.fill(block, value);
                long present = tables.quantise(0, block, values);
                for (int k = 0; k < 64; k++) {
                    int divisor = 8 * tables.step(0, k);
                    int expected = (Math.abs(value) + divisor / 2) / divisor * Integer.signum(value);
                    assertEquals(expected, values[k], value + " by " + divisor);
                    assertEquals(expected != 0, (present >>> k & 1) == 1, value + " by " + divisor);
                }
            }
        }
    }

    @Test
    void theBytesAreTheSameEverywhere() {
        assertEquals("1903 bytes, crc 5c397314", describe(Jpeg.encode(smooth(101, 50), 101, 50, 80)));
        assertEquals("2887 bytes, crc 821facc2", describe(Jpeg.encode(noise(33 * 31, 5), 33, 31, 92)));
    }

    private static String describe(byte[] file) {
        CRC32 crc = new CRC32();
        crc.update(file);
        return file.length + " bytes, crc " + Long.toHexString(crc.getValue());
    }

    @Test
    void oneEncoderCanBeUsedAgain() {
        Jpeg jpeg = new Jpeg(80);
        byte[] first = jpeg.encode(smooth(40, 30), 40, 30);
        jpeg.encode(noise(50 * 50, 1), 50, 50);
        assertArrayEquals(first, jpeg.encode(smooth(40, 30), 40, 30));
        assertArrayEquals(first, Jpeg.encode(smooth(40, 30), 40, 30, 80));
    }

    @Test
    void aCommentIsWrittenAndChangesNoPixel() {
        int[] picture = smooth(40, 30);
        byte[] file = new Jpeg(80, "Zürich, nowhere").encode(picture, 40, 30);
        String text = new String(file, StandardCharsets.UTF_8);
        assertTrue(text.contains("Zürich, nowhere"));
        assertArrayEquals(decode(Jpeg.encode(picture, 40, 30, 80), 40, 30), decode(file, 40, 30));
    }

    @Test
    void refusesWrongQualitiesSizesAndComments() {
        assertEquals("quality must be within [1, 100], found 0", refusal(() -> new Jpeg(0)));
        assertEquals("quality must be within [1, 100], found 101", refusal(() -> new Jpeg(101)));
        assertEquals(
                "expected width * height colours, found 5 for 2 x 3", refusal(() -> Jpeg.encode(new int[5], 2, 3, 80)));
        assertEquals(
                "expected width * height colours, found 0 for 0 x 3", refusal(() -> Jpeg.encode(new int[0], 0, 3, 80)));
        assertEquals("a comment has at most 65533 bytes, found 65534", refusal(() -> new Jpeg(80, "x".repeat(65534))));
    }

    private static String refusal(Runnable call) {
        return assertThrows(IllegalArgumentException.class, call::run).getMessage();
    }
}
