package org.terrella.interact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.terrella.belief.EvidenceKind;
import org.terrella.belief.EvidenceWeights;
import org.terrella.belief.clue.GuideBook;
import org.terrella.locate.Listener;
import org.terrella.locate.Locator;
import org.terrella.locate.method.Allowed;
import org.terrella.locate.method.Arm;
import org.terrella.locate.method.BenchDefaults;
import org.terrella.locate.method.BenchView;
import org.terrella.locate.method.ConfiguredMethod;
import org.terrella.locate.method.Cost;
import org.terrella.locate.method.Judging;
import org.terrella.locate.method.Method;
import org.terrella.locate.method.Need;

/**
 * Any method with a scripted user beside it, who knows the truth: what a hint is worth to it, or costs.
 *
 * <p>The protocol is this workbench's own. Its rows stand beside those of the same method with a user who says nothing, and beside no
 * paper's.
 */
public final class AssistedMethod implements Method<AssistedMethod.Settings> {

    /** What experiments call it. */
    public static final String KIND = "assisted";

    /** Name of the setting that lists what is said. */
    public static final String SAYS = "says";

    /**
     * Settings.
     *
     * @param of the method that is helped, as {@code [g3, answers=5]}
     * @param says what the user says, in order; the row is the answer after the last of it
     * @param listens who listens: a belief with the method's prediction as evidence, or the method itself in a dialogue
     * @param photo_weight how much the method's prediction counts in a belief
     * @param hint_weight how much hints count in a belief
     * @param user which of many scripted users it is
     */
    public record Settings(
            List<String> of,
            List<String> says,
            Listening listens,
            @Allowed(min = 0, max = 20) double photo_weight,
            @Allowed(min = 0, max = 20) double hint_weight,
            long user) {

        /**
         * Looks up what is named.
         *
         * @param of the method that is helped
         * @param says what the user says
         * @param listens who listens
         * @param photo_weight how much the method's prediction counts
         * @param hint_weight how much hints count
         * @param user which user it is
         * @throws IllegalArgumentException if nothing is to be said, or something that no user says
         */
        public Settings {
            of = List.copyOf(of);
            says = List.copyOf(says);
            if (says.isEmpty()) {
                throw new IllegalArgumentException("says must be a list of sayings such as nothing, found none");
            }
            says.forEach(Saying::named);
        }

        private List<Saying> sayings() {
            return says.stream().map(Saying::named).toList();
        }

        private EvidenceWeights weights() {
            return new EvidenceWeights(Map.of(EvidenceKind.PHOTO, photo_weight, EvidenceKind.HINT, hint_weight));
        }
    }

    private record Answers(List<String> of, long seed) {}

    private record Ground(boolean isInvented) {}

    /** The method. */
    public AssistedMethod() {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Settings defaults() {
        return new Settings(List.of("g3"), List.of(Saying.NOTHING.word()), Listening.BELIEF, 1, 1, 1);
    }

    private static ConfiguredMethod<?> base(Settings settings) {
        return Arm.of(settings.of());
    }

    @Override
    public Set<Need> needs(Settings settings) {
        return base(settings).needs();
    }

    @Override
    public Settings on(Settings settings, BenchDefaults bench) {
        return new Settings(
                Arm.on(settings.of(), bench),
                settings.says(),
                settings.listens(),
                settings.photo_weight(),
                settings.hint_weight(),
                settings.user());
    }

    /** {@inheritDoc} Where nothing is said, nobody is told anything. */
    @Override
    public Judging judging(Settings settings) {
        boolean saysNothing = settings.sayings().stream().allMatch(Saying.NOTHING::equals);
        return saysNothing ? Judging.CHOSEN : Judging.TOLD;
    }

    @Override
    public boolean isTrained(Settings settings) {
        return base(settings).isTrained();
    }

    @Override
    public boolean isOfModelsAlone(Settings settings) {
        return base(settings).isOfModelsAlone();
    }

    @Override
    public Set<Record> answers(Settings settings) {
        return base(settings).answers();
    }

    @Override
    public List<ConfiguredMethod<?>> arms(Settings settings) {
        return List.of(base(settings));
    }

    @Override
    public Optional<Cost> cost(BenchView bench, Settings settings, long seed) {
        return base(settings).cost(bench, seed);
    }

    @Override
    public Locator locator(BenchView bench, Settings settings, long seed) {
        Locator base = base(settings).locator(bench, seed);
        if (settings.listens() == Listening.DIALOGUE && !(base instanceof Listener)) {
            throw new IllegalArgumentException("listens must be belief where the method itself cannot be told anything,"
                    + " found dialogue and " + String.join(" ", settings.of()));
        }
        return new AssistedLocator(
                base,
                new AssistedLocator.Script(settings.sayings(), settings.listens(), settings.weights(), settings.user()),
                bench.once(
                        new Ground(bench.isInvented()),
                        CommonGround.class,
                        () -> CommonGround.of(bench.isInvented() ? GuideBook.ofLittleEarth() : GuideBook.ofEarth())),
                bench.once(new Answers(settings.of(), seed), BaseAnswers.class, BaseAnswers::new));
    }
}
