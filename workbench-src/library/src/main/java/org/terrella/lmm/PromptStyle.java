package org.terrella.lmm;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.terrella.file.InputException;

/**
 * A way to put the fields of a prompt into words.
 *
 * <p>Three come along: {@code terrella}, our own and the default; {@code g3} and {@code img2loc}, which have the ingredients of
 * those systems' prompts in words of our own. A style of one's own is a file, or a class that implements this interface and is
 * found by {@link java.util.ServiceLoader} or handed to {@link #register}.
 *
 * <p>A file is YAML with these keys, and no others:
 *
 * <pre>{@code
 * schema: 1
 * name: brief                        # small letters, digits and hyphens
 * zero_shot: |                       # the prompt without references
 *   Where was this photo taken? Answer with latitude and longitude only.
 *   {hint}
 * references: |                      # the prompt with references; {dissimilar} may be left out
 *   Where was this photo taken? Answer with latitude and longitude only.
 *   Similar photos: {similar}. Other photos: {dissimilar}.
 *   {hint}
 * place: "({lat}, {lng})"            # a reference
 * named_place: "{name} ({lat}, {lng})"   # a reference with a name; without this key no names are told
 * places: "{place}; {place}"         # how a list begins, goes on and ends
 * hint: "It is known that: {said}"   # what the line {hint} becomes; without a hint the line is left out
 * person: "Somebody said: {said}"    # what the line {dialogue} becomes, a line for each turn of a person
 * model: "You answered: {said}"      # and of the model
 * }</pre>
 *
 * <p>{@code {hint}} and {@code {dialogue}} stand on lines of their own; a style without them shows none, and a prompt with a
 * hint cannot be asked in it. Any other word in braces is refused with its line; braces around something with a quote, a comma
 * or a colon are text, so that an answer in JSON can be asked for.
 *
 * @see <a href="https://arxiv.org/abs/2405.14702">Jia et al. 2024</a>, section 3.2
 * @see <a href="https://arxiv.org/abs/2403.19584">Zhou et al. 2024</a>
 */
public interface PromptStyle {

    /** Name of the style that is used if none is named. */
    String DEFAULT = "terrella";

    /** What a prompt can tell. */
    enum Part {
        /** Places of similar photos. */
        SIMILAR("places of similar photos"),
        /** Places of dissimilar photos. */
        DISSIMILAR("places of dissimilar photos"),
        /** What these places are called. */
        NAMES("names of places"),
        /** What a person knows about the photo. */
        HINT("a hint"),
        /** What was said before. */
        DIALOGUE("a dialogue");

        private final String words;

        Part(String words) {
            this.words = words;
        }

        /**
         * What messages call it.
         *
         * @return such as {@code a hint}
         */
        public String words() {
            return words;
        }
    }

    /**
     * What settings and tables call it.
     *
     * @return one word
     */
    String name();

    /**
     * Tells it from a style of the same name with other words.
     *
     * @return such as {@code brief-1a2b3c4d}; another one whenever a text may differ
     */
    String version();

    /**
     * What it puts into words. Who makes a prompt leaves out what a style does not show of references; a hint or a dialogue
     * that it does not show is refused.
     *
     * @return none, some or all parts
     */
    Set<Part> shows();

    /**
     * Puts fields into words.
     *
     * @param fields none that it does not show
     * @return one user message, always the same for the same fields
     */
    String text(PromptFields fields);

    /**
     * Name and hash of the wording of such a prompt, for people who look into a ledger.
     *
     * @param fields what is told
     * @return not blank; the version if it has one wording only
     */
    default String template(PromptFields fields) {
        return version();
    }

    /**
     * Reads fields back from a text of its own.
     *
     * @param text any
     * @return the fields whose {@link #text} it is; nothing if it is no text of this style
     */
    Optional<PromptFields> read(String text);

    /**
     * Our own style.
     *
     * @return always the same; it shows every part
     */
    static PromptStyle standard() {
        return PromptStyles.STANDARD;
    }

    /**
     * All styles that have a name here: those that come along, those found by {@link java.util.ServiceLoader}, those
     * registered.
     *
     * @return in this order
     */
    static List<PromptStyle> known() {
        return PromptStyles.known();
    }

    /**
     * Gives a style its name, for as long as this process runs.
     *
     * @param style the style
     * @throws IllegalArgumentException if a style with other words has that name
     */
    static void register(PromptStyle style) {
        PromptStyles.register(style);
    }

    /**
     * A style by its name, or of a file.
     *
     * @param nameOrFile a known name, or the path of a file that ends in {@code .yaml} or {@code .yml}
     * @return the style
     * @throws IllegalArgumentException if it is neither, with the known names
     * @throws InputException if the file cannot be used as it is, or has the name of another style
     */
    static PromptStyle named(String nameOrFile) {
        return PromptStyles.named(nameOrFile);
    }

    /**
     * A style of a file.
     *
     * @param file the file
     * @return the style
     * @throws InputException if it cannot be used as it is, with the line
     */
    static PromptStyle read(Path file) {
        return StyleFile.read(file);
    }
}
