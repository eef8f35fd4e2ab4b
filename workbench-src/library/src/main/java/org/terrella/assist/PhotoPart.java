package org.terrella.assist;

import java.util.Locale;

/**
 * A part of a photo, by shares of its width and height.
 *
 * @param left in [0, 1)
 * @param top in [0, 1)
 * @param right behind left, at most 1
 * @param bottom below top, at most 1
 */
public record PhotoPart(double left, double top, double right, double bottom) {

    /** All of a photo. */
    public static final PhotoPart ALL = new PhotoPart(0, 0, 1, 1);

    /**
     * Checks the ranges.
     *
     * @param left in [0, 1)
     * @param top in [0, 1)
     * @param right behind left, at most 1
     * @param bottom below top, at most 1
     * @throws IllegalArgumentException if one is outside
     */
    public PhotoPart {
        if (!(left >= 0 && left < right && right <= 1 && top >= 0 && top < bottom && bottom <= 1)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "a part of a photo must have 0 <= left < right <= 1 and 0 <= top < bottom <= 1, found %s to %s and %s to %s",
                    left,
                    right,
                    top,
                    bottom));
        }
    }
}
