package org.terrella.kernel.notebook;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Bar charts of 400 × 200 pixels with two bars of 100 × 80 and 100 × 120 pixels. */
class MeasuredPictureTest {

    @Test
    void mayLieALittleHigher() throws IOException {
        assertTrue(MeasuredPicture.agree("image/png", bars(80, 120), bars(82, 119)));
    }

    @Test
    void mayNotShowTheReverse() throws IOException {
        // 2 × 100 × 40 of 80,000 pixels, 10 %
        assertFalse(MeasuredPicture.agree("image/png", bars(80, 120), bars(120, 80)));
        assertTrue(
                MeasuredPicture.agree("image/jpeg", bars(80, 120), bars(120, 80)),
                "among photos that is one that changed its rank");
        assertFalse(MeasuredPicture.agree("image/jpeg", bars(0, 0), bars(200, 200)), "half of them");
    }

    @Test
    void isOfOneSize() throws IOException {
        assertFalse(MeasuredPicture.agree("image/png", bars(80, 120), picture(400, 201, 80, 120)));
    }

    @Test
    void isComparedAsItIsWhereItCannotBeRead() throws IOException {
        assertTrue(MeasuredPicture.agree("image/png", "QUJD", "QUJD"));
        assertFalse(MeasuredPicture.agree("image/png", "QUJD", "REVG"));
        assertFalse(MeasuredPicture.agree("image/png", "no base64 ?", bars(80, 120)));
        assertFalse(MeasuredPicture.agree("image/png", bars(80, 120).substring(0, 100), bars(80, 120)));
    }

    private static String bars(int first, int second) throws IOException {
        return picture(400, 200, first, second);
    }

    private static String picture(int width, int height, int first, int second) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(50, height - first, 100, first);
        graphics.fillRect(250, height - second, 100, second);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
