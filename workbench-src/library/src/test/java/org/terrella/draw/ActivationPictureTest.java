package org.terrella.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.terrella.classify.ActivationMap;
import org.terrella.geo.LatLng;
import org.terrella.locate.Explanation;
import org.terrella.locate.Prediction;
import org.terrella.locate.Query;

class ActivationPictureTest {

    private static final Query QUERY = new Query("a.png", ActivationPictureTest::grey, new float[1]);
    private static final Explanation WITHOUT =
            new Explanation(Prediction.of("a.png", new LatLng(48.5, 2.25), List.of()), List.of(), List.of());

    /** Wider than high; the square in its middle is seen. */
    private static byte[] grey() {
        BufferedImage image = new BufferedImage(120, 96, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 120; x++) {
            for (int y = 0; y < 96; y++) {
                image.setRGB(x, y, x < 12 || x >= 108 ? 0x00ff00 : 0x808080);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Color at(BufferedImage pixels, int row, int column) {
        // 64 units a part; the photo with colours begins at 24 + 384 + 24, 74
        return new Color(pixels.getRGB(432 + 64 * column + 32, 74 + 64 * row + 32));
    }

    @Test
    void aPartThatSpeaksForTheAnswerIsWarmAndOneAgainstItBlue() throws IOException {
        double[] parts = new double[36];
        parts[2 * 6 + 4] = 3;
        parts[5 * 6] = -1.5;
        ActivationPicture picture = ActivationPicture.of(
                "m",
                QUERY,
                WITHOUT.withActivation(Optional.of(ActivationMap.of(6, parts, ActivationMap.Meaning.CONTRIBUTION))));
        assertEquals("m: what in the photo speaks for its answer", picture.title());
        BufferedImage pixels = ImageIO.read(new ByteArrayInputStream(PictureFormat.png(picture, 1)));
        assertEquals(picture.height(), pixels.getHeight());
        Color warm = at(pixels, 2, 4);
        assertTrue(warm.getRed() > warm.getBlue() + 100, warm.toString());
        Color cold = at(pixels, 5, 0);
        assertTrue(cold.getBlue() > cold.getRed() + 30, cold.toString()); // half as strong
        Color none = at(pixels, 0, 1);
        assertEquals(none.getRed(), none.getBlue());
        Color left = new Color(pixels.getRGB(24 + 8, 74 + 100)); // of the photo, whose green margin is not seen
        assertEquals(left.getRed(), left.getGreen(), 3);
    }

    @Test
    void rendersInEveryFormatEvenWhereNothingSpeaks() {
        Explanation nothing = WITHOUT.withActivation(
                Optional.of(ActivationMap.of(2, new double[4], ActivationMap.Meaning.OCCLUSION)));
        for (PictureFormat format : PictureFormat.values()) {
            assertTrue(format.encode(ActivationPicture.of("m", QUERY, nothing)).length > 5_000, format.name());
        }
    }

    @Test
    void aMethodThatDoesNotTellIsNamed() {
        String message = assertThrows(
                        IllegalArgumentException.class, () -> ActivationPicture.of("nearest", QUERY, WITHOUT))
                .getMessage();
        assertTrue(message.startsWith("nearest does not tell what in a photo speaks for its answer"), message);
    }
}
