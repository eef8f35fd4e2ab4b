package org.terrella.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CuePictureTest {

    private static CuePicture picture(double lost) {
        Map<String, List<Optional<CuePicture.Cell>>> rows = new LinkedHashMap<>();
        rows.put("script", List.of(cell(lost, true), cell(-2, false)));
        rows.put("lamp", List.of(Optional.empty(), cell(0, false)));
        return new CuePicture("Losses", "points", List.of("one", "two"), rows);
    }

    private static Optional<CuePicture.Cell> cell(double points, boolean isSure) {
        return Optional.of(new CuePicture.Cell(points, isSure));
    }

    @Test
    void theLargestNumberIsTheDarkest() {
        assertEquals(20, picture(20).full());
        assertEquals(0.5, picture(20).darkness(-10));
        assertEquals(1, picture(20).darkness(20));
        assertEquals(5, picture(2).full(), "little is pale, even if it is the most");
    }

    @Test
    void coloursCells() {
        CuePicture picture = picture(20);
        BufferedImage drawn = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        picture.paint(graphics);
        graphics.dispose();
        int orange = 0;
        int blue = 0;
        for (int y = 0; y < drawn.getHeight(); y++) {
            for (int x = 0; x < drawn.getWidth(); x++) {
                Color color = new Color(drawn.getRGB(x, y));
                orange += color.getRed() > color.getBlue() + 60 ? 1 : 0;
                blue += color.getBlue() > color.getRed() + 12 ? 1 : 0;
            }
        }
        assertTrue(orange > 1000 && orange < 3000, "pixels of the one loss: " + orange);
        assertTrue(blue > 500 && blue < 3000, "pixels of the one gain: " + blue);
    }

    @Test
    void refusesRowsOfOtherLengths() {
        Map<String, List<Optional<CuePicture.Cell>>> rows = Map.of("script", List.of(cell(1, true)));
        assertEquals(
                "expected 2 numbers of script, found 1",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new CuePicture("Losses", "points", List.of("one", "two"), rows))
                        .getMessage());
    }
}
