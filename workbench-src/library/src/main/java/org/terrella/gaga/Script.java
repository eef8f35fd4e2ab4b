package org.terrella.gaga;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.terrella.data.Conversation;

/**
 * A conversation in numbers: marks of who speaks, and the pieces of what is said.
 *
 * @param tokens the numbers; not to be changed
 * @param isAnswer whether a number is of an answer, its end included, so that it is to be learned; not to be changed
 */
record Script(int[] tokens, boolean[] isAnswer) {

    private static final String IMAGE = "<image>";
    private static final List<String> MODELS = List.of("gpt", "assistant");

    /**
     * A whole conversation, as far as there is room for whole rounds of it.
     *
     * @param longest most numbers
     */
    static Script of(List<Conversation.Turn> turns, Lexicon lexicon, int longest) {
        List<Integer> tokens = new ArrayList<>();
        List<Boolean> isAnswer = new ArrayList<>();
        int whole = 0;
        for (Conversation.Turn turn : turns) {
            boolean answers = isModel(turn);
            add(tokens, isAnswer, answers ? Lexicon.MODEL : Lexicon.USER, false);
            for (int number : lexicon.read(said(turn))) {
                add(tokens, isAnswer, number, answers);
            }
            add(tokens, isAnswer, Lexicon.END, answers);
            if (tokens.size() > longest) {
                break;
            }
            whole = answers ? tokens.size() : whole;
        }
        boolean[] learned = new boolean[whole];
        for (int i = 0; i < whole; i++) {
            learned[i] = isAnswer.get(i);
        }
        return new Script(
                tokens.subList(0, whole).stream().mapToInt(Integer::intValue).toArray(), learned);
    }

    /** What was said, and the mark after which the model answers. */
    static int[] asked(List<Conversation.Turn> turns, Lexicon lexicon) {
        List<Integer> tokens = new ArrayList<>();
        for (Conversation.Turn turn : turns) {
            tokens.add(isModel(turn) ? Lexicon.MODEL : Lexicon.USER);
            Arrays.stream(lexicon.read(said(turn))).forEach(tokens::add);
            tokens.add(Lexicon.END);
        }
        tokens.add(Lexicon.MODEL);
        return tokens.stream().mapToInt(Integer::intValue).toArray();
    }

    /** A question and one answer to it, of which only the answer counts. */
    static Script answered(int[] asked, String answer, Lexicon lexicon) {
        int[] read = lexicon.read(answer);
        int[] tokens = Arrays.copyOf(asked, asked.length + read.length + 1);
        System.arraycopy(read, 0, tokens, asked.length, read.length);
        tokens[tokens.length - 1] = Lexicon.END;
        boolean[] isAnswer = new boolean[tokens.length];
        Arrays.fill(isAnswer, asked.length, tokens.length, true);
        return new Script(tokens, isAnswer);
    }

    private static void add(List<Integer> tokens, List<Boolean> isAnswer, int token, boolean answers) {
        tokens.add(token);
        isAnswer.add(answers);
    }

    private static boolean isModel(Conversation.Turn turn) {
        return MODELS.contains(turn.from());
    }

    /** What is said, without the mark of the image. */
    static String said(Conversation.Turn turn) {
        return turn.value().replace(IMAGE, "").strip();
    }

    int length() {
        return tokens.length;
    }
}
