package org.terrella.draw;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.SVGHints;
import org.jfree.svg.ViewBox;

/**
 * SVG as JFreeSVG writes it, to a hundredth of a pixel, in fewer characters: maps would be two and a half times as large.
 *
 * <p>Paths are written in steps from point to point. A path that is filled and then drawn is written once, for SVG too
 * paints a stroke over its filling. Shapes of one style that follow each other are in one group. Text is outlines.
 */
final class CompactSvg {

    private static final Pattern PATH = Pattern.compile("(?<=<path |evenodd' )d='([^']*+)'");

    private static final Pattern FILLED_THEN_DRAWN =
            Pattern.compile("<g style='(fill:[^']*);stroke:none'([^>]*+)>(<path [^>]*+>)</g>"
                    + "<g style='(stroke-width:[^']*);fill:none'\\2>\\3</g>");

    private static final Pattern GROUP_OF_ONE = Pattern.compile("<g (style=[^>]*+)>(<path [^>]*)/></g>");

    /** An element without content, and how it is painted. */
    private static final Pattern SHAPE = Pattern.compile("(<[a-z]+ [^>]*?) (style=[^>]*)/>");

    /** Stands for a name that no other picture on a page has, until the content that the name is made of is known. */
    private static final String NAME = "name-of-this-picture-";

    private CompactSvg() {}

    /** Graphics to paint a picture on. */
    static SVGGraphics2D graphics(Picture picture) {
        SVGGraphics2D graphics = new SVGGraphics2D(picture.width(), picture.height());
        graphics.setDefsKeyPrefix(NAME);
        graphics.setGeomDoubleConverter(number -> PathSteps.number(Math.round(100 * number)));
        graphics.setTransformDoubleConverter(number -> PathSteps.number(Math.round(100 * number)));
        graphics.setRenderingHint(SVGHints.KEY_DRAW_STRING_TYPE, SVGHints.VALUE_DRAW_STRING_TYPE_VECTOR);
        return graphics;
    }

    /** What was painted, as an element of a page or a document of its own. */
    static String of(SVGGraphics2D graphics) {
        ViewBox all = new ViewBox(0, 0, (int) graphics.getWidth(), (int) graphics.getHeight());
        String svg = compact(graphics.getSVGElement(null, true, all, null, null));
        return svg.replace(NAME, "p" + Integer.toHexString(svg.hashCode()) + "-");
    }

    /** The same document in fewer characters. */
    static String compact(String svg) {
        String inSteps = PATH.matcher(svg).replaceAll(path -> "d='" + PathSteps.of(path.group(1)) + "'");
        String once = FILLED_THEN_DRAWN.matcher(inSteps).replaceAll("<g style='$1;$4'$2>$3</g>");
        return grouped(GROUP_OF_ONE.matcher(once).replaceAll("$2 $1/>"));
    }

    private static String grouped(String svg) {
        StringBuilder text = new StringBuilder();
        Matcher shape = SHAPE.matcher(svg);
        int end = 0;
        for (boolean found = shape.find(); found; ) {
            String style = shape.group(2);
            StringBuilder alike = new StringBuilder();
            text.append(svg, end, shape.start());
            int shapes = 0;
            do {
                alike.append(shape.group(1)).append("/>");
                shapes++;
                end = shape.end();
                found = shape.find();
            } while (found && shape.start() == end && shape.group(2).equals(style));
            text.append(
                    shapes > 1 ? "<g " + style + ">" + alike + "</g>" : alike.insert(alike.length() - 2, " " + style));
        }
        return text.append(svg, end, svg.length()).toString();
    }
}
