package org.terrella.dialogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.terrella.world.paint.Dice;

/** The sentences of a dialogue, several for each thing that is said, with words to be filled in. */
final class Wordings {

    private static final Pattern FILLED = Pattern.compile("\\{(\\w+)}");
    private static final Wordings STANDARD = read();

    private final Map<String, List<String>> sentences;

    private Wordings(Map<String, List<String>> sentences) {
        this.sentences = Collections.unmodifiableMap(sentences);
    }

    static Wordings standard() {
        return STANDARD;
    }

    private static Wordings read() {
        Map<String, List<String>> sentences = new TreeMap<>();
        try (InputStream in = Wordings.class.getResourceAsStream("wordings.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String> current = List.of();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    current = new ArrayList<>();
                    sentences.put(line.substring(1, line.length() - 1), current);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    current.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the wordings of dialogues cannot be read", e);
        }
        return new Wordings(sentences);
    }

    /**
     * Says something.
     *
     * @param key what is said
     * @param dice which wording
     * @param words what is filled in; {@code {It}} is {@code {it}} with a capital letter
     * @return the sentence
     */
    String say(String key, Dice dice, Map<String, String> words) {
        List<String> all = sentences.get(key);
        if (all == null) {
            throw new IllegalArgumentException("expected something that there are wordings for, found " + key);
        }
        String said = FILLED.matcher(all.get(dice.below(all.size()))).replaceAll(found -> {
            String name = found.group(1);
            String word = words.get(name.toLowerCase(Locale.ROOT));
            if (word == null) {
                throw new IllegalArgumentException(key + " needs " + name + ", found only " + words.keySet());
            }
            return Matcher.quoteReplacement(Character.isUpperCase(name.charAt(0)) ? capital(word) : word);
        });
        return said.endsWith("..")
                ? said.substring(0, said.length() - 1)
                : said; // after a name such as "Buenos Aires F.D."
    }

    static String capital(String sentence) {
        return sentence.isEmpty() ? "" : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    /** All sentences of all keys. */
    Map<String, List<String>> sentences() {
        return sentences;
    }

    /** The words that are not filled in, in lower case. */
    SortedSet<String> vocabulary() {
        SortedSet<String> words = new TreeSet<>();
        sentences
                .values()
                .forEach(all -> all.forEach(sentence ->
                        words.addAll(Vocabulary.words(FILLED.matcher(sentence).replaceAll(" ")))));
        return words;
    }
}
