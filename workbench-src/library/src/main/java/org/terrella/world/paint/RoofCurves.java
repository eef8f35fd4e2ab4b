package org.terrella.world.paint;

/** Roofs that are not made of planes: thatch, domes, onions, curved tiers. */
final class RoofCurves {

    private final Canvas canvas;
    private final Space space;
    private final double width;
    private final double height;
    private final double depth;
    private final double rise;
    private final Weather weather;

    RoofCurves(Canvas canvas, Space space, double[] size, double rise, Weather weather) {
        this.canvas = canvas;
        this.space = space;
        this.width = size[0];
        this.height = size[1];
        this.depth = size[2];
        this.rise = rise;
        this.weather = weather;
    }

    void dome(int ink) {
        bulb(ink, domeOutline());
    }

    void onion(int ink) {
        bulb(ink, onionOutline());
    }

    void thatch(int ink, Dice dice) {
        double w = width;
        double top = height + rise;
        Outline eave = space.flat(-1, height - 0.9, w + 1, height - 0.9, w + 0.6, height + 0.2, -0.6, height + 0.2);
        canvas.fill(eave, Ink.shade(ink, 0.68));
        Outline outline = new Outline();
        double[] uv = {
            -1.1,
            height - 0.6,
            w * 0.02,
            height + rise * 0.5,
            w * 0.22,
            top - 0.3,
            w * 0.5,
            top + 0.2,
            w * 0.78,
            top - 0.3,
            w * 0.98,
            height + rise * 0.5,
            w + 1.1,
            height - 0.6,
            w * 0.5,
            height - 0.1
        };
        double[] xy = new double[uv.length];
        for (int i = 0; i < uv.length; i += 2) {
            xy[i] = space.x(uv[i], uv[i + 1], 0);
            xy[i + 1] = space.y(uv[i], uv[i + 1], 0);
        }
        outline.and(Smooth.closed(xy));
        canvas.fill(outline, weather.snow() ? Ink.mix(ink, HouseRoof.SNOW, 0.85) : ink);
        Outline straws = new Outline();
        for (int i = 0; i < 9; i++) {
            double u = w * (0.08 + 0.1 * i) + dice.between(-0.2, 0.2);
            double lean = (u - w / 2) * 0.3;
            straws.and(
                    space.flat(u + lean, height, u + lean + 0.35, height, u - lean * 0.6 + 0.1, height + rise * 0.62));
        }
        canvas.fill(straws, Ink.shade(ink, 0.7), 0.7);
    }

    private void bulb(int ink, double[] uv) {
        double[] left = new double[uv.length];
        double[] xy = new double[uv.length];
        for (int i = 0; i < uv.length; i += 2) {
            xy[i] = space.x(uv[i], uv[i + 1], depth * 0.2);
            xy[i + 1] = space.y(uv[i], uv[i + 1], depth * 0.2);
            double u = uv[i] > width / 2 ? width / 2 + (uv[i] - width / 2) * 0.25 : uv[i];
            left[i] = space.x(u, uv[i + 1] - 0.2, depth * 0.2);
            left[i + 1] = space.y(u, uv[i + 1] - 0.2, depth * 0.2);
        }
        canvas.fill(Smooth.closed(xy), Ink.shade(ink, 0.76));
        canvas.fill(Smooth.closed(left), ink);
        double tip = height + rise;
        canvas.fill(space.box(width / 2 - 0.16, tip - 0.5, width / 2 + 0.16, tip + 0.5), 0xE0C060);
        if (weather.snow()) {
            canvas.fill(space.disc(width / 2 + 0.2, height + rise * 0.68, width * 0.15), HouseRoof.SNOW, 0.9);
        }
    }

    private double[] domeOutline() {
        double w = width;
        double h = height + 0.2;
        return new double[] {
            w * 0.06,
            h,
            w * 0.06,
            h + rise * 0.55,
            w * 0.25,
            h + rise,
            w * 0.5,
            h + rise * 1.02,
            w * 0.75,
            h + rise,
            w * 0.94,
            h + rise * 0.55,
            w * 0.94,
            h,
            w * 0.94,
            h - 0.4,
            w * 0.5,
            h - 0.3,
            w * 0.06,
            h - 0.4
        };
    }

    private double[] onionOutline() {
        double w = width;
        double h = height + 0.2;
        return new double[] {
            w * 0.3,
            h - 0.3,
            w * 0.14,
            h + rise * 0.2,
            w * 0.14,
            h + rise * 0.5,
            w * 0.42,
            h + rise * 0.68,
            w * 0.5,
            h + rise * 1.2,
            w * 0.58,
            h + rise * 0.68,
            w * 0.86,
            h + rise * 0.5,
            w * 0.86,
            h + rise * 0.2,
            w * 0.7,
            h - 0.3
        };
    }

    void tier(int ink, double inset, double v, double up) {
        double l = inset;
        double r = width - inset;
        Outline eave = space.flat(
                l - 0.6,
                v + up * 0.42,
                l + 0.8,
                v - 0.05,
                r - 0.8,
                v - 0.05,
                r + 0.6,
                v + up * 0.42,
                r - 0.6,
                v + 0.35,
                l + 0.6,
                v + 0.35);
        Outline body = space.flat(
                l - 0.6,
                v + up * 0.42,
                l + 0.7,
                v + 0.3,
                r - 0.7,
                v + 0.3,
                r + 0.6,
                v + up * 0.42,
                r - width * 0.16,
                v + up * 0.55,
                r - width * 0.24,
                v + up,
                l + width * 0.24,
                v + up,
                l + width * 0.16,
                v + up * 0.55);
        canvas.fill(body, ink);
        if (weather.snow()) {
            canvas.fill(
                    space.flat(
                            l + width * 0.1,
                            v + up * 0.5,
                            r - width * 0.1,
                            v + up * 0.5,
                            r - width * 0.24,
                            v + up,
                            l + width * 0.24,
                            v + up),
                    HouseRoof.SNOW);
        }
        canvas.fill(eave, Ink.shade(ink, 0.62));
    }
}
