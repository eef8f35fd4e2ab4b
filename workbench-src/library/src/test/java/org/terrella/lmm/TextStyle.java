package org.terrella.lmm;

import java.util.Optional;
import java.util.Set;

/** A style that says one thing and shows nothing. */
public record TextStyle(String said) implements PromptStyle {

    /** A prompt of just this text. */
    public static Prompt prompt(String said) {
        return new Prompt(new TextStyle(said), PromptFields.none());
    }

    @Override
    public String name() {
        return "test";
    }

    @Override
    public String version() {
        return "test";
    }

    @Override
    public Set<Part> shows() {
        return Set.of();
    }

    @Override
    public String text(PromptFields fields) {
        return said;
    }

    @Override
    public Optional<PromptFields> read(String text) {
        return text.equals(said) ? Optional.of(PromptFields.none()) : Optional.empty();
    }
}
