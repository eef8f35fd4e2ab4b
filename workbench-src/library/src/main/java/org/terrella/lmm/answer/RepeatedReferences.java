package org.terrella.lmm.answer;

import java.util.List;
import java.util.regex.Pattern;

/** Tells places that an answer states from those of photos that it was shown in the question and only repeats. */
final class RepeatedReferences {

    private static final int LOOK_BACK = 220;
    private static final int LOOK_AHEAD = 120;
    private static final String WHAT =
            "(?:photo(?:graph)?s?|images?|pictures?|coordinates?|places?|locations?|points?|ones|neighbou?rs?|list)";
    private static final String YOURS =
            "\\byou\\s(?:gave|listed|provided|mention(?:ed)?|showed)\\b|\\bin\\s(?:the|your)\\s(?:prompt"
                    + "|question)\\b";
    private static final String OTHER_LANGUAGES =
            "(?:fotos?|photos?|im[a\u00E1]genes|images?|imagens)\\s(?:similar\\p{L}{0,4}|similaires?"
                    + "|semelhantes|parecidas|de\\sr[e\u00E9]f[e\u00E9]ren\\p{L}{2,4})"
                    + "|\u00E4hnliche[nr]?\\s(?:fotos|bilder)|referenz(?:foto|bild)\\p{L}{0,3}|\u76F8\u4F3C"
                    + "|\u53C2\u8003";
    private static final Pattern LISTED = Pattern.compile(
            "(?iu)\\b(?:similar|dissimilar|unlike|reference|provided|listed|retrieved|neighbou?ring|gallery"
                    + "|candidate|different)\\s(?:\\w+\\s){0,2}"
                    + WHAT + "|\\breferences\\b|" + OTHER_LANGUAGES + "|" + YOURS);
    private static final Pattern REFERENCE = Pattern.compile("(?iu)\\breference[sd]?\\b|" + LISTED.pattern());
    private static final Pattern STARTING_POINT = Pattern.compile(
            "(?iu)\\b(?:based\\son|using|judging|from|given\\sthe|considering|compar(?:ed|ing)|like|as\\sin"
                    + "|matches|according|same)\\b");
    private static final Pattern OWN = Pattern.compile(
            "(?iu)\\b(?:guess|estimate|(?:my|the|final)\\sanswer|i\\sthink|i\\sbelieve|therefore|my|conclude"
                    + "|likely|probably|(?:this|the|query)\\s(?:photo|image|picture|location)\\s(?:was|is|must)"
                    + "|so\\s)");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?=\\s)|\\n\\s*\\n");

    private RepeatedReferences() {}

    /** The mentions that are not such places; a refusal that names a reference anywhere in a sentence states nothing there. */
    static List<Mention> without(String text, List<Mention> mentions, boolean isRefusal) {
        return mentions.stream()
                .filter(mention -> !isRepeated(text, mention, isRefusal))
                .toList();
    }

    private static boolean isRepeated(String text, Mention mention, boolean isRefusal) {
        String before = lastSentence(text.substring(Math.max(0, mention.start() - LOOK_BACK), mention.start()));
        if (OWN.matcher(before).find()) {
            return false;
        }
        if (LISTED.matcher(before).find() && !STARTING_POINT.matcher(before).find()) {
            return true;
        }
        String behind = firstSentence(text.substring(
                Math.min(text.length(), mention.end()), Math.min(text.length(), mention.end() + LOOK_AHEAD)));
        return isRefusal
                && (REFERENCE.matcher(before).find()
                        || REFERENCE.matcher(behind).find());
    }

    private static String lastSentence(String text) {
        String[] sentences = SENTENCE_END.split(text);
        return sentences.length == 0
                ? ""
                : SENTENCE_END.matcher(text + " ").results().anyMatch(end -> end.end() >= text.length())
                        ? ""
                        : sentences[sentences.length - 1];
    }

    private static String firstSentence(String text) {
        return SENTENCE_END.split(text, 2)[0];
    }
}
