package org.terrella.embed;

/** The encoders of photos that a command or an experiment can name. */
public final class Encoders {

    private static final String KNOWN = "thumbnail";

    private Encoders() {}

    /**
     * The encoder of a name.
     *
     * @param name {@code thumbnail}, the mean colours of 8 × 8 parts
     * @return the encoder; to be closed
     * @throws IllegalArgumentException if there is none
     */
    public static ImageEncoder named(String name) {
        return switch (name) {
            case "thumbnail" -> new ThumbnailEncoder();
            default -> throw new IllegalArgumentException("encoder must be one of " + KNOWN + ", found " + name);
        };
    }
}
