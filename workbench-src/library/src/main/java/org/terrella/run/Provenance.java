package org.terrella.run;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.terrella.bench.OpenBench;
import org.terrella.experiment.Experiment;

/** What a run was made with and of, by name. */
final class Provenance {

    static final String CODE = "code";
    static final String DATA = "data ";
    private static final String NETWORK = "network ";
    private static final String HEADER = "name,value";

    private Provenance() {}

    static Map<String, String> of(Experiment experiment, OpenBench bench, Clock clock) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("started_utc", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        facts.put("commit", Commit.ofCurrentFolder());
        facts.put(CODE, CodeVersion.here());
        CodeVersion.networks().forEach((name, hash) -> facts.put(NETWORK + name, hash));
        if (bench.bench().gallery().isPresent()) {
            facts.put(DATA + OpenBench.GALLERY, bench.dataHash(OpenBench.GALLERY));
        }
        experiment.queries().forEach(queries -> facts.put(DATA + queries, bench.dataHash(queries)));
        facts.put("java", Runtime.version().toString());
        facts.put(
                "machine",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch") + " with "
                        + Runtime.getRuntime().availableProcessors() + " processors");
        return facts;
    }

    /** Whether predictions of a run with these facts are those of a run with the others. */
    static boolean isSame(Map<String, String> facts, Map<String, String> others) {
        return others.getOrDefault(CODE, "").equals(facts.get(CODE))
                && facts.keySet().stream()
                        .filter(name -> name.startsWith(DATA))
                        .allMatch(name -> facts.get(name).equals(others.get(name)));
    }

    static String csv(Map<String, String> facts) {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        facts.forEach((name, value) ->
                text.append(name).append(',').append(value.replace(',', ';')).append('\n'));
        return text.toString();
    }

    static Map<String, String> read(String csv) {
        Map<String, String> facts = new LinkedHashMap<>();
        csv.lines().skip(1).map(line -> line.split(",", 2)).forEach(pair -> facts.put(pair[0], pair[1]));
        return facts;
    }
}
