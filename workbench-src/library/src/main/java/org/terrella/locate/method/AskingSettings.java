package org.terrella.locate.method;

import org.terrella.lmm.PromptStyle;
import org.terrella.lmm.Sampling;
import org.terrella.locate.PromptedLmm;

/**
 * How a method asks a language model.
 *
 * @param role name of the model on the bench
 * @param temperature at which answers are drawn
 * @param style how prompts are worded: a known style, or the file of one
 */
public record AskingSettings(
        String role, @Allowed(above = 0, max = 2) double temperature, String style) {

    /**
     * The model in GPT-4V's role, at the papers' temperature, in this workbench's words.
     *
     * @return the settings
     */
    public static AskingSettings defaults() {
        return new AskingSettings("large", Sampling.G3.temperature(), PromptStyle.DEFAULT);
    }

    /** The model of a bench, asked so. */
    PromptedLmm of(BenchView bench) {
        return bench.lmm(role, Sampling.G3.withTemperature(temperature)).withStyle(PromptStyle.named(style));
    }
}
