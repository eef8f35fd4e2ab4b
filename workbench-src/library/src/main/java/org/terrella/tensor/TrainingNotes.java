package org.terrella.tensor;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a network says of how it was trained: texts that its file keeps. */
public final class TrainingNotes {

    /** Under which the losses stand. */
    public static final String LOSSES = "losses";

    private TrainingNotes() {}

    /**
     * What every network says.
     *
     * @param training all that decides its numbers beside the photos
     * @param seed where order and random numbers came from
     * @param photos how many took part
     * @param losses means of the epochs
     * @return texts by name
     */
    public static Map<String, String> of(String training, long seed, int photos, List<Double> losses) {
        return Map.of(
                "training",
                training,
                "seed",
                String.valueOf(seed),
                "photos",
                String.valueOf(photos),
                LOSSES,
                losses(losses));
    }

    /**
     * Losses as a text.
     *
     * @param losses means of the epochs
     * @return one after the other, to four places
     */
    public static String losses(List<Double> losses) {
        return losses.stream()
                .map(loss -> String.format(Locale.ROOT, "%.4f", loss))
                .collect(Collectors.joining(" "));
    }
}
