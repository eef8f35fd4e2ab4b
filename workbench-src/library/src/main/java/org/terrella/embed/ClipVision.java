package org.terrella.embed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import org.terrella.tensor.Layers;
import org.terrella.tensor.Parameters;

/** The part of CLIP that sees: squares of a photo and a class token, of which the latter becomes the vector. */
final class ClipVision {

    private final ClipSettings.Vision settings;
    private final Parameters parameters;
    private final Parameters embeddings;
    private final Parameters projection;
    private final ClipTower tower;

    ClipVision(ClipSettings settings, Parameters all) {
        this.settings = settings.vision();
        this.parameters = all.under("vision_model");
        this.embeddings = parameters.under("embeddings");
        this.projection = all.under("visual_projection");
        this.tower = new ClipTower(
                parameters.under("encoder.layers"), settings.vision().tower());
    }

    /** Of [B, 3, pixels, pixels]; [B, projection]. */
    NDArray encode(NDArray pixels) {
        int photos = (int) pixels.getShape().get(0);
        int chunk = Chunks.sized(settings.tokens(), settings.tower());
        return Chunks.concat(pixels.getManager(), photos, chunk, (manager, from, to) -> {
            NDArray part = pixels.get(new NDIndex("{}:{}", from, to));
            part.attach(manager);
            return encodeChunk(part);
        });
    }

    private NDArray encodeChunk(NDArray pixels) {
        NDArray hidden = Layers.layerNorm(tokens(pixels), parameters.under("pre_layrnorm"));
        NDArray classToken = tower.apply(hidden, Optional.empty()).get(":, 0");
        return Layers.linear(Layers.layerNorm(classToken, parameters.under("post_layernorm")), projection);
    }

    /** A convolution whose steps are as wide as its kernel is a matrix product of squares and kernels. */
    private NDArray tokens(NDArray pixels) {
        NDManager manager = pixels.getManager();
        long photos = pixels.getShape().get(0);
        int patch = settings.patch();
        int side = settings.pixels() / patch;
        int width = settings.tower().width();
        NDArray squares = pixels.reshape(photos, 3, side, patch, side, patch)
                .transpose(0, 2, 4, 1, 3, 5)
                .reshape(photos, (long) side * side, 3L * patch * patch);
        NDArray kernels = embeddings.get("patch_embedding.weight");
        NDArray flat = kernels.reshape(width, 3L * patch * patch);
        flat.attach(manager); // a view on the weights
        NDArray seen = squares.matMul(flat.transpose());
        NDArray first = manager.zeros(new Shape(photos, 1, width)).addi(embeddings.get("class_embedding"));
        return first.concat(seen, 1).addi(embeddings.get("position_embedding.weight"));
    }
}
