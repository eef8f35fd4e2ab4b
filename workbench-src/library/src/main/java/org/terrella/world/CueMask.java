package org.terrella.world;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which part of a photo a cue has made: for each pixel how much of its colour is the cue's, hidden parts excluded.
 *
 * <p>Immutable.
 */
public final class CueMask {

    /**
     * A rectangle of pixels.
     *
     * @param left first column
     * @param top first row
     * @param right last column
     * @param bottom last row
     */
    public record Box(int left, int top, int right, int bottom) {}

    private static final float MOST = 0.5f;

    private final int side;
    private final float[] shares;

    private CueMask(int side, float[] shares) {
        this.side = side;
        this.shares = shares;
    }

    /**
     * A mask of one's own.
     *
     * @param side width and height, 1 or more
     * @param shares how much of each pixel is the cue's, row by row, [side · side], in [0, 1]; copied
     * @return the mask
     * @throws IllegalArgumentException if there are not so many, or one is no share
     */
    public static CueMask of(int side, float... shares) {
        boolean isOfShares = true;
        for (float share : shares) {
            isOfShares &= share >= 0 && share <= 1;
        }
        if (side < 1 || shares.length != side * side || !isOfShares) {
            throw new IllegalArgumentException("expected a share in [0, 1] for each pixel of a mask of side " + side
                    + ", found " + Arrays.toString(shares));
        }
        return new CueMask(side, shares.clone());
    }

    /** Of things that lie beside each other, or within each other. */
    static CueMask of(int side, List<float[]> planes) {
        float[] all = new float[side * side];
        for (float[] plane : planes) {
            for (int i = 0; i < all.length; i++) {
                all[i] = Math.min(1, all[i] + Math.max(0, plane[i]));
            }
        }
        return new CueMask(side, all);
    }

    /**
     * Width and height.
     *
     * @return in pixels
     */
    public int side() {
        return side;
    }

    /**
     * How much of a pixel's colour is the cue's.
     *
     * @param x from 0, to the right
     * @param y from 0, down
     * @return in [0, 1]
     * @throws IndexOutOfBoundsException if there is no such pixel
     */
    public float share(int x, int y) {
        return shares[Objects.checkIndex(y, side) * side + Objects.checkIndex(x, side)];
    }

    /**
     * Whether a pixel shows the cue more than anything else.
     *
     * @param x from 0, to the right
     * @param y from 0, down
     * @return whether at least half of it is the cue's
     */
    public boolean shows(int x, int y) {
        return share(x, y) >= MOST;
    }

    /**
     * Whether the cue has any part in a pixel: whatever happens to the cue, the others stay as they are.
     *
     * @param x from 0, to the right
     * @param y from 0, down
     * @return false if the pixel has nothing of it
     */
    public boolean touches(int x, int y) {
        return share(x, y) > 0;
    }

    /**
     * How much of the photo is the cue's.
     *
     * @return in [0, 1]
     */
    public double area() {
        double sum = 0;
        for (float share : shares) {
            sum += share;
        }
        return sum / shares.length;
    }

    /**
     * The smallest rectangle that holds all that shows the cue.
     *
     * @return absent if no pixel does
     */
    public Optional<Box> box() {
        int left = side;
        int top = side;
        int right = -1;
        int bottom = -1;
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] >= MOST) {
                left = Math.min(left, i % side);
                right = Math.max(right, i % side);
                top = Math.min(top, i / side);
                bottom = Math.max(bottom, i / side);
            }
        }
        return right < 0 ? Optional.empty() : Optional.of(new Box(left, top, right, bottom));
    }
}
