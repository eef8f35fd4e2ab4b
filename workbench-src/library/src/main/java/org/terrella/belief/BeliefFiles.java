package org.terrella.belief;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.stream.IntStream;
import org.terrella.geo.LatLng;

/** Writes records of beliefs as JSON and as GeoJSON, and reads them again: equal, whichever of both they were. */
public final class BeliefFiles {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private BeliefFiles() {}

    /** The features of GeoJSON, with the rest of the record beside them, as RFC 7946 allows. */
    private record Collection(String type, Told terrella, List<Feature> features) {}

    private record Told(
            String photo, String model, List<String> hints, List<BeliefRecord.Entry> evidence, String boundary) {}

    private record Feature(String type, Geometry geometry, Properties properties) {}

    /** Longitude first. */
    private record Geometry(String type, double[] coordinates) {}

    private record Properties(int rank, String name, String country, double probability, String support) {}

    /** The whole record. */
    private record Whole(@JsonProperty("terrella-belief") int version, BeliefRecord record) {}

    private static final int VERSION = 1;

    /**
     * The record as JSON.
     *
     * @param record a record
     * @return a text of several lines
     */
    public static String json(BeliefRecord record) {
        return write(new Whole(VERSION, record));
    }

    /**
     * Reads what {@link #json} writes.
     *
     * @param text JSON
     * @param name of the file, for messages
     * @return the record
     * @throws IllegalArgumentException if it is something else
     */
    public static BeliefRecord ofJson(String text, String name) {
        Whole whole = read(text, Whole.class, name);
        if (whole.version() != VERSION) {
            throw new IllegalArgumentException(
                    name + ": expected terrella-belief " + VERSION + ", found " + whole.version());
        }
        return whole.record();
    }

    /**
     * The record as GeoJSON: a point of each candidate, which any map program shows.
     *
     * @param record a record
     * @return a text of several lines
     */
    public static String geoJson(BeliefRecord record) {
        List<Feature> features = IntStream.range(0, record.candidates().size())
                .mapToObj(i -> feature(i + 1, record.candidates().get(i)))
                .toList();
        Told told = new Told(record.photo(), record.model(), record.hints(), record.evidence(), record.boundary());
        return write(new Collection("FeatureCollection", told, features));
    }

    private static Feature feature(int rank, PlaceCandidate candidate) {
        LatLng at = candidate.location();
        return new Feature(
                "Feature",
                new Geometry("Point", new double[] {at.lngDegrees(), at.latDegrees()}),
                new Properties(
                        rank, candidate.name(), candidate.country(), candidate.probability(), candidate.support()));
    }

    /**
     * Reads what {@link #geoJson} writes.
     *
     * @param text GeoJSON
     * @param name of the file, for messages
     * @return the record
     * @throws IllegalArgumentException if it is something else
     */
    public static BeliefRecord ofGeoJson(String text, String name) {
        Collection collection = read(text, Collection.class, name);
        Told told = collection.terrella();
        return new BeliefRecord(
                told.photo(),
                told.model(),
                told.hints(),
                told.evidence(),
                told.boundary(),
                collection.features().stream().map(BeliefFiles::candidate).toList());
    }

    private static PlaceCandidate candidate(Feature feature) {
        double[] lngLat = feature.geometry().coordinates();
        Properties properties = feature.properties();
        return new PlaceCandidate(
                properties.name(),
                properties.country(),
                LatLng.ofDegrees(lngLat[1], lngLat[0]),
                properties.probability(),
                properties.support());
    }

    private static String write(Object value) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record can always be written", e);
        }
    }

    private static <T> T read(String text, Class<T> type, String name) {
        try {
            return MAPPER.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    name + ": expected a record of a belief as this program writes it, found another text: "
                            + e.getOriginalMessage(),
                    e);
        }
    }
}
