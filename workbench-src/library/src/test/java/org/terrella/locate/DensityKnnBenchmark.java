package org.terrella.locate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.terrella.geo.LatLng;
import org.terrella.geo.TestPlaces;
import org.terrella.locate.BlurredGrid.Weighted;
import org.terrella.locate.BlurredGrid.Window;
import org.terrella.locate.DensityKnn.Settings;

/** The mode of [L]kNN's two grids from 100 neighbours, on one thread, beside filling both grids. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class DensityKnnBenchmark {

    private static final int QUERIES = 50;

    /** How steeply weights fall: 10 as released; 0 for weights that are all the same, the worst case. */
    @Param({"10", "0"})
    public int power;

    private final List<List<Weighted>> queries = new ArrayList<>();

    /** Neighbours all over the world, half of them in one region. */
    @Setup
    public void draw() {
        for (int query = 0; query < QUERIES; query++) {
            TestPlaces random = new TestPlaces(query);
            LatLng region = random.anywhere();
            List<Weighted> places = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                LatLng place = i % 2 == 0 ? random.anywhere() : random.near(region, 8);
                places.add(new Weighted(place, Math.pow(random.between(0.5, 1), power)));
            }
            queries.add(places);
        }
    }

    /** As the product does. */
    @Benchmark
    @OperationsPerInvocation(QUERIES)
    public double visited() {
        double sum = 0;
        for (List<Weighted> places : queries) {
            Optional<LatLng> mode = DensityKnn.mode(places, Settings.defaults());
            sum += mode.orElseThrow().latDegrees();
        }
        return sum;
    }

    /** As defined, of one query alone: the grid of 1° and a window of 40° of that of 0.1°. */
    @Benchmark
    public double filled() {
        List<Weighted> places = queries.get(0);
        double[][] coarse = new NaiveGrid(1, 4, Plane.FLAT).filled(places, new Window(1, 180, 1, 360));
        double[][] fine = new NaiveGrid(10, 4, Plane.FLAT).filled(places, new Window(700, 1100, 1600, 2000));
        return coarse[90][180] + fine[200][200];
    }
}
