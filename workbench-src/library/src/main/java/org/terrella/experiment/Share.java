package org.terrella.experiment;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.terrella.data.Photo;
import org.terrella.file.Checksum;
import org.terrella.file.Words;

/** Which of the photos of a query set an experiment asks: sweeps may take a fixed part, photographers being kept whole. */
public enum Share {
    /** All photos. */
    WHOLE(1),
    /** A third of the photographers: those whose names' hashes (SHA-256) are divisible by three. */
    THIRD(3);

    private final int parts;

    Share(int parts) {
        this.parts = parts;
    }

    /**
     * The share of a word.
     *
     * @param word as in experiment files
     * @return the share
     * @throws IllegalArgumentException if there is none; the message lists them
     */
    public static Share named(String word) {
        return Words.named(Share.class, "share", word);
    }

    /**
     * Its name in experiment files.
     *
     * @return lower case
     */
    public String word() {
        return Words.word(this);
    }

    /**
     * A query set of which this is the share, as tables call it.
     *
     * @param queries name of the set
     * @return such as {@code tourist, a third}
     */
    public String label(String queries) {
        return parts == 1 ? queries : queries + ", a " + word();
    }

    /**
     * The photos that belong to it.
     *
     * @param photos of a query set
     * @return in the same order; a photo without a photographer counts as of one of its own
     */
    public List<Photo> of(List<Photo> photos) {
        return parts == 1 ? photos : photos.stream().filter(this::holds).toList();
    }

    private boolean holds(Photo photo) {
        byte[] name = photo.photographer().orElse(photo.id()).getBytes(StandardCharsets.UTF_8);
        return new BigInteger(Checksum.sha256(name), 16)
                        .mod(BigInteger.valueOf(parts))
                        .signum()
                == 0;
    }
}
