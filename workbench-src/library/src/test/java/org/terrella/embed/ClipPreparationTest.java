package org.terrella.embed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class ClipPreparationTest {

    @Test
    void resizesAndCutsAsPillowDoesToTheLastLevel() throws NoSuchAlgorithmException {
        String[] lines = new String(TestClips.resource("resized.tsv"), StandardCharsets.UTF_8).split("\n");
        assertEquals(1 + 2 * (8 + 16), lines.length);
        for (int i = 1; i < lines.length; i++) {
            String[] cells = lines[i].split("\t", -1);
            String name = cells[0] + " " + cells[1] + " x " + cells[2] + " to " + cells[3];
            BufferedImage photo = TestClips.pattern(cells[0], Integer.parseInt(cells[1]), Integer.parseInt(cells[2]));
            byte[] levels = new ClipPreparation(Integer.parseInt(cells[3])).crop(photo);
            if (!cells[5].isEmpty()) {
                assertArrayEquals(Base64.getDecoder().decode(cells[5]), levels, name);
            }
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(levels);
            assertEquals(cells[4], HexFormat.of().formatHex(hash), name);
        }
    }

    @Test
    void bringsLevelsToMeanAndSpread() {
        BufferedImage photo = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
        int[] rgb = {0xff0080, 0xff0080, 0xff0080, 0xff0080};
        photo.setRGB(0, 0, 2, 2, rgb, 0, 2);
        float red = (1 - 0.48145466f) / 0.26862954f;
        float green = -0.4578275f / 0.26130258f;
        float blue = (float) ((128 / 255.0 - 0.40821073) / 0.27577711);
        assertArrayEquals(
                new float[] {red, red, red, red, green, green, green, green, blue, blue, blue, blue},
                new ClipPreparation(2).prepare(photo),
                1e-6f);
    }

    @Test
    void takesTheMiddleOfALongPhoto() {
        BufferedImage photo = new BufferedImage(7, 3, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 7; x++) {
            for (int y = 0; y < 3; y++) {
                photo.setRGB(x, y, x * 0x100000);
            }
        }
        byte[] levels = new ClipPreparation(3).crop(photo); // nothing to resize; (7 - 3) / 2 = 2 columns are cut off
        assertArrayEquals(new byte[] {0x20, 0x30, 0x40, 0x20, 0x30, 0x40, 0x20, 0x30, 0x40}, firstNine(levels));
    }

    @Test
    void aPhotoOfTheRightSizeIsCutAsResizingWouldCutIt() {
        for (int[] size : new int[][] {{12, 12}, {17, 12}, {12, 19}}) {
            BufferedImage photo = TestClips.pattern("noise", size[0], size[1]);
            byte[] resized =
                    Bicubic.resize(photo, Bicubic.middle(size[0], size[0], 12), Bicubic.middle(size[1], size[1], 12));
            assertArrayEquals(resized, new ClipPreparation(12).crop(photo));
        }
    }

    private static byte[] firstNine(byte[] levels) {
        return Arrays.copyOf(levels, 9);
    }

    @Test
    void readsAPhotoThatIsPartOfAnother() {
        BufferedImage whole = TestClips.pattern("noise", 40, 30);
        BufferedImage part = whole.getSubimage(5, 3, 20, 17);
        BufferedImage copy = new BufferedImage(20, 17, BufferedImage.TYPE_INT_RGB);
        copy.setRGB(0, 0, 20, 17, whole.getRGB(5, 3, 20, 17, null, 0, 20), 0, 20);
        assertArrayEquals(new ClipPreparation(12).prepare(copy), new ClipPreparation(12).prepare(part));
    }

    @Test
    void refusesOtherKindsOfImages() {
        BufferedImage grey = new BufferedImage(4, 4, BufferedImage.TYPE_BYTE_GRAY);
        String message = assertThrows(IllegalArgumentException.class, () -> new ClipPreparation(2).prepare(grey))
                .getMessage();
        assertEquals("photos must be of TYPE_INT_RGB, found type 10", message);
        message = assertThrows(IllegalArgumentException.class, () -> new ClipPreparation(0))
                .getMessage();
        assertEquals("pixels must be 1 or more, found 0", message);
    }
}
