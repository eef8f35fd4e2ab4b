package org.terrella.draw;

import java.awt.Graphics2D;

/** Something that can be painted at a size of its own; {@link PictureFormat} makes files of it. */
public interface Picture {

    /**
     * What it shows, for a reader who cannot see it.
     *
     * @return the title that is painted on it
     */
    String title();

    /**
     * Its width.
     *
     * @return in pixels at 96 per inch
     */
    int width();

    /**
     * Its height.
     *
     * @return in pixels at 96 per inch
     */
    int height();

    /**
     * Paints it with its upper left corner at (0, 0).
     *
     * @param graphics where to
     */
    void paint(Graphics2D graphics);
}
