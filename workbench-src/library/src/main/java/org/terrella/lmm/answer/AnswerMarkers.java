package org.terrella.lmm.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that announce the answer, such as "final answer:", in the languages that answers come in. */
final class AnswerMarkers {

    private static final Pattern SURE = Pattern.compile(
            "(?iu)(?<!no\\s|not\\sa\\s|not\\smy\\s)(?:\\bfinal(?:ly)?[\\s_]{1,3}(?:(?:geo)?location|answer"
                    + "|guess|coordinates?|estimate|prediction"
                    + "|output|result|decision|choice|position|verdict)\\b|(?<![\\p{L}_])(?<!to\\s|not\\s"
                    + "|can't\\s)(?:answer|respuesta(?:\\sfinal)?|r\u00E9ponse(?:\\sfinale)?|antwort"
                    + "|resposta(?:\\sfinal)?"
                    + "|risposta|endg\u00FCltige\\santwort"
                    + "|\u0438\u0442\u043E\u0433\u043E\u0432\u044B\u0439\\s\u043E\u0442\u0432\u0435\u0442"
                    + "|\u043E\u0442\u0432\u0435\u0442)[\\s*_\"']{0,6}[:\uFF1A=]"
                    + "|\\b(?:my|the)\\s(?:final\\s)?answer\\sis\\b|(?:\u6700\u7EC8"
                    + "|\u6700\u7D42)?(?:\u7B54\u6848|\u56DE\u7B54)(?:[*\\s]{0,4}[:\uFF1A]|\u662F|\u4E3A)"
                    + "|(?m:^)[#*\\s]{1,8}(?:final\\s)?answer[*\\s]{0,4}(?m:$)|\\\\boxed(?=\\{)"
                    + "|(?m:^)\\s{0,3}####\\s)");
    private static final Pattern PERHAPS = Pattern.compile(
            "(?iu)\\b(?:best\\s(?:single\\s)?(?:guess|estimate|answer)|most\\slikely\\s(?:location|place"
                    + "|coordinates?)\\s(?:is|are)"
                    + "|(?:i'?(?:ll|d|\\swill|\\swould|\\sam)?|let'?s|let\\sme)\\s(?:go|going|settle"
                    + "|stick)\\s(?:with|for|on)|i\\s(?:choose|pick|chose)|my\\s(?:guess|pick|choice|conclusion"
                    + "|estimate)"
                    + "|in\\sconclusion|conclusion\\s{0,2}:|correct(?:ion|ed)|revised|therefore"
                    + "|mejor\\sestimaci\u00F3n|meilleure\\sestimation|beste\\ssch\u00E4tzung"
                    + "|melhor\\sestimativa)\\b");

    private static final Pattern MISSING =
            Pattern.compile("(?iu)(?:answer|output|result|json|prediction|guess|returned\\sas|coordinates"
                    + "|location)[\\s*_\"'`)]{0,6}[:\uFF1A][\\s*_]*+$");
    private static final int TAIL = 60;

    private AnswerMarkers() {}

    /** Whether a text ends with the announcement of an answer that does not come. */
    static boolean isMissing(String text) {
        return MISSING.matcher(text.substring(Math.max(0, text.length() - TAIL)))
                .find();
    }

    /** Behind each sure announcement outside of objects, in their order. */
    static List<Integer> sure(String text, List<JsonObjects.Span> objects) {
        return ends(SURE, text, objects);
    }

    /** Behind each word that may announce an answer. */
    static List<Integer> perhaps(String text, List<JsonObjects.Span> objects) {
        return ends(PERHAPS, text, objects);
    }

    private static List<Integer> ends(Pattern words, String text, List<JsonObjects.Span> objects) {
        List<Integer> ends = new ArrayList<>();
        int next = 0;
        for (Matcher marker = words.matcher(text); marker.find(); ) {
            while (next < objects.size() && objects.get(next).end() <= marker.start()) {
                next++;
            }
            if (next == objects.size() || objects.get(next).start() >= marker.start()) {
                ends.add(marker.end());
            }
        }
        return ends;
    }
}
