package org.terrella.lmm.pocket;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.core.Embedding;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.terrella.tensor.Layers;
import org.terrella.tensor.Parameters;

/** What goes into a {@link PocketNetwork}: photos, prompts and the tokens of answers as vectors. */
final class PocketInput {

    private static final double LOUD = 4; // words are small numbers, so that they can be told apart as outputs too
    private static final double WHOLE = 16; // brings a row of length 1 to numbers of about 1

    private final int width;
    private final Parameters parameters;

    PocketInput(int width, Parameters parameters) {
        this.width = width;
        this.parameters = parameters;
    }

    /**
     * Tokens of photos: the whole photo, then nine parts of it, each four patches of the encoder.
     *
     * @param photos rows of {@link PhotoTokens}, [B, columns]
     * @return [B, PocketShape.PHOTO, width]
     */
    NDArray photo(NDArray photos) {
        long batch = photos.getShape().get(0);
        int half = PhotoTokens.SIDE / 2;
        NDArray patches = photos.get(":, :" + PhotoTokens.PATCHES_WIDTH)
                .reshape(batch, half, 2, half, 2, PhotoTokens.TOKEN_WIDTH)
                .transpose(0, 1, 3, 2, 4, 5)
                .reshape(batch, PocketShape.PATCHES, PocketShape.PATCH_WIDTH);
        NDArray whole = Layers.times(Layers.normalize(photos.get(":, " + PhotoTokens.PATCHES_WIDTH + ":")), WHOLE);
        return Layers.linear(whole, parameters.under("photo.whole"))
                .expandDims(1)
                .concat(Layers.linear(patches, parameters.under("photo.patches")), 1)
                .add(parameters.get("photo.positions"));
    }

    /**
     * Tokens of prompts, those that answers go back to at the end: dissimilar places, a hint, similar places, and the one that
     * says: answer now.
     *
     * @param prompts B of them, of one layout
     * @return [B, T, width]
     */
    NDArray prompt(NDManager manager, List<PocketPrompt> prompts) {
        NDList parts = new NDList();
        PocketPrompt.Layout layout = prompts.get(0).layout();
        if (layout.dissimilar() > 0) {
            parts.add(references(manager, prompts, PocketPrompt::dissimilar, "dissimilar"));
        }
        if (layout.hinted()) {
            parts.add(hints(manager, prompts));
        }
        if (layout.similar() > 0) {
            parts.add(references(manager, prompts, PocketPrompt::similar, "similar"));
        }
        parts.add(manager.zeros(new Shape(prompts.size(), 1, width)).add(parameters.get("kinds.start")));
        return NDArrays.concat(parts, 1);
    }

    private NDArray references(
            NDManager manager,
            List<PocketPrompt> prompts,
            Function<PocketPrompt, List<PlaceTokens>> which,
            String kind) {
        int count = which.apply(prompts.get(0)).size();
        List<PlaceTokens> places =
                prompts.stream().flatMap(prompt -> which.apply(prompt).stream()).toList();
        NDArray sum = manager.zeros(new Shape(prompts.size(), count, width));
        for (int i = 1; i < PocketShape.ANSWER; i++) {
            int token = i - 1;
            sum = sum.add(words(manager, i, places, place -> place.get(token)).reshape(sum.getShape()));
        }
        NDArray ranks = parameters.get("ranks").get(":" + count);
        ranks.attach(manager);
        return Layers.times(sum, LOUD).add(ranks).add(parameters.get("kinds." + kind));
    }

    private NDArray hints(NDManager manager, List<PocketPrompt> prompts) {
        List<CountryHint> hints =
                prompts.stream().map(prompt -> prompt.hint().orElseThrow()).toList();
        NDArray countries = Layers.times(words(manager, 0, hints, CountryHint::country), LOUD);
        float[] isDenied = new float[hints.size()];
        float[] isSo = new float[hints.size()];
        for (int i = 0; i < isDenied.length; i++) {
            isDenied[i] = hints.get(i).denied() ? 1 : 0;
            isSo[i] = 1 - isDenied[i];
        }
        Shape column = new Shape(hints.size(), 1);
        return countries
                .add(manager.create(isSo, column).mul(parameters.get("kinds.is")))
                .add(manager.create(isDenied, column).mul(parameters.get("kinds.is-not")))
                .expandDims(1);
    }

    private <T> NDArray words(NDManager manager, int position, List<T> things, ToIntFunction<T> word) {
        long[] indices = things.stream().mapToLong(word::applyAsInt).toArray();
        return Embedding.embedding(
                        manager.create(indices), parameters.get(PocketShape.table(position)), SparseFormat.DENSE)
                .singletonOrThrow();
    }

    /**
     * What follows a token of an answer: the token as an input.
     *
     * @param tokens one for each of B answers
     * @param position which token of the answer they are, 0 for the country
     * @return [B, width]
     */
    NDArray answered(NDManager manager, List<Integer> tokens, int position) {
        NDArray places = parameters.get("answers").get(position);
        places.attach(manager);
        return Layers.times(words(manager, position, tokens, Integer::intValue), LOUD)
                .add(places);
    }
}
