package org.terrella.kernel.notebook;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeasuredDrawingTest {
    private static final String CHART = """
            <svg xmlns='http://www.w3.org/2000/svg' width='400' height='200'><defs><clipPath id='c1-5'/></defs>
            <rect clip-path='url(#c1-5)' x='50' y='120' width='100' height='80' style='fill:rgb(0,0,255)'/>
            <path d='M50 100 L60 90 L150 40'/><text x='50' y='20'>difference +1.6 points</text>
            <text x='50' y='40'>holds</text></svg>""";

    @Test
    void mayLieALittleElsewhere() {
        assertTrue(MeasuredDrawing.agree(CHART, CHART));
        assertTrue(MeasuredDrawing.agree(
                CHART,
                CHART.replace("y='120'", "y='118'")
                        .replace("height='80'", "height='82'")
                        .replace("+1.6", "+1.9")));
        assertTrue(MeasuredDrawing.agree(CHART, CHART.replace("c1-5", "c9-5")), "ids are made up");
        assertTrue(MeasuredDrawing.agree(CHART, CHART.replace("L60 90", "L60 90 L70 85")), "a path in finer steps");
    }

    @Test
    void saysTheSame() {
        assertFalse(MeasuredDrawing.agree(CHART, CHART.replace("holds", "does not hold")));
        assertFalse(MeasuredDrawing.agree(CHART, CHART.replace("+1.6", "-1.6")));
        assertFalse(MeasuredDrawing.agree(CHART, CHART.replace("<path", "<rect/><path")));
        assertFalse(MeasuredDrawing.agree(CHART, CHART.replace("height='80'", "height='40'")));
        assertFalse(MeasuredDrawing.agree(CHART, CHART.replace("rgb(0,0,255)", "rgb(255,0,0)")));
        assertFalse(MeasuredDrawing.agree(CHART, CHART.replace("L150 40", "L150 90")));
    }

    @Test
    void oneAmongManyPointsMayLieElsewhere() {
        assertTrue(MeasuredDrawing.agree(points(300, 0), points(300, 6)));
        assertFalse(MeasuredDrawing.agree(points(300, 0), points(300, 7)), "301 elements, a fiftieth of them is 6");
        assertFalse(MeasuredDrawing.agree(points(30, 0), points(30, 1)));
    }

    private static String points(int count, int elsewhere) {
        return IntStream.range(0, count)
                .mapToObj(i -> "<circle cx='" + (i < elsewhere ? 900 : 10) + "' cy='5'/>")
                .collect(Collectors.joining("", "<svg>", "</svg>"));
    }

    @Test
    void isComparedAsItIsWhereItIsNoXml() {
        assertTrue(MeasuredDrawing.agree("<svg", "<svg"));
        assertFalse(MeasuredDrawing.agree("<svg", CHART));
        assertFalse(MeasuredDrawing.agree("<!DOCTYPE svg SYSTEM 'file:///etc/hostname'><svg>&a;</svg>", CHART));
    }
}
