package org.terrella.assist;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.terrella.belief.EvidenceWeights;
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

    /** The kind of method that asks a language model and nobody else. */
    public static final String ALONE = "lmm";

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
     * The kind of method that a bench is asked by with another language model than its own, if nobody says otherwise.
     *
     * @param bench a bench
     * @return {@link #ALONE}, since no gallery of an invented world may decide about a real photo; g3 where the gallery is real
     */
    public static String usualKindElsewhere(Bench bench) {
        return bench.gallery().isPresent() && !isInvented(bench) ? usualKind(bench) : ALONE;
    }

    /**
     * Whether the photos of a bench are drawn.
     *
     * @param bench a bench
     * @return true of those of Little Earth
     */
    public static boolean isInvented(Bench bench) {
        return bench.name().startsWith(Bench.LITTLE_EARTH);
    }

    /**
     * An assistant that asks a method; about drawn photos, with the weights of evidence that were fitted for its kind.
     *
     * @param open the bench; to be closed after the last question
     * @param method of the bench
     * @param seed of the training, where the bench does not name its own
     * @return the assistant
     */
    public static Assistant of(OpenBench open, ConfiguredMethod<?> method, long seed) {
        Bench bench = open.bench();
        Locator locator = locator(open, method, seed);
        Optional<FittedWeights> fitted =
                isForReal(open, method) ? Optional.empty() : FittedWeights.shipped(method.kind());
        String weights = fitted.map(some -> " Weights are fitted.").orElse(" Weights are not fitted.");
        Optional<ClueTable> drawn =
                isForReal(open, method) ? Optional.empty() : Optional.of(WorldClues.of(LittleEarth.of(Scale.SMALL)));
        Assistant assistant = Assistant.of(
                        new Assistant.Model(locator.name() + " on " + bench.name(), knows(open, method) + weights),
                        Places.onLand(PLACES, Gazetteer.standard()),
                        drawn.map(table -> EarthClues.table().with(table)).orElseGet(EarthClues::table),
                        new BenchMethod(open, locator))
                .weighing(fitted.map(FittedWeights::weights).orElseGet(EvidenceWeights::ones));
        return drawn.map(assistant::seeing).orElse(assistant);
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

    /**
     * What an assistant would ask.
     *
     * @param open the bench
     * @param method of the bench
     * @param seed of the training, where the bench does not name its own
     * @return the method's locator
     */
    public static Locator locator(OpenBench open, ConfiguredMethod<?> method, long seed) {
        List<Long> known = open.bench().networks().seeds();
        return open.locator(method, known.isEmpty() ? seed : known.get(0));
    }

    /** Models behind endpoints which a method asks. */
    private static String elsewhere(OpenBench open, ConfiguredMethod<?> method) {
        return method.needs().stream()
                .filter(Need.OfLanguageModel.class::isInstance)
                .map(need -> ((Need.OfLanguageModel) need).role())
                .filter(open.models()::isElsewhere)
                .map(open.models()::model)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static boolean isForReal(OpenBench open, ConfiguredMethod<?> method) {
        return !isInvented(open.bench())
                || method.kind().equals(ALONE) && !elsewhere(open, method).isEmpty();
    }

    private static String knows(OpenBench open, ConfiguredMethod<?> method) {
        String elsewhere = elsewhere(open, method);
        String leaves = elsewhere.isEmpty()
                ? "Nothing leaves this machine."
                : "A photo's pixels go to " + elsewhere + ", and nothing else.";
        return (isForReal(open, method)
                        ? "It is for real photos. "
                        : "It knows drawn photos of Little Earth only; what it says of a real photo means nothing. ")
                + leaves;
    }

    static ClueTable cluesOf(LittleEarth world) {
        return EarthClues.table().with(WorldClues.of(world));
    }
}
