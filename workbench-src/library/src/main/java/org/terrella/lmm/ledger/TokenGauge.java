package org.terrella.lmm.ledger;

import java.util.List;
import java.util.OptionalLong;
import org.terrella.lmm.Request;
import org.terrella.lmm.Sampling;
import org.terrella.lmm.Usage;

/**
 * Tells how many tokens calls take: beforehand by a rule, and better with each answer. Safe for use by several threads.
 *
 * <p>What a call takes beyond its text is the photo, and whatever a server adds; the most of it that was seen is what another call
 * may take.
 */
final class TokenGauge {

    private static final double LETTERS_PER_TOKEN = 3.5;

    private final AskingSettings.Tokens known;
    private long calls;
    private double beyondText;
    private long mostBeyondText;
    private double perAnswer;
    private long mostPerAnswer;

    /** Begins with what earlier calls to the same model took. */
    TokenGauge(AskingSettings.Tokens known, LedgerAccounts.Taken before) {
        this.known = known;
        if (before.calls() > 0) {
            calls = before.calls();
            beyondText = Math.max(0, before.meanPrompt() - Forecast.PROMPT_TOKENS) * calls;
            mostBeyondText = Math.max(0, before.mostPrompt() - Forecast.PROMPT_TOKENS);
            perAnswer = before.meanAnswer() * calls;
            mostPerAnswer = before.mostAnswer();
        }
    }

    /** Whether it is known what the photo of a question takes. */
    synchronized boolean isKnown(Request request) {
        return calls > 0 || known.photo().of(request.question()).isPresent();
    }

    /** What one call is expected to take. */
    synchronized Usage expected(Request request) {
        Usage text = Forecast.of(request);
        OptionalLong rule = known.photo().of(request.question());
        long photo = rule.orElse(calls == 0 ? 0 : Math.round(beyondText / calls));
        long answers = calls == 0 ? text.answerTokens() : Math.round(perAnswer / calls * request.answers());
        return new Usage(text.promptTokens() + photo, answers);
    }

    /** What one call can take at most. */
    synchronized Usage most(Request request, Sampling sampling) {
        long text = Forecast.of(request).promptTokens();
        long photo = Math.max(known.photo().of(request.question()).orElse(0), mostBeyondText);
        long answer = Math.max(known.mostPerAnswer().orElse(sampling.maxTokens()), mostPerAnswer);
        return new Usage(text + photo, answer * request.answers());
    }

    /** What a call took, by the server or, where it does not say, by what it wrote. */
    synchronized Usage taken(Request request, List<String> texts, Usage told) {
        long letters = texts.stream().mapToLong(String::length).sum();
        return new Usage(
                told.promptTokens() > 0
                        ? told.promptTokens()
                        : expected(request).promptTokens(),
                told.answerTokens() > 0 ? told.answerTokens() : (long) Math.ceil(letters / LETTERS_PER_TOKEN));
    }

    /** Learns from a call of which the server told its tokens. */
    synchronized void learn(Request request, int answers, Usage told) {
        long beyond = Math.max(0, told.promptTokens() - Forecast.of(request).promptTokens());
        long each = (long) Math.ceil((double) told.answerTokens() / Math.max(1, answers));
        calls++;
        beyondText += beyond;
        mostBeyondText = Math.max(mostBeyondText, beyond);
        perAnswer += each;
        mostPerAnswer = Math.max(mostPerAnswer, each);
    }
}
