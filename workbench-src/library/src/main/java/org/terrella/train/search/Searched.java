package org.terrella.train.search;

import java.nio.file.Path;
import java.util.Map;
import org.terrella.align.PretrainedAlignment;
import org.terrella.align.PretrainedGeoClip;
import org.terrella.bench.OpenBench;
import org.terrella.file.Words;
import org.terrella.locate.PretrainedCells;
import org.terrella.locate.method.Methods;
import org.terrella.tensor.Pace;
import org.terrella.tensor.ShippedFiles;
import org.terrella.train.AlignmentRecipe;
import org.terrella.train.CellsRecipe;
import org.terrella.train.Course;
import org.terrella.train.GeoClipRecipe;
import org.terrella.train.PhotoSource;
import org.terrella.train.Recipe;

/** Networks whose pace is searched for; all else of them is their paper's. */
public enum Searched {
    /** G3's heads: the nearest photo by its features, and the best of the twenty nearest by its verification. */
    ALIGNMENT,
    /** GeoCLIP, by its accuracies. */
    GEOCLIP,
    /** A classifier of geocells, by its accuracies. */
    CELLS;

    /**
     * The network of a word.
     *
     * @param word as {@link #word} gives it
     * @return the network
     * @throws IllegalArgumentException if there is none
     */
    public static Searched named(String word) {
        return Words.named(Searched.class, "network", word);
    }

    /**
     * Its name in commands and files.
     *
     * @return such as {@code geoclip}
     */
    public String word() {
        return Words.word(this);
    }

    /** How it is trained at a pace. */
    Recipe recipe(Pace pace) {
        Course course = Course.of(ShippedFiles.FIRST_SEED).at(pace);
        return switch (this) {
            case ALIGNMENT -> new AlignmentRecipe(PretrainedAlignment.MERCATOR_PAPER, course, PhotoSource.GALLERY);
            case GEOCLIP -> new GeoClipRecipe(PretrainedGeoClip.GEOCLIP_PAPER, course, PhotoSource.GALLERY);
            case CELLS -> CellsRecipe.of(PretrainedCells.CELLS_PAPER, course);
        };
    }

    /** How good it is; no language model is asked. */
    Score score(OpenBench bench, Path file) {
        return switch (this) {
            case ALIGNMENT -> new AlignmentScore(bench, file.toString()).score();
            case GEOCLIP, CELLS ->
                Score.of(Map.of(
                        word(),
                        bench.evaluate(
                                bench.locator(
                                        Methods.builtIn().of(word(), Map.of("weights", file.toString())),
                                        ShippedFiles.FIRST_SEED),
                                Score.SET)));
        };
    }
}
