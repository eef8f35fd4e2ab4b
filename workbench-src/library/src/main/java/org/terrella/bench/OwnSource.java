package org.terrella.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.terrella.embed.LittleEarthEncoder;
import org.terrella.file.Checksum;
import org.terrella.lmm.Lmm;
import org.terrella.lmm.Temperatures;

/** Where a language model of Little Earth's own comes from: what comes with Terrella, or a file that a training has left. */
interface OwnSource {

    /** How the name of a file of weights ends. */
    String ENDING = ".safetensors";

    /** What ledgers and keys of predictions call it; names trainings where there are several, and a file by its hash. */
    String words();

    /** At which temperature it is asked where a paper says one. */
    Temperatures temperatures();

    /** Which training takes part at a seed of an experiment, in turn; 0 of a file. */
    long training(long seed);

    /** Opens a training, to be closed. */
    Open open(long training, LittleEarthEncoder encoder);

    /**
     * A model that can be asked.
     *
     * @param lmm is asked; closed with this
     * @param parameters how many numbers it has
     * @param cost what its operations are counted for, and how many they are
     * @param provenance where its weights come from
     */
    record Open(Lmm lmm, long parameters, Map.Entry<String, Long> cost, Map<String, String> provenance)
            implements AutoCloseable {

        NetworkCost asNetwork(String role) {
            return new NetworkCost(
                    "language model " + role,
                    cost.getKey(),
                    new NetworkCost.Size(parameters, OptionalLong.of(parameters)),
                    OptionalLong.of(cost.getValue()),
                    provenance);
        }

        @Override
        public void close() {
            lmm.close();
        }
    }

    /** The words of a file of weights. */
    static String ofFile(String word, Path file) {
        return word + " of " + file.getFileName() + ", "
                + Checksum.sha256(file, bytes -> {}).substring(0, 8);
    }

    /** The words of trainings that come along. */
    static String ofTrainings(String word, List<Long> seeds) {
        return word + (seeds.size() == 1 ? "" : ", seeds " + seeds);
    }
}
