package org.terrella.lmm.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.terrella.lmm.LmmException;
import org.terrella.lmm.LmmException.Fault;
import org.terrella.lmm.Reply;
import org.terrella.lmm.Usage;

/**
 * Reads answers out of a completion.
 *
 * <p>An answer is a text that the model ended by itself, or its refusal. What was cut off at the limit of tokens, filtered, broken
 * off or nothing at all is none; what it cost counts nevertheless.
 */
final class ChatAnswers {

    private final ChatCall call;
    private final Faults faults;
    private final List<String> texts = new ArrayList<>();
    private Optional<LmmException> fault = Optional.empty();

    private ChatAnswers(ChatCall call, Faults faults) {
        this.call = call;
        this.faults = faults;
    }

    /** Answers, and how many choices there were, answers or not. */
    record Read(Reply.Answered answered, int choices) {}

    /**
     * The answers of a completion, at most as many as wanted.
     *
     * @throws LmmException if there is none
     */
    static Read of(JsonNode completion, ChatCall call, Faults faults) {
        ChatAnswers answers = new ChatAnswers(call, faults);
        List<JsonNode> choices = choices(completion.path("choices"));
        if (choices.isEmpty()) {
            throw faults.of(Fault.MALFORMED, "a choice", "none");
        }
        Usage usage = usage(completion.path("usage"));
        choices.stream().limit(call.answers()).forEach(choice -> answers.add(choice, usage));
        if (answers.texts.isEmpty()) {
            throw answers.fault.orElseThrow();
        }
        return new Read(new Reply.Answered(answers.texts, usage), choices.size());
    }

    /** By their numbers, if each has one of its own. */
    private static List<JsonNode> choices(JsonNode array) {
        List<JsonNode> choices = new ArrayList<>();
        array.forEach(choices::add);
        long numbers = choices.stream()
                .map(choice -> choice.path("index").asInt(-1))
                .filter(index -> index >= 0)
                .distinct()
                .count();
        if (numbers == choices.size()) {
            choices.sort(Comparator.comparingInt(choice -> choice.path("index").asInt()));
        }
        return choices;
    }

    private void add(JsonNode choice, Usage usage) {
        try {
            texts.add(text(choice, usage));
        } catch (LmmException e) {
            Optional<String> accepted = call.endpoint().manner().limits().accepted(e.fault());
            accepted.ifPresent(texts::add);
            fault = fault.or(() -> Optional.of(e));
        }
    }

    private String text(JsonNode choice, Usage usage) {
        String finish = choice.path("finish_reason").asText("").toLowerCase(Locale.ROOT);
        JsonNode message = choice.has("message") ? choice.path("message") : choice;
        String text = text(message.has("content") ? message.path("content") : message.path("text"));
        if (choice.hasNonNull("error")) {
            throw faults.of(ServerWords.of(choice), usage);
        }
        String reasoning = message.hasNonNull("reasoning_content") || message.hasNonNull("reasoning")
                ? " (it wrote what it reasoned)"
                : "";
        switch (finish) {
            case "length", "max_tokens", "model_length" ->
                throw faults.unended(
                        Fault.LENGTH,
                        "an answer of at most " + call.mostTokens() + " tokens",
                        "one that was cut off there" + reasoning
                                + "; max_tokens in the endpoint's file allows more, as reasoning models need",
                        usage);
            case "content_filter", "safety", "prohibited_content", "recitation" ->
                throw faults.unended(Fault.FILTERED, "an answer", "one that the server filtered out", usage);
            case "tool_calls", "function_call", "tool_use" ->
                throw faults.unended(Fault.REQUEST, "a text", "the call of a tool (" + finish + ")", usage);
            case "error", "abort", "cancelled" ->
                throw faults.unended(
                        Fault.SERVER, "an answer", "one that the server broke off (" + finish + ")", usage);
            default -> {
                String said = text.isBlank() ? text(message.path("refusal")) : text;
                if (said.isBlank()) {
                    throw faults.unended(Fault.EMPTY, "a text", "an empty answer" + reasoning, usage);
                }
                return said;
            }
        }
    }

    /** Of a text, or of its parts; what no database or file can hold is replaced. */
    private static String text(JsonNode content) {
        StringBuilder text = new StringBuilder();
        if (content.isArray()) {
            content.forEach(part -> text.append(
                    part.isTextual() ? part.asText() : part.path("text").asText("")));
        } else if (content.isTextual()) {
            text.append(content.asText());
        }
        int[] points = text.codePoints()
                .map(point -> point == 0 || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE
                        ? 0xFFFD
                        : point)
                .toArray();
        return new String(points, 0, points.length);
    }

    static Usage usage(JsonNode usage) {
        return new Usage(
                tokens(usage, "prompt_tokens", "input_tokens"), tokens(usage, "completion_tokens", "output_tokens"));
    }

    /** 0 where the server does not say, as many do not. */
    private static long tokens(JsonNode usage, String name, String other) {
        JsonNode node = usage.hasNonNull(name) ? usage.path(name) : usage.path(other);
        OptionalDouble number =
                node.isNumber() || node.isTextual() ? OptionalDouble.of(node.asDouble(0)) : OptionalDouble.empty();
        return Math.max(0, Math.round(number.orElse(0)));
    }
}
