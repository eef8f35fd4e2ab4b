package org.terrella.tensor;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.terrella.file.InputException;

/** What network a file of weights holds, told by what it says of itself or by arrays that no other one has. */
public enum WeightsKind {
    /** A training that has not ended; before the others, whose arrays it holds too. */
    STATE("an unfinished training", "terrella state 1", List.of()),
    /** G3's heads, also as released. */
    ALIGNMENT("an alignment", "terrella alignment 1", List.of("vision_projection_else_1.0.weight")),
    /** GeoCLIP without its frozen CLIP. */
    GEOCLIP("a GeoCLIP", "terrella geoclip 1", List.of("image_encoder.mlp.0.weight")),
    /** Little Earth's encoders of photos and captions. */
    ENCODER("Little Earth's encoder", "terrella encoder 1", List.of("log_scale", "captions.words")),
    /** A classifier with its geocells. */
    CELLS("a classifier of geocells", "terrella cells 1", List.of("geocells.ids")),
    /** A network that classifies photos; which one, the file says too. */
    CLASSIFIER("a classifier of photos", "terrella classifier 1", List.of()),
    /** A small vision-language model. */
    LANGUAGE_MODEL("a language model", "terrella language model 1", List.of("pointer.match")),
    /** A model that writes sentences about photos. */
    GAGA("a GaGA", "terrella gaga 1", List.of("lexicon.pieces")),
    /** A CLIP in Hugging Face's names. */
    CLIP("a CLIP", "terrella clip 1", List.of("vision_model.embeddings.class_embedding")),
    /** A CLIP in OpenCLIP's names. */
    OPEN_CLIP("a CLIP in OpenCLIP's names", "terrella openclip 1", List.of("visual.class_embedding"));

    /** Name of the text in which a file says its kind. */
    public static final String KEY = "kind";

    private static final String SOME_MOMENT = "adam.first.";

    private final String found;
    private final String word;
    private final List<String> marks;

    WeightsKind(String found, String word, List<String> marks) {
        this.found = found;
        this.word = word;
        this.marks = marks;
    }

    /**
     * How a file says its kind, under {@link #KEY}.
     *
     * @return a few words with the version of the format
     */
    public String word() {
        return word;
    }

    /**
     * How it is called when it was found in the place of something else.
     *
     * @return such as {@code an alignment}
     */
    public String found() {
        return found;
    }

    /**
     * What a file holds.
     *
     * @param checkpoint any file of weights
     * @return its kind; nothing if it is none of these
     */
    public static Optional<WeightsKind> of(Checkpoint checkpoint) {
        String told = checkpoint.metadata().get(KEY);
        return Arrays.stream(values())
                .filter(kind -> told == null ? kind.isMarkedIn(checkpoint) : kind.word.equals(told))
                .findFirst();
    }

    private boolean isMarkedIn(Checkpoint checkpoint) {
        if (this == STATE) {
            return checkpoint.names().stream().anyMatch(name -> name.startsWith(SOME_MOMENT));
        }
        return !marks.isEmpty() && marks.stream().allMatch(mark -> StateDictionary.isIn(checkpoint, mark));
    }

    /**
     * Refuses a file of another kind.
     *
     * @param checkpoint any file of weights
     * @throws InputException if it holds anything else; says what
     */
    public void require(Checkpoint checkpoint) {
        Optional<WeightsKind> other = of(checkpoint);
        if (other.filter(this::equals).isPresent()) {
            return;
        }
        throw new InputException(
                checkpoint.file(), "expected the weights of " + found + ", found " + found(checkpoint, other));
    }

    private static String found(Checkpoint checkpoint, Optional<WeightsKind> other) {
        if (other.isPresent()) {
            return "those of " + other.get().found;
        }
        String told = checkpoint.metadata().get(KEY);
        if (told != null) {
            return "those of a " + told;
        }
        int count = checkpoint.names().size();
        return count == 0
                ? "no arrays"
                : count + " arrays of another network, such as "
                        + checkpoint.names().get(0);
    }
}
