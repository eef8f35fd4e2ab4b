package org.terrella.assist;

import java.util.List;
import org.terrella.belief.Places;
import org.terrella.belief.clue.ClueTable;
import org.terrella.belief.clue.EarthClues;
import org.terrella.belief.clue.WorldClues;
import org.terrella.bench.Bench;
import org.terrella.bench.OpenBench;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.lmm.Asking;
import org.terrella.locate.Locator;
import org.terrella.locate.method.ConfiguredMethod;
import org.terrella.locate.method.Need;
import org.terrella.world.LittleEarth;
import org.terrella.world.Scale;

/** Makes assistants of benches and methods. */
public final class BenchAssistant {

    /** On the whole Earth; some 70 km apart, which is as fine as most answers are. */
    private static final int PLACES = 100_000;

    private BenchAssistant() {}

    /**
     * The kind of method that a bench is asked by, if nobody says otherwise.
     *
     * @param bench a bench
     * @return g3; geoclip where there is no gallery, or names where there is no GeoCLIP either
     */
    public static String usualKind(Bench bench) {
        String withoutGallery = bench.networks().geoClip().isPresent() ? "geoclip" : "names";
        return bench.gallery().isPresent() ? "g3" : withoutGallery;
    }

    /**
     * An assistant that asks a method.
     *
     * @param open the bench; to be closed after the last question
     * @param method of the bench
     * @param seed of the training, where the bench does not name its own
     * @return the assistant
     */
    public static Assistant of(OpenBench open, ConfiguredMethod<?> method, long seed) {
        Bench bench = open.bench();
        List<Long> known = bench.networks().seeds();
        Locator locator = open.locator(method, known.isEmpty() ? seed : known.get(0));
        return Assistant.of(
                new Assistant.Model(locator.name() + " on " + bench.name(), knows(bench, method)),
                Places.onLand(PLACES, Gazetteer.standard()),
                clues(bench),
                new BenchMethod(open, locator));
    }

    /**
     * An assistant that asks the language model of a bench about photos alone, for candidates and clues, and tells it hints; no gallery
     * and no network of the bench takes part.
     *
     * @param open the bench with the model; to be closed after the last question
     * @param answers how many answers are asked for, 1 or more
     * @return the assistant
     */
    public static Assistant ofModel(OpenBench open, int answers) {
        String role = open.models().names().iterator().next();
        String name = open.models().model(role);
        Asking asking = open.lmm(role, ModelWitness.SAMPLING).asking();
        return Assistant.of(
                new Assistant.Model(
                        name,
                        "It is for real photos. A photo's pixels, hints and what you confirm or strike out go to "
                                + name + ", and nothing else leaves this machine."),
                Places.onLand(PLACES, Gazetteer.standard()),
                EarthClues.table(),
                new ModelWitness(asking, answers, Gazetteer.standard()));
    }

    private static boolean isInvented(Bench bench) {
        return bench.name().startsWith(Bench.LITTLE_EARTH);
    }

    private static String knows(Bench bench, ConfiguredMethod<?> method) {
        if (isInvented(bench)) {
            return "It knows drawn photos of Little Earth only; what it says of a real photo means nothing. Nothing leaves this"
                    + " machine.";
        }
        boolean asksModel = method.needs().stream().anyMatch(Need.OfLanguageModel.class::isInstance);
        return "It is for real photos. "
                + (asksModel
                        ? "A photo's pixels go to the language model of the bench, and nothing else leaves this machine."
                        : "Nothing leaves this machine.");
    }

    private static ClueTable clues(Bench bench) {
        return isInvented(bench)
                ? EarthClues.table().with(WorldClues.of(LittleEarth.of(Scale.SMALL)))
                : EarthClues.table();
    }
}
