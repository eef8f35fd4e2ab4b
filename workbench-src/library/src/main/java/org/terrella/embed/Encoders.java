package org.terrella.embed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.terrella.file.InputException;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.WeightsKind;

/** The encoders of photos that a command or an experiment can name. */
public final class Encoders {

    private static final String LITTLE_EARTH = "little-earth";

    /** How Hugging Face and OpenCLIP call files of weights, the better one first. */
    private static final List<String> WEIGHTS = List.of(
            "model.safetensors",
            "open_clip_model.safetensors",
            "open_clip_pytorch_model.safetensors",
            "pytorch_model.bin",
            "open_clip_pytorch_model.bin");

    private static final Map<String, Supplier<ImageEncoder>> KNOWN = new TreeMap<>(
            Map.of(LITTLE_EARTH, () -> LittleEarthClip.shipped().photos(), "thumbnail", ThumbnailEncoder::new));

    private Encoders() {}

    /**
     * The encoder of a name, or of a file of weights.
     *
     * @param name {@code little-earth}, the small CLIP that comes along; {@code thumbnail}, the mean colours of 8 × 8 parts;
     *     or a file: what {@code terrella train clip} wrote, or a CLIP in a file of Hugging Face, OpenCLIP or G3; or the
     *     folder of a CLIP as Hugging Face or OpenCLIP publish it
     * @return the encoder; to be closed
     * @throws IllegalArgumentException if there is neither such an encoder nor such a file
     * @throws InputException if the file holds no encoder
     */
    public static ImageEncoder named(String name) {
        if (KNOWN.containsKey(name)) {
            return KNOWN.get(name).get();
        }
        Path named = Path.of(name);
        Path file = file(named)
                .orElseThrow(() -> new IllegalArgumentException("encoder must be one of "
                        + String.join(", ", KNOWN.keySet()) + ", or a file of weights, found " + name));
        Checkpoint weights = Checkpoint.read(file);
        return isLittleEarths(weights)
                ? LittleEarthClip.read(weights).photos()
                : Clip.read(named.getFileName().toString().replaceFirst("\\.[^.]*$", ""), weights);
    }

    private static boolean isLittleEarths(Checkpoint weights) {
        return WeightsKind.of(weights).filter(WeightsKind.ENCODER::equals).isPresent();
    }

    /**
     * The file that an encoder's weights are read from.
     *
     * @param fileOrFolder a file, or a folder as a CLIP is published in
     * @return the file; nothing if it is not there
     */
    public static Optional<Path> file(Path fileOrFolder) {
        return Stream.concat(Stream.of(fileOrFolder), WEIGHTS.stream().map(fileOrFolder::resolve))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /**
     * Why an encoder of photos makes no vectors of texts, without reading its weights.
     *
     * @param name as for {@link #named}, there
     * @return a sentence; nothing if it makes them
     */
    public static Optional<String> missingTexts(String name) {
        if (KNOWN.containsKey(name)) {
            return name.equals(LITTLE_EARTH)
                    ? Optional.empty()
                    : Optional.of("expected an encoder of photos and texts, found " + name + ", which makes vectors of"
                            + " photos alone");
        }
        Path weights = file(Path.of(name)).orElseThrow();
        Path tokenizer = weights.resolveSibling(ClipTokenizer.FILE);
        return Files.isRegularFile(tokenizer) || isLittleEarths(Checkpoint.read(weights))
                ? Optional.empty()
                : Optional.of("expected " + tokenizer + ", which belongs to the weights beside it, found none");
    }
}
