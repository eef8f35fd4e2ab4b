package org.terrella.embed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.terrella.file.InputException;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.WeightsKind;

/** The encoders of photos that a command or an experiment can name. */
public final class Encoders {

    private static final Map<String, Supplier<ImageEncoder>> KNOWN = new TreeMap<>(
            Map.of("little-earth", () -> LittleEarthClip.shipped().photos(), "thumbnail", ThumbnailEncoder::new));

    private Encoders() {}

    /**
     * The encoder of a name, or of a file of weights.
     *
     * @param name {@code little-earth}, the small CLIP that comes along; {@code thumbnail}, the mean colours of 8 × 8 parts;
     *     or a file: what {@code terrella train clip} wrote, or OpenAI's CLIP in a file of Hugging Face or of G3
     * @return the encoder; to be closed
     * @throws IllegalArgumentException if there is neither such an encoder nor such a file
     * @throws InputException if the file holds no encoder
     */
    public static ImageEncoder named(String name) {
        if (KNOWN.containsKey(name)) {
            return KNOWN.get(name).get();
        }
        Path file = Path.of(name);
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("encoder must be one of " + String.join(", ", KNOWN.keySet())
                    + ", or a file of weights, found " + name);
        }
        Checkpoint weights = Checkpoint.read(file);
        return WeightsKind.of(weights).filter(WeightsKind.ENCODER::equals).isPresent()
                ? LittleEarthClip.read(weights).photos()
                : Clip.read(file.getFileName().toString().replaceFirst("\\.[^.]*$", ""), weights);
    }
}
