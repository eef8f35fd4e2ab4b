package org.terrella.embed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;

/** A CLIP with the tokenizer of its vocabulary. */
record ClipTexts(Clip clip, ClipTokenizer tokenizer) implements TextEncoder {

    @Override
    public String name() {
        return clip.name();
    }

    @Override
    public int width() {
        return clip.width();
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
