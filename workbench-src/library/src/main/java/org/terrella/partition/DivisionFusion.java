package org.terrella.partition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.terrella.gazetteer.City;
import org.terrella.gazetteer.Region;
import org.terrella.geo.Centroid;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;
import org.terrella.geo.UnitVector;

/**
 * First-level divisions, of which those with too few photos are fused with a neighbour in their country.
 *
 * <p>A small one drawn by lot goes to the largest small neighbour, else to the largest one; without any neighbour, to the
 * nearest in the country by the middle of their photos. So a part stays too small only as the only one of its country.
 */
final class DivisionFusion {

    /** A town counts as beside so many others; a Voronoi cell has six sides on average. */
    private static final int NEIGHBOURS = 8;

    /** Towns whose cells are one part, and the photos in it. */
    static final class Part {
        private final String country;
        private final List<Integer> towns = new ArrayList<>();
        private final List<LatLng> places = new ArrayList<>();
        private final Set<Part> beside = new LinkedHashSet<>();

        Part(String country) {
            this.country = country;
        }

        /** Indices of towns in the order in which they were told. */
        List<Integer> towns() {
            return towns;
        }

        List<LatLng> places() {
            return places;
        }

        private LatLng middle() {
            return Centroid.of(places).orElse(places.get(0));
        }
    }

    private final int fewest;
    private final Random random;

    DivisionFusion(int fewest, long seed) {
        this.fewest = fewest;
        this.random = new Random(seed);
    }

    /**
     * Fuses.
     *
     * @param towns towns that are nearest to photos
     * @param placesOfTown places of the photos that each is nearest to, one or more
     * @return the parts by country and the code of the first division in them; each photo in one
     */
    List<Part> parts(List<City> towns, List<List<LatLng>> placesOfTown) {
        Map<String, Part> divisions = new TreeMap<>();
        Part[] ofTown = new Part[towns.size()];
        for (int town = 0; town < ofTown.length; town++) {
            City city = towns.get(town);
            String code = city.region().map(Region::code).orElse(city.countryCode());
            ofTown[town] = divisions.computeIfAbsent(code, any -> new Part(city.countryCode()));
            ofTown[town].towns.add(town);
            ofTown[town].places.addAll(placesOfTown.get(town));
        }
        markNeighbours(towns, ofTown);
        Map<String, List<Part>> countries = new TreeMap<>();
        divisions
                .values()
                .forEach(part -> countries
                        .computeIfAbsent(part.country, any -> new ArrayList<>())
                        .add(part));
        countries.values().forEach(this::fuse);
        return countries.values().stream().flatMap(List::stream).toList();
    }

    private static void markNeighbours(List<City> towns, Part[] ofTown) {
        Map<String, List<Integer>> ofCountry = new HashMap<>();
        for (int town = 0; town < ofTown.length; town++) {
            ofCountry
                    .computeIfAbsent(towns.get(town).countryCode(), any -> new ArrayList<>())
                    .add(town);
        }
        UnitVector[] vectors =
                towns.stream().map(town -> UnitVector.of(town.location())).toArray(UnitVector[]::new);
        for (int town = 0; town < ofTown.length; town++) {
            UnitVector here = vectors[town];
            Part part = ofTown[town];
            for (int near : nearest(here, ofCountry.get(part.country), vectors)) {
                Part other = ofTown[near];
                if (other != part) {
                    part.beside.add(other);
                    other.beside.add(part);
                }
            }
        }
    }

    /** The town at a place and those nearest to it, nearest first. */
    private static List<Integer> nearest(UnitVector here, List<Integer> among, UnitVector[] vectors) {
        List<Integer> nearest = new ArrayList<>();
        for (int town : among) {
            int at = nearest.size();
            double chord = here.squaredChord(vectors[town]);
            while (at > 0 && here.squaredChord(vectors[nearest.get(at - 1)]) > chord) {
                at--;
            }
            if (at <= NEIGHBOURS) {
                nearest.add(at, town);
                if (nearest.size() > NEIGHBOURS + 1) {
                    nearest.remove(NEIGHBOURS + 1);
                }
            }
        }
        return nearest;
    }

    private void fuse(List<Part> country) {
        while (country.size() > 1) {
            List<Part> small = country.stream().filter(this::isSmall).toList();
            if (small.isEmpty()) {
                return;
            }
            Part drawn = small.get(random.nextInt(small.size()));
            Part other = largest(drawn.beside, true)
                    .or(() -> largest(drawn.beside, false))
                    .orElseGet(() -> nearest(drawn, country));
            merge(drawn, other);
            country.remove(drawn);
        }
    }

    private boolean isSmall(Part part) {
        return part.places.size() < fewest;
    }

    private Optional<Part> largest(Set<Part> among, boolean small) {
        return among.stream()
                .filter(part -> isSmall(part) == small)
                .reduce((best, next) -> next.places.size() > best.places.size() ? next : best);
    }

    private static Part nearest(Part to, List<Part> country) {
        LatLng middle = to.middle();
        return country.stream()
                .filter(part -> part != to)
                .min(Comparator.comparingDouble(part -> GreatCircle.km(middle, part.middle())))
                .orElseThrow();
    }

    private static void merge(Part from, Part into) {
        into.towns.addAll(from.towns);
        into.places.addAll(from.places);
        from.beside.forEach(part -> {
            part.beside.remove(from);
            if (part != into) {
                part.beside.add(into);
                into.beside.add(part);
            }
        });
    }
}
