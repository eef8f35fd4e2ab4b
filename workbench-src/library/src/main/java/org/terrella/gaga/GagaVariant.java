package org.terrella.gaga;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.terrella.dialogue.MgGeoPart;
import org.terrella.tensor.ShippedFiles;

/** The GaGAs of Little Earth: the usual one, and what it is without a stage, a part of its lessons or a frozen encoder. */
public enum GagaVariant {
    /** Both stages, all parts, over the frozen encoder. */
    GAGA(3, true, false),
    /** Without stage 1: what it knows of places is what stage 2 tells. */
    GAGA_WITHOUT_PLACES(1, false, false),
    /** Without clues. */
    GAGA_WITHOUT_CLUE(1, true, false, MgGeoPart.CLUE),
    /** Without dialogues. */
    GAGA_WITHOUT_DIALOG(1, true, false, MgGeoPart.DIALOG),
    /** With its encoder trained on in both stages. */
    GAGA_TUNED(1, true, true);

    private final int trainings;
    private final boolean hasPlaces;
    private final boolean isWhole;
    private final MgGeoPart[] without;

    GagaVariant(int trainings, boolean hasPlaces, boolean isWhole, MgGeoPart... without) {
        this.trainings = trainings;
        this.hasPlaces = hasPlaces;
        this.isWhole = isWhole;
        this.without = without;
    }

    /**
     * What commands and files call it.
     *
     * @return such as {@code gaga-without-clue}
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The one of a word.
     *
     * @param word such as {@code gaga}
     * @return the variant
     * @throws IllegalArgumentException if there is none
     */
    public static GagaVariant named(String word) {
        return Arrays.stream(values())
                .filter(variant -> variant.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a GaGA must be one of "
                        + Arrays.stream(values()).map(GagaVariant::word).collect(Collectors.joining(", "))
                        + ", found " + word));
    }

    /**
     * Those that come with Terrella.
     *
     * @return in their order
     */
    public static List<GagaVariant> alongside() {
        return Arrays.stream(values())
                .filter(variant -> !variant.files().alongSeeds().isEmpty())
                .toList();
    }

    /**
     * Its trainings of stage 2; all of them start from one of stage 1.
     *
     * @return the files
     */
    public ShippedFiles files() {
        return ShippedFiles.of(Gaga.class, word(), trainings);
    }

    /**
     * Stage 1.
     *
     * @return its settings; nothing if it has none
     */
    public Optional<GagaSettings> places() {
        return hasPlaces ? Optional.of(GagaSettings.places(isWhole)) : Optional.empty();
    }

    /**
     * Stage 2.
     *
     * @return its settings, of the first seed
     */
    public GagaSettings talks() {
        GagaSettings settings = GagaSettings.talks(isWhole);
        for (MgGeoPart part : without) {
            settings = settings.without(part);
        }
        return settings;
    }
}
