package org.terrella.dialogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.terrella.file.Words;
import org.terrella.world.Cue;

/**
 * A clue that an answer tells of, in the words of MG-Geo of Little Earth or of its guide-book.
 *
 * @param cue what kind of thing it is
 * @param value what it is said to look like, in lower case
 * @param box part of the photo that is said to show it: left, top, right, bottom, in hundredths; nothing if none is said
 */
public record ToldClue(Cue cue, String value, Optional<List<Integer>> box) {

    private static final String SEEN = "\0";
    private static final String OWNER = "\1";
    private static final Pattern BOX =
            Pattern.compile("[^<]{0,120}?<\\s*box\\s*>\\s*(\\d+)\\s+(\\d+)\\s+(\\d+)\\s+(\\d+)\\s*<\\s*/\\s*box\\s*>");
    private static final List<Form> FORMS = forms();

    /** How a kind of clue is told. */
    private record Form(Cue cue, Pattern pattern) {}

    private record Found(Cue cue, String value, int start, int end) {}

    /**
     * Copies the box.
     *
     * @param cue what kind of thing it is
     * @param value what it is said to look like
     * @param box part of the photo
     */
    public ToldClue {
        box = box.map(List::copyOf);
    }

    private static List<Form> forms() {
        List<Form> forms = new ArrayList<>();
        for (Cue cue : Cue.values()) {
            for (String wording : Wordings.standard().sentences().get("it." + Words.word(cue))) {
                forms.add(new Form(cue, pattern(wording.replace("{seen}", SEEN))));
            }
            forms.add(new Form(cue, pattern(cue.guide(SEEN, OWNER))));
        }
        return forms;
    }

    /** Of a wording with marks for what is seen and whose it is; what is seen is one word where nothing follows it. */
    private static Pattern pattern(String wording) {
        StringBuilder regex = new StringBuilder();
        for (String word : wording.split(" ")) {
            regex.append(regex.isEmpty() ? "\\b" : "\\s+").append(Pattern.quote(word));
        }
        String seen = wording.endsWith(SEEN) ? "(?<seen>\\w+)" : "(?<seen>[^().;:<>]+?)";
        String all = regex.toString().replace(SEEN, "\\E" + seen + "\\Q").replace(OWNER, "\\E[^:;<>]+?\\Q");
        return Pattern.compile(all, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /**
     * The clues that an answer tells of.
     *
     * @param answer any text; what is in other words is passed over
     * @return in their order
     */
    public static List<ToldClue> read(String answer) {
        List<Found> found = new ArrayList<>();
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(answer);
            while (matcher.find()) {
                found.add(new Found(form.cue(), normal(matcher.group("seen")), matcher.start(), matcher.end()));
            }
        }
        found.sort(Comparator.comparingInt(Found::start)
                .thenComparing(Comparator.comparingInt(Found::end).reversed()));
        List<Found> apart = new ArrayList<>();
        for (Found each : found) {
            if (apart.isEmpty() || each.start() >= apart.get(apart.size() - 1).end()) {
                apart.add(each);
            }
        }
        List<ToldClue> told = new ArrayList<>();
        for (int i = 0; i < apart.size(); i++) {
            Found each = apart.get(i);
            int until = i + 1 < apart.size() ? apart.get(i + 1).start() : answer.length();
            told.add(new ToldClue(each.cue(), each.value(), box(answer.substring(each.end(), until))));
        }
        return told;
    }

    private static Optional<List<Integer>> box(String behind) {
        Matcher matcher = BOX.matcher(behind);
        return matcher.lookingAt()
                ? Optional.of(IntStream.rangeClosed(1, 4)
                        .mapToObj(i -> Integer.valueOf(matcher.group(i)))
                        .toList())
                : Optional.empty();
    }

    /** As values are compared: in lower case, blanks alike, a skyline without the word. */
    static String normal(String value) {
        return value.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT).replaceFirst("^skyline ", "");
    }
}
