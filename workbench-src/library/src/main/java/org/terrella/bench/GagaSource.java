package org.terrella.bench;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.terrella.embed.LittleEarthEncoder;
import org.terrella.gaga.Gaga;
import org.terrella.gaga.GagaLmm;
import org.terrella.gaga.GagaModel;
import org.terrella.gaga.GagaVariant;
import org.terrella.lmm.Temperatures;

/**
 * Where a network comes from that writes sentences.
 *
 * @param word what it is called: a variant's word if it comes with Terrella, else its role
 * @param weights a file that a training has left; nothing for those that come with Terrella
 */
record GagaSource(String word, Optional<Path> weights) implements OwnSource {

    static final String PREFIX = "gaga";

    private static final int ASKED = 20; // pieces of a question
    private static final int ANSWERED = 30; // of an answer

    /** What a bench's file names by the word of a variant. */
    static GagaSource shipped(String named) {
        return new GagaSource(GagaVariant.named(named).word(), Optional.empty());
    }

    @Override
    public Temperatures temperatures() {
        return Temperatures.AS_SAID;
    }

    @Override
    public long training(long seed) {
        return weights.isPresent() ? 0 : GagaVariant.named(word).files().inTurn(seed);
    }

    @Override
    public String words() {
        return weights.map(file -> OwnSource.ofFile(word, file))
                .orElseGet(() -> OwnSource.ofTrainings(
                        word, GagaVariant.named(word).files().alongSeeds()));
    }

    @Override
    public Open open(long training, LittleEarthEncoder encoder) {
        if (weights.isEmpty() && GagaVariant.named(word).files().alongSeeds().isEmpty()) {
            throw new IllegalArgumentException("no training of " + word + " comes along; terrella train gaga " + word
                    + " makes a file, which a bench names as in models: {gaga: FILE" + ENDING + "}");
        }
        Gaga gaga = weights.map(file -> Gaga.of(GagaModel.read(file), encoder))
                .orElseGet(() -> Gaga.shipped(GagaVariant.named(word), training, encoder));
        GagaModel model = gaga.model();
        long operations = model.shape().flops(model.lexicon().size(), ASKED, ANSWERED);
        return new Open(
                new GagaLmm(gaga),
                model.weights().size(),
                Map.entry(
                        "question of " + ASKED + " pieces, answer of " + ANSWERED + ", without the encoder",
                        operations),
                model.provenance());
    }
}
