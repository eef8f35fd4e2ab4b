package org.terrella.embed;

import java.util.List;

/** Reads a CLIP's sizes off the shapes of its arrays. */
final class ClipSizes {

    /** In every CLIP by OpenAI. */
    private static final int HEAD_WIDTH = 64;

    private ClipSizes() {}

    static ClipSettings of(ClipNames names) {
        List<Integer> patches = names.axes("vision_model.embeddings.patch_embedding.weight", 4);
        int positions = names.axes("vision_model.embeddings.position_embedding.weight", 2)
                .get(0);
        List<Integer> tokens = names.axes("text_model.embeddings.token_embedding.weight", 2);
        int context =
                names.axes("text_model.embeddings.position_embedding.weight", 2).get(0);
        int projection = names.axes("text_projection.weight", 2).get(0);
        int patch = patches.get(3);
        int pixels = side(names, positions) * patch;
        try {
            return new ClipSettings(
                    new ClipSettings.Vision(pixels, patch, tower(names, "vision", patches.get(0))),
                    new ClipSettings.Text(tokens.get(0), context, tower(names, "text", tokens.get(1))),
                    projection);
        } catch (IllegalArgumentException e) {
            throw names.fault("expected sizes of a CLIP, found that " + e.getMessage());
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

    private static ClipSettings.Tower tower(ClipNames names, String part, int width) {
        int heads = names.heads(part).orElseGet(() -> usualHeads(names, part, width));
        return new ClipSettings.Tower(width, names.layers(part), heads);
    }

    private static int usualHeads(ClipNames names, String part, int width) {
        if (width % HEAD_WIDTH != 0) {
            throw names.fault("expected a " + part + " width that is a multiple of " + HEAD_WIDTH + ", or "
                    + ClipNames.headsKey(part) + " in the file's metadata, found a width of " + width);
        }
        return width / HEAD_WIDTH;
    }
}
