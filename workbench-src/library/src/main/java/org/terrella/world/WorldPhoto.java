package org.terrella.world;

import java.util.List;
import org.terrella.geo.LatLng;
import org.terrella.world.paint.Jpeg;

/**
 * A photo of Little Earth and everything that is known about it.
 *
 * <p>Immutable in all but its arrays, which are not copied: [pixels * pixels], row by row.
 *
 * @param id unique in the world, with slashes and ".jpg" as in MP-16
 * @param set the set that it belongs to
 * @param place where the camera stood
 * @param photographer pseudonym
 * @param names names of the place
 * @param subject what it is of
 * @param month when it was taken; 0 is January
 * @param caption what is seen, never where
 * @param clues what in it tells about the place
 * @param pixels width and height
 * @param rgb colours 0xRRGGBB
 * @param labels ordinals of {@link org.terrella.world.paint.Label}, before blur and noise
 */
public record WorldPhoto(
        String id,
        WorldSet set,
        LatLng place,
        String photographer,
        PlaceText names,
        Subject subject,
        int month,
        String caption,
        List<Clue> clues,
        int pixels,
        int[] rgb,
        byte[] labels) {

    /** Quality of the files: no artefact can be seen at 96 pixels. */
    private static final int JPEG_QUALITY = 85;

    /** Keeps tables and buffers, of which each thread needs its own. */
    private static final ThreadLocal<Jpeg> ENCODER = ThreadLocal.withInitial(() -> new Jpeg(JPEG_QUALITY));

    /**
     * The photo as a file.
     *
     * @return a JPEG, the same bytes on every machine
     */
    public byte[] jpeg() {
        return ENCODER.get().encode(rgb, pixels, pixels);
    }

    /**
     * Whether something in it tells as much as this.
     *
     * @param level the level
     * @return true if a clue is of that level
     */
    public boolean tells(Level level) {
        return clues.stream().anyMatch(clue -> clue.cue().level() == level);
    }
}
