package org.terrella.align;

import org.terrella.file.Words;
import org.terrella.tensor.Pace;
import org.terrella.tensor.ShippedFiles;

/** GeoCLIPs that come with Terrella: the published one at a pace found on {@code validation}, and trained in other ways. */
public enum PretrainedGeoClip {
    /** The published loss, queue, noise, batch, decay and fall of the rate; rate and epochs found. */
    GEOCLIP(5),
    /** The published pace too, ten epochs from a rate of 3e-5, however few photos there are. */
    GEOCLIP_PAPER(1),
    /**
     * A queue of 1,024, noise on photos, a rate that falls along a cosine. Chosen on {@code validation} among 10, 20 and 40
     * epochs: with 20 accuracies of the best place of the gallery are 3/14/21/34/55 % at 1/25/200/750/2500 km, with 10 lower at
     * each, with 40 (4/14/20/32/51) higher at 1 km alone.
     */
    GEOCLIP_TUNED(1);

    /** Found on {@code validation} among those of {@code experiments/search/geoclip.yaml}; its log lies beside. */
    public static final Pace CHOSEN = new Pace(1e-3, 10);

    private static final int TUNED_EPOCHS = 20;
    private static final int TUNED_QUEUE = 1024;

    private final int trainings;

    PretrainedGeoClip(int trainings) {
        this.trainings = trainings;
    }

    /**
     * The GeoCLIP of a word.
     *
     * @param word as {@link #word} gives it
     * @return the GeoCLIP
     * @throws IllegalArgumentException if there is none
     */
    public static PretrainedGeoClip named(String word) {
        return Words.named(PretrainedGeoClip.class, "GeoCLIP", word);
    }

    /**
     * Its name in commands and files.
     *
     * @return such as {@code geoclip-paper}
     */
    public String word() {
        return Words.word(this);
    }

    /**
     * Its files that come along.
     *
     * @return by training seed
     */
    public ShippedFiles files() {
        return ShippedFiles.of(PretrainedGeoClip.class, word(), trainings);
    }

    /**
     * How it was trained.
     *
     * @param features length of a photo's vector
     * @return the settings
     */
    public GeoClipSettings settings(int features) {
        GeoClipSettings paper = GeoClipSettings.paper().with(GeoClipShape.small(features));
        return switch (this) {
            case GEOCLIP -> paper.with(CHOSEN.of(paper.training()));
            case GEOCLIP_PAPER -> paper;
            case GEOCLIP_TUNED ->
                new GeoClipSettings(
                        paper.shape(),
                        PretrainedAlignment.tuned(TUNED_EPOCHS),
                        new ExampleNoise(0.2, paper.noise().meters()),
                        TUNED_QUEUE,
                        paper.queueMeters());
        };
    }
}
