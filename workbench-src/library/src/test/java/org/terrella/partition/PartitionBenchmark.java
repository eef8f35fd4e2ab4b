package org.terrella.partition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.terrella.geo.LatLng;
import org.terrella.geo.TestPlaces;
import org.terrella.partition.GeocellPartition.Geocell;

/** Tables of about as many cells as the finest published one: made of photos, read, and asked for the classes of all photos. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class PartitionBenchmark {

    /** How many photos there are. */
    @Param({"250000", "1000000"})
    public int photos;

    private final List<LatLng> places = new ArrayList<>();
    private GeocellSettings settings;
    private GeocellPartition partition;
    private Path table;

    /** Four fifths of the photos in four thousand towns, the others anywhere. */
    @Setup
    public void make() throws IOException {
        TestPlaces random = new TestPlaces(1);
        List<LatLng> towns = new ArrayList<>();
        for (int i = 0; i < 4000; i++) {
            towns.add(random.anywhere());
        }
        for (int i = 0; i < photos; i++) {
            places.add(i % 5 == 0 ? random.anywhere() : random.near(towns.get(i % towns.size()), 0.3));
        }
        settings = GeocellSettings.isns(photos / 6000, photos / 120_000);
        partition = GeocellPartition.fit(places, settings);
        System.out.println(partition.summary());
        StringBuilder rows = new StringBuilder("class_label,hex_id,imgs_per_cell,latitude_mean,longitude_mean\n");
        for (int cell = 0; cell < partition.size(); cell++) {
            Geocell each = partition.cells().get(cell);
            rows.append(cell)
                    .append(',')
                    .append(each.id().token())
                    .append(',')
                    .append(each.photos())
                    .append(',')
                    .append(each.mean().latDegrees())
                    .append(',')
                    .append(each.mean().lngDegrees())
                    .append('\n');
        }
        table = Files.writeString(Files.createTempFile("cells", ".csv"), rows);
    }

    /** Removes the table. */
    @TearDown
    public void remove() throws IOException {
        Files.delete(table);
    }

    /** Dividing the Earth by the photos. */
    @Benchmark
    public int fit() {
        return GeocellPartition.fit(places, settings).size();
    }

    /** Reading the table. */
    @Benchmark
    public int read() {
        return CellTable.read(table).partition().size();
    }

    /** The classes of all photos. */
    @Benchmark
    public int sort() {
        return partition.classesOf(places).outside();
    }

    /** The classes of all photos, one after the other on one thread. */
    @Benchmark
    public int sortOnOneThread() {
        int outside = 0;
        for (LatLng place : places) {
            outside += partition.classOf(place).isEmpty() ? 1 : 0;
        }
        return outside;
    }
}
