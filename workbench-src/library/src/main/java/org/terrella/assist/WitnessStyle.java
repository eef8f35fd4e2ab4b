package org.terrella.assist;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.terrella.file.Checksum;
import org.terrella.lmm.PromptFields;
import org.terrella.lmm.PromptStyle;
import org.terrella.lmm.Turn;

/** Asks a language model for candidates and clues as JSON, after what was said of its answer. */
final class WitnessStyle implements PromptStyle {

    private static final String NAME = "witness";

    private static final String QUESTION = """
            Where was this photo taken? Look at it alone, as somebody who has to give reasons.
            Answer with one JSON object and nothing else, of this form:
            {"candidates": [{"place": "town, country", "latitude": 0.0, "longitude": 0.0}],
             "clues": [{"clue": "what is to be seen, in a short sentence", "part": [left, top, right, bottom], "countries": ["country"]}]}
            Name one to eight candidates, the likeliest first, in degrees with north and east above 0. Name up to eight clues that are
            in the photo: the part of the photo that shows each one, in per cent of its width and height from the upper left, and the
            countries that it speaks for, by their English names. Where a person says something of the photo, believe it unless the photo
            contradicts it. If the photo shows too little to name a place, leave the candidates empty.
            """;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String version() {
        return NAME + "-"
                + Checksum.sha256(QUESTION.getBytes(StandardCharsets.UTF_8)).substring(0, 8);
    }

    @Override
    public Set<Part> shows() {
        return EnumSet.of(Part.DIALOGUE);
    }

    @Override
    public String text(PromptFields fields) {
        StringJoiner lines = new StringJoiner("\n");
        lines.add(QUESTION.strip());
        if (!fields.dialogue().isEmpty()) {
            lines.add("This was said of the photo before:");
        }
        for (Turn turn : fields.dialogue()) {
            lines.add((turn.speaker() == Turn.Speaker.MODEL ? "You: " : "Person: ") + turn.text());
        }
        return lines.toString();
    }

    /** Nothing here answers prompts of this style. */
    @Override
    public Optional<PromptFields> read(String text) {
        return Optional.empty();
    }
}
