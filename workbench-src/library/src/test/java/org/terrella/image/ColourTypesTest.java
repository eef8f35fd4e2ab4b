package org.terrella.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.terrella.image.PictureFiles.bytes;
import static org.terrella.image.PictureFiles.chunk;
import static org.terrella.image.PictureFiles.png;
import static org.terrella.image.PictureFiles.tiff;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every kind of colours becomes; grey 128 stays 128, of 16 bits the upper 8 stay, transparency is dropped. */
class ColourTypesTest {

    /** 64 × 48 pixels of 220, 40, 40, coded lossily by libwebp. */
    static final byte[] RED_WEBP = Base64.getDecoder()
            .decode("UklGRk4AAABXRUJQVlA4IEIAAACwAwCdASpAADAAPjEYi0QiIaERVAAgAwSz"
                    + "gDsAfgAAINhCR9Y8MAD+8ZWP//mwK5rn3+///qdP6nT+p0/+pQAAAAA=");

    private static final int[] WIDTH = {0x100, 2};
    private static final int[] HEIGHT = {0x101, 1};
    private static final int[] PLAIN = {0x103, 1};

    private static List<String> row(byte[] file) {
        BufferedImage image = ImageDecoder.pixels(file);
        List<String> row = new ArrayList<>();
        for (int x = 0; x < image.getWidth(); x++) {
            row.add(String.format("%06x", image.getRGB(x, 0) & 0xFFFFFF));
        }
        return row;
    }

    @Test
    void greyPngsOfAnyDepth() {
        assertEquals(List.of("000000", "ffffff"), row(png(2, 1, 1, PictureFiles.GREY, bytes(0b0100_0000))));
        // of 2 bits a level is 255 / 3 = 85, of 4 bits 255 / 15 = 17
        List<String> two = List.of("000000", "555555", "aaaaaa", "ffffff");
        assertEquals(two, row(png(4, 1, 2, PictureFiles.GREY, bytes(0b0001_1011))));
        assertEquals(List.of("111111", "888888"), row(png(2, 1, 4, PictureFiles.GREY, bytes(0x18))));
        assertEquals(List.of("808080", "0a0a0a"), row(png(2, 1, 8, PictureFiles.GREY, bytes(128, 10))));
        assertEquals(List.of("808080", "000000"), row(png(2, 1, 16, PictureFiles.GREY, bytes(0x80, 0xFF, 0x00, 0xFF))));
    }

    @Test
    void greyPngsWithTransparency() {
        byte[] key = chunk("tRNS", bytes(0, 128));
        assertEquals(List.of("808080", "404040"), row(png(2, 1, 8, PictureFiles.GREY, bytes(128, 64), key)));
        byte[] wide = chunk("tRNS", bytes(0x80, 0));
        assertEquals(List.of("808080", "404040"), row(png(2, 1, 16, PictureFiles.GREY, bytes(128, 0, 64, 9), wide)));
        byte[] alpha = bytes(128, 0, 64, 255);
        assertEquals(List.of("808080", "404040"), row(png(2, 1, 8, PictureFiles.GREY_ALPHA, alpha)));
        byte[] wideAlpha = bytes(128, 255, 0, 0, 64, 7, 255, 255);
        assertEquals(List.of("808080", "404040"), row(png(2, 1, 16, PictureFiles.GREY_ALPHA, wideAlpha)));
    }

    @Test
    void palettesWithAndWithoutTransparency() {
        byte[] colours = chunk("PLTE", bytes(1, 2, 3, 128, 64, 32));
        byte[] alpha = chunk("tRNS", bytes(0, 100));
        List<String> expected = List.of("804020", "010203");
        assertEquals(expected, row(png(2, 1, 8, PictureFiles.PALETTE, bytes(1, 0), colours)));
        assertEquals(expected, row(png(2, 1, 8, PictureFiles.PALETTE, bytes(1, 0), colours, alpha)));
        assertEquals(expected, row(png(2, 1, 1, PictureFiles.PALETTE, bytes(0b1000_0000), colours)));
        assertEquals(expected, row(png(2, 1, 4, PictureFiles.PALETTE, bytes(0x10), colours, alpha)));
    }

    @Test
    void colouredPngs() {
        assertEquals(List.of("804020"), row(png(1, 1, 8, PictureFiles.RGB, bytes(128, 64, 32))));
        assertEquals(
                List.of("804020"),
                row(png(1, 1, 8, PictureFiles.RGB, bytes(128, 64, 32), chunk("tRNS", bytes(0, 128, 0, 64, 0, 32)))));
        assertEquals(List.of("804020"), row(png(1, 1, 16, PictureFiles.RGB, bytes(128, 255, 64, 255, 32, 0))));
        assertEquals(List.of("804020"), row(png(1, 1, 8, PictureFiles.RGB_ALPHA, bytes(128, 64, 32, 0))));
        assertEquals(
                List.of("804020"), row(png(1, 1, 16, PictureFiles.RGB_ALPHA, bytes(128, 255, 64, 255, 32, 0, 0, 1))));
    }

    private static byte[] grey(int photometric, int bits, int... strip) {
        return tiff(bytes(strip), WIDTH, HEIGHT, PLAIN, new int[] {0x102, bits}, new int[] {0x106, photometric});
    }

    @Test
    void greyTiffsFromBlackAndFromWhite() {
        assertEquals(List.of("000000", "ffffff"), row(grey(1, 1, 0b0100_0000)));
        assertEquals(List.of("ffffff", "000000"), row(grey(0, 1, 0b0100_0000)));
        assertEquals(List.of("111111", "888888"), row(grey(1, 4, 0x18)));
        assertEquals(List.of("eeeeee", "777777"), row(grey(0, 4, 0x18)));
        assertEquals(List.of("808080", "0a0a0a"), row(grey(1, 8, 128, 10)));
        assertEquals(List.of("7f7f7f", "f5f5f5"), row(grey(0, 8, 128, 10)));
        assertEquals(List.of("808080", "000000"), row(grey(1, 16, 0x80, 0xFF, 0x00, 0xFF)));
        assertEquals(List.of("7f7f7f", "ffffff"), row(grey(0, 16, 0x80, 0xFF, 0x00, 0x0F)));
    }

    @Test
    void greyTiffsWithTransparency() {
        int[] eight = {0x102, 8, 8};
        int[] two = {0x115, 2};
        byte[] file = tiff(
                bytes(128, 0, 64, 255), WIDTH, HEIGHT, PLAIN, eight, two, new int[] {0x106, 1}, new int[] {0x152, 2});
        assertEquals(List.of("808080", "404040"), row(file));
    }

    private static byte[] colours(int photometric, int bits, int samples, int... strip) {
        int[] depth = new int[samples + 1];
        Arrays.fill(depth, bits);
        depth[0] = 0x102;
        return tiff(
                bytes(strip), WIDTH, HEIGHT, PLAIN, depth, new int[] {0x106, photometric}, new int[] {0x115, samples});
    }

    @Test
    void colouredTiffs() {
        assertEquals(List.of("804020", "010203"), row(colours(2, 8, 3, 128, 64, 32, 1, 2, 3)));
        assertEquals(
                List.of("804020", "010203"), row(colours(2, 16, 3, 128, 255, 64, 255, 32, 0, 1, 255, 2, 128, 3, 0)));
        int[] palette = new int[1 + 3 * 256];
        palette[0] = 0x140;
        palette[1 + 5] = 0x80FF; // of colour 5: red, green, blue
        palette[1 + 256 + 5] = 0x4000;
        palette[1 + 512 + 5] = 0x2020;
        assertEquals(
                List.of("804020", "000000"),
                row(tiff(bytes(5, 0), WIDTH, HEIGHT, PLAIN, new int[] {0x102, 8}, new int[] {0x106, 3}, palette)));
    }

    @Test
    void inksOfTiffs() {
        // no ink is paper; all cyan takes red away; black 51 leaves 204, of which magenta 128 takes 204 · 128 / 255 =
        // 102
        assertEquals(List.of("ffffff", "00ffff"), row(colours(5, 8, 4, 0, 0, 0, 0, 255, 0, 0, 0)));
        assertEquals(List.of("cc66cc", "000000"), row(colours(5, 8, 4, 0, 128, 0, 51, 0, 0, 0, 255)));
        assertEquals(
                List.of("cc66cc", "ffffff"), row(colours(5, 16, 4, 0, 9, 128, 9, 0, 9, 51, 9, 0, 0, 0, 0, 0, 0, 0, 0)));
        String message = assertThrows(UnreadableImageException.class, () -> row(colours(5, 8, 3, 1, 2, 3, 4, 5, 6)))
                .getMessage();
        assertTrue(message.startsWith("a TIFF of other inks than cyan, magenta, yellow and black"), message);
    }

    private static void assertNear(int red, int green, int blue, byte[] jpeg) {
        int rgb = ImageDecoder.pixels(jpeg).getRGB(4, 4);
        String found = Integer.toHexString(rgb);
        assertTrue(Math.abs((rgb >> 16 & 255) - red) <= 2, found);
        assertTrue(Math.abs((rgb >> 8 & 255) - green) <= 2, found);
        assertTrue(Math.abs((rgb & 255) - blue) <= 2, found);
    }

    @Test
    void jpegsOfOneAndThreeComponents() {
        assertNear(100, 100, 100, PictureFiles.jpeg(100));
        // Y 128, Cb 128, Cr 178: red 128 + 1.402 · 50 = 198, green 128 − 0.714 · 50 = 92, blue 128
        byte[] plain = PictureFiles.jpeg(128, 128, 178);
        assertNear(198, 92, 128, plain);
        assertNear(198, 92, 128, PictureFiles.jfif(plain));
        assertNear(198, 92, 128, PictureFiles.adobe(plain, 1));
        assertNear(128, 128, 178, PictureFiles.adobe(plain, 0)); // these are red, green and blue
        assertNear(198, 92, 128, PictureFiles.jfif(PictureFiles.adobe(plain, 0))); // JFIF knows YCbCr alone
        assertNear(198, 92, 128, PictureFiles.with(plain, 0xE1, bytes('E', 'x', 'i', 'f', 0, 0)));
    }

    @Test
    void theModelThatIsAskedSeesTheSameColours() {
        byte[] plain = PictureFiles.jpeg(128, 128, 178);
        assertNear(198, 92, 128, BareJpeg.of(PictureFiles.jfif(PictureFiles.adobe(plain, 0))));
        assertNear(198, 92, 128, BareJpeg.of(PictureFiles.with(plain, 0xE1, bytes('E', 'x', 'i', 'f', 0, 0))));
        assertNear(128, 128, 178, BareJpeg.of(PictureFiles.adobe(plain, 0)));
        assertNear(40, 25, 0, BareJpeg.of(PictureFiles.adobe(PictureFiles.jpeg(198, 127, 0, 51), 0)));
    }

    @Test
    void jpegsOfInks() {
        // 255 is paper: cyan 0 is all of it, and of magenta there is 255 − 198 = 57
        assertNear(0, 198, 127, PictureFiles.adobe(PictureFiles.jpeg(0, 198, 127, 255), 0));
        // black leaves 51: red 51 − 51 = 0, green 51 − 57 · 51 / 255 = 40, blue 51 − 128 · 51 / 255 = 25
        assertNear(0, 40, 25, PictureFiles.adobe(PictureFiles.jpeg(0, 198, 127, 51), 0));
        // Cr 228: C = 255 − (128 + 1.402 · 100) < 0, M = 255 − (128 − 0.714 · 100) = 198, Y = 255 − 128 = 127
        assertNear(0, 198, 127, PictureFiles.adobe(PictureFiles.jpeg(128, 128, 228, 255), 2));
        assertNear(0, 40, 25, PictureFiles.adobe(PictureFiles.jpeg(128, 128, 228, 51), 2));
        assertNear(0, 198, 127, PictureFiles.jpeg(0, 198, 127, 255)); // without Adobe's segment as with it
    }

    @Test
    void webpIsReadToTheLevel() {
        BufferedImage image = ImageDecoder.pixels(RED_WEBP);
        assertEquals(64, image.getWidth());
        assertEquals(48, image.getHeight());
        assertEquals(0xFFDC2928, image.getRGB(30, 20)); // 220, 41, 40, as libwebp gives it
    }

    @Test
    void otherSamplesAreRefusedInWords() {
        byte[] floats = tiff(
                new byte[8], WIDTH, HEIGHT, PLAIN, new int[] {0x102, 32}, new int[] {0x106, 1}, new int[] {0x153, 3});
        String message =
                assertThrows(UnreadableImageException.class, () -> row(floats)).getMessage();
        assertTrue(message.startsWith("an image of 32 bits per sample, which is not read; convert it"), message);
        String lab = assertThrows(UnreadableImageException.class, () -> row(colours(8, 8, 3, 1, 2, 3, 4, 5, 6)))
                .getMessage();
        assertTrue(lab.startsWith("a TIFF in CIE Lab, which is not read; convert it"), lab);
    }
}
