package org.terrella.world.paint;

/** One house as a block of space: its walls and its roof, back to front. */
final class HouseBlock {

    private static final int SNOW = 0xF3F6FB;

    private final Canvas canvas;
    private final House.Style style;
    private final Space space;
    private final double width;
    private final double height;
    private final double depth;
    private final double rise;
    private final Weather weather;
    private final Dice dice;

    HouseBlock(Canvas canvas, House.Style style, Space space, double[] size, Weather weather, Dice dice) {
        this.canvas = canvas;
        this.style = style;
        this.space = space;
        this.width = size[0];
        this.height = size[1];
        this.depth = size[2];
        this.rise = style.roof().rise(width);
        this.weather = weather;
        this.dice = dice;
    }

    /** Paints the block, of which the end at u = end shows, with the brightness of end and front. */
    void paint(double end, double endShade, double frontShade) {
        int wall = Ink.shade(style.colour().ink(dice), weather.wallShade());
        int roof = Ink.shade(style.roofColour().ink(dice), weather.wallShade() * 0.95);
        Space side = space.end(end);
        style.wall().paint(canvas, side, new double[] {depth, height}, Ink.shade(wall, endShade), dice);
        sideWindows(side, endShade);
        double slope = end > 0 ? 0.72 : 0.98;
        behind(end, Ink.shade(wall, endShade), Ink.shade(roof, slope));
        int front = Ink.shade(wall, frontShade);
        style.wall().paint(canvas, space, new double[] {width, height}, front, dice);
        gable(front, Ink.shade(roof, 0.85));
        new Facade(canvas, style, space, new double[] {width, height}, weather, dice).paint(front);
        above(end, Ink.shade(roof, frontShade * 1.04), Ink.shade(roof, slope));
    }

    private void sideWindows(Space side, double shade) {
        if (space.detail(width) < 1.6) {
            return;
        }
        Outline panes = new Outline();
        for (int i = 0; i < style.storeys(); i++) {
            for (double u = depth * 0.3; u < depth * 0.8; u += depth * 0.4) {
                panes.and(style.window()
                        .outline(side, u, i * 3.0, Math.min(0.75, style.window().halfWidth(2)), 0));
            }
        }
        if (weather.night() && dice.chance(0.5)) {
            canvas.glow(panes, 0xF2C868, 0.9);
        } else {
            canvas.fill(panes, Ink.shade(0x38485C, shade));
        }
    }

    /** The slope that is seen past a gable. */
    private void behind(double end, int wall, int roof) {
        double middle = width / 2;
        double out = end > 0 ? end + 0.5 : end - 0.5;
        switch (style.roof()) {
            case GABLE, STEPPED ->
                slope(
                        roof,
                        out,
                        height - 0.3,
                        -0.3,
                        out,
                        height - 0.3,
                        depth,
                        middle,
                        height + rise,
                        depth,
                        middle,
                        height + rise,
                        -0.3);
            case SHED -> {
                double high = end > 0 ? height + rise : height;
                canvas.fill(
                        space.solid(end, height - 0.1, 0, end, height - 0.1, depth, end, high, depth, end, high, 0),
                        wall);
            }
            case FLAT ->
                canvas.fill(
                        space.solid(
                                end,
                                height - 0.1,
                                0,
                                end,
                                height - 0.1,
                                depth,
                                end,
                                height + rise,
                                depth,
                                end,
                                height + rise,
                                0),
                        wall);
            case HIP, DOME, TIERED, ONION, THATCH, MANSARD -> {}
        }
    }

    /** What continues the front above the eaves. */
    private void gable(int wall, int shadow) {
        double middle = width / 2;
        switch (style.roof()) {
            case GABLE -> {
                canvas.fill(space.flat(0, height - 0.1, width, height - 0.1, middle, height + rise), wall);
                canvas.fill(space.disc(middle, height + rise * 0.36, Math.min(0.7, rise * 0.2)), 0x38485C);
            }
            case STEPPED -> steps(wall, shadow);
            case SHED ->
                canvas.fill(space.flat(0, height - 0.1, width, height - 0.1, width, height + rise, 0, height), wall);
            case FLAT, HIP, DOME, TIERED, ONION, THATCH, MANSARD -> {}
        }
    }

    private void steps(int wall, int cap) {
        for (int i = 0; i < 4; i++) {
            double inset = width * 0.125 * i;
            double v = height + rise * i / 4;
            canvas.fill(space.box(inset, v - 0.1, width - inset, v + rise / 4), wall);
            canvas.fill(space.box(inset - 0.15, v + rise / 4 - 0.1, inset + width * 0.125, v + rise / 4 + 0.4), cap);
            canvas.fill(
                    space.box(
                            width - inset - width * 0.125,
                            v + rise / 4 - 0.1,
                            width - inset + 0.15,
                            v + rise / 4 + 0.4),
                    cap);
        }
        canvas.fill(space.disc(width / 2, height + rise * 0.4, Math.min(0.8, rise * 0.2)), 0x38485C);
    }

    private void above(double end, int front, int side) {
        double w = width;
        double h = height;
        double top = h + rise;
        double o = 0.7;
        double out = end > 0 ? end + o : end - o;
        double back = depth / 2;
        switch (style.roof()) {
            case FLAT -> {
                canvas.fill(space.box(-0.15, h - 0.1, w + 0.15, top), Ink.shade(front, 0.9));
                canvas.fill(
                        space.box(-0.3, top - 0.35, w + 0.3, weather.snow() ? top + 0.5 : top + 0.1),
                        snowy(Ink.shade(front, 1.2)));
            }
            case GABLE -> {
                int verge = snowy(front);
                canvas.fill(space.flat(-0.7, h - 0.5, -0.2, h - 0.9, w / 2, top - 0.5, w / 2, top + 0.35), verge);
                canvas.fill(space.flat(w + 0.7, h - 0.5, w + 0.2, h - 0.9, w / 2, top - 0.5, w / 2, top + 0.35), verge);
            }
            case HIP -> {
                double a = w * 0.28;
                double ridgeEnd = end > 0 ? w - a : a;
                slope(side, out, h - 0.2, -o, out, h - 0.2, depth + o, ridgeEnd, top, back, ridgeEnd, top, back);
                slope(front, -o, h - 0.2, -o, w + o, h - 0.2, -o, w - a, top, back, a, top, back);
            }
            case THATCH -> thatch(front);
            case DOME -> {
                canvas.fill(space.box(-0.25, h - 0.1, w + 0.25, h + 0.4), Ink.shade(front, 0.8));
                bulb(front, dome());
            }
            case ONION -> {
                canvas.fill(space.box(-0.25, h - 0.1, w + 0.25, h + 0.4), Ink.shade(front, 0.8));
                bulb(front, onion());
            }
            case TIERED -> {
                tier(front, -1.4, h - 0.5, rise * 0.46);
                canvas.fill(
                        space.box(w * 0.24, h + rise * 0.3, w * 0.76, h + rise * 0.6),
                        Ink.shade(style.colour().ink(), 0.75));
                tier(front, w * 0.12, h + rise * 0.5, rise * 0.5);
            }
            case STEPPED -> {}
            case MANSARD -> {
                double a = rise * 0.3;
                slope(
                        side,
                        end,
                        h,
                        0,
                        end,
                        h,
                        depth,
                        end > 0 ? end - a : a,
                        top,
                        depth - a,
                        end > 0 ? end - a : a,
                        top,
                        a);
                slope(front, -0.2, h, 0, w + 0.2, h, 0, w - a, top, a, a, top, a);
                dormers(front);
            }
            case SHED ->
                canvas.fill(space.flat(-o, h - 0.35, w + o, top - 0.1, w + o, top + 0.75, -o, h + 0.5), snowy(front));
        }
    }

    private void slope(int ink, double... uvw) {
        canvas.fill(space.solid(uvw), ink);
        if (space.detail(width) > 1.4) {
            canvas.fill(inner(uvw, 0.34, 0.44).and(inner(uvw, 0.68, 0.76)), Ink.shade(ink, 0.78), 0.7);
        }
        if (weather.snow()) {
            canvas.fill(inner(uvw, 0.2, 1), SNOW, 0.95);
        }
    }

    /** A strip of a sloping quad between two shares of its height; its first two corners are the eave. */
    private Outline inner(double[] p, double from, double to) {
        double[] strip = new double[12];
        for (int axis = 0; axis < 3; axis++) {
            double left = p[9 + axis] - p[axis];
            double right = p[6 + axis] - p[3 + axis];
            strip[axis] = p[axis] + left * from;
            strip[3 + axis] = p[3 + axis] + right * from;
            strip[6 + axis] = p[3 + axis] + right * to;
            strip[9 + axis] = p[axis] + left * to;
        }
        return space.solid(strip);
    }

    private void thatch(int ink) {
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
        canvas.fill(outline, snowy(ink));
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
            canvas.fill(space.disc(width / 2 + 0.2, height + rise * 0.68, width * 0.15), SNOW, 0.9);
        }
    }

    private double[] dome() {
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

    private double[] onion() {
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

    private void tier(int ink, double inset, double v, double up) {
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
                    SNOW);
        }
        canvas.fill(eave, Ink.shade(ink, 0.62));
    }

    private void dormers(int roof) {
        int count = (int) Math.max(1, width / 3);
        for (int i = 0; i < count; i++) {
            double u = width * (i + 0.5) / count;
            canvas.fill(
                    space.flat(
                            u - 0.8,
                            height + 0.3,
                            u + 0.8,
                            height + 0.3,
                            u + 0.8,
                            height + rise * 0.6,
                            u,
                            height + rise * 0.85,
                            u - 0.8,
                            height + rise * 0.6),
                    0xE8E4DC);
            Outline pane = space.box(u - 0.45, height + 0.5, u + 0.45, height + rise * 0.55);
            if (weather.night() && dice.chance(0.5)) {
                canvas.glow(pane, 0xF8D070, 1);
            } else {
                canvas.fill(pane, 0x34435A);
            }
        }
    }

    private int snowy(int ink) {
        return weather.snow() ? Ink.mix(ink, SNOW, 0.85) : ink;
    }
}
