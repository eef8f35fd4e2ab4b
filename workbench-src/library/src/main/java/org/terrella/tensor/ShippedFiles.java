package org.terrella.tensor;

import java.util.List;
import java.util.stream.LongStream;

/**
 * Files of a network that come with Terrella, one for each of its training seeds.
 *
 * @param beside class that they lie beside
 * @param word what the network is called in commands and files, such as {@code mercator-paper}
 * @param seeds training seeds that it is made with; the first is meant where none is told
 */
public record ShippedFiles(Class<?> beside, String word, List<Long> seeds) {

    /** Seed of what is trained once, and the first of all others. */
    public static final long FIRST_SEED = 17;

    /**
     * Copies the seeds.
     *
     * @param beside class that they lie beside
     * @param word what the network is called
     * @param seeds training seeds that it is made with
     */
    public ShippedFiles {
        seeds = List.copyOf(seeds);
    }

    /**
     * Files of so many trainings.
     *
     * @param beside class that they lie beside
     * @param word what the network is called
     * @param trainings how many trainings there are, 1 or more
     * @return seeds from {@link #FIRST_SEED} on
     */
    public static ShippedFiles of(Class<?> beside, String word, int trainings) {
        return new ShippedFiles(
                beside,
                word,
                LongStream.range(FIRST_SEED, FIRST_SEED + trainings).boxed().toList());
    }

    /**
     * Name of the file of a training.
     *
     * @param seed any training seed
     * @return ends in .safetensors
     */
    public String file(long seed) {
        return "little-earth-" + word + (seed == FIRST_SEED ? "" : "-seed" + seed) + ".safetensors";
    }

    /**
     * Whether a training comes along.
     *
     * @param seed any training seed
     * @return whether {@link #read} gives its file; if not, it has to be trained
     */
    public boolean comesAlong(long seed) {
        return beside.getResource(file(seed)) != null;
    }

    /**
     * Which training takes part where an experiment has more seeds than there are trainings.
     *
     * @param seed any training seed
     * @return one of those that come along, in turn: 17, 18, 17, 18, 17 for the seeds 17 to 21 where two do; where none does, in
     *     turn one of those that it is made with
     */
    public long inTurn(long seed) {
        List<Long> taken = takingPart();
        return taken.get((int) Math.floorMod(seed - FIRST_SEED, (long) taken.size()));
    }

    /**
     * The trainings that take part in turn.
     *
     * @return seeds of those that come along; where none does, of those that it is made with
     */
    public List<Long> takingPart() {
        List<Long> along = alongSeeds();
        return along.isEmpty() ? seeds : along;
    }

    /**
     * The trainings that come along.
     *
     * @return their seeds, perhaps none
     */
    public List<Long> alongSeeds() {
        return seeds.stream().filter(this::comesAlong).toList();
    }

    /**
     * A training that comes along.
     *
     * @param seed its seed
     * @return its file
     * @throws IllegalArgumentException if it does not come along
     */
    public SafetensorsFile read(long seed) {
        if (!comesAlong(seed)) {
            throw new IllegalArgumentException(
                    word + " comes trained with the seeds " + alongSeeds() + ", found seed " + seed);
        }
        return SafetensorsFile.resource(beside, file(seed));
    }
}
