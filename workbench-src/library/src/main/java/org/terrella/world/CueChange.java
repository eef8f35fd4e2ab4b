package org.terrella.world;

import java.util.Arrays;
import java.util.Optional;
import org.terrella.file.Words;

/**
 * What is done to a cue of a photo: it is left out, or looks as in another country.
 *
 * @param cue which
 * @param country two letters of the other country; nothing if the cue is left out
 */
public record CueChange(Cue cue, Optional<String> country) {

    private static final String WITHOUT = "without";
    private static final String BETWEEN = "/";
    private static final int PARTS = 3;

    /**
     * A changed photo, as its id tells it.
     *
     * @param change what was done
     * @param photo id of the photo as it was taken
     */
    public record Changed(CueChange change, String photo) {}

    /**
     * A cue is left out.
     *
     * @param cue which
     * @return the change
     */
    public static CueChange without(Cue cue) {
        return new CueChange(cue, Optional.empty());
    }

    /**
     * A cue looks as in another country.
     *
     * @param cue which
     * @param country two letters of the country
     * @return the change
     */
    public static CueChange as(Cue cue, String country) {
        return new CueChange(cue, Optional.of(country));
    }

    /**
     * Renders a photo with the change.
     *
     * @param photo as it was taken
     * @return the changed photo; it looks the same if the cue is not in it
     */
    public WorldPhoto of(Negative photo) {
        return country.map(name -> photo.with(cue, name))
                .orElseGet(() -> photo.without(cue))
                .developed();
    }

    /**
     * The id of a changed photo, which no photo of a world has, and no other change of it.
     *
     * @param photo id of the photo as it was taken
     * @return such as {@code road-lines/without/ab/cd/ef.jpg} and {@code taxi/JP/ab/cd/ef.jpg}
     */
    public String id(String photo) {
        return Words.word(cue) + BETWEEN + country.orElse(WITHOUT) + BETWEEN + photo;
    }

    /**
     * Reads what {@link #id} wrote.
     *
     * @param id of any photo
     * @return the change; nothing if the photo is as it was taken
     */
    public static Optional<Changed> read(String id) {
        String[] parts = id.split(BETWEEN, PARTS);
        return Arrays.stream(Cue.values())
                .filter(cue -> parts.length == PARTS && Words.word(cue).equals(parts[0]))
                .map(cue -> new CueChange(cue, parts[1].equals(WITHOUT) ? Optional.empty() : Optional.of(parts[1])))
                .map(change -> new Changed(change, parts[2]))
                .findFirst();
    }
}
