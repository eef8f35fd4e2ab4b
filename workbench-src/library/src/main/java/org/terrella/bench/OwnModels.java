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
import org.terrella.locate.method.BenchView;
import org.terrella.tensor.ShippedFiles;

/** Little Earth's own models in some roles, and others behind endpoints; some with temperatures that the bench says. */
record OwnModels(
        Map<String, OwnSource> own,
        Map<String, Temperatures> temperatures,
        LanguageModels behind,
        LedgeredLmm.Listener listener)
        implements LanguageModels {

    private record Opened(OwnSource source, long training) {}

    @Override
    public Set<String> names() {
        Set<String> names = new TreeSet<>(own.keySet());
        names.addAll(behind.names());
        return names;
    }

    @Override
    public String model(String role) {
        return own.containsKey(role) ? own.get(role).words() : behind.model(role);
    }

    @Override
    public boolean isElsewhere(String role) {
        return !own.containsKey(role) && behind.isElsewhere(role);
    }

    @Override
    public Temperatures temperatures(String role) {
        if (temperatures.containsKey(role)) {
            return temperatures.get(role);
        }
        return own.containsKey(role) ? own.get(role).temperatures() : behind.temperatures(role);
    }

    @Override
    public Asking asking(BenchView bench, String role, AnswerLedger ledger) {
        return asking(bench, role, training(role, ShippedFiles.FIRST_SEED), ledger);
    }

    @Override
    public long training(String role, long seed) {
        return own.containsKey(role) ? own.get(role).training(seed) : behind.training(role, seed);
    }

    @Override
    public Asking asking(BenchView bench, String role, long training, AnswerLedger ledger) {
        return own.containsKey(role)
                ? new LedgeredLmm(open(bench, role, training).lmm(), ledger, LanguageModels.free(), listener)
                : behind.asking(bench, role, training, ledger);
    }

    @Override
    public OptionalLong parameters(BenchView bench, String role) {
        return own.containsKey(role)
                ? OptionalLong.of(first(bench, role).parameters())
                : behind.parameters(bench, role);
    }

    @Override
    public Optional<NetworkCost> cost(BenchView bench, String role) {
        return own.containsKey(role) ? Optional.of(first(bench, role).asNetwork(role)) : behind.cost(bench, role);
    }

    private OwnSource.Open first(BenchView bench, String role) {
        return open(bench, role, training(role, ShippedFiles.FIRST_SEED));
    }

    private OwnSource.Open open(BenchView bench, String role, long training) {
        if (!(bench.encoder() instanceof LittleEarthEncoder encoder)) {
            throw new IllegalArgumentException("the language models that come with Terrella know Little Earth alone;"
                    + " expected Little Earth's encoder, or the model of an endpoint, found "
                    + bench.encoder().name());
        }
        OwnSource which = own.get(role);
        return bench.once(new Opened(which, training), OwnSource.Open.class, () -> which.open(training, encoder));
    }
}
