package org.terrella.world.paint;

/** One landmark while it is painted: it is 100 high, x from its middle, y upwards. */
final class Monument {

    static final int DARK = 0x2A2832;
    static final int LAMP = 0xFFE39A;

    private final Canvas canvas;
    private final Spot at;
    private final Landmark.Style style;
    private final boolean night;
    private final int main;
    private final int second;

    Monument(Canvas canvas, Spot at, Landmark.Style style, boolean night, Dice dice) {
        this.canvas = canvas;
        this.at = at;
        this.style = style;
        this.night = night;
        double coat = dice.between(0.96, 1.04);
        this.main = Ink.shade(style.main().ink(), coat);
        this.second = Ink.shade(style.second().ink(), coat);
    }

    Landmark.Style style() {
        return style;
    }

    int main() {
        return main;
    }

    int second() {
        return second;
    }

    double x(double x) {
        return at.x() + x * at.size() / 100 * style.stoutness();
    }

    double y(double y) {
        return at.groundY() - y * at.size() / 100;
    }

    double length(double length) {
        return length * at.size() / 100;
    }

    Outline shape(double... points) {
        double[] placed = new double[points.length];
        for (int i = 0; i < points.length; i += 2) {
            placed[i] = x(points[i]);
            placed[i + 1] = y(points[i + 1]);
        }
        return Outline.polygon(placed);
    }

    Outline ellipse(double cx, double cy, double rx, double ry) {
        return Outline.ellipse(x(cx), y(cy), length(rx) * style.stoutness(), length(ry));
    }

    Outline dome(double cx, double cy, double rx, double ry) {
        return Outline.dome(x(cx), y(cy), length(rx) * style.stoutness(), length(ry));
    }

    Outline line(double x0, double y0, double x1, double y1, double width) {
        return Outline.line(x(x0), y(y0), x(x1), y(y1), length(width));
    }

    /** Paints in the light of day, or in that of the floodlights. */
    void fill(Outline outline, int ink) {
        if (night) {
            canvas.glow(outline, Ink.of(Ink.red(ink) * 0.98 + 8, Ink.green(ink) * 0.86, Ink.blue(ink) * 0.66), 1);
        } else {
            canvas.fill(outline, ink);
        }
    }

    /** Darkens what has been painted. */
    void shade(Outline outline, double opacity) {
        canvas.fill(outline, 0x14121E, opacity);
    }

    /** Lightens what has been painted. */
    void light(Outline outline, double opacity) {
        canvas.fill(outline, 0xFFFFFF, opacity);
    }

    /** An opening: dark by day, lit at night. */
    void opening(Outline outline) {
        if (night) {
            canvas.glow(outline, LAMP, 1);
        } else {
            canvas.fill(outline, DARK);
        }
    }

    /** A lamp: white by day, shining at night. */
    void lamp(Outline outline) {
        if (night) {
            canvas.glow(outline, 0xFFF6D0, 1);
        } else {
            canvas.fill(outline, 0xF6F0D2);
        }
    }

    void water(Outline outline) {
        canvas.label(Label.WATER);
        canvas.fill(outline, 0x6E9CBE);
        canvas.label(Label.LANDMARK);
    }

    /** A block without pattern, lit from the left. */
    void block(double x0, double y0, double x1, double y1, int ink) {
        fill(shape(x0, y0, x1, y0, x1, y1, x0, y1), ink);
        double edge = x0 + (x1 - x0) * 0.62;
        shade(shape(edge, y0, x1, y0, x1, y1, edge, y1), 0.25);
    }

    /** A block with the style's pattern. */
    void wall(double x0, double y0, double x1, double y1) {
        new MonumentWall(this, (x0 + x1) / 2, y0, (x1 - x0) / 2, y1, (x1 - x0) / 2).paint();
    }

    /** A block with the style's pattern that grows narrower. */
    void taper(double cx, double y0, double half0, double y1, double half1) {
        new MonumentWall(this, cx, y0, half0, y1, half1).paint();
    }

    /** An opening with a round head. */
    Outline arch(double cx, double y0, double half, double height) {
        Outline outline = new Outline();
        outline.to(x(cx - half), y(y0));
        int steps = 8;
        for (int i = 0; i <= steps; i++) {
            double angle = Math.PI - Math.PI * i / steps;
            outline.to(x(cx + half * StrictMath.cos(angle)), y(y0 + height - half + half * StrictMath.sin(angle)));
        }
        return outline.to(x(cx + half), y(y0)).close();
    }

    void top(double cx, double y, double half) {
        MonumentTop.paint(this, cx, y, half);
    }
}
