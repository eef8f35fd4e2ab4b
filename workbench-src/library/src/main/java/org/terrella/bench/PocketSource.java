package org.terrella.bench;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.terrella.embed.LittleEarthEncoder;
import org.terrella.lmm.Temperatures;
import org.terrella.lmm.pocket.PocketLvlm;
import org.terrella.lmm.pocket.PocketModel;
import org.terrella.lmm.pocket.PocketRole;

/**
 * Where one of the two language models comes from that stand in for large ones.
 *
 * @param role whom it stands in for
 * @param weights a file that a training has left; nothing for those that come with Terrella
 */
record PocketSource(PocketRole role, Optional<Path> weights) implements OwnSource {

    static final String PREFIX = "pocket-";

    /** What a bench's file names {@code pocket-large} or {@code pocket-small}. */
    static PocketSource shipped(String named) {
        return new PocketSource(PocketRole.named(named.substring(PREFIX.length())), Optional.empty());
    }

    @Override
    public Temperatures temperatures() {
        return role.temperatures();
    }

    @Override
    public long training(long seed) {
        return weights.isPresent() ? 0 : role.files().inTurn(seed);
    }

    @Override
    public String words() {
        String word = PREFIX + role.word();
        return weights.map(file -> OwnSource.ofFile(word, file))
                .orElseGet(() -> OwnSource.ofTrainings(word, PocketModel.seeds(role)));
    }

    @Override
    public Open open(long training, LittleEarthEncoder encoder) {
        PocketLvlm lvlm = weights.map(file -> PocketLvlm.of(role, PocketModel.read(file), encoder))
                .orElseGet(() -> PocketLvlm.shipped(role, training, encoder));
        return new Open(
                lvlm,
                lvlm.size(),
                Map.entry("prompt with 10 references, one answer", lvlm.flops(10, 1)),
                lvlm.provenance());
    }
}
