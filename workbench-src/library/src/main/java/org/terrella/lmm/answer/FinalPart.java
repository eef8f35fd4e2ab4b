package org.terrella.lmm.answer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of an output that a model means as its answer, without what it wrote for itself before: blocks of thoughts, channels,
 * and what stands around an element named answer. Thoughts that do not come to an end have no answer behind them.
 */
final class FinalPart {

    private static final String NAMES =
            "(?:think|thinking|thoughts?|reasoning|reflection|scratchpad|analysis|seed:think)";
    private static final Pattern THOUGHT = Pattern.compile("(?i)(<" + NAMES + ">|\\[think\\]|\u25C1think\u25B7"
            + "|<\\|(?:start_thinking|begin_of_thought)\\|>|<\\|channel>)"
            + "|</" + NAMES + ">|\\[/think\\]|\u25C1/think\u25B7|<\\|(?:end_thinking|end_of_thought)\\|>"
            + "|<channel\\|>");
    private static final Pattern CHANNEL = Pattern.compile(
            "<\\|channel\\|>\\s{0,3}(\\w{1,20})[^<]{0,40}(?:<\\|constrain\\|>[^<]{0,40})?(?:<\\|message\\|>)?");
    private static final Pattern STRIPPED_CHANNEL = Pattern.compile("assistant\\s?final(?=[^a-z])");
    private static final Pattern ANSWER = Pattern.compile("(?i)<(?:final_?)?answer>");
    private static final Pattern ANSWER_END = Pattern.compile("(?i)</(?:final_?)?answer>");

    private FinalPart() {}

    static String of(String output) {
        return answer(withoutThoughts(channel(output)));
    }

    /** What stands in the last final channel; a text without channels as it is. */
    private static String channel(String output) {
        if (output.startsWith("analysis")) { // the marks between channels were left out
            int behind = endOfLast(STRIPPED_CHANNEL, output);
            return behind < 0 ? output : output.substring(behind);
        }
        boolean hasChannels = false;
        int from = -1;
        for (Matcher channel = CHANNEL.matcher(output); channel.find(); ) {
            hasChannels = true;
            from = channel.group(1).equals("final") ? channel.end() : from;
        }
        if (from < 0) {
            return hasChannels ? "" : output;
        }
        int end = output.indexOf("<|", from);
        return output.substring(from, end < 0 ? output.length() : end);
    }

    private static String withoutThoughts(String output) {
        StringBuilder kept = new StringBuilder();
        int depth = 0;
        int from = 0;
        for (Matcher thought = THOUGHT.matcher(output); thought.find(); ) {
            boolean isBeginning = thought.group(1) != null;
            if (isBeginning && depth == 0) {
                kept.append(output, from, thought.start());
            } else if (!isBeginning && depth == 0) {
                kept.setLength(0); // the beginning stood in the prompt
            }
            depth = isBeginning ? depth + 1 : Math.max(0, depth - 1);
            from = thought.end();
        }
        return depth > 0
                ? kept.toString()
                : kept.append(output, from, output.length()).toString();
    }

    private static String answer(String output) {
        int from = endOfLast(ANSWER, output);
        if (from < 0) {
            return output;
        }
        Matcher end = ANSWER_END.matcher(output).region(from, output.length());
        return output.substring(from, end.find() ? end.start() : output.length());
    }

    private static int endOfLast(Pattern pattern, String text) {
        int end = -1;
        for (Matcher found = pattern.matcher(text); found.find(); ) {
            end = found.end();
        }
        return end;
    }
}
