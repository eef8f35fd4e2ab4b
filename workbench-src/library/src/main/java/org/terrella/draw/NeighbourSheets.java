package org.terrella.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.terrella.data.Photo;
import org.terrella.file.InputException;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;

/** A query beside the photos that are found nearest to it, a row for each kind of features. */
public final class NeighbourSheets {

    private NeighbourSheets() {}

    /**
     * What one kind of features finds.
     *
     * @param features what tables call them
     * @param found photos, most similar first; as many as in other rows
     */
    public record Row(String features, List<Photo> found) {

        /**
         * Copies the list.
         *
         * @param features what tables call them
         * @param found photos, most similar first
         */
        public Row {
            found = List.copyOf(found);
        }

        /**
         * The photos of a gallery at some places.
         *
         * @param features what tables call them
         * @param places places of photos of the gallery, most similar first
         * @param gallery its photos
         * @return a photo at each place, the first of several
         * @throws IllegalArgumentException if there is none at one of the places
         */
        public static Row at(String features, List<LatLng> places, List<Photo> gallery) {
            Map<LatLng, Photo> byPlace = new HashMap<>();
            gallery.forEach(photo -> byPlace.putIfAbsent(photo.truth(), photo));
            places.stream()
                    .filter(place -> !byPlace.containsKey(place))
                    .findFirst()
                    .ifPresent(place -> {
                        throw new IllegalArgumentException("expected places of photos of the gallery, found " + place);
                    });
            return new Row(features, places.stream().map(byPlace::get).toList());
        }
    }

    /**
     * The sheet of a query.
     *
     * @param title what the photos are
     * @param query the query; its place is told
     * @param rows one or more, of equally many photos
     * @return each row begins with the query; below a photo found stands its distance from the query
     * @throws IllegalArgumentException if there are no rows, or rows of unequal length
     * @throws InputException if an image cannot be decoded
     */
    public static ContactSheet of(String title, Photo query, List<Row> rows) {
        List<Integer> lengths =
                rows.stream().map(row -> row.found().size()).distinct().toList();
        if (lengths.size() != 1) {
            throw new IllegalArgumentException("rows must have equally many photos, found " + lengths);
        }
        List<ContactSheet.Tile> tiles = new ArrayList<>();
        for (Row row : rows) {
            tiles.add(PhotoSheets.tile(query, "query", row.features() + " finds"));
            for (Photo photo : row.found()) {
                double km = GreatCircle.km(query.truth(), photo.truth());
                tiles.add(
                        PhotoSheets.tile(photo, String.format(Locale.ROOT, km < 10 ? "%.1f km" : "%,.0f km", km), ""));
            }
        }
        return new ContactSheet(title, lengths.get(0) + 1, tiles);
    }
}
