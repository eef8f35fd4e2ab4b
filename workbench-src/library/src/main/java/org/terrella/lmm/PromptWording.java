package org.terrella.lmm;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;

/** One wording of a style: lines of text with places for the fields of a prompt. */
final class PromptWording {

    static final String SIMILAR = "{similar}";
    static final String DISSIMILAR = "{dissimilar}";
    static final String HINT = "{hint}";
    static final String DIALOGUE = "{dialogue}";

    private final List<Piece> pieces = new ArrayList<>();
    private final String template;

    /** What a wording has beside its words. */
    record Parts(PlaceList places, Optional<SaidLine> hint, Optional<SaidLine> person, Optional<SaidLine> model) {}

    /**
     * A wording.
     *
     * @param label what tables call it
     * @param lines its text; {hint} and {dialogue} have lines of their own
     * @param parts how the fields are written
     */
    PromptWording(String label, List<String> lines, Parts parts) {
        StringBuilder words = new StringBuilder();
        for (String line : lines) {
            if (line.strip().equals(HINT)) {
                pieces.add(new Hint(parts.hint().orElseThrow()));
            } else if (line.strip().equals(DIALOGUE)) {
                pieces.add(
                        new Dialogue(parts.person().orElseThrow(), parts.model().orElseThrow()));
            } else {
                addLine(line + "\n", parts.places());
                words.append(line).append('\n');
            }
        }
        CRC32 hash = new CRC32();
        hash.update(words.toString()
                .replace(DISSIMILAR, "%s") // as wordings were kept before, so that answers to them have one name
                .replace(SIMILAR, "%s")
                .getBytes(StandardCharsets.UTF_8));
        this.template = String.format(Locale.ROOT, "%s-%08x", label, hash.getValue());
    }

    private void addLine(String line, PlaceList places) {
        int at = 0;
        while (at < line.length()) {
            int similar = line.indexOf(SIMILAR, at);
            int dissimilar = line.indexOf(DISSIMILAR, at);
            boolean isSimilar = similar >= 0 && (dissimilar < 0 || similar < dissimilar);
            int next = isSimilar ? similar : dissimilar;
            if (next < 0) {
                pieces.add(new Words(line.substring(at)));
                return;
            }
            pieces.add(new Words(line.substring(at, next)));
            pieces.add(new Places(places, isSimilar));
            at = next + (isSimilar ? SIMILAR : DISSIMILAR).length();
        }
    }

    /** Name and hash of the words. */
    String template() {
        return template;
    }

    String text(PromptFields fields) {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> piece.write(fields, text));
        return text.toString();
    }

    /** Reads a text as far as it is of this wording; true if it is to its end. */
    boolean read(TextReading reading) {
        for (Piece piece : pieces) {
            if (!piece.read(reading)) {
                return false;
            }
        }
        return reading.isAtEnd();
    }

    private interface Piece {

        void write(PromptFields fields, StringBuilder text);

        boolean read(TextReading reading);
    }

    private record Words(String words) implements Piece {
        @Override
        public void write(PromptFields fields, StringBuilder text) {
            text.append(words);
        }

        @Override
        public boolean read(TextReading reading) {
            return reading.literal(words);
        }
    }

    private record Places(PlaceList list, boolean isSimilar) implements Piece {
        @Override
        public void write(PromptFields fields, StringBuilder text) {
            text.append(list.text(isSimilar ? fields.similar() : fields.dissimilar()));
        }

        @Override
        public boolean read(TextReading reading) {
            return list.read(reading, isSimilar ? reading.similar : reading.dissimilar);
        }
    }

    private record Hint(SaidLine line) implements Piece {
        @Override
        public void write(PromptFields fields, StringBuilder text) {
            fields.hint().map(line::text).ifPresent(text::append);
        }

        @Override
        public boolean read(TextReading reading) {
            reading.hint = line.read(reading);
            return true;
        }
    }

    private record Dialogue(SaidLine person, SaidLine model) implements Piece {
        @Override
        public void write(PromptFields fields, StringBuilder text) {
            for (Turn turn : fields.dialogue()) {
                text.append((turn.speaker() == Turn.Speaker.PERSON ? person : model).text(turn.text()));
            }
        }

        @Override
        public boolean read(TextReading reading) {
            Optional<Turn> turn = turn(reading);
            while (turn.isPresent()) {
                reading.dialogue.add(turn.get());
                turn = turn(reading);
            }
            return true;
        }

        private Optional<Turn> turn(TextReading reading) {
            return person.read(reading)
                    .map(said -> new Turn(Turn.Speaker.PERSON, said))
                    .or(() -> model.read(reading).map(said -> new Turn(Turn.Speaker.MODEL, said)));
        }
    }
}
