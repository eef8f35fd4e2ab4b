package org.terrella.world.paint;

/** The roof of a house: what is seen behind the front, what continues it, what lies above. */
final class HouseRoof {

    static final int SNOW = 0xF3F6FB;

    private final Canvas canvas;
    private final House.Style style;
    private final Space space;
    private final double width;
    private final double height;
    private final double depth;
    private final double rise;
    private final Weather weather;
    private final Dice dice;
    private final RoofCurves curves;

    HouseRoof(Canvas canvas, House.Style style, Space space, double[] size, Weather weather, Dice dice) {
        this.canvas = canvas;
        this.style = style;
        this.space = space;
        this.width = size[0];
        this.height = size[1];
        this.depth = size[2];
        this.rise = style.roof().rise(width);
        this.weather = weather;
        this.dice = dice;
        this.curves = new RoofCurves(canvas, space, size, rise, weather);
    }

    /** The slope that is seen past a gable. */
    void behind(double end, int wall, int roof) {
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
                fillWall(
                        space.solid(end, height - 0.1, 0, end, height - 0.1, depth, end, high, depth, end, high, 0),
                        wall);
            }
            case FLAT ->
                fillWall(
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
    void gable(int wall, int shadow) {
        double middle = width / 2;
        switch (style.roof()) {
            case GABLE -> {
                fillWall(space.flat(0, height - 0.1, width, height - 0.1, middle, height + rise), wall);
                canvas.fill(space.disc(middle, height + rise * 0.36, Math.min(0.7, rise * 0.2)), 0x38485C);
            }
            case STEPPED -> steps(wall, shadow);
            case SHED ->
                fillWall(space.flat(0, height - 0.1, width, height - 0.1, width, height + rise, 0, height), wall);
            case FLAT, HIP, DOME, TIERED, ONION, THATCH, MANSARD -> {}
        }
    }

    private void fillWall(Outline outline, int wall) {
        canvas.tint(() -> canvas.fill(outline, wall));
    }

    private void steps(int wall, int cap) {
        for (int i = 0; i < 4; i++) {
            double inset = width * 0.125 * i;
            double v = height + rise * i / 4;
            fillWall(space.box(inset, v - 0.1, width - inset, v + rise / 4), wall);
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

    void above(double end, int front, int side) {
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
            case THATCH -> curves.thatch(front, dice);
            case DOME -> {
                canvas.fill(space.box(-0.25, h - 0.1, w + 0.25, h + 0.4), Ink.shade(front, 0.8));
                curves.dome(front);
            }
            case ONION -> {
                canvas.fill(space.box(-0.25, h - 0.1, w + 0.25, h + 0.4), Ink.shade(front, 0.8));
                curves.onion(front);
            }
            case TIERED -> {
                curves.tier(front, -1.4, h - 0.5, rise * 0.46);
                fillWall(
                        space.box(w * 0.24, h + rise * 0.3, w * 0.76, h + rise * 0.6),
                        Ink.shade(style.colour().ink(), 0.75));
                curves.tier(front, w * 0.12, h + rise * 0.5, rise * 0.5);
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
