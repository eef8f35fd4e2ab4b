package org.terrella.run;

import java.io.StringReader;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.terrella.bench.OpenBench;
import org.terrella.experiment.Sweep;
import org.terrella.experiment.Trial;
import org.terrella.file.Csv;
import org.terrella.locate.method.KnownMethod;
import org.terrella.locate.method.Need;

/** What a run was made with and of: facts by name, in {@code provenance.csv}. */
public final class Provenance {

    /** The bench's name. */
    public static final String BENCH = "bench";

    /** Kinds of the methods that were tried, with a comma between. */
    public static final String METHODS = "methods";

    /** Query sets, with a comma between. */
    public static final String QUERIES = "queries";

    /** Before the name of a role: the language model that answered in it, and its address if it has one. */
    public static final String MODEL = "model ";

    /** Before the name of a query set: the published data set that it stands beside. */
    public static final String PUBLISHED = "published ";

    private static final String DEFINITION = "bench definition";
    private static final String ENCODER = "encoder";
    private static final String CODE = "code ";
    private static final String DATA = "data ";
    private static final String NETWORK = "network ";

    private Provenance() {}

    static Map<String, String> of(Sweep sweep, OpenBench bench, Clock clock) {
        Map<String, String> facts = new LinkedHashMap<>();
        List<String> queries = sweep.experiment().queries();
        Map<String, KnownMethod<?>> methods = methods(sweep);
        facts.put("started_utc", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        facts.put("commit", Commit.ofCheckout());
        facts.put(METHODS, String.join(", ", methods.keySet()));
        methods.forEach((kind, method) -> facts.put(CODE + kind, CodeVersion.of(method)));
        facts.put(BENCH, bench.name());
        facts.put(DEFINITION, BenchDefinition.hash(bench.bench()));
        facts.put(QUERIES, String.join(", ", queries));
        if (bench.bench().gallery().isPresent()) {
            facts.put(DATA + OpenBench.GALLERY, bench.dataHash(OpenBench.GALLERY));
        }
        queries.forEach(set -> facts.put(DATA + set, bench.dataHash(set)));
        queries.forEach(set -> bench.bench()
                .query(set)
                .published()
                .ifPresent(published -> facts.put(PUBLISHED + set, published.dataset())));
        facts.put("share", sweep.experiment().share().word());
        facts.put(ENCODER, bench.encoderName());
        roles(sweep).forEach(role -> facts.put(MODEL + role, bench.models().model(role)));
        CodeVersion.here().networks().forEach((name, hash) -> facts.put(NETWORK + name, hash));
        facts.put("java", Runtime.version().toString());
        facts.put(
                "machine",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch") + " with "
                        + Runtime.getRuntime().availableProcessors() + " processors");
        return facts;
    }

    /** By kind, in alphabetical order. */
    private static Map<String, KnownMethod<?>> methods(Sweep sweep) {
        Map<String, KnownMethod<?>> methods = new TreeMap<>();
        sweep.experiment().methods().values().forEach(method -> methods.put(method.kind(), method.known()));
        return methods;
    }

    /** Roles of the language models that trials ask. */
    private static TreeSet<String> roles(Sweep sweep) {
        TreeSet<String> roles = new TreeSet<>();
        for (Trial trial : sweep.trials()) {
            for (Need need : trial.method().needs()) {
                if (need instanceof Need.OfLanguageModel model) {
                    roles.add(model.role());
                }
            }
        }
        return roles;
    }

    /** Whether a run with these facts may be continued as the one with the others: the same code, data, bench and models. */
    static boolean isSame(Map<String, String> facts, Map<String, String> others) {
        return ofPredictions(facts).equals(ofPredictions(others));
    }

    /** Facts that predictions depend on. */
    private static Map<String, String> ofPredictions(Map<String, String> facts) {
        Map<String, String> some = new HashMap<>(facts);
        some.keySet()
                .removeIf(name -> !List.of(BENCH, DEFINITION, ENCODER).contains(name)
                        && Stream.of(CODE, DATA, MODEL).noneMatch(name::startsWith));
        return some;
    }

    static String csv(Map<String, String> facts) {
        List<List<String>> rows = new ArrayList<>();
        facts.forEach((name, value) -> rows.add(List.of(name, value)));
        return Csv.text(List.of("name", "value"), rows);
    }

    static Map<String, String> read(String csv) {
        Map<String, String> facts = new LinkedHashMap<>();
        Csv.rows(new StringReader(csv), "provenance.csv")
                .forEach(cells -> facts.put(cells.get("name"), cells.get("value")));
        return facts;
    }
}
