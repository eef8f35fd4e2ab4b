package org.terrella.world.paint;

/** Paints one thing in coordinates of its own: x to the right of its middle, y up from the ground it stands on. */
final class Pen {

    private final Canvas canvas;
    private final double x0;
    private final double y0;
    private final double scale;
    private final int side;

    private Pen(Canvas canvas, double x0, double y0, double scale, int side) {
        this.canvas = canvas;
        this.x0 = x0;
        this.y0 = y0;
        this.scale = scale;
        this.side = side;
    }

    /** A pen for a thing that is as high as given in its own coordinates. */
    static Pen of(Canvas canvas, Spot at, double height) {
        return new Pen(canvas, at.x(), at.groundY(), at.size() / height, 1);
    }

    /** The same pen with left and right exchanged. */
    Pen mirrored(boolean mirror) {
        return mirror ? new Pen(canvas, x0, y0, scale, -side) : this;
    }

    /** A pen whose origin lies elsewhere and whose things are of another size. */
    Pen moved(double x, double y, double size) {
        return new Pen(canvas, x(x), y(y), scale * size, side);
    }

    double x(double x) {
        return x0 + side * x * scale;
    }

    double y(double y) {
        return y0 - y * scale;
    }

    Pen box(int ink, double left, double bottom, double right, double top) {
        canvas.fill(Outline.box(x(left), y(bottom), x(right), y(top)), ink);
        return this;
    }

    Pen round(int ink, double[] box, double radius) {
        canvas.fill(Smooth.box(x(box[0]), y(box[1]), x(box[2]), y(box[3]), radius * scale), ink);
        return this;
    }

    /** A rounded box that is lighter above than below. */
    Pen shaded(int ink, double[] box, double radius) {
        Outline outline = Smooth.box(x(box[0]), y(box[1]), x(box[2]), y(box[3]), radius * scale);
        canvas.fade(outline, y(box[3]), Ink.shade(ink, 1.14), y(box[1]), Ink.shade(ink, 0.78));
        return this;
    }

    Pen disc(int ink, double x, double y, double radius) {
        return oval(ink, x, y, radius, radius);
    }

    Pen oval(int ink, double x, double y, double halfWidth, double halfHeight) {
        canvas.fill(Outline.ellipse(x(x), y(y), halfWidth * scale, halfHeight * scale), ink);
        return this;
    }

    Pen veil(int ink, double opacity, double... points) {
        canvas.fill(Outline.polygon(placed(points)), ink, opacity);
        return this;
    }

    Pen shape(int ink, double... points) {
        canvas.fill(Outline.polygon(placed(points)), ink);
        return this;
    }

    Pen curve(int ink, double... points) {
        canvas.fill(Smooth.closed(placed(points)), ink);
        return this;
    }

    /** A curved shape that is lighter above than below. */
    Pen shadedCurve(int ink, double top, double bottom, double... points) {
        canvas.fade(Smooth.closed(placed(points)), y(top), Ink.shade(ink, 1.14), y(bottom), Ink.shade(ink, 0.76));
        return this;
    }

    Pen line(int ink, double width, double... points) {
        canvas.fill(Outline.polyline(width * scale, placed(points)), ink);
        return this;
    }

    /** A limb: a line with round ends. */
    Pen limb(int ink, double width, double xa, double ya, double xb, double yb) {
        Outline outline = Outline.line(x(xa), y(ya), x(xb), y(yb), width * scale);
        canvas.fill(outline, ink);
        return disc(ink, xb, yb, width / 2);
    }

    Pen ring(int ink, double x, double y, double radius, double width) {
        double[] whole = {0, 360};
        canvas.fill(Outline.arc(x(x), y(y), radius * scale, radius * scale, whole, width * scale), ink);
        return this;
    }

    Pen bow(int ink, double x, double y, double[] radii, double[] degrees, double width) {
        double[] turned = side > 0 ? degrees : new double[] {180 - degrees[1], 180 - degrees[0]};
        canvas.fill(Outline.arc(x(x), y(y), radii[0] * scale, radii[1] * scale, turned, width * scale), ink);
        return this;
    }

    /** A shadow on the ground. */
    Pen shadow(double x, double halfWidth, double halfHeight) {
        canvas.fill(Outline.ellipse(x(x), y(0), halfWidth * scale, halfHeight * scale), 0x10141C, 0.32);
        return this;
    }

    /** A lamp: its own light and a halo if it burns, glass otherwise. */
    Pen lamp(boolean burns, int ink, double x, double y, double radius) {
        if (!burns) {
            return disc(ink, x, y, radius);
        }
        canvas.glow(Outline.ellipse(x(x), y(y), radius * scale * 2.6, radius * scale * 2.6), ink, 0.13);
        canvas.glow(Outline.ellipse(x(x), y(y), radius * scale * 1.8, radius * scale * 1.8), ink, 0.22);
        canvas.glow(Outline.ellipse(x(x), y(y), radius * scale, radius * scale), Ink.mix(ink, 0xFFFFFF, 0.5), 1);
        return this;
    }

    /** A window: lit or dark glass with a glint. */
    Pen pane(boolean lit, double... points) {
        Outline outline = Outline.polygon(placed(points));
        if (lit) {
            canvas.glow(outline, 0xF6DFA0, 1);
        } else {
            canvas.fill(outline, 0x34465C);
        }
        return this;
    }

    private double[] placed(double[] points) {
        double[] placed = new double[points.length];
        for (int i = 0; i < points.length; i += 2) {
            placed[i] = x(points[i]);
            placed[i + 1] = y(points[i + 1]);
        }
        return placed;
    }
}
