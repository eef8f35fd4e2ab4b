package org.terrella.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.terrella.geo.LatLng;

class CoastlinesTest {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    @ParameterizedTest
    @EnumSource
    void tellsLandFromSea(Coastlines.Scale scale) {
        Geometry land = Coastlines.at(scale).land();
        for (LatLng onLand : List.of(
                new LatLng(48.5, 9), // Germany
                new LatLng(40, -100), // United States
                new LatLng(-25, 135), // Australia
                new LatLng(66, 179.5), // Chukotka, west of the date line
                new LatLng(66, -175), // Chukotka, east of the date line
                new LatLng(-17.8, 178), // Fiji
                new LatLng(-85, 60), // Antarctica
                new LatLng(-89, -179))) {
            assertTrue(contains(land, onLand), scale + " " + onLand);
        }
        for (LatLng atSea : List.of(
                new LatLng(0, 0),
                new LatLng(0, -140),
                new LatLng(89, 0),
                new LatLng(42, 51), // Caspian Sea
                new LatLng(0, 180),
                new LatLng(-60, -120))) {
            assertFalse(contains(land, atSea), scale + " " + atSea);
        }
    }

    @ParameterizedTest
    @EnumSource
    void liesWithinTheMapAndIsValid(Coastlines.Scale scale) {
        Coastlines coastlines = Coastlines.at(scale);
        for (Geometry geometry : List.of(coastlines.land(), coastlines.shores(), coastlines.borders())) {
            var extent = geometry.getEnvelopeInternal();
            assertTrue(extent.getMinX() >= -180.0000001 && extent.getMaxX() <= 180.0000001, extent.toString());
            assertTrue(extent.getMinY() >= -90.0000001 && extent.getMaxY() <= 90.0000001, extent.toString());
            assertTrue(geometry.isValid());
        }
    }

    @ParameterizedTest
    @EnumSource
    void hasNoLineRightAcrossTheMap(Coastlines.Scale scale) {
        Coastlines coastlines = Coastlines.at(scale);
        for (Geometry lines : List.of(coastlines.shores(), coastlines.borders())) {
            for (int part = 0; part < lines.getNumGeometries(); part++) {
                Coordinate[] line = lines.getGeometryN(part).getCoordinates();
                for (int i = 1; i < line.length; i++) {
                    double step = Math.abs(line[i].x - line[i - 1].x);
                    assertTrue(step < 180, "from " + line[i - 1] + " to " + line[i]);
                }
            }
        }
    }

    @Test
    void hasTheLandAndBordersOfItsScale() {
        Coastlines coarse = Coastlines.at(Coastlines.Scale.COARSE);
        assertEquals(127, coarse.land().getNumGeometries()); // 124 of the source, three of them cut in two
        assertTrue(coarse.land().getNumPoints() > 5_000 && coarse.borders().getNumPoints() > 2_000);
        Coastlines medium = Coastlines.at(Coastlines.Scale.MEDIUM);
        assertTrue(medium.land().getNumPoints() > 60_000 && medium.borders().getNumPoints() > 10_000);
        Point caspianSea = GEOMETRIES.createPoint(new Coordinate(51, 42));
        assertTrue(medium.shores().distance(caspianSea) < 3, "a hole has a shore too");
    }

    @Test
    void coversTheLandAreaOfTheEarth() {
        // 148.9 million km² is 29.2 % of the sphere; cells of one degree, weighted by the cosine of their latitude
        Geometry land = Coastlines.at(Coastlines.Scale.COARSE).land();
        var located = new org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator(land);
        double area = 0;
        double all = 0;
        for (double lat = -89.5; lat < 90; lat++) {
            double weight = Math.cos(Math.toRadians(lat));
            for (double lng = -179.5; lng < 180; lng++) {
                all += weight;
                area += located.locate(new Coordinate(lng, lat)) != org.locationtech.jts.geom.Location.EXTERIOR
                        ? weight
                        : 0;
            }
        }
        assertEquals(0.292, area / all, 0.006);
    }

    private static boolean contains(Geometry area, LatLng point) {
        return area.intersects(GEOMETRIES.createPoint(new Coordinate(point.lngDegrees(), point.latDegrees())));
    }
}
