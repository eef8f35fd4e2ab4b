package org.terrella.locate.method;

import java.util.List;
import java.util.Set;
import org.terrella.lmm.Sampling;
import org.terrella.locate.Locator;
import org.terrella.locate.ZeroShot;

/** A language model alone: what it says of the photo without any reference, asked as G3 asks its first prompt. */
public final class LmmMethod implements Method<LmmMethod.Settings> {

    /**
     * Settings.
     *
     * @param asking how the language model is asked
     * @param answers how many answers are asked for; the first that states a place is taken
     */
    public record Settings(
            @Flat AskingSettings asking,
            @Allowed(min = 1, max = 100) int answers) {}

    /** The method. */
    public LmmMethod() {}

    @Override
    public String kind() {
        return "lmm";
    }

    @Override
    public Settings defaults() {
        return new Settings(AskingSettings.inStyle("g3"), 1);
    }

    @Override
    public Settings on(Settings settings, BenchDefaults bench) {
        return new Settings(settings.asking().on(bench, Sampling.G3), settings.answers());
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
        return new ZeroShot(settings.asking().of(bench, Sampling.G3, seed), settings.answers());
    }
}
