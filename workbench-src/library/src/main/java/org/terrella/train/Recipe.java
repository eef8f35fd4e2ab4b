package org.terrella.train;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How one network is made: on which photos, with which settings and noise.
 *
 * <p>The same recipe in the same {@link Workshop} gives the same numbers again, whether it was interrupted or not.
 */
public interface Recipe {

    /**
     * What it makes, such as {@code the alignment mercator, seed 18}.
     *
     * @return a name for sentences
     */
    String name();

    /**
     * Name of the file that it makes.
     *
     * @return ends in .safetensors
     */
    String file();

    /**
     * Where all that is random comes from.
     *
     * @return the seed
     */
    long seed();

    /**
     * All that decides the numbers beside the photos and the encoder.
     *
     * @return the settings as a text
     */
    String settings();

    /**
     * How long it takes on two cores of today.
     *
     * @return roughly; half of it or twice as long is no surprise
     */
    Duration estimate();

    /**
     * Makes the network and writes it, with where it comes from.
     *
     * @param file where to; replaced if it is there
     * @param workshop photos, room for what is needed meanwhile, and who hears of it
     * @return what is to say of the result
     * @throws org.terrella.file.InputException if photos or networks that it needs are missing
     * @throws java.util.concurrent.CancellationException if the thread is interrupted; made again it goes on
     */
    String make(Path file, Workshop workshop);

    /**
     * How long it takes, in words.
     *
     * @return such as {@code about 2 minutes}
     */
    default String estimateInWords() {
        long minutes = Math.max(1, Math.round(estimate().toSeconds() / 60.0));
        return "about " + minutes + (minutes == 1 ? " minute" : " minutes");
    }
}
