package org.terrella.embed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.OptionalDouble;
import org.terrella.tensor.Parameters;

/** A CLIP with the tokenizer of its vocabulary; named by the part of it that reads. */
record ClipTexts(Clip clip, ClipTokenizer tokenizer, String name) implements TextEncoder {

    static ClipTexts of(Clip clip, ClipTokenizer tokenizer) {
        Parameters all = clip.weights().parameters();
        return new ClipTexts(
                clip,
                tokenizer,
                clip.name() + "-texts-" + all.under("text_model").fingerprint()
                        + all.under("text_projection").fingerprint());
    }

    @Override
    public int width() {
        return clip.width();
    }

    /** {@inheritDoc} G3's file has a CLIP without it. */
    @Override
    public OptionalDouble temperature() {
        Parameters all = clip.weights().parameters();
        return all.has(ClipShapes.LOGIT_SCALE)
                ? OptionalDouble.of(Math.exp(-all.get(ClipShapes.LOGIT_SCALE).toFloatArray()[0]))
                : OptionalDouble.empty();
    }

    @Override
    public NDArray encode(NDManager manager, List<String> texts) {
        return clip.encodeTokens(manager, texts.stream().map(tokenizer::tokens).toList());
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
