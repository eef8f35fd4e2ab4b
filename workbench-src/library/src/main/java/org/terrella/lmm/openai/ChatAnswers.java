package org.terrella.lmm.openai;

import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionMessage;
import java.util.List;
import org.terrella.lmm.LmmException;
import org.terrella.lmm.Reply;
import org.terrella.lmm.Usage;

/** Reads answers out of what a server sends. */
final class ChatAnswers {

    private ChatAnswers() {}

    /**
     * The answers of a completion, at most as many as wanted. A refusal is an answer, and so is nothing at all where the model
     * came to its limit before it wrote a word: both were paid for, and asking again would bring the same.
     *
     * @throws LmmException if there is none
     */
    static Reply.Answered of(ChatCompletion completion, int wanted, Faults faults) {
        if (completion._choices().isMissing() || completion.choices().isEmpty()) {
            throw faults.of(LmmException.Fault.MALFORMED, "a choice", "none");
        }
        List<String> texts = completion.choices().stream()
                .limit(wanted)
                .map(choice -> text(choice.message()))
                .toList();
        Usage usage = completion
                .usage()
                .map(tokens -> new Usage(
                        tokens._promptTokens().asKnown().orElse(0L),
                        tokens._completionTokens().asKnown().orElse(0L)))
                .orElse(Usage.NONE);
        return new Reply.Answered(texts, usage);
    }

    private static String text(ChatCompletionMessage message) {
        return message.content().or(message::refusal).orElse("");
    }
}
