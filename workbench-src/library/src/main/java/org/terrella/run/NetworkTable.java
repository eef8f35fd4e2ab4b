package org.terrella.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.terrella.bench.NetworkCost;
import org.terrella.bench.OpenBench;
import org.terrella.experiment.Sweep;
import org.terrella.file.Csv;
import org.terrella.locate.method.Need;

/** The networks of a run and what they cost: {@code networks.csv}, in the folder of a run whose table is about cost. */
public final class NetworkTable {

    /** What the network is called. */
    public static final String NETWORK = "network";

    /** All its numbers. */
    public static final String PARAMETERS = "parameters";

    /** Those that were trained, or empty. */
    public static final String TRAINED = "trained_parameters";

    /** Operations, or empty. */
    public static final String FLOPS = "flops";

    /** What the operations are for. */
    public static final String PER = "per";

    /** How long it was trained, or empty where its weights do not say. */
    public static final String SECONDS = "training_seconds";

    /** On how many processors, or empty. */
    public static final String PROCESSORS = "training_processors";

    static final String FILE = "networks.csv";

    private static final List<String> HEADER = List.of(NETWORK, PARAMETERS, TRAINED, FLOPS, PER, SECONDS, PROCESSORS);

    private NetworkTable() {}

    static String csv(Sweep sweep, OpenBench bench) {
        Set<Need> needs = new LinkedHashSet<>();
        sweep.trials().forEach(trial -> needs.addAll(trial.method().needs()));
        List<List<String>> rows = new ArrayList<>();
        for (NetworkCost cost :
                NetworkCost.of(bench, needs, sweep.experiment().seeds().get(0))) {
            Map<String, String> provenance = cost.provenance();
            rows.add(List.of(
                    cost.network(),
                    String.valueOf(cost.size().parameters()),
                    text(cost.size().trained()),
                    text(cost.flops()),
                    cost.per(),
                    provenance.getOrDefault("training seconds", ""),
                    provenance.getOrDefault("training processors", "")));
        }
        return Csv.text(HEADER, rows);
    }

    private static String text(OptionalLong number) {
        return number.isPresent() ? String.valueOf(number.getAsLong()) : "";
    }
}
