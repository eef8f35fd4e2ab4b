package org.terrella.lmm.pocket;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.terrella.tensor.Matrix;

/**
 * What a {@link PocketLvlm} is asked while it learns: photos with prompts as they are in use, and right answers.
 *
 * <p>All prompts of a batch have one layout. Most episodes are {@link Relocation}s; in the others it learns where places are.
 */
final class PocketEpisodes {

    private static final int[] USUAL = {0, 0, 5, 5, 10, 10, 15, 16};
    private static final double UNUSUAL_SHARE = 0.1;
    private static final double DISSIMILAR_SHARE = 0.75;

    private final PocketSettings.Episodes settings;
    private final List<String> countries;
    private final PocketExamples examples;
    private final PocketExamples known;

    /**
     * Episodes.
     *
     * @param examples photos of relocated episodes
     * @param known photos of the others
     */
    PocketEpisodes(PocketSettings settings, PocketExamples examples, PocketExamples known) {
        this.settings = settings.episodes();
        this.countries = settings.shape().countries();
        this.examples = examples;
        this.known = known;
    }

    /**
     * A batch of episodes.
     *
     * @param photos rows of {@link PhotoTokens}, [B * columns]
     * @param prompts one for each
     * @param answers right ones, [B][PocketShape.ANSWER]
     */
    record Drawn(float[] photos, List<PocketPrompt> prompts, int[][] answers) {

        /** What a network makes of them, in nats; see {@link PocketNetwork#loss}. */
        NDArray loss(PocketNetwork network, NDManager manager) {
            Shape shape = new Shape(answers.length, photos.length / answers.length);
            return network.loss(manager.create(photos, shape), prompts, answers);
        }
    }

    /** One photo with its references by one way of searching, everything moved alike. */
    private record Episode(PocketExamples from, int row, PocketReferences references, Relocation relocation) {

        PocketPhoto photo() {
            return from.photos().get(row);
        }

        List<PlaceTokens> places(int[] rows, int count) {
            return IntStream.of(rows)
                    .limit(count)
                    .mapToObj(from.photos()::get)
                    .map(this::place)
                    .toList();
        }

        PlaceTokens place(PocketPhoto photo) {
            return PlaceTokens.of(relocation.of(photo.place(), photo.town()));
        }
    }

    /** Episodes of a step, as its random numbers have it; rows are of learned examples. */
    Drawn draw(int[] rows, Random random) {
        int similar = random.nextDouble() < UNUSUAL_SHARE
                ? 1 + random.nextInt(PocketReferences.KEPT)
                : USUAL[random.nextInt(USUAL.length)];
        boolean hasDissimilar = random.nextDouble() < DISSIMILAR_SHARE;
        boolean isHinted = random.nextDouble() < settings.hintedShare();
        int search = random.nextInt(examples.references().size());
        List<Episode> episodes = Arrays.stream(rows)
                .mapToObj(row -> episode(row, search, random))
                .toList();
        PocketPrompt.Layout layout = new PocketPrompt.Layout(similar, hasDissimilar ? similar : 0, isHinted);
        Drawn drawn = drawn(episodes, layout, random);
        disturb(drawn.photos(), new SplittableRandom(random.nextLong()));
        return drawn;
    }

    /** Photos that are held out, where they are, as they will be in use. */
    Drawn heldOut(PocketExamples from, int[] rows, int references) {
        PocketReferences search = from.references().get(from.references().size() - 1);
        List<Episode> episodes = Arrays.stream(rows)
                .mapToObj(row -> new Episode(from, row, search, Relocation.NONE))
                .toList();
        return drawn(episodes, new PocketPrompt.Layout(references, references, false), new Random(0));
    }

    private Episode episode(int row, int search, Random random) {
        boolean isRelocated = random.nextDouble() < settings.relocatedShare();
        long salt = random.nextLong();
        int other = random.nextInt(known.learned().length);
        if (isRelocated) {
            return new Episode(
                    examples,
                    examples.learned()[row],
                    examples.references().get(search),
                    new Relocation(salt, settings.deviationDegrees()));
        }
        return new Episode(known, known.learned()[other], known.references().get(search), Relocation.NONE);
    }

    private Drawn drawn(List<Episode> episodes, PocketPrompt.Layout layout, Random random) {
        Matrix first = examples.tokens();
        float[] photos = new float[episodes.size() * first.columns()];
        List<PocketPrompt> prompts = new ArrayList<>();
        int[][] answers = new int[episodes.size()][];
        for (int i = 0; i < answers.length; i++) {
            Episode episode = episodes.get(i);
            System.arraycopy(
                    episode.from().tokens().row(episode.row()), 0, photos, i * first.columns(), first.columns());
            prompts.add(prompt(episode, layout, random));
            answers[i] = answer(episode);
        }
        return new Drawn(photos, prompts, answers);
    }

    private PocketPrompt prompt(Episode episode, PocketPrompt.Layout layout, Random random) {
        return new PocketPrompt(
                episode.places(episode.references().nearest()[episode.row()], layout.similar()),
                episode.places(episode.references().farthest()[episode.row()], layout.dissimilar()),
                layout.hinted() ? Optional.of(hint(episode, random)) : Optional.empty());
    }

    /** The country, or that it is not one that a reference suggests. */
    private CountryHint hint(Episode episode, Random random) {
        int[] nearest = episode.references().nearest()[episode.row()];
        String right = episode.photo().country();
        String other = episode.from()
                .photos()
                .get(nearest[random.nextInt(nearest.length)])
                .country();
        boolean isDenied = random.nextDouble() < settings.deniedShare() && !other.equals(right);
        return new CountryHint(country(isDenied ? other : right), isDenied);
    }

    private int[] answer(Episode episode) {
        PlaceTokens place = episode.place(episode.photo());
        int[] answer = new int[PocketShape.ANSWER];
        answer[0] = country(episode.photo().country());
        for (int i = 1; i < answer.length; i++) {
            answer[i] = place.get(i - 1);
        }
        return answer;
    }

    private int country(String code) {
        int index = countries.indexOf(code);
        if (index < 0) {
            throw new IllegalArgumentException("expected a country that the model can name, found " + code);
        }
        return index;
    }

    /** Noise on photos, so that they are not learned by heart. */
    private void disturb(float[] photos, SplittableRandom random) {
        int columns = examples.tokens().columns();
        for (int from = 0; from < photos.length; from += columns) {
            int whole = from + columns - PhotoTokens.WHOLE_WIDTH;
            double square = 0;
            for (int i = whole; i < from + columns; i++) {
                square += photos[i] * photos[i];
            }
            double deviation = settings.wholeNoise() * Math.sqrt(square / PhotoTokens.WHOLE_WIDTH);
            for (int i = from; i < from + columns; i++) {
                photos[i] += (float) ((i < whole ? settings.patchNoise() : deviation) * random.nextGaussian());
            }
        }
    }
}
