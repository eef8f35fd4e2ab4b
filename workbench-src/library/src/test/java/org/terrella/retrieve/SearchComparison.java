package org.terrella.retrieve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.terrella.tensor.Matrix;

/**
 * Our indexes and faiss on the same files, in turns, in one session; prints medians and ratios.
 *
 * <p>Arguments: folder for the vectors, {@code random} or {@code decaying}, rows, columns, rounds, then names of what to
 * compare: {@code exact}, {@code few}, {@code quantized}, {@code pruned}, {@code graph}. The peer is search_peer.py.
 */
public final class SearchComparison {

    private static final int QUERIES = 1000;
    private static final int K = 20;

    private final Matrix queries;
    private final Gallery gallery;
    private final Path folder;
    private final SearchData.Kind kind;
    private final Map<String, List<Double>> seconds = new LinkedHashMap<>();

    private SearchComparison(Path folder, SearchData.Kind kind, int rows, int columns) {
        this.folder = folder;
        this.kind = kind;
        this.gallery = SearchData.gallery(SearchData.matrix(folder, kind, "gallery", rows, columns));
        this.queries = SearchData.matrix(folder, kind, "queries", QUERIES, columns);
    }

    /** The peer, asked line by line. */
    private static final class Peer implements AutoCloseable {
        private final Process process;
        private final BufferedReader answers;
        private final PrintWriter asked;

        Peer(Path gallery, Path queries, double gflops) throws IOException {
            Path script = Path.of("src/test/python/search_peer.py");
            Path from = Files.exists(script)
                    ? script
                    : Path.of("workbench-src/library").resolve(script);
            process = new ProcessBuilder(
                            "/usr/bin/python3",
                            from.toString(),
                            gallery.toString(),
                            queries.toString(),
                            String.format(Locale.ROOT, "%.1f", gflops))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            asked = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
        }

        double ask(String what) {
            asked.println(what);
            try {
                String answer = answers.readLine();
                if (answer == null) {
                    throw new IllegalStateException("the peer ended when asked for " + what);
                }
                return Double.parseDouble(answer);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            asked.close();
            process.destroy();
        }
    }

    /**
     * Compares.
     *
     * @param args as the class says
     * @throws IOException if the peer does not start
     */
    public static void main(String[] args) throws IOException {
        SearchData.Kind kind = SearchData.Kind.valueOf(args[1].toUpperCase(Locale.ROOT));
        int rows = Integer.parseInt(args[2]);
        int columns = Integer.parseInt(args[3]);
        List<String> names = Arrays.asList(args).subList(5, args.length);
        new SearchComparison(Files.createDirectories(Path.of(args[0])), kind, rows, columns)
                .run(Integer.parseInt(args[4]), names);
    }

    private void run(int rounds, List<String> names) throws IOException {
        int rows = gallery.size();
        int columns = queries.columns();
        double gflops = Machine.gflops();
        double bandwidth = Machine.readGigabytes(gallery.vectors());
        say("%s, Java %s, %d × %d, k = %d%n", kind, System.getProperty("java.version"), rows, columns, K);
        say("GEMM peak %.0f GFLOP/s, read bandwidth %.1f GB/s%n", gflops, bandwidth);
        try (Peer peer = new Peer(
                SearchData.file(folder, kind, "gallery", rows, columns),
                SearchData.file(folder, kind, "queries", QUERIES, columns),
                gflops)) {
            say("peer's GEMM %.0f GFLOP/s%n", peer.ask("gemm"));
            for (String name : names) {
                compare(name, rounds, peer);
            }
        }
        double flop = 2.0 * QUERIES * rows * columns;
        double exact = median("exact");
        if (exact > 0) {
            double peak = (gflops + Machine.gflops()) / 2;
            say("exact: %.0f %% of GEMM peak, selection included%n", 100 * flop / 1e9 / exact / peak);
        }
        if (median("few") > 0) {
            double now = (bandwidth + Machine.readGigabytes(gallery.vectors())) / 2;
            say("few: %.0f %% of read bandwidth%n", 100 * 4e-9 * rows * columns / median("few") / now);
        }
    }

    private void compare(String name, int rounds, Peer peer) {
        Matrix one = Matrix.of(queries.columns(), queries.row(0));
        long start = System.nanoTime();
        try (Index index = index(name)) {
            say("%s: built in %.1f s%n", name, (System.nanoTime() - start) / 1e9);
            boolean many = name.equals("exact") || name.equals("pruned") || name.equals("graph");
            String question = name.equals("graph") ? "hnsw" : many ? "many" : "one";
            if (name.equals("graph")) {
                say("peer's HNSW built in %.1f s%n", peer.ask("build"));
                say("recall %.4f, peer's %.4f%n", ((GraphIndex) index).recall(queries, K), peer.ask("recall"));
            }
            int far = name.equals("graph") ? 0 : K;
            for (int round = -2; round < rounds; round++) {
                double theirs = peer.ask(question);
                double ours = Machine.seconds(() -> index.search(many ? queries : one, K, far));
                double oursNear = Machine.seconds(() -> index.search(many ? queries : one, K, 0));
                if (round >= 0) {
                    note("faiss for " + name, theirs);
                    note(name, ours);
                    note(name + ", nearest only", oursNear);
                }
            }
        }
        double theirs = median("faiss for " + name);
        say(
                "%-10s faiss %8.2f ms, ours %8.2f ms both ends = %.2f ×, nearest only %8.2f ms = %.2f ×%n",
                name,
                theirs * 1e3,
                median(name) * 1e3,
                theirs / median(name),
                median(name + ", nearest only") * 1e3,
                theirs / median(name + ", nearest only"));
    }

    private Index index(String name) {
        return switch (name) {
            case "exact", "few" -> ExactIndex.of(gallery);
            case "quantized" -> QuantizedIndex.of(gallery);
            case "graph" -> GraphIndex.build(gallery, GraphIndex.Settings.defaults(), (done, all) -> {});
            default ->
                throw new IllegalArgumentException("expected exact, few, quantized, pruned or graph, found " + name);
        };
    }

    private void note(String name, double value) {
        seconds.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }

    private double median(String name) {
        double[] sorted = seconds.getOrDefault(name, List.of(0.0)).stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
