package org.terrella.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What the writer of SVG writes, and how few characters are left of it. */
class CompactSvgTest {

    @Test
    void writesPathsInStepsFromPointToPoint() {
        assertTrue(svg(graphics -> {
                    graphics.setColor(Color.RED);
                    graphics.fill(triangle());
                })
                .contains("<path d='m10 20 1.5-2-1-.5zm0 10 5 0' style='fill:rgb(255,0,0);stroke:none'/>"));
    }

    @Test
    void writesAPathOnceThatIsFilledAndThenDrawn() {
        String svg = svg(graphics -> {
            graphics.setStroke(new BasicStroke(2));
            graphics.setColor(Color.RED);
            graphics.fill(triangle());
            graphics.setColor(Color.BLUE);
            graphics.draw(triangle());
        });
        assertEquals(1, count("<path", svg), svg);
        assertTrue(svg.contains("style='fill:rgb(255,0,0);stroke-width:2.0;stroke:rgb(0,0,255)"), svg);
    }

    @Test
    void writesAPathTwiceThatIsDrawnAndThenFilled() {
        String svg = svg(graphics -> {
            graphics.setColor(Color.BLUE);
            graphics.draw(triangle());
            graphics.setColor(Color.RED);
            graphics.fill(triangle());
        });
        assertEquals(2, count("<path", svg), svg);
    }

    @Test
    void groupsShapesOfOneStyleThatFollowEachOther() {
        String svg = svg(graphics -> {
            graphics.setColor(Color.RED);
            graphics.fill(new Rectangle2D.Double(1, 2, 3, 4));
            graphics.fill(new Ellipse2D.Double(1, 2, 4, 4));
            graphics.fill(triangle());
            graphics.setColor(Color.BLUE);
            graphics.fill(new Rectangle2D.Double(5, 6, 7, 8.128));
        });
        assertTrue(
                svg.endsWith("<g style='fill:rgb(255,0,0)'><rect x='1' y='2' width='3' height='4'/>"
                        + "<ellipse cx='3' cy='4' rx='2' ry='2'/></g>"
                        + "<path d='m10 20 1.5-2-1-.5zm0 10 5 0' style='fill:rgb(255,0,0);stroke:none'/>"
                        + "<rect x='5' y='6' width='7' height='8.13' style='fill:rgb(0,0,255)'/></svg>"),
                svg);
    }

    @Test
    void paintsTextAsOutlines() {
        String svg = svg(graphics -> {
            graphics.setFont(Typeface.regular(12));
            graphics.drawString("a", 10, 20);
        });
        assertFalse(svg.contains("<text"), svg);
        assertTrue(svg.contains("<path"), svg);
    }

    @Test
    void namesWhatIsClippedSoThatTwoPicturesFitOnOnePage() {
        Consumer<Graphics2D> clipped = graphics -> {
            graphics.setClip(new Rectangle2D.Double(0, 0, 12, 30));
            graphics.fill(triangle());
        };
        String svg = svg(clipped);
        String name = svg.replaceFirst("(?s).*<clipPath id='([^']*)'.*", "$1");
        assertTrue(svg.contains("clip-path='url(#" + name + ")'"), svg);
        assertEquals(svg, svg(clipped), "the same picture, the same name");
        assertNotEquals(
                name,
                svg(clipped.andThen(graphics -> graphics.fill(new Rectangle2D.Double(1, 1, 1, 1))))
                        .replaceFirst("(?s).*<clipPath id='([^']*)'.*", "$1"));
    }

    private static Path2D triangle() {
        Path2D path = new Path2D.Double();
        path.moveTo(10, 20);
        path.lineTo(11.5, 18);
        path.lineTo(10.5, 17.5);
        path.closePath();
        path.moveTo(10, 30);
        path.lineTo(15, 30);
        return path;
    }

    private static int count(String part, String text) {
        return text.split(part, -1).length - 1;
    }

    private static String svg(Consumer<Graphics2D> painting) {
        byte[] svg = PictureFormat.SVG.encode(new Picture() {
            @Override
            public String title() {
                return "a test";
            }

            @Override
            public int width() {
                return 40;
            }

            @Override
            public int height() {
                return 40;
            }

            @Override
            public void paint(Graphics2D graphics) {
                painting.accept(graphics);
            }
        });
        return new String(svg, StandardCharsets.UTF_8);
    }
}
