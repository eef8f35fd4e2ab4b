package org.terrella.locate.method;

import java.util.List;
import java.util.Set;
import org.terrella.lmm.Sampling;
import org.terrella.locate.GagaLocator;
import org.terrella.locate.Locator;

/**
 * GaGA: a language model that locates, explains and takes hints, asked about the photo alone.
 *
 * <p>On Little Earth it is {@link org.terrella.gaga.Gaga}, a network of ours with the paper's ideas; its numbers cannot be compared
 * with the paper's. Behind an endpoint it is whatever model answers there, in the same dialogue.
 *
 * @see <a href="https://arxiv.org/abs/2412.08907">Dou et al. 2024</a>
 */
public final class GagaMethod implements Method<GagaMethod.Settings> {

    /** The likeliest answer; the paper says nothing of this. */
    private static final Sampling LIKELIEST = new Sampling(0, 200, 17);

    /**
     * Settings.
     *
     * @param asking how the language model is asked; without a temperature, for its likeliest answer
     * @param answers how many answers are asked for; the first that states a place is taken
     */
    public record Settings(
            @Flat AskingSettings asking,
            @Allowed(min = 1, max = 100) int answers) {}

    /** The method. */
    public GagaMethod() {}

    @Override
    public String kind() {
        return "gaga";
    }

    @Override
    public Settings defaults() {
        return new Settings(AskingSettings.of("gaga", "terrella"), 1);
    }

    @Override
    public Settings on(Settings settings, BenchDefaults bench) {
        return new Settings(settings.asking().on(bench, LIKELIEST), settings.answers());
    }

    @Override
    public Set<Need> needs(Settings settings) {
        return settings.asking().needs();
    }

    @Override
    public boolean isOfModelsAlone(Settings settings) {
        return true;
    }

    @Override
    public Set<Record> answers(Settings settings) {
        return PromptedAnswer.all(settings.asking(), "", List.of(0), settings.answers());
    }

    @Override
    public Locator locator(BenchView bench, Settings settings, long seed) {
        return new GagaLocator(settings.asking().of(bench, LIKELIEST, seed), settings.answers());
    }
}
