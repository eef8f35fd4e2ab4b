package org.terrella.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.terrella.data.Photo;
import org.terrella.data.TestFiles;
import org.terrella.file.Decision;
import org.terrella.file.Origin;
import org.terrella.geo.LatLng;

class ImageDecoderTest {

    private final ImageDecoder decoder = new ImageDecoder();

    @Test
    void decodesJpegsAndPngsToRgb() {
        for (String format : List.of("jpg", "png", "bmp", "gif")) {
            BufferedImage image =
                    decode(TestFiles.encoded(TestFiles.picture(64, 48), format)).orElseThrow();
            assertEquals(BufferedImage.TYPE_INT_RGB, image.getType());
            assertEquals(64, image.getWidth());
            assertNear(format, 0xff0000, image.getRGB(63, 0));
            assertNear(format, 0x00ff00, image.getRGB(0, 47));
        }
        assertEquals(List.of(), decoder.report().sentences());
        assertEquals(4, decoder.report().delivered());
    }

    @Test
    void keepsGreyLevels() {
        BufferedImage grey = new BufferedImage(32, 32, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < 32; y++) {
            for (int x = 0; x < 32; x++) {
                grey.getRaster().setSample(x, y, 0, 100);
            }
        }
        assertNear(
                "jpg",
                0x646464,
                decode(TestFiles.encoded(grey, "jpg")).orElseThrow().getRGB(16, 16));
        assertNear(
                "png",
                0x646464,
                decode(TestFiles.encoded(grey, "png")).orElseThrow().getRGB(16, 16));
    }

    @Test
    void convertsCmykToRgb() {
        // full magenta and yellow ink make red, full cyan and yellow green; black ink alone makes black
        int red =
                decode(TestFiles.cmykJpeg(16, 16, 0, 255, 255, 0)).orElseThrow().getRGB(8, 8);
        int green =
                decode(TestFiles.cmykJpeg(16, 16, 255, 0, 255, 0)).orElseThrow().getRGB(8, 8);
        int black =
                decode(TestFiles.cmykJpeg(16, 16, 0, 0, 0, 255)).orElseThrow().getRGB(8, 8);
        assertTrue((red >> 16 & 255) > 180 && (red & 255) < 80, Integer.toHexString(red));
        assertTrue((green >> 8 & 255) > 120 && (green >> 16 & 255) < 80, Integer.toHexString(green));
        assertTrue((black >> 16 & 255) < 60 && (black & 255) < 60, Integer.toHexString(black));
        assertEquals(3, decoder.report().count(Decision.CMYK_JPEG));
        assertEquals(
                "t.csv, line 7: image p.jpg (the colours are converted from CMYK or YCCK to RGB)",
                decoder.report().sentences().get(0));
    }

    @Test
    void turnsImagesAsTheirOrientationSays() {
        // where the stored top left corner (black) and top right corner (red) are seen; Exif 2.32, tag 0x0112
        int[][] cornersByTag = {{0, 1}, {1, 0}, {3, 2}, {2, 3}, {0, 2}, {1, 3}, {3, 1}, {2, 0}};
        for (int tag = 1; tag <= 8; tag++) {
            BufferedImage image =
                    decode(TestFiles.oriented(TestFiles.jpeg(64, 32), tag)).orElseThrow();
            assertEquals(tag <= 4 ? 64 : 32, image.getWidth(), "tag " + tag);
            int right = image.getWidth() - 1;
            int bottom = image.getHeight() - 1;
            int[] corners = {
                image.getRGB(0, 0), image.getRGB(right, 0), image.getRGB(0, bottom), image.getRGB(right, bottom)
            };
            assertNear("tag " + tag, 0x000000, corners[cornersByTag[tag - 1][0]]);
            assertNear("tag " + tag, 0xff0000, corners[cornersByTag[tag - 1][1]]);
        }
        assertEquals(7, decoder.report().count(Decision.EXIF_ORIENTATION));
        assertEquals(
                "t.csv, line 7: image p.jpg: mirrored left to right"
                        + " (the image is turned as its EXIF orientation says)",
                decoder.report().sentences().get(0));
    }

    @Test
    void takesAnUnknownOrientationForUpright() {
        assertTrue(decode(TestFiles.oriented(TestFiles.jpeg(16, 16), 9)).isPresent());
        assertEquals(0, decoder.report().count(Decision.EXIF_ORIENTATION));
    }

    @Test
    void fillsAnImageThatEndsTooEarly() {
        byte[] whole = TestFiles.jpeg(256, 256);
        BufferedImage image = decode(Arrays.copyOf(whole, whole.length / 2)).orElseThrow();
        assertEquals(256, image.getHeight());
        assertNear("the part that is there", 0xff0000, image.getRGB(255, 0));
        assertEquals(
                List.of("t.csv, line 7: expected the end of the image p.jpg behind its " + whole.length / 2
                        + " bytes, found none (the image ends too early; what is missing is filled by the decoder)"),
                decoder.report().sentences());
    }

    @Test
    void leavesOutWhatIsNoImage() {
        assertEquals(Optional.empty(), decode(new byte[0]));
        assertEquals(Optional.empty(), decode(TestFiles.bytes("<html>not found</html>")));
        byte[] png = TestFiles.encoded(TestFiles.picture(64, 64), "png");
        assertEquals(Optional.empty(), decode(Arrays.copyOf(png, 30)));
        assertEquals(3, decoder.report().leftOut());
        assertEquals(
                List.of(
                        "t.csv, line 7: expected an image p.jpg, found a PNG that ends too early to show anything (the image ends too"
                                + " early)",
                        "t.csv, line 7: expected an image p.jpg, found an empty file (the image cannot be decoded)",
                        "t.csv, line 7: expected an image p.jpg, found a web page (HTML) instead of the picture (the image"
                                + " cannot be decoded)"),
                decoder.report().sentences());
    }

    @Test
    void survivesAnyDamage() {
        byte[] whole = TestFiles.jpeg(48, 48);
        Random random = new Random(17);
        int calls = 300;
        for (int i = 0; i < calls; i++) {
            byte[] damaged = whole.clone();
            for (int b = 0; b < 1 + i % 20; b++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            decode(damaged);
        }
        assertEquals(calls, decoder.report().delivered() + decoder.report().leftOut());
    }

    private Optional<BufferedImage> decode(byte[] bytes) {
        return photo(bytes).pixels(decoder);
    }

    private static Photo photo(byte[] bytes) {
        return Photo.of("p.jpg", LatLng.ofDegrees(0, 0), () -> bytes, new Origin("t.csv", "line 7"));
    }

    private static void assertNear(String what, int expected, int found) {
        for (int shift = 0; shift <= 16; shift += 8) {
            int difference = Math.abs((expected >> shift & 255) - (found >> shift & 255));
            assertTrue(
                    difference <= 40, what + ": " + Integer.toHexString(expected) + " / " + Integer.toHexString(found));
        }
    }
}
