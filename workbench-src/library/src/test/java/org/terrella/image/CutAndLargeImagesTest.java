package org.terrella.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.terrella.image.PictureFiles.bytes;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.terrella.data.TestFiles;
import org.terrella.file.Decision;
import org.terrella.file.Origin;

class CutAndLargeImagesTest {

    private static final int SIDE = 64;
    private final ImageDecoder decoder = new ImageDecoder();

    private Optional<BufferedImage> decode(byte[] bytes) {
        return decoder.decode(bytes, Origin.of("a"), "a");
    }

    private static int[] rows(BufferedImage image, int from, int to) {
        return image.getRGB(0, from, image.getWidth(), to - from, null, 0, image.getWidth());
    }

    /** Noise, which no format packs well. */
    private static BufferedImage noise(int type) {
        BufferedImage image = new BufferedImage(SIDE, SIDE, type);
        Random random = new Random(17);
        for (int i = 0; i < SIDE * SIDE; i++) {
            image.setRGB(i % SIDE, i / SIDE, 0xFF000000 | random.nextInt());
        }
        return image;
    }

    private static byte[] encoded(BufferedImage image, String format, boolean isProgressive) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            if (settings.canWriteProgressive()) {
                settings.setProgressiveMode(
                        isProgressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A tenth of the rows may be lost at the cut, since readers come to them in pieces. */
    private void assertUpperHalfIsKept(String what, byte[] whole) {
        BufferedImage expected = ImageDecoder.pixels(whole);
        BufferedImage found =
                decode(Arrays.copyOf(whole, whole.length * 6 / 10)).orElseThrow();
        assertEquals(SIDE, found.getHeight(), what);
        assertArrayEquals(rows(expected, 0, SIDE / 2), rows(found, 0, SIDE / 2), what);
        assertEquals(0xFF000000, found.getRGB(SIDE - 1, SIDE - 1), what);
        assertEquals(1, decoder.report().count(Decision.INCOMPLETE_IMAGE_FILLED), what);
    }

    @Test
    void aCutPngIsFilled() {
        assertUpperHalfIsKept("png", encoded(noise(BufferedImage.TYPE_INT_RGB), "png", false));
    }

    @Test
    void aCutPngWithAPaletteIsFilled() {
        assertUpperHalfIsKept("png", encoded(noise(BufferedImage.TYPE_BYTE_INDEXED), "png", false));
    }

    @Test
    void aCutGifIsFilled() {
        assertUpperHalfIsKept("gif", encoded(noise(BufferedImage.TYPE_BYTE_INDEXED), "gif", false));
    }

    @Test
    void aCutTiffIsFilledWhereItsDirectoryIsThere() {
        byte[] strip = new byte[SIDE * SIDE];
        Arrays.fill(strip, (byte) 77);
        int[] width = {0x100, SIDE};
        byte[] tiff = PictureFiles.tiff(
                strip, width, new int[] {0x101, SIDE}, new int[] {0x102, 8}, new int[] {0x103, 1}, new int[] {0x106, 1
                });
        assertUpperHalfIsKept("tiff", tiff);
    }

    @Test
    void aCutBmpIsFilledFromBelow() {
        byte[] whole = encoded(noise(BufferedImage.TYPE_3BYTE_BGR), "bmp", false);
        BufferedImage found =
                decode(Arrays.copyOf(whole, whole.length * 6 / 10)).orElseThrow();
        assertArrayEquals(rows(ImageDecoder.pixels(whole), SIDE / 2, SIDE), rows(found, SIDE / 2, SIDE));
        assertEquals(1, decoder.report().count(Decision.INCOMPLETE_IMAGE_FILLED));
    }

    @Test
    void aCutProgressiveJpegIsFilledWhereverItIsCut() {
        byte[] whole = encoded(TestFiles.picture(256, 256), "jpeg", true);
        BufferedImage expected = ImageDecoder.pixels(whole);
        int filled = 0;
        for (int length = whole.length / 2; length < whole.length - 2; length += 7) {
            int found = decode(Arrays.copyOf(whole, length)).orElseThrow().getRGB(200, 10);
            int there = expected.getRGB(200, 10);
            assertTrue(Math.abs((found >> 16 & 255) - (there >> 16 & 255)) < 30, "after " + length + " bytes");
            filled++;
        }
        assertEquals(filled, decoder.report().count(Decision.INCOMPLETE_IMAGE_FILLED));
    }

    @Test
    void aCutWebpIsFilledOrLeftOut() {
        byte[] webp = ColourTypesTest.RED_WEBP;
        assertEquals(64, decode(Arrays.copyOf(webp, 70)).orElseThrow().getWidth());
        assertEquals(1, decoder.report().count(Decision.INCOMPLETE_IMAGE_FILLED));
        assertEquals(Optional.empty(), decode(Arrays.copyOf(webp, 24)));
        assertEquals(1, decoder.report().count(Decision.INCOMPLETE_IMAGE));
    }

    @Test
    void whatEndsBehindItsPixelsIsWhole() {
        byte[] png = encoded(noise(BufferedImage.TYPE_INT_RGB), "png", false);
        byte[] gif = encoded(noise(BufferedImage.TYPE_BYTE_INDEXED), "gif", false);
        assertTrue(decode(Arrays.copyOf(png, png.length - 12)).isPresent()); // without IEND
        assertTrue(decode(Arrays.copyOf(gif, gif.length - 1)).isPresent()); // without its last byte, which ends all
        assertEquals(List.of(), decoder.report().sentences());
    }

    @Test
    void aHeaderThatClaimsWhatTheFileCannotHoldIsRefused() {
        byte[] png = PictureFiles.png(25_000, 25_000, 8, PictureFiles.RGB, new byte[25_000]);
        assertEquals(Optional.empty(), decode(png));
        byte[] jpeg = TestFiles.jpeg(16, 16);
        for (int i = 0; i < jpeg.length - 9; i++) {
            if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == 0xC0) {
                System.arraycopy(bytes(25_000 >> 8, 25_000, 25_000 >> 8, 25_000), 0, jpeg, i + 5, 4);
            }
        }
        assertEquals(Optional.empty(), decode(jpeg));
        assertEquals(
                List.of(
                        "a: expected an image a, found a PNG that claims 25,000 × 25,000 pixels, which its "
                                + png.length + " bytes cannot hold (the image cannot be decoded)",
                        "a: expected an image a, found a JPEG that claims 25,000 × 25,000 pixels, which its "
                                + jpeg.length + " bytes cannot hold (the image cannot be"
                                + " decoded)"),
                decoder.report().sentences());
    }

    @Test
    void ofALargePanoramaNotAllPixelsAreRead() {
        byte[] rows = new byte[2500 * 10_000]; // black on the left, white on the right
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (byte) (i % 2500 < 1250 ? 0 : 255);
        }
        BufferedImage image = decode(PictureFiles.png(20_000, 10_000, 1, PictureFiles.GREY, rows))
                .orElseThrow();
        int step = 20_000 / image.getWidth();
        assertTrue(step >= 2, "step " + step);
        assertEquals(0xFF000000, image.getRGB(image.getWidth() / 2 - 2, 7));
        assertEquals(0xFFFFFFFF, image.getRGB(image.getWidth() / 2 + 2, 7));
        assertEquals(
                List.of("a: image a of 20,000 × 10,000 pixels, of which one in " + step
                        + " is read across and down (the"
                        + " image is larger than the memory allows, so not all of its pixels are read)"),
                decoder.report().sentences());
    }

    @Test
    void theStepIsTheSmallestThatSuffices() {
        assertEquals(1, DecodingMemory.step(100, 100, 10_000));
        assertEquals(2, DecodingMemory.step(101, 100, 10_000));
        assertEquals(3, DecodingMemory.step(300, 200, 7_000)); // 100 × 67 = 6,700, where 2 gives 150 × 100
    }
}
