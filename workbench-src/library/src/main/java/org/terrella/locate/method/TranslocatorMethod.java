package org.terrella.locate.method;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.terrella.classify.PhotoFeatures;
import org.terrella.classify.fusion.PretrainedTranslocator;
import org.terrella.classify.fusion.Segmenter;
import org.terrella.classify.fusion.SegmenterKind;
import org.terrella.classify.fusion.Translocator;
import org.terrella.classify.fusion.TranslocatorKind;
import org.terrella.classify.fusion.TrueMaps;
import org.terrella.embed.Shift;
import org.terrella.locate.Locator;
import org.terrella.locate.NestedLocator;
import org.terrella.locate.QueryFeatures;
import org.terrella.locate.QueryPixels;
import org.terrella.locate.SeenPhotos;
import org.terrella.locate.TrueMapFeatures;
import org.terrella.tensor.ShippedFiles;

/** Translocator: a photo and the map of what it shows, in two transformers that exchange what they see. */
public final class TranslocatorMethod implements Method<TranslocatorMethod.Settings> {

    private static final TranslocatorKind KIND = new TranslocatorKind();
    private static final SegmenterKind SEGMENTER = new SegmenterKind();
    private static final int CANDIDATES = 20;

    /**
     * Settings.
     *
     * @param weights name of the network on the bench, such as {@code translocator} or {@code translocator-late}, or its file
     * @param maps {@code predicted} by the segmenter, or {@code true}: an oracle, of Little Earth's photos alone
     */
    public record Settings(
            String weights,
            @Allowed(words = {PREDICTED, TRUE}) String maps) {

        private boolean areTrue() {
            return maps.equals(TRUE);
        }

        private boolean needsSegmenter() {
            return !areTrue()
                    && !weights.equals(
                            PretrainedTranslocator.TRANSLOCATOR_PHOTO.files().word());
        }
    }

    private static final String PREDICTED = "predicted";
    private static final String TRUE = "true";

    private record Seen(String weights, long seed) {}

    private record Maps() {}

    /** The method. */
    public TranslocatorMethod() {}

    @Override
    public String kind() {
        return "translocator";
    }

    @Override
    public Settings defaults() {
        return new Settings("translocator", PREDICTED);
    }

    @Override
    public Set<Need> needs(Settings settings) {
        Set<Need> needs = new LinkedHashSet<>(Set.of(new Need.OfNetwork(KIND, settings.weights())));
        if (settings.needsSegmenter()) {
            needs.add(new Need.OfNetwork(SEGMENTER, SegmenterKind.WORD));
        }
        return needs;
    }

    @Override
    public boolean isOfModelsAlone(Settings settings) {
        return true;
    }

    @Override
    public Locator locator(BenchView bench, Settings settings, long seed) {
        Translocator network = bench.network(KIND, settings.weights(), seed);
        String name = "Translocator, " + network.fusion().word();
        if (network.fusion().seesMap() && settings.areTrue()) {
            return new NestedLocator(
                    name + ", true maps", network, trueMaps(bench, network), Optional.empty(), CANDIDATES);
        }
        PhotoFeatures sees = predicting(bench, network);
        SeenPhotos seen = bench.seen(new Seen(settings.weights(), seed), List.of(Shift.NONE), sees);
        return new NestedLocator(name, network, seen::of, Optional.of(sees), CANDIDATES);
    }

    private static QueryFeatures trueMaps(BenchView bench, Translocator network) {
        return new TrueMapFeatures(
                network,
                bench.once(QueryPixels.KEY, QueryPixels.class, QueryPixels::empty),
                bench.once(new Maps(), TrueMaps.class, TrueMaps::new));
    }

    /** By maps that the segmenter makes of the same pixels. */
    private static PhotoFeatures predicting(BenchView bench, Translocator network) {
        if (!network.fusion().seesMap()) {
            return pixels -> network.features(pixels, Optional.empty());
        }
        Segmenter segmenter = bench.network(SEGMENTER, SegmenterKind.WORD, ShippedFiles.FIRST_SEED);
        return pixels -> network.features(pixels, Optional.of(segmenter.classes(pixels)));
    }
}
