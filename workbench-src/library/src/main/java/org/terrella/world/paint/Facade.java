package org.terrella.world.paint;

/** The front of a house: windows storey by storey, what is at street level, decorations. */
final class Facade {

    private static final int LIT = 0xFFD878;

    /** Units per metre below which a front is windows and little else. */
    private static final double MIDDLING = 1.8;
    /** Units per metre from which bars and glints of windows can be seen. */
    private static final double FINE = 2.6;

    private final Canvas canvas;
    private final House.Style style;
    private final Space space;
    private final double width;
    private final double height;
    private final Weather weather;
    private final Dice dice;
    private final int bays;
    private final double cell;
    private final double detail;

    Facade(Canvas canvas, House.Style style, Space space, double[] size, Weather weather, Dice dice) {
        this.canvas = canvas;
        this.style = style;
        this.space = space;
        this.width = size[0];
        this.height = size[1];
        this.weather = weather;
        this.dice = dice;
        this.bays = (int) Math.max(1, Math.floor(width / 2.7 + 0.4));
        this.cell = width / bays;
        this.detail = space.detail(width);
    }

    void paint(int wall) {
        if (detail < MIDDLING) {
            farWindows();
            return;
        }
        if (style.trims().contains(Trim.CORNER_STONES)) {
            cornerStones(wall);
        }
        windows(wall);
        switch (style.ground()) {
            case PLAIN -> door();
            case ARCADE -> arcade(wall);
            case SHOP -> shop(wall);
        }
        if (style.trims().contains(Trim.CORNICE)) {
            int ledge = Ink.mix(wall, 0xFFFFFF, 0.45);
            double above = style.storeys() > 1 ? 3.05 : height - 0.55;
            fillWall(
                    space.box(-0.25, height - 0.5, width + 0.25, height + 0.1)
                            .and(space.box(0, above, width, above + 0.35)),
                    ledge);
            canvas.fill(space.box(0, height - 0.85, width, height - 0.5), 0x20242C, 0.35);
        }
        canvas.fill(space.box(0, 0, width, weather.wet() ? 0.9 : 0.45), 0x202020, weather.wet() ? 0.35 : 0.25);
    }

    /** Fills what has the colour of the wall, or one that was chosen to go with it. */
    private void fillWall(Outline outline, int ink) {
        canvas.tint(() -> canvas.fill(outline, ink));
    }

    /** From afar: panes, a dark or bright ground floor, nothing else. */
    private void farWindows() {
        Outline panes = new Outline();
        double pitch = detail < 0.5 ? width : cell;
        for (int storey = style.ground() == GroundFloor.PLAIN ? 0 : 1; storey < style.storeys(); storey++) {
            for (double u = pitch / 2; u < width; u += pitch) {
                panes.and(space.box(u - pitch * 0.28, storey * 3 + 0.7, u + pitch * 0.28, storey * 3 + 2.3));
            }
        }
        if (weather.night()) {
            canvas.glow(panes, LIT, 0.6);
        } else {
            canvas.fill(panes, 0x33455E, 0.75);
        }
        switch (style.ground()) {
            case PLAIN -> {}
            case ARCADE -> canvas.fill(space.box(0, 0, width, 2.5), 0x2C2A30, 0.6);
            case SHOP ->
                canvas.fill(
                        space.box(0, 1.6, width, 2.9), Ink.mix(style.accent().ink(), 0xF4F0E6, 0.4));
        }
    }

    private void windows(int wall) {
        Outline frames = new Outline();
        Outline dark = new Outline();
        Outline lit = new Outline();
        Outline bars = new Outline();
        Outline glints = new Outline();
        double half = Math.min(style.window().halfWidth(cell), cell * 0.45);
        int first = style.ground() == GroundFloor.PLAIN ? 0 : 1;
        for (int storey = first; storey < style.storeys(); storey++) {
            for (int bay = 0; bay < bays; bay++) {
                if (storey == 0 && bay == bays / 2) {
                    continue; // the door
                }
                double u = (bay + 0.5) * cell;
                double v = storey * 3.0;
                frames.and(style.window().outline(space, u, v, half, style.window() == Opening.GRID ? 0.08 : 0.2));
                (weather.night() && dice.chance(0.55) ? lit : dark)
                        .and(style.window().outline(space, u, v, half, 0));
                if (detail > FINE) {
                    bars.and(bars(u, v, half));
                    glints.and(space.flat(
                            u - half * 0.6, v + 1.2, u - half * 0.1, v + 1.2, u + half * 0.5, v + 2.0, u, v + 2.0));
                }
            }
        }
        if (style.window() == Opening.BAY) {
            boxes(first, wall);
        }
        int frame = Ink.brightness(wall) > 165 ? Ink.shade(wall, 0.6) : Ink.mix(wall, 0xFFFFFF, 0.75);
        fillWall(frames, frame);
        canvas.fill(dark, 0x33455E);
        canvas.glow(lit, LIT, 1);
        if (detail > FINE) {
            canvas.fill(glints, 0xA8C4DC, weather.night() ? 0.12 : 0.6);
            canvas.tint(() -> canvas.fill(bars, frame, 0.9));
        }
        beside(first, half);
    }

    private Outline bars(double u, double v, double half) {
        return switch (style.window()) {
            case SQUARE, TALL, ARCHED, SHUTTERED ->
                space.box(
                        u - 0.07,
                        v + style.window().sill(),
                        u + 0.07,
                        v + style.window().head());
            case ROUND -> space.box(u - half, v + 1.42, u + half, v + 1.58);
            case BAY, GRID ->
                space.box(u - half / 3 - 0.07, v + 0.75, u - half / 3 + 0.07, v + 2.25)
                        .and(space.box(u + half / 3 - 0.07, v + 0.75, u + half / 3 + 0.07, v + 2.25));
        };
    }

    private void boxes(int first, int wall) {
        Outline shadows = new Outline();
        Outline boxes = new Outline();
        for (int storey = first; storey < style.storeys(); storey++) {
            for (int bay = 0; bay < bays; bay++) {
                if (storey > 0 || bay != bays / 2) {
                    double u = (bay + 0.5) * cell;
                    double v = storey * 3.0;
                    boxes.and(space.flat(
                            u - 1.15, v + 0.5, u + 1.15, v + 0.5, u + 1.15, v + 2.5, u + 0.8, v + 2.95, u - 0.8,
                            v + 2.95, u - 1.15, v + 2.5));
                    shadows.and(space.box(u - 0.9, v + 0.1, u + 1.4, v + 0.5));
                }
            }
        }
        canvas.fill(shadows, 0x20242C, 0.35);
        fillWall(boxes, Ink.mix(style.accent().ink(), wall, 0.25));
    }

    /** Shutters, balconies and flowers. */
    private void beside(int first, double half) {
        Outline shutters = new Outline();
        Outline slabs = new Outline();
        Outline rails = new Outline();
        Outline leaves = new Outline();
        Outline blossoms = new Outline();
        for (int storey = first; storey < style.storeys(); storey++) {
            for (int bay = 0; bay < bays; bay++) {
                if (storey == 0 && bay == bays / 2) {
                    continue;
                }
                double u = (bay + 0.5) * cell;
                double v = storey * 3.0;
                shutters.and(space.box(u - half - 0.65, v + 0.7, u - half - 0.05, v + 2.35))
                        .and(space.box(u + half + 0.05, v + 0.7, u + half + 0.65, v + 2.35));
                leaves.and(space.box(u - half - 0.2, v + 0.35, u + half + 0.2, v + 0.85));
                for (int i = 0; i < 3; i++) {
                    blossoms.and(space.disc(u + half * (i - 1) * 0.9, v + 0.85 + dice.between(-0.1, 0.15), 0.28));
                }
                if (storey > 0) {
                    slabs.and(space.box(u - half - 0.5, v - 0.05, u + half + 0.5, v + 0.25));
                    rails.and(space.box(u - half - 0.5, v + 0.95, u + half + 0.5, v + 1.15));
                    for (int i = 0; i < 5; i++) {
                        double bar = u + (half + 0.4) * (i - 2) / 2;
                        rails.and(space.box(bar - 0.08, v + 0.2, bar + 0.08, v + 1.0));
                    }
                }
            }
        }
        if (style.window() == Opening.SHUTTERED) {
            canvas.fill(shutters, style.accent().ink());
        }
        if (style.trims().contains(Trim.FLOWER_BOXES)) {
            canvas.fill(leaves, 0x3F7A3A);
            canvas.fill(blossoms, style.accent() == Colour.RED ? 0xF0D850 : 0xE24A5A);
        }
        if (style.trims().contains(Trim.BALCONIES)) {
            canvas.fill(slabs, 0xC8C4BC);
            canvas.fill(rails, 0x2A2C32);
        }
    }

    private void cornerStones(int wall) {
        Outline stones = new Outline();
        for (int i = 0; i < height / 0.75 - 0.5; i++) {
            double along = i % 2 == 0 ? 0.95 : 0.6;
            double v = i * 0.75;
            stones.and(space.box(0, v, along, v + 0.62)).and(space.box(width - along, v, width, v + 0.62));
        }
        fillWall(stones, Ink.brightness(wall) > 175 ? Ink.shade(wall, 0.7) : Ink.mix(wall, 0xF4ECDC, 0.7));
    }

    private void door() {
        double u = (bays / 2 + 0.5) * cell;
        canvas.fill(space.box(u - 0.8, 0, u + 0.8, 2.5), 0xD8D2C6);
        canvas.fill(
                space.box(u - 0.6, 0, u + 0.6, 2.3), Ink.shade(style.accent().ink(), 0.8));
        canvas.fill(space.box(u - 0.35, 1.3, u + 0.35, 2.05), 0x2A3444, 0.8);
    }

    private void arcade(int wall) {
        fillWall(space.box(0, 0, width, 2.95), Ink.mix(wall, 0xFFFFFF, 0.2));
        Outline arches = new Outline();
        for (int bay = 0; bay < bays; bay++) {
            arches.and(space.arch((bay + 0.14) * cell, 0, (bay + 0.86) * cell, 1.6, 1.05));
        }
        if (weather.night()) {
            canvas.glow(arches, 0x8A6230, 1);
        } else {
            canvas.fill(arches, 0x2C2A30);
        }
    }

    private void shop(int wall) {
        canvas.fill(space.box(0, 0, width, 2.95), Ink.mix(style.accent().ink(), 0x282018, 0.55));
        Outline glass =
                space.box(width * 0.06, 0.5, width * 0.62, 2.1).and(space.box(width * 0.7, 0.1, width * 0.92, 2.1));
        if (weather.night()) {
            canvas.glow(glass, 0xFFE8A8, 1);
        } else {
            canvas.fill(glass, 0x6A8698);
            canvas.fill(
                    space.flat(width * 0.1, 0.6, width * 0.24, 0.6, width * 0.42, 2, width * 0.28, 2), 0xC8DCE4, 0.5);
        }
        int stripes = (int) Math.max(4, width / 1.1);
        Outline light = new Outline();
        for (int i = 0; i < stripes; i += 2) {
            double from = width * i / stripes;
            double to = width * (i + 1) / stripes;
            light.and(space.solid(from, 1.85, -1, to, 1.85, -1, to, 2.95, 0, from, 2.95, 0));
        }
        canvas.fill(
                space.solid(0, 1.85, -1, width, 1.85, -1, width, 2.95, 0, 0, 2.95, 0),
                style.accent().ink());
        canvas.fill(light, 0xF4F0E6);
        canvas.fill(
                space.solid(0, 1.6, -1, width, 1.6, -1, width, 1.87, -1, 0, 1.87, -1),
                Ink.shade(style.accent().ink(), 0.75));
    }
}
