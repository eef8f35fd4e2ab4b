package org.terrella.world;

import java.util.List;
import org.terrella.geo.LatLng;
import org.terrella.world.paint.Jpeg;

/**
 * A photo of Little Earth and everything that is known about it.
 *
 * <p>Immutable in all but its arrays, which are not copied: [pixels * pixels], row by row.
 *
 * @param negative what it was developed from
 * @param taken where, when and by whom it was taken
 * @param seen what is seen in it
 * @param painted its pixels
 */
public record WorldPhoto(Negative negative, Taken taken, Seen seen, Painted painted) {

    /**
     * Where, when and by whom a photo was taken.
     *
     * @param place where the camera stood
     * @param names names of the place
     * @param photographer pseudonym
     * @param month when it was taken; 0 is January
     */
    public record Taken(LatLng place, PlaceText names, String photographer, int month) {}

    /**
     * What is seen in a photo.
     *
     * @param subject what it is of
     * @param caption what is seen, never where
     * @param clues what in it tells about the place
     */
    public record Seen(Subject subject, String caption, List<Clue> clues) {}

    /**
     * What was painted: arrays of [pixels * pixels], row by row, which are not copied.
     *
     * @param pixels width and height
     * @param rgb colours 0xRRGGBB
     * @param labels ordinals of {@link org.terrella.world.paint.Label}, before blur and noise
     */
    public record Painted(int pixels, int[] rgb, byte[] labels) {}

    /** Quality of the files: no artefact can be seen at 96 pixels. */
    private static final int JPEG_QUALITY = 85;

    /** Keeps tables and buffers, of which each thread needs its own. */
    private static final ThreadLocal<Jpeg> ENCODER = ThreadLocal.withInitial(() -> new Jpeg(JPEG_QUALITY));

    /**
     * Its name, which a changed photo shares with the one it was made of.
     *
     * @return unique in the world, with slashes and ".jpg" as in MP-16
     */
    public String id() {
        return negative.id();
    }

    /**
     * The set that it belongs to.
     *
     * @return the set that it belongs to
     */
    public WorldSet set() {
        return negative.set();
    }

    /**
     * The same photo with a cue left out. What can be away is away, such as a lamp; what cannot looks neutral: the ground is
     * grey, houses are plain, and the camera is in the middle of the road, with whatever stands beside one lane at a side
     * chosen by lot. Everything else stays, to the last grain.
     *
     * @param cue which
     * @return the changed photo; it looks the same if the cue is not in it
     */
    public WorldPhoto without(Cue cue) {
        return negative.without(cue).developed();
    }

    /**
     * The same photo with a cue that looks as in another country, wherever this one shows it. What differs from town to town
     * is that of the country's largest. Everything else stays, to the last grain.
     *
     * @param cue which
     * @param country English name or two letters
     * @return the changed photo; it looks the same if the cue is not in it, or looks so there too
     * @throws IllegalArgumentException if there is no such country
     */
    public WorldPhoto with(Cue cue, String country) {
        return negative.with(cue, country).developed();
    }

    /**
     * What it tells about its place, from the world itself: all cues that were painted, the hidden ones too.
     *
     * @return one for each cue and look, in the order of the cues
     */
    public List<CueFact> facts() {
        return negative.facts();
    }

    /**
     * Which part of the photo a cue has made, or what stands in its place where it cannot be away.
     *
     * @param cue which
     * @return the mask; empty if the cue is not in it
     */
    public CueMask mask(Cue cue) {
        return negative.mask(cue);
    }

    /**
     * The photo as a file.
     *
     * @return a JPEG, the same bytes on every machine
     */
    public byte[] jpeg() {
        return ENCODER.get().encode(rgb(), pixels(), pixels());
    }

    /**
     * Whether something in it tells as much as this.
     *
     * @param level the level
     * @return true if a clue is of that level
     */
    public boolean tells(Level level) {
        return clues().stream().anyMatch(clue -> clue.cue().level() == level);
    }

    /**
     * Where the camera stood.
     *
     * @return where the camera stood
     */
    public LatLng place() {
        return taken.place();
    }

    /**
     * Names of the place.
     *
     * @return names of the place
     */
    public PlaceText names() {
        return taken.names();
    }

    /**
     * Pseudonym.
     *
     * @return pseudonym
     */
    public String photographer() {
        return taken.photographer();
    }

    /**
     * When it was taken.
     *
     * @return when it was taken; 0 is January
     */
    public int month() {
        return taken.month();
    }

    /**
     * What it is of.
     *
     * @return what it is of
     */
    public Subject subject() {
        return seen.subject();
    }

    /**
     * What is seen, never where.
     *
     * @return what is seen, never where
     */
    public String caption() {
        return seen.caption();
    }

    /**
     * What in it tells about the place.
     *
     * @return what in it tells about the place
     */
    public List<Clue> clues() {
        return seen.clues();
    }

    /**
     * Width and height.
     *
     * @return width and height
     */
    public int pixels() {
        return painted.pixels();
    }

    /**
     * Colours 0xRRGGBB.
     *
     * @return colours 0xRRGGBB
     */
    public int[] rgb() {
        return painted.rgb();
    }

    /**
     * Ordinals of {@link org.terrella.world.paint.Label}, before blur and noise.
     *
     * @return ordinals of {@link org.terrella.world.paint.Label}, before blur and noise
     */
    public byte[] labels() {
        return painted.labels();
    }
}
