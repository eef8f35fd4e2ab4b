package org.terrella.run;

import java.util.HashMap;
import java.util.Map;
import org.terrella.bench.OpenBench;
import org.terrella.experiment.Share;
import org.terrella.experiment.Trial;
import org.terrella.locate.method.ConfiguredMethod;
import org.terrella.locate.method.Need;

/**
 * All that predictions of a trial depend on, as the key by which they are kept.
 *
 * @param share of the query sets
 * @param bench that is tried on
 */
record TrialKeys(Share share, OpenBench bench) {

    ArtifactKey of(Trial trial, String queries) {
        ConfiguredMethod<?> method = trial.method().on(bench.defaults(queries));
        Map<String, String> parts = new HashMap<>(Map.of(
                "step", "predictions with densities",
                "kind", method.kind(),
                "seed", seed(method, trial.seed()),
                "queries", bench.dataHash(queries),
                "encoder", bench.encoderName(),
                "code", CodeVersion.of(method.known())));
        if (share != Share.WHOLE) {
            parts.put("share", share.word());
        }
        method.values().forEach((name, value) -> parts.put("setting " + name, SettingType.cell(value)));
        int arms = 0;
        for (ConfiguredMethod<?> arm : method.arms()) {
            parts.put("code of arm " + arms++, CodeVersion.of(arm.known()));
        }
        for (Need need : method.needs()) {
            parts.put("need " + need, bench.identity(need, queries));
        }
        return ArtifactKey.of(parts);
    }

    /** What of the seed predictions depend on: nothing, the training of the language model, or all. */
    private String seed(ConfiguredMethod<?> method, long seed) {
        if (method.isOfModelsAlone()) {
            return "of " + ModelSeeds.of(bench, method, seed);
        }
        return method.isTrained() ? String.valueOf(seed) : "any";
    }
}
