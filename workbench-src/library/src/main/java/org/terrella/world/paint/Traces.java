package org.terrella.world.paint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * How much of each pixel is due to each of several things that are painted.
 *
 * <p>A thing has a plane that is blended as the colours are: towards 1 where it is painted, towards 0 where something else is
 * painted over it. So what is hidden counts for nothing, and what shines through counts for its share. A pixel where a plane
 * is 0 has the colour that it would have without the thing.
 *
 * <p>Not safe for use by several threads.
 */
public final class Traces {

    /** Traces nothing. */
    public static final Traces OFF = new Traces(0);

    private static final int NONE = -1;

    private final int pixels;
    private final List<float[]> planes = new ArrayList<>();
    private final BitSet active = new BitSet();
    private int tint = NONE;

    private Traces(int pixels) {
        this.pixels = pixels;
    }

    /**
     * Traces of a picture in which nothing is painted yet.
     *
     * @param canvas what will be painted on
     * @return without any plane
     */
    public static Traces of(Canvas canvas) {
        return new Traces(canvas.pixels() * canvas.pixels());
    }

    /**
     * Says that what is painted from now on belongs to a new thing, and to those that are open already.
     *
     * @return the number of its plane; none, below 0, where nothing is traced
     */
    public int open() {
        if (this == OFF) {
            return NONE;
        }
        planes.add(new float[pixels]);
        active.set(planes.size() - 1);
        return planes.size() - 1;
    }

    /**
     * Says that what is painted from now on belongs to it no more.
     *
     * @param plane as {@link #open} gave it
     */
    public void close(int plane) {
        if (plane >= 0) {
            active.clear(plane);
        }
    }

    /**
     * Runs a painting in which only what {@link Canvas#tint} paints belongs to a new thing.
     *
     * @param painting paints
     * @return the number of the plane, as {@link #open} gives it
     */
    public int tinting(Runnable painting) {
        int before = tint;
        int plane = open();
        close(plane);
        tint = plane;
        painting.run();
        tint = before;
        return plane;
    }

    /**
     * The plane of a thing.
     *
     * @param plane its number
     * @return shares in [0, 1], row by row, [pixels * pixels]; not copied
     */
    public float[] plane(int plane) {
        return planes.get(plane);
    }

    List<float[]> planes() {
        return planes;
    }

    void tint(Runnable painting) {
        if (tint < 0) {
            painting.run();
            return;
        }
        active.set(tint);
        painting.run();
        active.clear(tint);
    }

    /** Something covers pixels of a row by a share. */
    void cover(int from, int to, float share) {
        for (int i = 0; i < planes.size(); i++) {
            float[] plane = planes.get(i);
            float value = active.get(i) ? 1 : 0;
            if (share == 1) {
                Arrays.fill(plane, from, to, value);
                continue;
            }
            for (int at = from; at < to; at++) {
                plane[at] += (value - plane[at]) * share;
            }
        }
    }
}
