package org.terrella.world;

import org.terrella.world.paint.Label;

/**
 * What each part of a photo shows: a square of classes.
 *
 * <p>Immutable. The painters say the class of all that they paint, so the maps of Little Earth have no errors. A pixel is of
 * the last thing that covers at least half of it; blur, dark and noise, which come after, change no map.
 */
public final class SegmentationMap {

    /** How many classes there are. */
    public static final int CLASSES = Label.values().length;

    private final int side;
    private final byte[] classes; // ordinals of Label, row by row

    private SegmentationMap(int side, byte[] classes) {
        this.side = side;
        this.classes = classes;
    }

    /**
     * A map of classes.
     *
     * @param side width and height
     * @param classes ordinals of {@link Label}, row by row, [side * side]; copied
     * @return the map
     * @throws IllegalArgumentException if there are not so many, or one is no class
     */
    public static SegmentationMap of(int side, byte[] classes) {
        if (side < 1 || classes.length != side * side) {
            throw new IllegalArgumentException(
                    "expected a class for each part of a map, found " + classes.length + " for a side of " + side);
        }
        for (int i = 0; i < classes.length; i++) {
            if (classes[i] < 0 || classes[i] >= CLASSES) {
                throw new IllegalArgumentException("the class of part " + i + " of a map must be from 0 to "
                        + (CLASSES - 1) + ", found " + classes[i]);
            }
        }
        return new SegmentationMap(side, classes.clone());
    }

    /**
     * The true map of a photo.
     *
     * @param photo any photo of Little Earth
     * @return its map, a part per pixel
     */
    public static SegmentationMap of(WorldPhoto photo) {
        return new SegmentationMap(photo.pixels(), photo.labels().clone());
    }

    /**
     * Width and height.
     *
     * @return in parts
     */
    public int side() {
        return side;
    }

    /**
     * What a part shows.
     *
     * @param x from 0, to the right
     * @param y from 0, down
     * @return its class
     * @throws IndexOutOfBoundsException if there is no such part
     */
    public Label at(int x, int y) {
        return Label.values()[ordinal(java.util.Objects.checkIndex(x, side), java.util.Objects.checkIndex(y, side))];
    }

    /**
     * All classes.
     *
     * @return ordinals of {@link Label}, row by row; a copy
     */
    public byte[] classes() {
        return classes.clone();
    }

    /**
     * A coarser map: each part is of the class that most of it is of, of equal ones the first.
     *
     * @param coarser its side, of which this one's is a multiple
     * @return the map
     * @throws IllegalArgumentException if it is not
     */
    public SegmentationMap reduced(int coarser) {
        int block = block(coarser);
        byte[] most = new byte[coarser * coarser];
        for (int y = 0; y < coarser; y++) {
            for (int x = 0; x < coarser; x++) {
                int[] counts = counts(x * block, y * block, block);
                int best = 0;
                for (int i = 1; i < CLASSES; i++) {
                    best = counts[i] > counts[best] ? i : best;
                }
                most[y * coarser + x] = (byte) best;
            }
        }
        return new SegmentationMap(coarser, most);
    }

    /**
     * How much of each class is in each part of a coarser map.
     *
     * @param coarser its side, of which this one's is a multiple
     * @return [coarser * coarser * classes], the classes of a part beside each other; they sum to 1
     * @throws IllegalArgumentException if it is not
     */
    public float[] shares(int coarser) {
        int block = block(coarser);
        float[] shares = new float[coarser * coarser * CLASSES];
        for (int part = 0; part < coarser * coarser; part++) {
            int[] counts = counts(part % coarser * block, part / coarser * block, block);
            for (int i = 0; i < CLASSES; i++) {
                shares[part * CLASSES + i] = (float) counts[i] / (block * block);
            }
        }
        return shares;
    }

    /**
     * The map of the photo moved within its frame; what is left open shows the nearest parts of its edge.
     *
     * @param right parts, negative to the left
     * @param down parts, negative upwards
     * @return the map
     */
    public SegmentationMap moved(int right, int down) {
        byte[] moved = new byte[classes.length];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                moved[y * side + x] = ordinal(inside(x - right), inside(y - down));
            }
        }
        return new SegmentationMap(side, moved);
    }

    /**
     * The map of the photo in a mirror.
     *
     * @return left and right exchanged
     */
    public SegmentationMap mirrored() {
        byte[] mirrored = new byte[classes.length];
        for (int i = 0; i < mirrored.length; i++) {
            mirrored[i] = ordinal(side - 1 - i % side, i / side);
        }
        return new SegmentationMap(side, mirrored);
    }

    private int inside(int position) {
        return Math.max(0, Math.min(side - 1, position));
    }

    private byte ordinal(int x, int y) {
        return classes[y * side + x];
    }

    private int block(int coarser) {
        if (coarser < 1 || side % coarser != 0) {
            throw new IllegalArgumentException(
                    "a map of side " + side + " is reduced to a side that divides it, found " + coarser);
        }
        return side / coarser;
    }

    private int[] counts(int left, int top, int block) {
        int[] counts = new int[CLASSES];
        for (int y = top; y < top + block; y++) {
            for (int x = left; x < left + block; x++) {
                counts[ordinal(x, y)]++;
            }
        }
        return counts;
    }
}
