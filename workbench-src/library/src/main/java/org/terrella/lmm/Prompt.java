package org.terrella.lmm;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a model is told beside the photo: fields, and the style that puts them into words.
 *
 * <p>A model that reads texts gets {@link #text()}; one that reads {@link #fields()} gets just what the text tells, since a
 * prompt never has a field that its style does not show. Immutable.
 */
public final class Prompt {

    private final PromptStyle style;
    private final PromptFields fields;
    private final String text;

    /**
     * A prompt.
     *
     * @param style puts the fields into words
     * @param fields what is told
     * @throws IllegalArgumentException if the style does not show one of the fields, or has nothing to say
     */
    public Prompt(PromptStyle style, PromptFields fields) {
        this.style = style;
        this.fields = fields;
        for (PromptStyle.Part part : fields.parts()) {
            if (!style.shows().contains(part)) {
                throw new IllegalArgumentException("expected fields that the style " + style.name() + " shows, found "
                        + part.words() + ", which it does not");
            }
        }
        this.text = style.text(fields);
        if (text.isBlank()) {
            throw new IllegalArgumentException("a prompt must have a text, found none in the style " + style.name());
        }
    }

    /**
     * A prompt in our own style.
     *
     * @param fields what is told
     * @return the prompt
     */
    public static Prompt of(PromptFields fields) {
        return new Prompt(PromptStyle.standard(), fields);
    }

    /**
     * Reads the fields of a prompt back from its text.
     *
     * @param text as it arrived; line breaks at its end do not count
     * @param styles the styles that it may be in
     * @return the prompt
     * @throws IllegalArgumentException if it is in none of them, with the words that none knows, or two of them read
     *     different things from it
     */
    public static Prompt read(String text, Collection<PromptStyle> styles) {
        Map<PromptFields, PromptStyle> read = new LinkedHashMap<>();
        styles.forEach(style -> style.read(text).ifPresent(fields -> read.putIfAbsent(fields, style)));
        if (read.isEmpty()) {
            throw new IllegalArgumentException(UnknownWords.of(text, styles));
        }
        if (read.size() > 1) {
            throw new IllegalArgumentException("expected a prompt that says one thing, found one that the styles "
                    + read.values().stream().map(PromptStyle::name).collect(Collectors.joining(", "))
                    + " read differently");
        }
        Map.Entry<PromptFields, PromptStyle> only = read.entrySet().iterator().next();
        return new Prompt(only.getValue(), only.getKey());
    }

    /**
     * The same told in other words.
     *
     * @param other puts the fields into words
     * @return another prompt
     * @throws IllegalArgumentException if the style does not show one of the fields
     */
    public Prompt inStyle(PromptStyle other) {
        return other.equals(style) ? this : new Prompt(other, fields);
    }

    /**
     * What puts the fields into words.
     *
     * @return the style
     */
    public PromptStyle style() {
        return style;
    }

    /**
     * What is told.
     *
     * @return the fields, all of which are in the text
     */
    public PromptFields fields() {
        return fields;
    }

    /**
     * All of it in words, one user message.
     *
     * @return not blank
     */
    public String text() {
        return text;
    }

    /**
     * Name and hash of the wording, as ledgers keep it beside the text.
     *
     * @return such as {@code references-1a2b3c4d}
     */
    public String template() {
        return style.template(fields);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Prompt prompt && prompt.style.equals(style) && prompt.fields.equals(fields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(style, fields);
    }

    @Override
    public String toString() {
        return "a prompt in the style " + style.name();
    }
}
