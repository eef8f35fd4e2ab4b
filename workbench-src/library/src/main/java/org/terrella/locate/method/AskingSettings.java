package org.terrella.locate.method;

import java.util.OptionalDouble;
import java.util.Set;
import org.terrella.lmm.PromptStyle;
import org.terrella.lmm.Sampling;
import org.terrella.locate.PromptedLmm;
import org.terrella.locate.ShownPhoto;

/**
 * How a method asks a language model.
 *
 * @param role name of the model on the bench
 * @param temperature at which its answers are drawn: what its softmax is divided by; left open, what the bench says for the
 *     temperature of the method's paper, and if neither says one, the model's own habit
 * @param style how prompts are worded: a known style, or the file of one
 * @param photo which photo is shown; all but the query's own are controls of sanity
 */
public record AskingSettings(
        String role, @Allowed(min = 0, max = 2) OptionalDouble temperature, String style, ShownPhoto photo) {

    /**
     * The model in GPT-4V's role, at the temperature of the method's paper.
     *
     * @param style how prompts are worded
     * @return the settings
     */
    static AskingSettings inStyle(String style) {
        return of("large", style);
    }

    /**
     * A model at the temperature of the method's paper.
     *
     * @param role name of the model on the bench
     * @param style how prompts are worded
     * @return the settings
     */
    static AskingSettings of(String role, String style) {
        return new AskingSettings(role, OptionalDouble.empty(), style, ShownPhoto.OWN);
    }

    /** The model and the wording. */
    Set<Need> needs() {
        return Set.of(new Need.OfLanguageModel(role), new Need.OfPromptStyle(style));
    }

    /** The same as a bench says, if nobody said a temperature. */
    AskingSettings on(BenchDefaults bench, Sampling paper) {
        return temperature.isPresent()
                ? this
                : new AskingSettings(role, bench.sampling().apply(role, paper).temperature(), style, photo);
    }

    /** The model of a bench in a trial of a training seed, asked so, and in all else as a paper asks. */
    PromptedLmm of(BenchView bench, Sampling paper, long seed) {
        return bench.lmm(role, new Sampling(temperature, paper.maxTokens(), paper.seed()), seed)
                .withStyle(PromptStyle.named(style))
                .showing(photo);
    }
}
