package org.terrella.image;

import java.awt.image.BufferedImage;
import java.util.OptionalInt;

/**
 * How a camera stored an image, and how to set it upright.
 *
 * <p>In the order of the numbers of the EXIF tag Orientation (0x0112), from 1; Exif 2.32, section 4.6.4.
 */
enum Orientation {
    UPRIGHT("stored upright"),
    MIRRORED("mirrored left to right"),
    UPSIDE_DOWN("turned by 180°"),
    FLIPPED("mirrored top to bottom"),
    TRANSPOSED("mirrored at the falling diagonal"),
    TURN_RIGHT("to be turned right by 90°"),
    TRANSVERSED("mirrored at the rising diagonal"),
    TURN_LEFT("to be turned left by 90°");

    private final String description;

    Orientation(String description) {
        this.description = description;
    }

    /** The orientation of a tag; upright where there is none or an unknown one. */
    static Orientation of(OptionalInt tag) {
        int number = tag.orElse(1);
        return number >= 1 && number <= values().length ? values()[number - 1] : UPRIGHT;
    }

    String description() {
        return description;
    }

    /** The image as one should see it. */
    BufferedImage upright(BufferedImage stored) {
        if (this == UPRIGHT) {
            return stored;
        }
        int width = stored.getWidth();
        int height = stored.getHeight();
        boolean exchanged = ordinal() >= TRANSPOSED.ordinal();
        BufferedImage upright =
                new BufferedImage(exchanged ? height : width, exchanged ? width : height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int right = width - 1 - x;
                int below = height - 1 - y;
                int rgb = stored.getRGB(x, y);
                switch (this) {
                    case UPRIGHT -> upright.setRGB(x, y, rgb);
                    case MIRRORED -> upright.setRGB(right, y, rgb);
                    case UPSIDE_DOWN -> upright.setRGB(right, below, rgb);
                    case FLIPPED -> upright.setRGB(x, below, rgb);
                    case TRANSPOSED -> upright.setRGB(y, x, rgb);
                    case TURN_RIGHT -> upright.setRGB(below, x, rgb);
                    case TRANSVERSED -> upright.setRGB(below, right, rgb);
                    case TURN_LEFT -> upright.setRGB(y, right, rgb);
                }
            }
        }
        return upright;
    }
}
