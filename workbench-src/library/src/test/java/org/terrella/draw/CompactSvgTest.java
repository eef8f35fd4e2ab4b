package org.terrella.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CompactSvgTest {

    @Test
    void writesPathsInStepsFromPointToPoint() {
        assertEquals(
                "<path d=\"m10 20 1.5-2-1-.5m-.5 12.5 0 0q2 0 3 1l-2-1zl.25 0\"/>\n",
                CompactSvg.of(
                        "<path d=\"M10,20 L11.5,18 L10.5,17.5 M10,30 L10,30 Q12,30 13,31 L11,30 Z L10.25,30\"/>"));
    }

    @Test
    void addsUpNoRoundingErrorAlongAPath() {
        // 0.004, 0.008, 0.012 to the hundredth: 0, 0.01, 0.01
        assertEquals(
                "<path d=\"m0 0 0 0 .01 0 0 0\"/>\n",
                CompactSvg.of("<path d=\"M0,0 L0.004,0 L0.008,0 L0.012,1.0E-4\"/>"));
    }

    @Test
    void cutsOtherNumbersAtTheHundredth() {
        assertEquals(
                "<ellipse cx=\"12.34\" cy=\"5\" rx=\"0.9\"/>\n",
                CompactSvg.of("<ellipse cx=\"12.3456\" cy=\"5\" rx=\"0.9\"/>"));
    }

    @Test
    void writesAPathOnceThatIsFilledAndThenDrawn() {
        assertEquals(
                "<path d=\"m1 2 3 4\" style=\"fill:red;fill-opacity:0.5;stroke:blue;stroke-width:2;\"/>\n",
                CompactSvg.of("<path d=\"M1,2 L4,6\" style=\"fill:red;fill-opacity:0.5;stroke:none;\"/>\n"
                        + "  <path d=\"M1,2 L4,6\" style=\"fill:none;stroke:blue;stroke-width:2;\"/>\n"));
        String drawnThenFilled = "<path d=\"m1 2\" style=\"fill:none;stroke:blue;\"/>\n"
                + "<path d=\"m1 2\" style=\"fill:red;stroke:none;\"/>\n";
        assertEquals(drawnThenFilled, CompactSvg.of(drawnThenFilled.replace("m1 2", "M1,2")));
    }

    @Test
    void groupsElementsOfOneStyleThatFollowEachOther() {
        assertEquals("""
                <svg>
                <g style="fill:red;">
                  <rect x="1"/>
                  <ellipse cx="2" ry="1"/>
                </g>
                  <rect x="3" style="fill:blue;"/>
                  <g>
                    <rect style="fill:red;"/>
                  </g>
                </svg>
                """, CompactSvg.of("""
                        <svg>
                          <rect x="1" style="fill:red;"/>
                          <ellipse cx="2" style="fill:red;" ry="1"/>
                          <rect x="3" style="fill:blue;"/>
                          <g>
                            <rect style="fill:red;"/>
                          </g>
                        </svg>
                        """));
    }
}
