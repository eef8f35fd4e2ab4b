package org.terrella.world.paint;

import java.util.function.DoubleUnaryOperator;

/** Paints one fence into a space, from u = 0 to its length. */
final class FencePainter {

    private final Canvas canvas;
    private final Space space;
    private final Fence.Style style;
    private final double length;
    private final DoubleUnaryOperator stride;
    private final Dice dice;

    FencePainter(Canvas canvas, Space space, Fence.Style style, double length, DoubleUnaryOperator stride, Dice dice) {
        this.canvas = canvas;
        this.space = space;
        this.style = style;
        this.length = length;
        this.stride = stride;
        this.dice = dice;
    }

    void paint() {
        canvas.label(style.kind() == Fence.Kind.HEDGE ? Label.VEGETATION : Label.POST);
        int ink = style.colour().ink(dice);
        int dark = Ink.shade(ink, 0.66);
        double high = style.kind().metres;
        switch (style.kind()) {
            case PICKET -> {
                canvas.fill(rail(0.25, 0.4).and(rail(0.7, 0.85)), dark);
                canvas.fill(uprights(0.32, 0.2, high), ink);
            }
            case RAIL -> {
                canvas.fill(rail(0.45, 0.62).and(rail(0.9, 1.08)), ink);
                canvas.fill(uprights(1.8, 0.2, high), dark);
            }
            case MESH -> {
                canvas.fill(rail(0, high), 0xA8B0B4, 0.28);
                canvas.fill(
                        uprights(0.4, 0.05, high - 0.05).and(rail(0.5, 0.56)).and(rail(1.0, 1.06)), 0x8C9498, 0.8);
                canvas.fill(uprights(2.4, 0.14, high).and(rail(high - 0.14, high)), ink);
            }
            case BOARD -> {
                canvas.fill(rail(0, high), ink);
                canvas.fill(uprights(0.5, 0.1, high), dark);
                canvas.fill(rail(high - 0.12, high), Ink.shade(ink, 1.15));
            }
            case STONE -> {
                canvas.fill(rail(0, high), ink);
                canvas.fill(stones(), dark, 0.7);
                canvas.fill(stones(), Ink.shade(ink, 1.2), 0.8);
                canvas.fill(rail(high - 0.12, high), Ink.shade(ink, 1.15));
            }
            case RAILING ->
                canvas.fill(
                        uprights(0.3, 0.09, high - 0.1)
                                .and(rail(high - 0.14, high))
                                .and(rail(0.1, 0.2)),
                        ink);
            case GUARD_RAIL -> {
                canvas.fill(uprights(2, 0.16, 0.6), 0x5A5E64);
                canvas.fill(rail(0.4, high), ink);
                canvas.fill(rail(0.58, 0.68), dark);
                canvas.fill(rail(high - 0.08, high), Ink.mix(ink, 0xFFFFFF, 0.5));
            }
            case HEDGE -> {
                int leaves = Ink.mix(0x3E7A38, ink, 0.25);
                canvas.fill(rail(0, high), Ink.shade(leaves, 0.85));
                canvas.fill(rail(high * 0.72, high), Ink.shade(leaves, 1.2));
                canvas.fill(stones(), Ink.shade(leaves, 0.66), 0.6);
                canvas.fill(stones(), Ink.shade(leaves, 1.3), 0.6);
            }
        }
    }

    private Outline rail(double low, double high) {
        return space.box(0, low, length, high);
    }

    private Outline uprights(double pitch, double thick, double high) {
        Outline outline = new Outline();
        double at = pitch / 2;
        while (at < length) {
            double wide = thick * Math.min(1.6, stride.applyAsDouble(at));
            if (style.kind() == Fence.Kind.PICKET) {
                outline.and(space.flat(
                        at, 0.05, at + wide, 0.05, at + wide, high - 0.12, at + wide / 2, high, at, high - 0.12));
            } else {
                outline.and(space.box(at, 0, Math.min(length, at + wide), high));
            }
            at += pitch * stride.applyAsDouble(at);
        }
        return outline;
    }

    private Outline stones() {
        Outline outline = new Outline();
        double high = style.kind().metres;
        double at = 0.1;
        while (at < length - 0.6) {
            double size = stride.applyAsDouble(at);
            double v = dice.below(3) * high / 3;
            double wide = Math.min(length - at, dice.between(0.3, 0.55) * size);
            outline.and(space.flat(
                    at,
                    v + 0.06,
                    at + wide,
                    v + 0.02,
                    at + wide,
                    v + high / 3 - 0.08,
                    at + wide * 0.1,
                    v + high / 3 - 0.04));
            at += dice.between(0.3, 0.7) * size;
        }
        return outline;
    }
}
