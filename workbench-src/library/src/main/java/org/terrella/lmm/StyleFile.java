package org.terrella.lmm;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.terrella.file.Checksum;
import org.terrella.file.InputException;
import org.terrella.file.WholeFiles;
import org.terrella.file.YamlFile;
import org.terrella.file.YamlKeys;

/** Reads a style from YAML, strict about keys and words in braces; {@link PromptStyle} explains them. */
final class StyleFile {

    private static final String ZERO_SHOT = "zero_shot";
    private static final String REFERENCES = "references";
    private static final String PLACE = "place";
    private static final String NAMED_PLACE = "named_place";
    private static final String PLACES = "places";
    private static final String HINT = "hint";
    private static final String PERSON = "person";
    private static final String MODEL = "model";

    /** The keys with texts, and which words in braces each may have. */
    private static final Map<String, List<String>> WORDS = words();

    private static final List<String> KNOWN =
            List.of("schema", "name", ZERO_SHOT, REFERENCES, PLACE, NAMED_PLACE, PLACES, HINT, PERSON, MODEL);
    private static final Pattern IN_BRACES = Pattern.compile("\\{[^{}\"',:]*}");
    private static final int VERSION_DIGITS = 8;
    private final Path file;
    private final String content;
    private final YamlKeys keys;

    private StyleFile(Path file, String content, YamlKeys keys) {
        this.file = file;
        this.content = content;
        this.keys = keys;
    }

    private static Map<String, List<String>> words() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        words.put(ZERO_SHOT, List.of(PromptWording.HINT, PromptWording.DIALOGUE));
        words.put(
                REFERENCES,
                List.of(PromptWording.SIMILAR, PromptWording.DISSIMILAR, PromptWording.HINT, PromptWording.DIALOGUE));
        words.put(PLACE, List.of(PlaceList.LAT, PlaceList.LNG));
        words.put(NAMED_PLACE, List.of(PlaceList.LAT, PlaceList.LNG, PlaceList.NAME));
        words.put(PLACES, List.of(PlaceList.PLACE));
        words.put(HINT, List.of(SaidLine.SAID));
        words.put(PERSON, List.of(SaidLine.SAID));
        words.put(MODEL, List.of(SaidLine.SAID));
        return words;
    }

    static PromptStyle read(Path file) {
        if (!Files.exists(file)) {
            throw new InputException(file, "expected a style of prompts, found none at " + file);
        }
        return of(file, WholeFiles.read(file));
    }

    static PromptStyle of(Path file, String content) {
        YamlKeys keys = YamlFile.parse(file, content.getBytes(StandardCharsets.UTF_8), KNOWN);
        return new StyleFile(file, content, keys).style();
    }

    private PromptStyle style() {
        if (keys.whole("schema") != 1) {
            throw keys.fault("schema", "expected 1, found " + keys.whole("schema"));
        }
        String name = keys.text("name");
        if (!name.matches("[a-z0-9][a-z0-9-]*")) {
            throw keys.fault("name", "expected small letters, digits and hyphens, found " + name);
        }
        WORDS.keySet().stream().filter(keys::has).forEach(this::checkBraces);
        checkPlaces();
        checkSaid(HINT);
        checkSaid(PERSON);
        checkSaid(MODEL);
        requireOnBoth(PromptWording.HINT, List.of(HINT));
        requireOnBoth(PromptWording.DIALOGUE, List.of(PERSON, MODEL));
        PromptWording.Parts parts = new PromptWording.Parts(
                new PlaceList(keys.text(PLACE), optional(NAMED_PLACE), keys.text(PLACES)),
                optional(HINT).map(SaidLine::new),
                optional(PERSON).map(SaidLine::new),
                optional(MODEL).map(SaidLine::new));
        return new FileStyle(
                name,
                name + "-" + hash(),
                shows(),
                new PromptWording("zero-shot", lines(ZERO_SHOT), parts),
                new PromptWording("references", lines(REFERENCES), parts));
    }

    private Optional<String> optional(String key) {
        return keys.has(key) ? Optional.of(keys.text(key)) : Optional.empty();
    }

    private List<String> lines(String key) {
        return keys.text(key).lines().toList();
    }

    private String hash() {
        StringBuilder all = new StringBuilder();
        WORDS.keySet()
                .forEach(key -> optional(key)
                        .ifPresent(text ->
                                all.append(key).append('\n').append(text).append('\n')));
        return Checksum.sha256(all.toString().getBytes(StandardCharsets.UTF_8)).substring(0, VERSION_DIGITS);
    }

    private Set<PromptStyle.Part> shows() {
        Set<PromptStyle.Part> shows = EnumSet.of(PromptStyle.Part.SIMILAR);
        if (keys.text(REFERENCES).contains(PromptWording.DISSIMILAR)) {
            shows.add(PromptStyle.Part.DISSIMILAR);
        }
        if (keys.has(NAMED_PLACE)) {
            shows.add(PromptStyle.Part.NAMES);
        }
        if (keys.has(HINT)) {
            shows.add(PromptStyle.Part.HINT);
        }
        if (keys.has(PERSON)) {
            shows.add(PromptStyle.Part.DIALOGUE);
        }
        return shows;
    }

    private void checkBraces(String key) {
        Matcher found = IN_BRACES.matcher(keys.text(key));
        while (found.find()) {
            if (!WORDS.get(key).contains(found.group())) {
                throw new InputException(
                        file,
                        lineOf(found.group()),
                        key + ": expected of words in braces " + String.join(", ", WORDS.get(key)) + ", found "
                                + found.group());
            }
        }
    }

    /** The first line with it that is no remark. */
    private long lineOf(String words) {
        List<String> lines = content.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(words) && !lines.get(i).stripLeading().startsWith("#")) {
                return i + 1L;
            }
        }
        return 1;
    }

    private void checkPlaces() {
        requireTimes(REFERENCES, PromptWording.SIMILAR, 1);
        if (keys.text(REFERENCES).contains(PromptWording.DISSIMILAR)) {
            requireTimes(REFERENCES, PromptWording.DISSIMILAR, 1);
        }
        requireTimes(PLACES, PlaceList.PLACE, 2);
        requireTimes(PLACE, PlaceList.LAT, 1);
        requireTimes(PLACE, PlaceList.LNG, 1);
        if (keys.has(NAMED_PLACE)) {
            WORDS.get(NAMED_PLACE).forEach(word -> requireTimes(NAMED_PLACE, word, 1));
        }
    }

    private void requireTimes(String key, String word, int times) {
        int found = keys.text(key).split(Pattern.quote(word), -1).length - 1;
        if (found != times) {
            throw keys.fault(
                    key, "expected " + word + " " + times + (times == 1 ? " time" : " times") + ", found it " + found);
        }
    }

    private void checkSaid(String key) {
        if (keys.has(key)) {
            requireTimes(key, SaidLine.SAID, 1);
            String text = keys.text(key);
            if (text.lines().count() > 1 || text.startsWith(SaidLine.SAID)) {
                throw keys.fault(key, "expected one line with words before " + SaidLine.SAID + ", found another text");
            }
        }
    }

    /** A field is in both wordings, on a line of its own, and has words; or it is nowhere. */
    private void requireOnBoth(String word, List<String> said) {
        boolean isThere = said.stream().anyMatch(keys::has);
        for (String key : List.of(ZERO_SHOT, REFERENCES)) {
            long lines = lines(key).stream()
                    .filter(line -> line.strip().equals(word))
                    .count();
            long all = keys.text(key).split(Pattern.quote(word), -1).length - 1L;
            if (lines != all || lines != (isThere ? 1 : 0)) {
                throw keys.fault(
                        key,
                        isThere
                                ? "expected " + word + " on one line of its own, since there is " + said.get(0)
                                        + ", found " + all + " of which " + lines + " have a line of their own"
                                : "expected no " + word + " without the key " + said.get(0) + ", found it");
            }
        }
        for (String key : isThere ? said : List.<String>of()) {
            keys.text(key);
        }
    }
}
