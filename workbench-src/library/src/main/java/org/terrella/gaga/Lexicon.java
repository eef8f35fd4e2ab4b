package org.terrella.gaga;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.terrella.file.InputException;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.Element;
import org.terrella.tensor.StoredTensor;

/**
 * The closed vocabulary that sentences are read and written in: words with the blank before them, single digits and marks, and
 * letters, by which rarer words are spelled. Immutable.
 *
 * <p>Pieces of a text put after each other are the text again, whatever its words, as long as its letters are known.
 */
public final class Lexicon {

    /** Ends what somebody says. */
    static final int END = 0;

    /** Begins what the user says. */
    static final int USER = 1;

    /** Begins what the model says. */
    static final int MODEL = 2;

    private static final int MARKS = 3;
    private static final int MOST_WORDS = 4096;
    private static final int LEAST_COUNT = 3;
    private static final String TENSOR = "lexicon.pieces";
    private static final String BETWEEN = "\0";
    private static final List<String> WORDS = List.of("I", "A");
    private static final Pattern PIECE =
            Pattern.compile(" ?</?box>| ?\\p{L}[\\p{L}\\p{M}'’]*| ?\\d| ?[^\\s\\p{L}\\d]|\\s", Pattern.DOTALL);

    private final List<String> pieces;
    private final Map<String, Integer> numbers = new HashMap<>();

    private Lexicon(List<String> pieces) {
        this.pieces = List.copyOf(pieces);
        for (int i = 0; i < pieces.size(); i++) {
            numbers.put(pieces.get(i), MARKS + i);
        }
    }

    /**
     * The vocabulary of texts: every character of theirs, and the words that are in them several times, the most frequent
     * ones.
     *
     * @param texts any number, in any order
     * @return the vocabulary
     */
    public static Lexicon of(Iterable<String> texts) {
        Map<String, Integer> counts = new TreeMap<>();
        TreeSet<String> letters = new TreeSet<>();
        letters.add(" ");
        for (String text : texts) {
            cut(text).forEach(piece -> counts.merge(piece, 1, Integer::sum));
            text.codePoints().mapToObj(Character::toString).forEach(letters::add);
        }
        List<String> pieces = new ArrayList<>(letters);
        counts.entrySet().stream()
                .filter(counted -> counted.getValue() >= LEAST_COUNT && !letters.contains(counted.getKey()))
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_WORDS)
                .map(Map.Entry::getKey)
                .forEach(pieces::add);
        return new Lexicon(pieces);
    }

    private static List<String> cut(String text) {
        List<String> cut = new ArrayList<>();
        Matcher piece = PIECE.matcher(text);
        while (piece.find()) {
            cut.add(piece.group());
        }
        return cut;
    }

    /**
     * How many numbers there are for pieces.
     *
     * @return those of its pieces, and three marks of who speaks
     */
    public int size() {
        return MARKS + pieces.size();
    }

    /**
     * Reads a text.
     *
     * @param text any; characters that are not known are left out
     * @return numbers of its pieces
     */
    public int[] read(String text) {
        List<Integer> read = new ArrayList<>();
        for (String piece : cut(text)) {
            Integer known = numbers.get(piece);
            if (known != null) {
                read.add(known);
            } else {
                piece.codePoints()
                        .mapToObj(Character::toString)
                        .map(numbers::get)
                        .filter(letter -> letter != null)
                        .forEach(read::add);
            }
        }
        return read.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * Writes a text.
     *
     * @param read numbers of pieces; marks of who speaks are left out
     * @return the text
     */
    public String write(int... read) {
        StringBuilder text = new StringBuilder();
        for (int number : read) {
            if (number >= MARKS) {
                text.append(pieces.get(number - MARKS));
            }
        }
        return text.toString();
    }

    /**
     * Pieces by which words are spelled, and which no sentence of whole words has: a blank alone, and letters but for the two
     * that are words.
     *
     * @return by number
     */
    boolean[] spelling() {
        boolean[] spelling = new boolean[size()];
        for (int i = 0; i < pieces.size(); i++) {
            String piece = pieces.get(i);
            boolean isOne = piece.codePointCount(0, piece.length()) == 1;
            spelling[MARKS + i] = isOne && !WORDS.contains(piece) && (piece.isBlank() || isLetter(piece));
        }
        return spelling;
    }

    private static boolean isLetter(String piece) {
        int type = Character.getType(piece.codePointAt(0));
        return Character.isLetter(piece.codePointAt(0)) || type == Character.NON_SPACING_MARK;
    }

    /** Characters of a text that cannot be read. */
    Collection<String> unknown(String text) {
        TreeSet<String> unknown = new TreeSet<>();
        text.codePoints().mapToObj(Character::toString).forEach(unknown::add);
        unknown.removeAll(numbers.keySet());
        return unknown;
    }

    /** As an array of a file. */
    StoredTensor stored() {
        byte[] bytes = String.join(BETWEEN, pieces).getBytes(StandardCharsets.UTF_8);
        return new StoredTensor(TENSOR, Element.U8, List.of((long) bytes.length), ByteBuffer.wrap(bytes));
    }

    /**
     * That of a file.
     *
     * @throws InputException if the file has none
     */
    static Lexicon read(Checkpoint checkpoint) {
        ByteBuffer bytes = checkpoint.tensor(TENSOR).bytes();
        return new Lexicon(List.of(
                StandardCharsets.UTF_8.decode(bytes.duplicate()).toString().split(BETWEEN)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Lexicon lexicon && lexicon.pieces.equals(pieces);
    }

    @Override
    public int hashCode() {
        return pieces.hashCode();
    }

    @Override
    public String toString() {
        return "a lexicon of " + pieces.size() + " pieces";
    }
}
