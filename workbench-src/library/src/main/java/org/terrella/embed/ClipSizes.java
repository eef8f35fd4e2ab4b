package org.terrella.embed;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.terrella.embed.ClipSettings.Activation;
import org.terrella.embed.ClipSettings.Tower;
import org.terrella.file.InputException;

/** Reads a CLIP's sizes off the shapes of its arrays, and off what is said of it where they do not tell. */
final class ClipSizes {

    private static final int OPENAI_HEAD_WIDTH = 64;
    private static final Set<Integer> OPENAI_WIDTHS = Set.of(512, 768, 1024);

    private ClipSizes() {}

    static ClipSettings of(ClipNames names) {
        return of(names, names.config());
    }

    static ClipSettings of(ClipNames names, Optional<ClipConfig> config) {
        List<Integer> patches = names.axes("vision_model.embeddings.patch_embedding.weight", 4);
        int positions = names.axes("vision_model.embeddings.position_embedding.weight", 2)
                .get(0);
        List<Integer> tokens = names.axes("text_model.embeddings.token_embedding.weight", 2);
        int context =
                names.axes("text_model.embeddings.position_embedding.weight", 2).get(0);
        int projection = names.axes("text_projection.weight", 2).get(0);
        int patch = patches.get(3);
        int pixels = side(names, positions) * patch;
        Optional<ClipSettings> told = config.map(ClipConfig::settings);
        ClipSettings found = fitting(
                names.checkpoint().file(),
                () -> new ClipSettings(
                        new ClipSettings.Vision(
                                pixels,
                                patch,
                                tower(
                                        names,
                                        "vision",
                                        patches.get(0),
                                        told.map(all -> all.vision().tower()))),
                        new ClipSettings.Text(
                                tokens.get(0),
                                context,
                                tower(
                                        names,
                                        "text",
                                        tokens.get(1),
                                        told.map(all -> all.text().tower()))),
                        projection));
        config.ifPresent(all -> all.check(names.checkpoint().file(), found));
        return found;
    }

    /** Sizes that fit together, or the sentence that says why they do not. */
    static <T> T fitting(Path file, Supplier<T> sizes) {
        try {
            return sizes.get();
        } catch (IllegalArgumentException e) {
            throw new InputException(file, "expected sizes of a CLIP, found that " + e.getMessage());
        }
    }

    /** Squares along an edge of a photo; one position is that of the class token. */
    private static int side(ClipNames names, int positions) {
        int side = (int) Math.round(Math.sqrt(positions - 1.0));
        if (side * side != positions - 1) {
            throw names.fault(
                    "expected positions for a square of patches and a class token, found " + positions + " positions");
        }
        return side;
    }

    private static Tower tower(ClipNames names, String part, int width, Optional<Tower> told) {
        int hidden =
                names.axes(part + "_model.encoder.layers.0.mlp.fc1.bias", 1).get(0);
        int heads = names.heads(part).or(() -> told.map(Tower::heads)).orElseGet(() -> openAiHeads(names, part, width));
        Activation activation = told.map(Tower::activation).orElseGet(() -> openAiActivation(names));
        return new Tower(width, hidden, names.layers(part), heads, activation);
    }

    private static int openAiHeads(ClipNames names, String part, int width) {
        if (!OPENAI_WIDTHS.contains(width)) {
            throw names.fault("expected " + ClipConfig.HUGGING_FACE + " beside it, which says how many heads a " + part
                    + " of width " + width + " has, as none of OpenAI's networks has that width, found none");
        }
        return width / OPENAI_HEAD_WIDTH;
    }

    private static Activation openAiActivation(ClipNames names) {
        if (names.isOpenClip()) {
            throw names.fault("expected " + ClipConfig.OPEN_CLIP + " beside it, which says whether it was trained with"
                    + " quick_gelu, as OpenAI's networks were, or with gelu, found none");
        }
        return Activation.QUICK_GELU;
    }
}
