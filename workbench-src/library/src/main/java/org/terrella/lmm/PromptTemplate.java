package org.terrella.lmm;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.terrella.geo.LatLng;

/**
 * The two wordings that models are asked with: without references, and with places of similar and dissimilar photos.
 *
 * <p>Both have the ingredients of G3's and Img2Loc's prompts (an expert's role, coordinates wanted, a guess compulsory, an
 * answer in JSON only) in words of our own. The hash in a prompt's template is that of the wording, so that answers to
 * another wording are never taken for answers to this one.
 *
 * @see <a href="https://arxiv.org/abs/2405.14702">Jia et al. 2024</a>, section 3.2
 */
public enum PromptTemplate {
    /** The photo alone. */
    ZERO_SHOT("zero-shot", """
            You are an expert in telling where photos were taken. Say where on Earth this photo was taken, as latitude and \
            longitude in degrees.
            """),
    /** With places of photos of the gallery. */
    REFERENCES("references", """
            You are an expert in telling where photos were taken. Say where on Earth this photo was taken, as latitude and \
            longitude in degrees. For your orientation, places of other photos follow as [latitude, longitude].
            Photos that look similar were taken at: %s
            Photos that look different were taken at: %s
            """);

    /** Begins the line that lists the places of similar photos; a list in brackets follows. */
    public static final String SIMILAR = "Photos that look similar were taken at:";

    /** Begins the line that lists the places of dissimilar photos; a list in brackets follows. */
    public static final String DISSIMILAR = "Photos that look different were taken at:";

    /** Begins a line with what a person knows about the photo. */
    public static final String HINT = "What is known about the photo:";

    private static final String CLOSING = """
            A best guess is compulsory, even if nothing in the photo is certain. Answer with one JSON object and nothing \
            else: {"latitude": number, "longitude": number}
            """;

    private final String label;
    private final String wording;
    private final String version;

    PromptTemplate(String label, String wording) {
        this.label = label;
        this.wording = wording;
        CRC32 hash = new CRC32();
        hash.update((wording + CLOSING).getBytes(StandardCharsets.UTF_8));
        this.version = String.format(Locale.ROOT, "%s-%08x", label, hash.getValue());
    }

    /**
     * A place as a prompt tells it.
     *
     * @param place where; written with five decimals, a metre
     * @param name what the place is called, if the model is to know; the papers never tell
     */
    public record Reference(LatLng place, Optional<String> name) {

        private String text() {
            String numbers = String.format(Locale.ROOT, "%.5f, %.5f", place.latDegrees(), place.lngDegrees());
            return name.map(known -> "[" + numbers + ", \"" + known.replace('"', '\'') + "\"]")
                    .orElse("[" + numbers + "]");
        }
    }

    /**
     * What tables call it.
     *
     * @return a short name
     */
    public String label() {
        return label;
    }

    /**
     * Name and hash of the wording.
     *
     * @return such as {@code zero-shot-1a2b3c4d}
     */
    public String version() {
        return version;
    }

    /**
     * The prompt for a photo alone.
     *
     * @return always the same
     */
    public static Prompt zeroShot() {
        return new Prompt(ZERO_SHOT.wording + CLOSING, ZERO_SHOT.version);
    }

    /**
     * The prompt with places of other photos.
     *
     * @param similar places of similar photos, the most similar first
     * @param dissimilar places of dissimilar photos, the least similar first
     * @return the prompt without references if there are none of both
     */
    public static Prompt withReferences(List<Reference> similar, List<Reference> dissimilar) {
        if (similar.isEmpty() && dissimilar.isEmpty()) {
            return zeroShot();
        }
        return new Prompt(
                String.format(Locale.ROOT, REFERENCES.wording, list(similar), list(dissimilar)) + CLOSING,
                REFERENCES.version);
    }

    /**
     * The same prompt with something a person knows, on a line of its own at the end.
     *
     * @param prompt what the model is told so far
     * @param hint such as "The country is Chile.", not blank; line breaks become spaces
     * @return another prompt
     */
    public static Prompt withHint(Prompt prompt, String hint) {
        return new Prompt(
                prompt.text() + HINT + " " + hint.strip().replaceAll("\\s+", " ") + "\n", prompt.template() + "+hint");
    }

    private static String list(List<Reference> references) {
        return references.stream().map(Reference::text).collect(Collectors.joining(", ", "[", "]"));
    }
}
