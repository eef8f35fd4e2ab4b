package org.terrella.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.terrella.align.Alignment;
import org.terrella.align.PretrainedAlignment;
import org.terrella.locate.AlignedPhotos;
import org.terrella.locate.CellLocator;
import org.terrella.locate.DensityKnn;
import org.terrella.locate.GallerySearch;
import org.terrella.locate.GeoClipLocator;
import org.terrella.locate.Locator;
import org.terrella.locate.NearestNeighbour;
import org.terrella.locate.Normalized;

/** The methods that come with Terrella; those with a language model are in {@link LanguageModelMethods}. */
public final class LittleEarthMethods {

    private static final String FEATURES = "features";
    private static final String ALIGNMENT = "alignment";
    private static final int CANDIDATES = 20;

    private LittleEarthMethods() {}

    static List<LocatorFactory> all() {
        List<LocatorFactory> all = new ArrayList<>(List.of(new Nearest(), new Knn(), new OfGeoClip(), new Cells()));
        all.addAll(LanguageModelMethods.all());
        return List.copyOf(all);
    }

    /**
     * Whether a factory is of this library, whose code the version of the code speaks for.
     *
     * @param factory any
     * @return false for a method of one's own
     */
    public static boolean isOne(LocatorFactory factory) {
        return factory.getClass().getPackage().equals(LittleEarthMethods.class.getPackage())
                && factory.getClass().getClassLoader() == LittleEarthMethods.class.getClassLoader();
    }

    /** What photos are compared by: the encoder's vectors, an alignment's, or those of a classifier of geocells. */
    private static List<Setting> retrieval(Setting... more) {
        List<Setting> settings = new ArrayList<>(List.of(
                Setting.word(FEATURES, "g3", "clip", "cells"),
                Setting.word(
                        ALIGNMENT,
                        Arrays.stream(PretrainedAlignment.values())
                                .map(PretrainedAlignment::word)
                                .toArray(String[]::new))));
        settings.addAll(List.of(more));
        return settings;
    }

    private static GallerySearch search(OpenBench bench, MethodSettings settings, long seed) {
        return switch (settings.word(FEATURES)) {
            case "clip" -> clip(bench);
            case "cells" -> bench.search("cells", bench::classifier);
            default -> aligned(bench, PretrainedAlignment.named(settings.word(ALIGNMENT)), seed);
        };
    }

    /** The gallery searched by the encoder's own vectors. */
    static GallerySearch clip(OpenBench bench) {
        return bench.search("clip", () -> new Normalized("CLIP"));
    }

    /** The gallery searched by an alignment's vectors. */
    static GallerySearch aligned(OpenBench bench, PretrainedAlignment which, long seed) {
        return bench.search("g3 " + which.word() + " " + seed, () -> {
            Alignment alignment = bench.alignment(which, seed);
            return new AlignedPhotos("G3 " + which.word(), alignment, alignment.variant());
        });
    }

    /** Only alignments come with several training seeds. */
    private static boolean isAligned(MethodSettings settings) {
        return settings.word(FEATURES).equals("g3");
    }

    private record Nearest() implements LocatorFactory {
        @Override
        public String kind() {
            return "nearest";
        }

        @Override
        public List<Setting> settings() {
            return retrieval();
        }

        @Override
        public boolean isTrained(MethodSettings settings) {
            return isAligned(settings);
        }

        @Override
        public Locator locator(OpenBench bench, MethodSettings settings, long seed) {
            return new NearestNeighbour(search(bench, settings, seed), NearestNeighbour.Settings.defaults());
        }
    }

    private record Knn() implements LocatorFactory {
        @Override
        public String kind() {
            return "knn";
        }

        @Override
        public List<Setting> settings() {
            DensityKnn.Settings usual = DensityKnn.Settings.defaults();
            return retrieval(
                    Setting.whole("neighbours", usual.neighbours(), 1, 10_000),
                    Setting.positive("sigma", usual.sigmaDegrees()),
                    Setting.positive("power", usual.power()));
        }

        @Override
        public boolean isTrained(MethodSettings settings) {
            return isAligned(settings);
        }

        @Override
        public Locator locator(OpenBench bench, MethodSettings settings, long seed) {
            DensityKnn.Settings usual = DensityKnn.Settings.defaults();
            return new DensityKnn(
                    search(bench, settings, seed),
                    new DensityKnn.Settings(
                            settings.whole("neighbours"),
                            settings.number("sigma"),
                            settings.number("power"),
                            usual.snapKm(),
                            usual.plane()));
        }
    }

    private record OfGeoClip() implements LocatorFactory {
        @Override
        public String kind() {
            return "geoclip";
        }

        @Override
        public List<Setting> settings() {
            return List.of();
        }

        @Override
        public boolean isTrained(MethodSettings settings) {
            return false;
        }

        @Override
        public Locator locator(OpenBench bench, MethodSettings settings, long seed) {
            return bench.once(
                    "geoclip locator",
                    GeoClipLocator.class,
                    () -> GeoClipLocator.of(bench.geoClip(), bench.geoClipPlaces()));
        }
    }

    private record Cells() implements LocatorFactory {
        @Override
        public String kind() {
            return "cells";
        }

        @Override
        public List<Setting> settings() {
            return List.of();
        }

        @Override
        public boolean isTrained(MethodSettings settings) {
            return false;
        }

        @Override
        public Locator locator(OpenBench bench, MethodSettings settings, long seed) {
            return new CellLocator(bench.classifier(), CANDIDATES);
        }
    }
}
