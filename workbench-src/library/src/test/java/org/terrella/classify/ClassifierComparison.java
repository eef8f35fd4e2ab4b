package org.terrella.classify;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.terrella.geo.GeocellId;
import org.terrella.geo.TestPlaces;
import org.terrella.partition.GeocellPartition;
import org.terrella.partition.GeocellPartition.Geocell;
import org.terrella.partition.GeocellSettings;
import org.terrella.partition.Partition;
import org.terrella.tensor.TensorEngine;
import org.terrella.tensor.TrainingRun;

/**
 * Blocks of steps of a real training, a whole network with one head or several, and of the same network in PyTorch, in turns in one
 * session; prints medians and their ratio.
 *
 * <p>Arguments: a Python with PyTorch 2, rounds, then numbers of classes of each head. The peer is classifier_peer.py.
 */
public final class ClassifierComparison {

    private static final int PHOTOS = 512;
    private static final int STEPS = 20;
    private static final int UNCOUNTED = 2; // rounds
    private static final int LEVEL = 8; // cells of about 40 km

    private final Peer peer;
    private final List<Double> ours = new ArrayList<>();
    private final List<Double> theirs = new ArrayList<>();
    private long start = System.nanoTime();

    private ClassifierComparison(Peer peer) {
        this.peer = peer;
    }

    /** The peer, asked line by line. */
    private static final class Peer implements AutoCloseable {
        private final Process process;
        private final BufferedReader answers;
        private final PrintWriter asked;

        Peer(String python, int batch, List<Integer> sizes) throws IOException {
            Path script = Path.of("src/test/python/classifier_peer.py");
            Path from = Files.exists(script)
                    ? script
                    : Path.of("workbench-src/library").resolve(script);
            process = new ProcessBuilder(Stream.concat(
                                    Stream.of(python, from.toString(), "" + batch, "" + STEPS),
                                    sizes.stream().map(String::valueOf))
                            .toList())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            asked = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
        }

        String ask(String what) {
            asked.println(what);
            try {
                String answer = answers.readLine();
                if (answer == null) {
                    throw new IllegalStateException("the peer ended when asked for " + what);
                }
                return answer;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
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
        int rounds = Integer.parseInt(args[1]) + UNCOUNTED;
        List<Integer> sizes = Stream.of(args).skip(2).map(Integer::valueOf).toList();
        var training = PartitionTraining.whole(
                rounds * STEPS * PartitionTraining.whole(1).batch() / PHOTOS + 1);
        try (Peer peer = new Peer(args[0], training.batch(), sizes);
                TestMaterial material = new TestMaterial(PHOTOS, 1, Files.createTempDirectory("comparison"))) {
            say(
                    "Java %s, PyTorch %s, GEMM %.0f and %s GFLOP/s%n",
                    System.getProperty("java.version"), peer.ask("version"), gflops(), peer.ask("gemm"));
            ClassifierComparison comparison = new ClassifierComparison(peer);
            List<Partition> partitions =
                    sizes.stream().map(size -> cells(material, size)).toList();
            new PartitionTraining(true, Smoothing.NONE)
                    .fit(
                            new PlanetKind(),
                            partitions,
                            training,
                            material,
                            TrainingRun.heardBy((done, steps, loss) -> comparison.heard(done)))
                    .close();
            comparison.print(sizes, training.batch());
        }
    }

    /** So many cells, those of all photos among them. */
    private static Partition cells(TestMaterial material, int size) {
        TestPlaces random = new TestPlaces(3);
        Set<GeocellId> ids = new LinkedHashSet<>();
        material.places().forEach(place -> ids.add(GeocellId.of(place, LEVEL)));
        while (ids.size() < size) {
            ids.add(GeocellId.of(random.anywhere(), LEVEL));
        }
        return new GeocellPartition(
                ids.stream().map(id -> new Geocell(id, 1, id.centre())).toList(), new GeocellSettings(9, 1), 0);
    }

    /** After each block of ours the peer has its turn. */
    private void heard(long done) {
        if (done % STEPS == 0) {
            double seconds = (System.nanoTime() - start) / 1e9;
            double peers = Double.parseDouble(peer.ask("block"));
            if (done > UNCOUNTED * STEPS) {
                ours.add(seconds / STEPS);
                theirs.add(peers / STEPS);
            }
            start = System.nanoTime();
        }
    }

    private void print(List<Integer> sizes, int batch) {
        double mine = median(ours);
        double other = median(theirs);
        say(
                "heads of %s classes, a step of %d: ours %.0f ms (%.0f photos/s), PyTorch %.0f ms (%.0f photos/s), ratio %.2f%n",
                sizes, batch, 1e3 * mine, batch / mine, 1e3 * other, batch / other, other / mine);
        say("blocks of ours %s%nof PyTorch's %s%n", milliseconds(ours), milliseconds(theirs));
    }

    private static String milliseconds(List<Double> seconds) {
        return seconds.stream()
                        .map(each -> String.format(Locale.ROOT, "%.0f", 1e3 * each))
                        .toList() + " ms a step";
    }

    private static double median(List<Double> seconds) {
        return seconds.stream().sorted().toList().get(seconds.size() / 2);
    }

    private static double gflops() {
        List<Double> all = new ArrayList<>();
        try (NDManager manager = TensorEngine.manager()) {
            NDArray square = manager.randomNormal(new Shape(1024, 1024));
            for (int i = 0; i < 25; i++) {
                long before = System.nanoTime();
                try (NDArray product = square.matMul(square)) {
                    product.getFloat(0, 0);
                }
                all.add((System.nanoTime() - before) / 1e9);
            }
        }
        return 2 * Math.pow(1024, 3) / 1e9 / median(all);
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
