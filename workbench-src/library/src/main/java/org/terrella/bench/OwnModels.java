package org.terrella.bench;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.terrella.embed.LittleEarthEncoder;
import org.terrella.lmm.Asking;
import org.terrella.lmm.Temperatures;
import org.terrella.lmm.ledger.AnswerLedger;
import org.terrella.lmm.ledger.LedgeredLmm;
import org.terrella.lmm.pocket.PocketLvlm;
import org.terrella.locate.method.BenchView;
import org.terrella.tensor.ShippedFiles;

/** Little Earth's own models in some roles, and others behind endpoints; some with temperatures that the bench says. */
record OwnModels(
        Map<String, PocketSource> pockets,
        Map<String, Temperatures> temperatures,
        LanguageModels behind,
        LedgeredLmm.Listener listener)
        implements LanguageModels {

    private record Pocket(PocketSource source, long training) {}

    @Override
    public Set<String> names() {
        Set<String> names = new TreeSet<>(pockets.keySet());
        names.addAll(behind.names());
        return names;
    }

    @Override
    public String model(String role) {
        return pockets.containsKey(role) ? pockets.get(role).words() : behind.model(role);
    }

    @Override
    public boolean isElsewhere(String role) {
        return !pockets.containsKey(role) && behind.isElsewhere(role);
    }

    @Override
    public Temperatures temperatures(String role) {
        if (temperatures.containsKey(role)) {
            return temperatures.get(role);
        }
        return pockets.containsKey(role) ? pockets.get(role).role().temperatures() : behind.temperatures(role);
    }

    @Override
    public Asking asking(BenchView bench, String role, AnswerLedger ledger) {
        return asking(bench, role, training(role, ShippedFiles.FIRST_SEED), ledger);
    }

    @Override
    public long training(String role, long seed) {
        return pockets.containsKey(role) ? pockets.get(role).training(seed) : behind.training(role, seed);
    }

    @Override
    public Asking asking(BenchView bench, String role, long training, AnswerLedger ledger) {
        return pockets.containsKey(role)
                ? new LedgeredLmm(pocket(bench, role, training), ledger, LanguageModels.free(), listener)
                : behind.asking(bench, role, training, ledger);
    }

    @Override
    public OptionalLong parameters(BenchView bench, String role) {
        return pockets.containsKey(role) ? OptionalLong.of(first(bench, role).size()) : behind.parameters(bench, role);
    }

    @Override
    public Optional<NetworkCost> cost(BenchView bench, String role) {
        return pockets.containsKey(role) ? Optional.of(cost(role, first(bench, role))) : behind.cost(bench, role);
    }

    private static NetworkCost cost(String role, PocketLvlm lvlm) {
        return new NetworkCost(
                "language model " + role,
                "prompt with 10 references, one answer",
                new NetworkCost.Size(lvlm.size(), OptionalLong.of(lvlm.size())),
                OptionalLong.of(lvlm.flops(10, 1)),
                lvlm.provenance());
    }

    private PocketLvlm first(BenchView bench, String role) {
        return pocket(bench, role, training(role, ShippedFiles.FIRST_SEED));
    }

    private PocketLvlm pocket(BenchView bench, String role, long training) {
        if (!(bench.encoder() instanceof LittleEarthEncoder encoder)) {
            throw new IllegalArgumentException("the language models that come with Terrella know Little Earth alone;"
                    + " expected Little Earth's encoder, or the model of an endpoint, found "
                    + bench.encoder().name());
        }
        PocketSource which = pockets.get(role);
        return bench.once(new Pocket(which, training), PocketLvlm.class, () -> which.open(training, encoder));
    }
}
