package org.terrella.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.ItemBoundable;
import org.locationtech.jts.index.strtree.ItemDistance;
import org.locationtech.jts.index.strtree.STRtree;
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

/**
 * Look-ups of the place of a point on one thread, against the same by JTS: an STRtree of prepared outlines for the country and
 * an STRtree of cities for the nearest one, in degrees of the map.
 *
 * <p>The peer does less: coarser outlines (1:50 million), any country's city, no distance in km, no sea. How to run it is in
 * PERFORMANCE.md.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class GazetteerBenchmark {

    private static final int POINTS = 1 << 16;
    private static final int PEER_POINTS = 1 << 11;

    /** Where the points are. */
    public enum Where {
        /** Uniform on land. */
        LAND,
        /** Within 11 km of a random city. */
        CLUSTERED,
        /** Uniform on the sea. */
        SEA
    }

    /** Where the points are. */
    @Param
    public Where where;

    private final Gazetteer gazetteer = Gazetteer.standard();
    private final LatLng[] points = new LatLng[POINTS];
    private final GeometryFactory geometries = new GeometryFactory();
    private final STRtree outlines = new STRtree();
    private final STRtree cities = new STRtree();
    private final ItemDistance distance = (a, b) -> distance(a, b);

    /** Seeded points, and the peer's trees. */
    @Setup
    public void prepare() {
        SplittableRandom random = new SplittableRandom(1);
        List<City> all = gazetteer.cities();
        for (int i = 0; i < POINTS; ) {
            double lat = Math.toDegrees(Math.asin(random.nextDouble(-1, 1)));
            double lng = random.nextDouble(-180, 180);
            if (where == Where.CLUSTERED) {
                LatLng city = all.get(random.nextInt(all.size())).location();
                lat = Math.max(-90, Math.min(90, city.latDegrees() + random.nextDouble(-0.1, 0.1)));
                lng = Math.IEEEremainder(city.lngDegrees() + random.nextDouble(-0.1, 0.1), 360);
            }
            if (where == Where.CLUSTERED || gazetteer.isInSea(lat, lng) == (where == Where.SEA)) {
                points[i++] = new LatLng(lat, lng);
            }
        }
        OutlineLines lines = GazetteerFiles.outlines("natural-earth-countries.bin.gz");
        for (int country = 0; country <= gazetteer.countries().size(); country++) {
            Geometry polygons = Coastlines.polygons(lines.lines(country));
            for (int part = 0; part < polygons.getNumGeometries(); part++) {
                Geometry outline = polygons.getGeometryN(part);
                outlines.insert(outline.getEnvelopeInternal(), PreparedGeometryFactory.prepare(outline));
            }
        }
        outlines.build();
        for (City city : all) {
            Point point = point(city.location());
            cities.insert(point.getEnvelopeInternal(), point);
        }
        cities.build();
    }

    /** Sea, country, region and nearest city of the country, with its distance. */
    @Benchmark
    @OperationsPerInvocation(POINTS)
    public int place() {
        int found = 0;
        for (LatLng point : points) {
            found += gazetteer.placeOf(point).country().isPresent() ? 1 : 0;
        }
        return found;
    }

    /** The country alone. */
    @Benchmark
    @OperationsPerInvocation(POINTS)
    public int country() {
        int sum = 0;
        for (LatLng point : points) {
            sum += gazetteer.countryIndexOf(point.latDegrees(), point.lngDegrees());
        }
        return sum;
    }

    /** The peer: country by prepared outlines, city by nearest neighbour. */
    @Benchmark
    @OperationsPerInvocation(PEER_POINTS)
    public List<Object> jts() {
        List<Object> found = new ArrayList<>();
        for (int i = 0; i < PEER_POINTS; i++) {
            Point at = point(points[i]);
            Envelope box = at.getEnvelopeInternal();
            for (Object outline : outlines.query(box)) {
                if (((PreparedGeometry) outline).contains(at)) {
                    found.add(outline);
                }
            }
            found.add(cities.nearestNeighbour(box, at, distance));
        }
        return found;
    }

    private static double distance(ItemBoundable a, ItemBoundable b) {
        return ((Geometry) a.getItem()).distance((Geometry) b.getItem());
    }

    private Point point(LatLng at) {
        return geometries.createPoint(new Coordinate(at.lngDegrees(), at.latDegrees()));
    }
}
