package org.terrella.world.paint;

import java.util.Arrays;
import java.util.Locale;

/** Poles that carry wires along a road. */
public enum PowerPole {
    /** Wood with one arm. */
    WOODEN(0x9A7850, new double[][] {{-0.9, 8.2}, {0.9, 8.2}, {0, 9}}),
    /** Wood with two arms. */
    WOODEN_DOUBLE(0x56402E, new double[][] {{-1.1, 8.3}, {1.1, 8.3}, {-0.8, 7.2}, {0.8, 7.2}}),
    /** Flat concrete with holes. */
    CONCRETE(0xB8B6AE, new double[][] {{-0.8, 8.4}, {0.8, 8.4}, {0, 9}}),
    /** A lattice of iron. */
    LATTICE(0x70767E, new double[][] {{-1.5, 7.6}, {1.5, 7.6}, {-1.1, 8.7}, {1.1, 8.7}}),
    /** A steel tube with arms to one side. */
    STEEL(0x9AA4AE, new double[][] {{1.3, 8.6}, {1.3, 7.6}, {1.3, 6.6}}),
    /** Two posts joined by a beam. */
    FRAME(0x6A5440, new double[][] {{-1.4, 8.6}, {0, 8.6}, {1.4, 8.6}});

    /** Its height. */
    public static final double METRES = 9;

    private final int ink;
    private final double[][] hooks;

    PowerPole(int ink, double[][] hooks) {
        this.ink = ink;
        this.hooks = hooks;
    }

    /**
     * A caption of the pole.
     *
     * @return such as "wooden double power pole"
     */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ') + " power pole";
    }

    /**
     * Paints one pole without wires.
     *
     * @param canvas where
     * @param at its foot and its height
     */
    public void paint(Canvas canvas, Spot at) {
        canvas.label(Label.POST);
        Pen pen = Pen.of(canvas, at, METRES);
        pen.shadow(0.3, 0.8, 0.12);
        int dark = Ink.shade(ink, 0.66);
        switch (this) {
            case WOODEN, WOODEN_DOUBLE -> {
                pen.shape(ink, -0.2, 0, 0.2, 0, 0.15, METRES, -0.15, METRES)
                        .shape(dark, 0.04, 0, 0.2, 0, 0.15, METRES, 0.04, METRES);
                arm(pen, dark, 8, 1.15);
                if (this == WOODEN_DOUBLE) {
                    arm(pen, dark, 6.9, 0.95);
                    pen.line(dark, 0.12, -0.7, 6.9, 0, 6.1, 0.7, 6.9);
                }
            }
            case CONCRETE -> {
                pen.shape(ink, -0.42, 0, 0.42, 0, 0.2, METRES, -0.2, METRES)
                        .shape(Ink.shade(ink, 0.8), 0.12, 0, 0.42, 0, 0.2, METRES, 0.06, METRES);
                for (int i = 0; i < 8; i++) {
                    pen.oval(0x3C3E44, 0, 0.8 + i * 0.95, 0.15 - i * 0.008, 0.3);
                }
                arm(pen, dark, 8.2, 1.0);
            }
            case LATTICE -> {
                pen.line(ink, 0.17, -0.8, 0, -0.15, METRES).line(ink, 0.17, 0.8, 0, 0.15, METRES);
                for (int i = 0; i < 6; i++) {
                    double low = i * 1.4;
                    double a = 0.8 - low * 0.072;
                    double b = a - 0.1;
                    pen.line(dark, 0.11, -a, low, b, low + 1.4).line(dark, 0.11, a, low, -b, low + 1.4);
                }
                arm(pen, dark, 7.4, 1.6);
                arm(pen, dark, 8.5, 1.2);
            }
            case STEEL -> {
                pen.shape(ink, -0.22, 0, 0.22, 0, 0.13, METRES, -0.13, METRES)
                        .shape(Ink.shade(ink, 0.7), 0.05, 0, 0.22, 0, 0.13, METRES, 0.05, METRES);
                for (double[] hook : hooks) {
                    pen.line(dark, 0.16, 0, hook[1] - 0.25, hook[0], hook[1] - 0.1)
                            .disc(0x5A3A28, hook[0], hook[1], 0.16);
                }
            }
            case FRAME -> {
                pen.line(ink, 0.28, -0.9, 0, -0.8, 8.8).line(ink, 0.28, 0.9, 0, 0.8, 8.8);
                pen.line(dark, 0.13, -0.85, 5, 0.82, 7.6).line(dark, 0.13, 0.85, 5, -0.82, 7.6);
                arm(pen, dark, 8.4, 1.7);
            }
        }
    }

    private void arm(Pen pen, int dark, double y, double half) {
        pen.box(dark, -half, y - 0.12, half, y + 0.12);
        for (int side = -1; side <= 1; side += 2) {
            pen.round(
                    0xD8DCE0,
                    new double[] {side * half * 0.8 - 0.11, y + 0.1, side * half * 0.8 + 0.11, y + 0.42},
                    0.1);
        }
    }

    /**
     * Paints poles along a road, far ones first, with wires that sag between them.
     *
     * @param canvas where; its depth is set pole by pole
     * @param view the camera
     * @param rightMetres where they stand, to the right of the camera
     * @param stretch nearest pole, farthest pole and the way from one to the next, each above 0, in metres
     * @throws IllegalArgumentException if {@code stretch} is not three numbers above 0
     */
    public void paintRow(Canvas canvas, Perspective view, double rightMetres, double... stretch) {
        if (stretch.length != 3 || !(stretch[0] > 0 && stretch[2] > 0)) {
            throw new IllegalArgumentException(
                    "a row of poles needs the nearest, the farthest and the way between, found "
                            + Arrays.toString(stretch));
        }
        int count = (int) Math.max(1, Math.min(40, Math.floor((stretch[1] - stretch[0]) / stretch[2]) + 1));
        for (int i = count - 1; i >= 0; i--) {
            double ahead = stretch[0] + i * stretch[2];
            canvas.depth(Math.min(0.85, ahead / 200));
            paint(canvas, view.spot(rightMetres, ahead, METRES));
            // the wires of the nearest pole run on over the camera
            double next = i > 0 ? ahead - stretch[2] : Math.max(ahead * 0.25, ahead - stretch[2]);
            wires(canvas, view, rightMetres, ahead, next);
        }
    }

    private void wires(Canvas canvas, Perspective view, double rightMetres, double from, double to) {
        Outline outline = new Outline();
        for (double[] hook : hooks) {
            double[] points = new double[14];
            for (int i = 0; i <= 6; i++) {
                double t = i / 6.0;
                double ahead = from + (to - from) * t;
                points[2 * i] = view.x(rightMetres + hook[0], ahead);
                points[2 * i + 1] = view.y(hook[1] - 2.4 * t * (1 - t), ahead);
            }
            outline.and(Outline.polyline(Math.max(0.4, Math.min(0.9, view.unitsPerMetre(from) * 0.06)), points));
        }
        canvas.fill(outline, 0x26282E, 0.85);
    }
}
