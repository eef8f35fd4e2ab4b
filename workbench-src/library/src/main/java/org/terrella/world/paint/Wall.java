package org.terrella.world.paint;

import java.util.Locale;

/** What walls are made of. */
public enum Wall {
    /** Smooth plaster. */
    PLASTER,
    /** Brick courses. */
    BRICK,
    /** Dark beams and light fillings. */
    TIMBER_FRAME,
    /** Large hewn stones. */
    STONE,
    /** Concrete panels with seams. */
    PANEL,
    /** Corrugated metal. */
    CORRUGATED,
    /** Mud with beam ends. */
    MUD,
    /** Boards laid across. */
    BOARDS;

    private static final double FINEST = 3.2; // units per metre below which courses melt into one colour

    /**
     * The material's name.
     *
     * @return in lower case
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Paints a wall of this material on the front of a space. */
    void paint(Canvas canvas, Space space, double[] size, int ink, Dice dice) {
        Outline whole = space.box(0, 0, size[0], size[1]);
        double top = Math.min(space.y(0, size[1], 0), space.y(size[0], size[1], 0));
        double bottom = Math.max(space.y(0, 0, 0), space.y(size[0], 0, 0));
        canvas.fade(whole, top, Ink.shade(ink, 1.05), bottom, Ink.shade(ink, 0.86));
        double width = size[0];
        double height = size[1];
        if (space.detail(width) < FINEST) {
            return;
        }
        switch (this) {
            case PLASTER -> canvas.fill(patches(space, size, 3, dice), Ink.shade(ink, 0.9), 0.5);
            case BRICK -> {
                canvas.fill(rows(space, size, 0.75, 0.2), Ink.mix(ink, 0xE8DCC8, 0.55), 0.6);
                canvas.fill(blocks(space, size, new double[] {0.9, 0.75}, dice), Ink.shade(ink, 0.72), 0.8);
            }
            case TIMBER_FRAME -> canvas.fill(frame(space, width, height), Ink.shade(Ink.mix(0x4A3020, ink, 0.1), 0.9));
            case STONE -> {
                canvas.fill(blocks(space, size, new double[] {1.5, 1}, dice), Ink.shade(ink, 0.8), 0.75);
                canvas.fill(blocks(space, size, new double[] {1.5, 1}, dice), Ink.shade(ink, 1.18), 0.7);
                canvas.fill(rows(space, size, 1, 0.14), Ink.shade(ink, 0.6), 0.7);
            }
            case PANEL -> {
                canvas.fill(rows(space, size, 3, 0.9), Ink.shade(ink, 0.82));
                canvas.fill(columns(space, size, 3, 0.22), Ink.shade(ink, 0.66));
            }
            case CORRUGATED -> {
                canvas.fill(columns(space, size, 0.9, 0.4), Ink.shade(ink, 0.72));
                canvas.fill(patches(space, size, 3, dice), Ink.mix(ink, 0x8A4A28, 0.6), 0.5);
            }
            case MUD -> {
                canvas.fill(patches(space, size, 6, dice), Ink.shade(ink, 0.85), 0.6);
                canvas.fill(beamEnds(space, width, height), Ink.shade(Ink.mix(ink, 0x4A3020, 0.8), 0.9));
            }
            case BOARDS -> canvas.fill(rows(space, size, 0.85, 0.26), Ink.shade(ink, 0.72), 0.8);
        }
    }

    private static Outline rows(Space space, double[] size, double pitch, double thick) {
        Outline outline = new Outline();
        for (double v = pitch - thick; v < size[1]; v += pitch) {
            outline.and(space.box(0, v, size[0], Math.min(size[1], v + thick)));
        }
        return outline;
    }

    private static Outline columns(Space space, double[] size, double pitch, double thick) {
        Outline outline = new Outline();
        int count = (int) Math.max(1, Math.floor(size[0] / pitch + 0.5));
        for (int i = 0; i <= count; i++) {
            double u = size[0] * i / count;
            outline.and(space.box(Math.max(0, u - thick / 2), 0, Math.min(size[0], u + thick / 2), size[1]));
        }
        return outline;
    }

    private static Outline blocks(Space space, double[] size, double[] block, Dice dice) {
        Outline outline = new Outline();
        int rows = (int) (size[1] / block[1]);
        int perRow = (int) (size[0] / block[0]);
        for (int i = 0; i < Math.min(70, rows * perRow / 4); i++) {
            int row = dice.below(Math.max(1, rows));
            double u = (dice.below(Math.max(1, perRow)) + (row % 2) * 0.5) * block[0];
            outline.and(space.box(
                    u, row * block[1], Math.min(size[0], u + block[0] * 0.9), row * block[1] + block[1] * 0.86));
        }
        return outline;
    }

    private static Outline patches(Space space, double[] size, int count, Dice dice) {
        Outline outline = new Outline();
        for (int i = 0; i < count; i++) {
            double u = dice.between(0, size[0] * 0.7);
            double v = dice.between(0, size[1] * 0.85);
            double along = dice.between(0.15, 0.3) * size[0];
            double up = dice.between(0.06, 0.14) * size[1];
            outline.and(space.flat(
                    u,
                    v,
                    u + along * 0.7,
                    v - up * 0.2,
                    u + along,
                    v + up * 0.5,
                    u + along * 0.5,
                    v + up,
                    u - 0.1,
                    v + up * 0.7));
        }
        return outline;
    }

    private static Outline frame(Space space, double width, double height) {
        Outline outline = columns(space, new double[] {width, height}, 2.7, 0.42);
        int storeys = (int) Math.max(1, Math.floor(height / 3 + 0.5));
        for (int i = 0; i <= storeys; i++) {
            double v = Math.min(height - 0.4, height * i / storeys);
            outline.and(space.box(0, v, width, v + 0.45));
        }
        double bay = width / Math.max(1, Math.floor(width / 2.7 + 0.5));
        for (int i = 1; i < storeys; i++) {
            double v = height * i / storeys;
            double up = height / storeys;
            outline.and(space.flat(0.1, v, 0.55, v, bay, v + up * 0.95, bay - 0.45, v + up * 0.95));
            outline.and(space.flat(
                    width - 0.1, v, width - 0.55, v, width - bay, v + up * 0.95, width - bay + 0.45, v + up * 0.95));
        }
        return outline;
    }

    private static Outline beamEnds(Space space, double width, double height) {
        Outline outline = new Outline();
        for (double u = 0.7; u < width - 0.3; u += 1.4) {
            outline.and(space.box(u, height - 0.95, u + 0.45, height - 0.5));
        }
        return outline;
    }
}
