package org.terrella.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RgbTest {

    @Test
    void bringsEveryKindOfColourImageToTheColoursThatJavaSees() {
        int[] kinds = {
            BufferedImage.TYPE_3BYTE_BGR,
            BufferedImage.TYPE_4BYTE_ABGR,
            BufferedImage.TYPE_INT_BGR,
            BufferedImage.TYPE_INT_ARGB,
            BufferedImage.TYPE_BYTE_INDEXED,
            BufferedImage.TYPE_USHORT_565_RGB
        };
        for (int kind : kinds) {
            BufferedImage image = noise(kind);
            BufferedImage rgb = Rgb.of(image);
            assertEquals(BufferedImage.TYPE_INT_RGB, rgb.getType());
            int[] seen = image.getRGB(0, 0, 13, 7, null, 0, 13);
            for (int i = 0; i < seen.length; i++) {
                seen[i] |= 0xFF000000; // transparency is dropped
            }
            assertArrayEquals(seen, rgb.getRGB(0, 0, 13, 7, null, 0, 13), "type " + kind);
        }
    }

    @Test
    void readsAnImageThatIsPartOfAnother() {
        BufferedImage part = noise(BufferedImage.TYPE_3BYTE_BGR).getSubimage(3, 2, 5, 4);
        assertArrayEquals(part.getRGB(0, 0, 5, 4, null, 0, 5), Rgb.of(part).getRGB(0, 0, 5, 4, null, 0, 5));
    }

    private static BufferedImage noise(int kind) {
        BufferedImage image = new BufferedImage(13, 7, kind);
        Random random = new Random(kind);
        for (int y = 0; y < 7; y++) {
            for (int x = 0; x < 13; x++) {
                image.setRGB(x, y, 0xFF000000 | random.nextInt());
            }
        }
        return image;
    }
}
