package org.terrella.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.terrella.geo.LatLng;

/**
 * Where photos of published sets were taken, as far as Little Earth is held against it.
 *
 * <p>Counts and shares, measured here on the coordinates that GeoCLIP publishes as its gallery (drawn from MP-16) and on the
 * published truths of IM2GPS3K and YFCC4K; no photo and no photographer can be told from them. The README beside the
 * resources says how they were measured.
 */
public final class PublishedPlaces {

    private static final String DISTRIBUTION = "published-distribution.csv";
    private static final String PLACES = "published-places.csv";

    private PublishedPlaces() {}

    /**
     * One measured share.
     *
     * @param set {@code im2gps3k}, {@code yfcc4k} or {@code geoclip-gallery}
     * @param photos how many photos it is a share of
     * @param statistic what was counted, such as {@code photo_within_25km}: queries with one of 30,000 gallery photos so
     *     near; or {@code in_5_countries}: photos in the five commonest countries
     * @param share in [0, 1]
     */
    public record Share(String set, int photos, String statistic, double share) {}

    /**
     * All measured shares.
     *
     * @return in the order of the file
     */
    public static List<Share> shares() {
        return Resource.rows(DISTRIBUTION).stream()
                .map(cells -> new Share(cells[0], Integer.parseInt(cells[1]), cells[2], Double.parseDouble(cells[3])))
                .toList();
    }

    /**
     * Places of 100,000 photos, each moved to the middle of its square of one degree.
     *
     * @return from south to north
     */
    public static List<LatLng> gallery() {
        List<LatLng> places = new ArrayList<>();
        for (String[] cells : Resource.rows(PLACES)) {
            LatLng middle = LatLng.ofDegrees(Integer.parseInt(cells[0]) + 0.5, Integer.parseInt(cells[1]) + 0.5);
            places.addAll(Collections.nCopies(Integer.parseInt(cells[2]), middle));
        }
        return places;
    }
}
