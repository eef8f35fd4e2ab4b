package org.terrella.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.terrella.embed.LittleEarthEncoder;
import org.terrella.file.Checksum;
import org.terrella.lmm.pocket.PocketLvlm;
import org.terrella.lmm.pocket.PocketModel;
import org.terrella.lmm.pocket.PocketRole;

/**
 * Where one of Little Earth's language models comes from.
 *
 * @param role whom it stands in for
 * @param weights a file that a training has left; nothing for those that come with Terrella
 */
record PocketSource(PocketRole role, Optional<Path> weights) {

    static final String PREFIX = "pocket-";

    /** How the name of a file of weights ends. */
    static final String ENDING = ".safetensors";

    private static final int SHOWN = 8; // of a hash

    /** What a bench's file names {@code pocket-large} or {@code pocket-small}. */
    static PocketSource shipped(String named) {
        return new PocketSource(PocketRole.named(named.substring(PREFIX.length())), Optional.empty());
    }

    /** Trainings are taken in turn: 17, 18, 17, 18, 17 for the seeds 17 to 21 where two come along; 0 of a file. */
    long training(long seed) {
        return weights.isPresent() ? 0 : role.files().inTurn(seed);
    }

    /** Names the trainings where there are several, or the file, since predictions made with other ones are others. */
    String words() {
        if (weights.isPresent()) {
            Path file = weights.get();
            return PREFIX + role.word() + " of " + file.getFileName() + ", "
                    + Checksum.sha256(file, bytes -> {}).substring(0, SHOWN);
        }
        List<Long> seeds = PocketModel.seeds(role);
        return PREFIX + role.word() + (seeds.size() == 1 ? "" : ", seeds " + seeds);
    }

    /** Opens a training, to be closed. */
    PocketLvlm open(long training, LittleEarthEncoder encoder) {
        return weights.isPresent()
                ? PocketLvlm.of(role, PocketModel.read(weights.get()), encoder)
                : PocketLvlm.shipped(role, training, encoder);
    }
}
