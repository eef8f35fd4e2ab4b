package org.terrella.embed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.OptionalDouble;

/** An encoder of captions whose weights belong to somebody else, with the temperature that it learnt beside photos. */
record LentTexts(TextEncoder lent, double learnt) implements TextEncoder {

    @Override
    public String name() {
        return lent.name();
    }

    @Override
    public int width() {
        return lent.width();
    }

    @Override
    public OptionalDouble temperature() {
        return OptionalDouble.of(learnt);
    }

    @Override
    public NDArray encode(NDManager manager, List<String> texts) {
        return lent.encode(manager, texts);
    }

    @Override
    public void close() {} // whoever has the weights closes them
}
