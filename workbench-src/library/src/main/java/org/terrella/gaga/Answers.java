package org.terrella.gaga;

import java.util.Arrays;
import java.util.List;

/**
 * The answers of conversations that pass the network together.
 *
 * @param padded pieces of each conversation, filled up to the longest one's: nothing looks at what is behind it
 * @param pieces all pieces of all answers, in order
 * @param before for each the place of what stands before it: number of the conversation · longest + place in it
 */
record Answers(int[][] padded, long[] pieces, int[] before) {

    static Answers of(List<Script> scripts) {
        int longest = scripts.stream().mapToInt(Script::length).max().orElseThrow();
        int[][] padded = new int[scripts.size()][];
        int most = scripts.size() * longest;
        long[] pieces = new long[most];
        int[] before = new int[most];
        int count = 0;
        for (int i = 0; i < padded.length; i++) {
            Script script = scripts.get(i);
            padded[i] = Arrays.copyOf(script.tokens(), longest);
            for (int at = 1; at < script.length(); at++) {
                if (script.isAnswer()[at]) {
                    pieces[count] = script.tokens()[at];
                    before[count++] = i * longest + at - 1;
                }
            }
        }
        return new Answers(padded, Arrays.copyOf(pieces, count), Arrays.copyOf(before, count));
    }

    int longest() {
        return padded[0].length;
    }
}
