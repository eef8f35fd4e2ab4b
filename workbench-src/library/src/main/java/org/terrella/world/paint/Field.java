package org.terrella.world.paint;

import java.util.Locale;

/** Patterns of open land, painted in a band between a far and a near line. */
public enum Field {
    /** Rows of green crops that meet at the horizon. */
    CROPS,
    /** Rows of vines on bare soil. */
    VINEYARD,
    /** Steps of water with green rims. */
    TERRACES,
    /** Grass with flowers. */
    FLOWERS,
    /** Sand in waves. */
    DUNES,
    /** Yellow corn with bales of straw. */
    STUBBLE,
    /** Cracked dry ground. */
    CRACKED;

    private static final int[] PETALS = {0xE8483C, 0xF2D23C, 0xF4F0F0, 0xB65CC8};

    /**
     * What is seen.
     *
     * @return lower-case words
     */
    public String word() {
        return switch (this) {
            case CROPS -> "rows of crops";
            case VINEYARD -> "vineyard";
            case TERRACES -> "rice terraces";
            case FLOWERS -> "meadow flowers";
            case DUNES -> "sand dunes";
            case STUBBLE -> "straw bales";
            case CRACKED -> "cracked ground";
        };
    }

    /**
     * Paints the land over the full width.
     *
     * @param canvas where
     * @param topY its far end
     * @param bottomY its near end, below {@code topY}
     * @param dice for its irregularities
     * @throws IllegalArgumentException if {@code bottomY} is not below {@code topY}
     */
    public void paint(Canvas canvas, double topY, double bottomY, Dice dice) {
        if (!(bottomY > topY)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "a field's near end must be below its far end %.1f, found %.1f", topY, bottomY));
        }
        Land land = new Land(canvas, topY, bottomY, dice);
        boolean sandy = this == DUNES || this == CRACKED;
        canvas.label(sandy ? Label.GROUND : Label.VEGETATION);
        switch (this) {
            case CROPS -> land.rows(0x8E7446, 0x5FA040, 0x7FBE52, 0.62);
            case VINEYARD -> land.rows(0xB08A5C, 0x3F7A34, 0x6AA048, 0.42);
            case TERRACES -> land.terraces();
            case FLOWERS -> land.flowers(PETALS);
            case DUNES -> land.dunes();
            case STUBBLE -> land.stubble();
            case CRACKED -> land.cracked();
        }
    }
}
