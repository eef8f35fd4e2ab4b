package org.terrella.embed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.core.Embedding;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.terrella.tensor.Layers;
import org.terrella.tensor.Parameters;

/**
 * The part of CLIP that reads: each token sees itself and those before it, and the end token becomes the vector.
 *
 * <p>Which token that is: the first of the highest number in a row, since OpenAI's end token is the last of its vocabulary,
 * 49407. Hugging Face's configurations of OpenAI's models name 2 as the end token by mistake; its code knows, and takes the
 * highest then, as OpenAI's does. Where rows are padded with the end token itself, the first one is the text's own. No token
 * sees what follows it, so padding has no effect whatever it is, and is left out of the computation.
 */
final class ClipText {

    private final ClipSettings.Text settings;
    private final Parameters parameters;
    private final Parameters embeddings;
    private final Parameters projection;
    private final ClipTower tower;

    ClipText(ClipSettings settings, Parameters all) {
        this.settings = settings.text();
        this.parameters = all.under("text_model");
        this.embeddings = parameters.under("embeddings");
        this.projection = all.under("text_projection");
        this.tower = new ClipTower(
                parameters.under("encoder.layers"), settings.text().tower());
    }

    /** Of rows of tokens; [B, projection]. */
    NDArray encode(NDManager owner, List<int[]> tokens) {
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("texts must be 1 or more, found none");
        }
        tokens.forEach(this::check);
        int chunk = Chunks.sized(settings.context(), settings.tower());
        return Chunks.concat(
                owner, tokens.size(), chunk, (manager, from, to) -> encodeChunk(manager, tokens.subList(from, to)));
    }

    private void check(int[] row) {
        if (row.length == 0 || row.length > settings.context()) {
            throw new IllegalArgumentException(
                    "a text must have 1 to " + settings.context() + " tokens, found " + row.length);
        }
        for (int token : row) {
            if (token < 0 || token >= settings.vocabulary()) {
                throw new IllegalArgumentException(
                        "tokens must be within [0, " + settings.vocabulary() + "), found " + token);
            }
        }
    }

    private NDArray encodeChunk(NDManager manager, List<int[]> rows) {
        int[] ends = rows.stream().mapToInt(ClipText::end).toArray();
        int length = IntStream.of(ends).max().orElseThrow() + 1;
        long[] tokens = new long[rows.size() * length]; // what a row lacks is after its end, and may be any token
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < Math.min(length, rows.get(i).length); j++) {
                tokens[i * length + j] = rows.get(i)[j];
            }
        }
        NDArray ids = manager.create(tokens, new Shape(rows.size(), length));
        NDArray positions = embeddings.get("position_embedding.weight").get(new NDIndex("0:{}", length));
        positions.attach(manager);
        NDArray hidden = Embedding.embedding(ids, embeddings.get("token_embedding.weight"), SparseFormat.DENSE)
                .singletonOrThrow()
                .addi(positions);
        NDArray last = pick(tower.apply(hidden, Optional.of(causalMask(manager, length))), ends);
        return Layers.linear(Layers.layerNorm(last, parameters.under("final_layer_norm")), projection);
    }

    private static int end(int[] row) {
        int end = 0;
        for (int i = 1; i < row.length; i++) {
            end = row[i] > row[end] ? i : end;
        }
        return end;
    }

    /** Minus infinity right of the diagonal. */
    private static NDArray causalMask(NDManager manager, int length) {
        float[] mask = new float[length * length];
        for (int i = 0; i < length; i++) {
            Arrays.fill(mask, i * length + i + 1, (i + 1) * length, Float.NEGATIVE_INFINITY);
        }
        return manager.create(mask, new Shape(length, length));
    }

    /** One token of each row of [B, T, width]. */
    private static NDArray pick(NDArray hidden, int[] at) {
        Shape shape = hidden.getShape();
        long[] rows = new long[at.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = i * shape.get(1) + at[i];
        }
        NDArray flat = hidden.reshape(shape.get(0) * shape.get(1), shape.get(2));
        return flat.get(new NDIndex("{}", hidden.getManager().create(rows)));
    }
}
