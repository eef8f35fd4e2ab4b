package org.terrella.assist;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.terrella.belief.Evidence;
import org.terrella.belief.EvidenceWeights;
import org.terrella.belief.EvidenceWeights.Known;
import org.terrella.belief.FactMaps;
import org.terrella.belief.HintEvidence;
import org.terrella.belief.PhotoBelief;
import org.terrella.belief.Places;
import org.terrella.belief.clue.ClueTable;
import org.terrella.belief.hint.HintReader;
import org.terrella.bench.OpenBench;
import org.terrella.data.Photo;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.locate.Locator;
import org.terrella.locate.Prediction;
import org.terrella.locate.method.ConfiguredMethod;
import org.terrella.run.Commit;
import org.terrella.world.LittleEarth;

/**
 * Fits weights of evidence to photos of Little Earth's {@code validation}, of which a scripted witness says something.
 *
 * <p>The weight of hints is one of people who are wrong as often as the witness is.
 */
public final class WeightFitting {

    /** The set of photos on which things are chosen, and nothing is reported of. */
    public static final String SET = "validation";

    /** On the whole Earth, some 110 km apart; weights hardly depend on it. */
    private static final int PLACES = 40_000;

    private final OpenBench bench;
    private final Settings settings;
    private final List<Photo> photos;
    private final Places places;
    private final ScriptedWitness witness;

    /**
     * How weights are fitted.
     *
     * @param photos at most as many are looked at
     * @param seed which they are, and what is said of them
     * @param wrong how often what is said is wrong, in [0, 1]
     */
    public record Settings(int photos, long seed, double wrong) {

        /**
         * Checks the numbers.
         *
         * @param photos 2 or more
         * @param seed any
         * @param wrong in [0, 1]
         * @throws IllegalArgumentException if they are others
         */
        public Settings {
            if (photos < 2 || !(wrong >= 0 && wrong <= 1)) {
                throw new IllegalArgumentException("weights are fitted to 2 photos or more with a share of wrong hints"
                        + " from 0 to 1, found " + photos + " and " + wrong);
            }
        }
    }

    private WeightFitting(
            OpenBench bench, Settings settings, List<Photo> photos, Places places, ScriptedWitness witness) {
        this.bench = bench;
        this.settings = settings;
        this.photos = photos;
        this.places = places;
        this.witness = witness;
    }

    /**
     * A fitting, for one method after the other.
     *
     * @param bench of Little Earth
     * @param world that its photos are of
     * @param settings how
     * @return with the photos that were chosen
     */
    public static WeightFitting of(OpenBench bench, LittleEarth world, Settings settings) {
        List<Photo> all = new ArrayList<>(bench.list(SET));
        Collections.shuffle(all, new Random(settings.seed()));
        List<Photo> some = List.copyOf(all.subList(0, Math.min(settings.photos(), all.size())));
        Places places = Places.onLand(PLACES, Gazetteer.standard());
        ClueTable table = BenchAssistant.cluesOf(world);
        return new WeightFitting(
                bench,
                settings,
                some,
                places,
                new ScriptedWitness(
                        world,
                        HintReader.of(table, Gazetteer.standard()),
                        new HintEvidence(new FactMaps(places, table)),
                        some,
                        settings.wrong()));
    }

    /**
     * Fits the weights of a method.
     *
     * @param method with a density or candidates
     * @param seed of its training
     * @return weights of all photos with an answer, and what weights of half of them are worth on the other half; ones where those are
     *     worth no more than ones
     * @throws IllegalArgumentException if fewer than two photos have an answer
     */
    public FittedWeights fit(ConfiguredMethod<?> method, long seed) {
        List<Known> known = known(BenchAssistant.locator(bench, method, seed));
        if (known.size() < 2) {
            throw new IllegalArgumentException("expected answers to two photos or more, found " + known.size());
        }
        int half = known.size() / 2;
        List<Known> heldOut = known.subList(half, known.size());
        double ones = EvidenceWeights.ones().logLikelihood(heldOut);
        double ofHalf = EvidenceWeights.fit(known.subList(0, half)).logLikelihood(heldOut);
        EvidenceWeights best = ofHalf > ones ? EvidenceWeights.fit(known) : EvidenceWeights.ones();
        return new FittedWeights(
                method.kind(),
                best,
                new FittedWeights.Found(known.size(), ones, ofHalf),
                settings,
                Commit.ofCheckout());
    }

    /** Evidence about photos that have an answer. */
    private List<Known> known(Locator locator) {
        List<Prediction> predictions = locator.locate(photos.stream()
                .map(photo -> bench.query(photo.id(), photo.image()))
                .toList());
        return IntStream.range(0, photos.size())
                .mapToObj(i -> known(photos.get(i), predictions.get(i)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Known> known(Photo photo, Prediction prediction) {
        if (prediction.place().isEmpty()) {
            return Optional.empty();
        }
        Random random = new Random(settings.seed() * 1_000_003 + photo.id().hashCode());
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(PhotoBelief.evidence(prediction, "a method", places));
        evidence.addAll(witness.evidence(photo, random));
        return Optional.of(new Known(places, evidence, places.nearest(photo.truth())));
    }
}
