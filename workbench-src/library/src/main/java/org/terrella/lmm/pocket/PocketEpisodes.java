package org.terrella.lmm.pocket;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.terrella.tensor.Matrix;

/**
 * What a {@link PocketLvlm} is asked while it learns: photos with prompts, and right answers.
 *
 * <p>All prompts of a batch have one layout, which is none of the papers' with references. Towns that it is not to know are
 * moved by a {@link Relocation}; of the others it learns where they are.
 */
final class PocketEpisodes {

    /** What G3 and Img2Loc ask with: as many places of similar as of dissimilar photos. */
    private static final Set<Integer> PAPERS = Set.of(5, 10, 15, 16);

    private static final double WITHOUT_SHARE = 0.4;
    private static final double DISSIMILAR_SHARE = 0.5;

    private final PocketSettings.Episodes settings;
    private final List<String> countries;
    private final PocketExamples examples;
    private final PocketExamples here;
    private final KnownTowns known;
    private final SpoiledLists lists;

    /**
     * Episodes.
     *
     * @param examples photos of towns that no other set uses
     * @param here photos of the bench's places
     */
    PocketEpisodes(PocketSettings settings, PocketExamples examples, PocketExamples here) {
        this.settings = settings.episodes();
        this.countries = settings.shape().countries();
        this.examples = examples;
        this.here = here;
        this.known = KnownTowns.of(here.photos(), settings.episodes().places().knownShare());
        this.lists = new SpoiledLists(settings.episodes().lists());
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

    /** One photo with its references, everything moved alike. */
    private record Episode(PocketExamples from, int row, Relocation relocation) {

        PocketReferences references() {
            return from.references();
        }

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
        PocketPrompt.Layout layout = layout(random);
        List<Episode> episodes =
                Arrays.stream(rows).mapToObj(row -> episode(row, random)).toList();
        Drawn drawn = drawn(episodes, layout, lists, random);
        disturb(drawn.photos(), new SplittableRandom(random.nextLong()));
        return drawn;
    }

    private PocketPrompt.Layout layout(Random random) {
        boolean isHinted = random.nextDouble() < settings.hintedShare();
        if (random.nextDouble() < WITHOUT_SHARE) {
            return new PocketPrompt.Layout(0, 0, isHinted);
        }
        int similar = 1 + random.nextInt(PocketReferences.KEPT);
        int dissimilar = random.nextDouble() < DISSIMILAR_SHARE ? random.nextInt(PocketReferences.KEPT + 1) : 0;
        boolean isPapers = similar == dissimilar && PAPERS.contains(similar);
        return new PocketPrompt.Layout(similar, isPapers ? dissimilar - 1 : dissimilar, isHinted);
    }

    /** Photos that are held out, where they are, as they will be in use. */
    Drawn heldOut(PocketExamples from, int[] rows, int references) {
        List<Episode> episodes = Arrays.stream(rows)
                .mapToObj(row -> new Episode(from, row, Relocation.NONE))
                .toList();
        SpoiledLists asFound = new SpoiledLists(PocketSettings.Lists.AS_FOUND);
        return drawn(episodes, new PocketPrompt.Layout(references, references, false), asFound, new Random(0));
    }

    /** An episode with one of the photos apart, or with anyone of the bench's places. */
    private Episode episode(int row, Random random) {
        PocketSettings.Places places = settings.places();
        boolean isHere = random.nextDouble() < places.hereShare();
        int other = here.learned()[random.nextInt(here.learned().length)];
        double relocated = random.nextDouble();
        long salt = random.nextLong();
        boolean isKnown = isHere && known.has(here.photos().get(other));
        Relocation relocation = relocated < (isKnown ? places.relocatedKnown() : places.relocatedUnknown())
                ? new Relocation(salt, places.deviationDegrees())
                : Relocation.NONE;
        return isHere
                ? new Episode(here, other, relocation)
                : new Episode(examples, examples.learned()[row], relocation);
    }

    private Drawn drawn(List<Episode> episodes, PocketPrompt.Layout layout, SpoiledLists similar, Random random) {
        Matrix first = examples.tokens();
        float[] photos = new float[episodes.size() * first.columns()];
        List<PocketPrompt> prompts = new ArrayList<>();
        int[][] answers = new int[episodes.size()][];
        for (int i = 0; i < answers.length; i++) {
            Episode episode = episodes.get(i);
            System.arraycopy(
                    episode.from().tokens().row(episode.row()), 0, photos, i * first.columns(), first.columns());
            prompts.add(prompt(episode, layout, similar, random));
            answers[i] = answer(episode);
        }
        return new Drawn(photos, prompts, answers);
    }

    private PocketPrompt prompt(Episode episode, PocketPrompt.Layout layout, SpoiledLists similar, Random random) {
        int[] rows = similar.similar(
                episode.references(), episode.row(), episode.from().learned(), layout.similar(), random);
        return new PocketPrompt(
                episode.places(rows, layout.similar()),
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
