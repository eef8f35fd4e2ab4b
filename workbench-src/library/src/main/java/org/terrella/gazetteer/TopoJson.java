package org.terrella.gazetteer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * Reads the part of TopoJSON that outlines of the Earth use: quantized arcs, polygons, multipolygons.
 *
 * <p>x is longitude, y latitude. Rings may run across the date line or around a pole; {@link DateLine} flattens them.
 *
 * @see <a href="https://github.com/topojson/topojson-specification">TopoJSON specification 1.0</a>
 */
final class TopoJson {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final JsonNode root;
    private final Coordinate[][] arcs;

    private TopoJson(JsonNode root) {
        this.root = root;
        this.arcs = readArcs(root);
    }

    static TopoJson read(InputStream in) throws IOException {
        return new TopoJson(new ObjectMapper().readTree(in));
    }

    Geometry geometry(String object) {
        return flatten(polygons(root.get("objects").get(object)));
    }

    List<Country> countries(String object) {
        List<Country> countries = new ArrayList<>();
        for (JsonNode feature : root.get("objects").get(object).get("geometries")) {
            Optional<String> code =
                    Optional.ofNullable(feature.get("id")).map(JsonNode::asText).filter(id -> !id.isBlank());
            String name = feature.get("properties").get("name").asText();
            countries.add(new Country(name, code, flatten(polygons(feature))));
        }
        return countries;
    }

    /** Arcs that two areas of the object share: borders on land, cut at the date line. */
    Geometry sharedArcs(String object) {
        int[] uses = new int[arcs.length];
        for (List<JsonNode> rings : polygons(root.get("objects").get(object))) {
            for (JsonNode ring : rings) {
                for (JsonNode arc : ring) {
                    uses[arcIndex(arc.asInt())]++;
                }
            }
        }
        List<Coordinate[]> shared = new ArrayList<>();
        for (int arc = 0; arc < arcs.length; arc++) {
            if (uses[arc] > 1) {
                shared.add(arcs[arc]);
            }
        }
        return DateLine.cutLines(shared);
    }

    /** Outer boundary: arcs that only one area of the object uses, cut at the date line. */
    Geometry outline(String object) {
        List<Coordinate[]> rings = new ArrayList<>();
        for (List<JsonNode> polygon : polygons(root.get("objects").get(object))) {
            polygon.forEach(ring -> rings.add(ring(ring)));
        }
        return DateLine.cutLines(rings);
    }

    private Geometry flatten(List<List<JsonNode>> polygons) {
        List<Polygon> flat = new ArrayList<>();
        for (List<JsonNode> rings : polygons) {
            Geometry area = DateLine.cutPolygon(rings.stream().map(this::ring).toList());
            for (int i = 0; i < area.getNumGeometries(); i++) {
                flat.add((Polygon) area.getGeometryN(i));
            }
        }
        return GEOMETRIES.createMultiPolygon(flat.toArray(Polygon[]::new));
    }

    private static List<List<JsonNode>> polygons(JsonNode geometry) {
        List<List<JsonNode>> polygons = new ArrayList<>();
        switch (geometry.get("type").asText()) {
            case "Polygon" -> polygons.add(children(geometry.get("arcs")));
            case "MultiPolygon" -> geometry.get("arcs").forEach(polygon -> polygons.add(children(polygon)));
            case "GeometryCollection" -> geometry.get("geometries").forEach(part -> polygons.addAll(polygons(part)));
            default ->
                throw new IllegalArgumentException(
                        "a TopoJSON outline must be made of polygons, found " + geometry.get("type"));
        }
        return polygons;
    }

    private Coordinate[] ring(JsonNode arcNumbers) {
        List<Coordinate> ring = new ArrayList<>();
        for (JsonNode number : arcNumbers) {
            Coordinate[] arc = arcs[arcIndex(number.asInt())];
            boolean forwards = number.asInt() >= 0;
            for (int i = ring.isEmpty() ? 0 : 1; i < arc.length; i++) {
                ring.add(arc[forwards ? i : arc.length - 1 - i]);
            }
        }
        return ring.toArray(Coordinate[]::new);
    }

    private static int arcIndex(int number) {
        return number >= 0 ? number : ~number; // the ones' complement of an arc is that arc backwards
    }

    private static List<JsonNode> children(JsonNode array) {
        List<JsonNode> children = new ArrayList<>();
        array.forEach(children::add);
        return children;
    }

    private static Coordinate[][] readArcs(JsonNode root) {
        JsonNode scale = root.get("transform").get("scale");
        JsonNode translate = root.get("transform").get("translate");
        JsonNode arcs = root.get("arcs");
        Coordinate[][] read = new Coordinate[arcs.size()][];
        for (int arc = 0; arc < read.length; arc++) {
            JsonNode steps = arcs.get(arc);
            read[arc] = new Coordinate[steps.size()];
            long x = 0;
            long y = 0;
            for (int i = 0; i < read[arc].length; i++) {
                x += steps.get(i).get(0).asLong();
                y += steps.get(i).get(1).asLong();
                read[arc][i] = new Coordinate(
                        x * scale.get(0).asDouble() + translate.get(0).asDouble(),
                        y * scale.get(1).asDouble() + translate.get(1).asDouble());
            }
        }
        return read;
    }
}
