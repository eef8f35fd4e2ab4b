package org.terrella.bench;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.terrella.embed.LittleEarthEncoder;
import org.terrella.lmm.Asking;
import org.terrella.lmm.Temperatures;
import org.terrella.lmm.ledger.AnswerLedger;
import org.terrella.lmm.ledger.LedgeredLmm;
import org.terrella.lmm.pocket.PocketLvlm;
import org.terrella.lmm.pocket.PocketRole;
import org.terrella.locate.method.BenchView;

/** Little Earth's own models in some roles, and others behind endpoints; some with temperatures that the bench says. */
record OwnModels(
        Map<String, PocketRole> pockets,
        Map<String, Temperatures> temperatures,
        LanguageModels behind,
        LedgeredLmm.Listener listener)
        implements LanguageModels {

    static final String PREFIX = "pocket-";

    private record Pocket(PocketRole role) {}

    @Override
    public Set<String> names() {
        Set<String> names = new TreeSet<>(pockets.keySet());
        names.addAll(behind.names());
        return names;
    }

    @Override
    public String model(String role) {
        return pockets.containsKey(role) ? PREFIX + pockets.get(role).word() : behind.model(role);
    }

    @Override
    public Temperatures temperatures(String role) {
        if (temperatures.containsKey(role)) {
            return temperatures.get(role);
        }
        return pockets.containsKey(role) ? pockets.get(role).temperatures() : behind.temperatures(role);
    }

    @Override
    public Asking asking(BenchView bench, String role, AnswerLedger ledger) {
        return pockets.containsKey(role)
                ? new LedgeredLmm(pocket(bench, role), ledger, LanguageModels.free(), listener)
                : behind.asking(bench, role, ledger);
    }

    @Override
    public OptionalLong parameters(BenchView bench, String role) {
        return pockets.containsKey(role) ? OptionalLong.of(pocket(bench, role).size()) : behind.parameters(bench, role);
    }

    private PocketLvlm pocket(BenchView bench, String role) {
        if (!(bench.encoder() instanceof LittleEarthEncoder encoder)) {
            throw new IllegalArgumentException("the language models that come with Terrella know Little Earth alone;"
                    + " expected Little Earth's encoder, or the model of an endpoint, found "
                    + bench.encoder().name());
        }
        PocketRole which = pockets.get(role);
        return bench.once(new Pocket(which), PocketLvlm.class, () -> PocketLvlm.shipped(which, encoder));
    }
}
