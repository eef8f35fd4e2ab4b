package org.terrella.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class BareJpegTest {

    private static final String SECRET = "51.5 N 0.1 W, Jane's camera";

    private static BufferedImage image() {
        BufferedImage image = new BufferedImage(40, 24, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, 20, 24);
        graphics.dispose();
        return image;
    }

    private static byte[] file(String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image(), format, bytes);
        return bytes.toByteArray();
    }

    /** Puts a segment behind the first two bytes. */
    private static byte[] with(byte[] jpeg, int marker, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(jpeg, 0, 2);
        bytes.write(0xFF);
        bytes.write(marker);
        bytes.write((content.length + 2) >> 8);
        bytes.write((content.length + 2) & 0xFF);
        bytes.writeBytes(content);
        bytes.write(jpeg, 2, jpeg.length - 2);
        return bytes.toByteArray();
    }

    /** EXIF with an orientation and some text behind it. */
    private static byte[] exif(int orientation) {
        byte[] header = {
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
        byte[] text = SECRET.getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(header, header.length + text.length);
        System.arraycopy(text, 0, all, header.length, text.length);
        return all;
    }

    private static boolean tells(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(SECRET);
    }

    @Test
    void aPlainJpegStaysAsItIs() throws IOException {
        byte[] plain = file("jpg");
        assertArrayEquals(plain, BareJpeg.of(plain));
    }

    @Test
    void leavesOutAllThatIsNotPixels() throws IOException {
        byte[] plain = file("jpg");
        byte[] text = SECRET.getBytes(StandardCharsets.US_ASCII);
        byte[] told = with(with(with(with(plain, 0xE1, exif(1)), 0xED, text), 0xFE, text), 0xE2, text);
        byte[] longer = Arrays.copyOf(told, told.length + text.length);
        System.arraycopy(text, 0, longer, told.length, text.length);
        assertTrue(tells(longer));
        assertArrayEquals(plain, BareJpeg.of(longer));
    }

    @Test
    void turnsWhatIsStoredTurned() throws IOException {
        byte[] turned = with(file("jpg"), 0xE1, exif(6));
        byte[] bare = BareJpeg.of(turned);
        assertFalse(tells(bare));
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(bare));
        assertEquals(24, read.getWidth());
        assertEquals(40, read.getHeight());
        assertTrue(new Color(read.getRGB(12, 4)).getRed() > 200, "the left is the top now");
        assertTrue(new Color(read.getRGB(12, 36)).getRed() < 60);
    }

    @Test
    void codesOtherFormatsAnew() throws IOException {
        byte[] bare = BareJpeg.of(file("png"));
        assertEquals(0xD8, bare[1] & 0xFF);
        assertEquals(40, ImageIO.read(new ByteArrayInputStream(bare)).getWidth());
    }

    @Test
    void aThumbnailInTheHeaderGoesToo() throws IOException {
        byte[] plain = file("jpg");
        byte[] header = new byte[14 + 3 * 4];
        System.arraycopy(plain, 6, header, 0, 14);
        header[12] = 2;
        header[13] = 2;
        byte[] without = new byte[plain.length - 18];
        System.arraycopy(plain, 0, without, 0, 2);
        System.arraycopy(plain, 20, without, 2, plain.length - 20);
        assertArrayEquals(plain, BareJpeg.of(with(without, 0xE0, header)));
    }

    @Test
    void whatIsNoImageIsRefusedWithWhatItIs() {
        assertEquals("text that begins \"no image\"", refused("no image".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(
                "a JPEG that ends too early to show anything",
                refused(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}));
        assertEquals("an empty file", refused(new byte[0]));
    }

    @Test
    void aCutJpegIsCodedAnewOrRefused() throws IOException {
        byte[] plain = file("jpg");
        for (int length = 3; length < plain.length; length += 37) {
            try {
                byte[] bare = BareJpeg.of(Arrays.copyOf(plain, length));
                assertEquals(0xD9, bare[bare.length - 1] & 0xFF);
            } catch (UnreadableImageException e) {
                assertEquals("a JPEG that ends too early to show anything", e.getMessage(), length + " bytes");
            }
        }
    }

    private static String refused(byte[] bytes) {
        return assertThrows(UnreadableImageException.class, () -> BareJpeg.of(bytes))
                .getMessage();
    }
}
