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
 * compare: {@code exact}, {@code few}, {@code quantized}, {@code graph}. The peer is search_peer.py.
 */
public final class SearchComparison {

    private static final int QUERIES = 1000;
    private static final int K = 20;

    private final Matrix queries;
    private final Gallery gallery;
    private final Path folder;
    private final SearchData.Kind kind;
    private final Map<String, List<Double>> measured = new LinkedHashMap<>();

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
        say("%s, Java %s, %d × %d, k = %d%n", kind, System.getProperty("java.version"), rows, columns, K);
        say("GEMM peak %.0f GFLOP/s, read bandwidth %.1f GB/s%n", gflops, Machine.readGigabytes(gallery.vectors()));
        try (Peer peer = new Peer(
                SearchData.file(folder, kind, "gallery", rows, columns),
                SearchData.file(folder, kind, "queries", QUERIES, columns),
                gflops)) {
            say("peer's GEMM %.0f GFLOP/s%n", peer.ask("gemm"));
            for (String name : names) {
                compare(name, rounds, peer);
            }
        }
        if (median("exact") > 0) {
            double rate = 2e-9 * QUERIES * rows * columns / median("exact");
            say("exact: %.0f %% of GEMM peak, selection included%n", 100 * rate / median("peak"));
        }
        if (median("few") > 0) {
            double rate = 4e-9 * rows * columns / median("few");
            say("few: %.0f %% of read bandwidth%n", 100 * rate / median("bandwidth"));
        }
    }

    private void compare(String name, int rounds, Peer peer) {
        long start = System.nanoTime();
        try (Index built = index(name)) {
            say("%s: built in %.1f s%n", name, (System.nanoTime() - start) / 1e9);
            Index index = built instanceof GraphIndex graph ? atEqualRecall(graph, peer) : built;
            boolean many = !name.equals("few") && !name.equals("quantized");
            Matrix asked = many ? queries : Matrix.of(queries.columns(), queries.row(0));
            String question = name.equals("graph") ? "hnsw" : many ? "many" : "one";
            int far = name.equals("graph") ? 0 : K;
            for (int round = many ? -2 : -10; round < rounds; round++) { // those below 0 do not count
                double theirs = peer.ask(question);
                double ours = Machine.seconds(() -> index.search(asked, K, far));
                double oursNear = Machine.seconds(() -> index.search(asked, K, 0));
                if (round >= 0) {
                    note("faiss for " + name, theirs);
                    note(name, ours);
                    note(name + ", nearest only", oursNear);
                    note("peak", name.equals("exact") ? Machine.gflops() : 0);
                    note("bandwidth", name.equals("few") ? Machine.readGigabytes(gallery.vectors()) : 0);
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

    /** The smallest breadth with a recall of 0.99, as the peer looks for its own. */
    private GraphIndex atEqualRecall(GraphIndex built, Peer peer) {
        say("peer's HNSW built in %.1f s%n", peer.ask("build"));
        GraphIndex index = built;
        double recall = 0;
        for (int breadth = 32; breadth <= 2048 && recall < 0.99; breadth = breadth * 3 / 2) {
            index = built.withSearchBreadth(breadth);
            recall = index.recall(queries, K);
            say("breadth %d: recall %.4f%n", breadth, recall);
        }
        say("recall %.4f, peer's %.4f%n", recall, peer.ask("recall"));
        return index;
    }

    private Index index(String name) {
        return switch (name) {
            case "exact", "few" -> ExactIndex.of(gallery);
            case "quantized" -> QuantizedIndex.of(gallery);
            case "graph" -> GraphIndex.build(gallery, GraphIndex.Settings.defaults(), (done, all) -> {});
            default -> throw new IllegalArgumentException("expected exact, few, quantized or graph, found " + name);
        };
    }

    private void note(String name, double value) {
        if (value == 0) {
            return;
        }
        measured.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }

    private double median(String name) {
        double[] sorted = measured.getOrDefault(name, List.of(0.0)).stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
