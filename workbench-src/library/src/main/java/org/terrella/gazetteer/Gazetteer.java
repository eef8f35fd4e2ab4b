package org.terrella.gazetteer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.terrella.geo.LatLng;

/**
 * The place of a point and the point of a place name, without a network.
 *
 * <p>Immutable; made for many look-ups by many threads. What it answers:
 *
 * <ul>
 *   <li><b>Country</b>: the one whose outline holds the point. Outlines include coastal waters, some tens of kilometres
 *       wide and more between islands; a point outside all of them gets the country of the nearest land up to
 *       {@link #COAST_KM} away, and none beyond.
 *   <li><b>City</b>: the nearest place of its own in that country, however far; its distance is stated.
 *   <li><b>Region</b>: that of this city, since no outlines of regions are at hand; so it is wrong near borders of regions.
 * </ul>
 *
 * <p>Sources: places and regions from GeoNames (CC BY 4.0, geonames.org), outlines of countries from country-coder (ISC),
 * of land from Natural Earth (public domain), names of countries from Unicode CLDR. Versions and how often these answers
 * agree with public labels are in the README beside the resources.
 */
public final class Gazetteer {

    /** How far from land a point outside all outlines still belongs to a country, in km. */
    public static final double COAST_KM = 50;

    /** The index of no country. */
    public static final int NO_COUNTRY = -1;

    private final List<Territory> territories;
    private final List<Optional<Territory>> optionalTerritories;
    private final List<City> cities;
    private final AreaGrid countryGrid;
    private final AreaGrid landGrid;
    private final CityFinder finder;
    private final Map<String, Region> regions;

    private Gazetteer() {
        CompletableFuture<AreaGrid> land =
                CompletableFuture.supplyAsync(() -> new AreaGrid(GazetteerFiles.outlines("land-outlines.bin.gz")));
        this.regions = GazetteerFiles.regions();
        CompletableFuture<List<City>> places = CompletableFuture.supplyAsync(() -> GazetteerFiles.cities(regions));
        this.territories = GazetteerFiles.territories();
        this.optionalTerritories = territories.stream().map(Optional::of).toList();
        this.countryGrid = new AreaGrid(GazetteerFiles.outlines("country-outlines.bin.gz"));
        this.cities = places.join();
        this.finder = finder();
        this.landGrid = land.join();
    }

    /**
     * The gazetteer that comes with this library; read once and kept.
     *
     * @return the gazetteer
     */
    public static Gazetteer standard() {
        return Standard.INSTANCE;
    }

    private CityFinder finder() {
        Map<String, Integer> index = indexByCode();
        int[] countryOfCity =
                cities.stream().mapToInt(city -> index.get(city.countryCode())).toArray();
        return new CityFinder(cities, countryOfCity, territories.size());
    }

    private Map<String, Integer> indexByCode() {
        return IntStream.range(0, territories.size())
                .boxed()
                .collect(Collectors.toMap(i -> territories.get(i).alpha2(), i -> i));
    }

    /**
     * Countries and territories.
     *
     * @return immutable, by two-letter code
     */
    public List<Territory> countries() {
        return territories;
    }

    /**
     * The country of a code.
     *
     * @param alpha2 two capital letters
     * @return the country, or nothing for a code that is not in {@link #countries}
     */
    public Optional<Territory> country(String alpha2) {
        int at = Collections.binarySearch(
                territories.stream().map(Territory::alpha2).toList(), alpha2);
        return at < 0 ? Optional.empty() : optionalTerritories.get(at);
    }

    /**
     * Cities, towns and villages: all of GeoNames with 1,000 inhabitants or more, and some smaller seats of divisions.
     *
     * @return immutable; by country, then as in the source, so the order is part of the data
     */
    public List<City> cities() {
        return cities;
    }

    /**
     * First-level divisions of countries, those without any city too.
     *
     * @return immutable, by code
     */
    public List<Region> regions() {
        List<Region> sorted = new ArrayList<>(regions.values());
        sorted.sort(Comparator.comparing(Region::code));
        return List.copyOf(sorted);
    }

    /**
     * The place of a point.
     *
     * @param point any point
     * @return what is known of it
     */
    public Place placeOf(LatLng point) {
        boolean inSea = isInSea(point.latDegrees(), point.lngDegrees());
        int country = countryIndexOf(point.latDegrees(), point.lngDegrees());
        if (country == NO_COUNTRY) {
            return inSea ? HighSeas.WATER : HighSeas.LAND;
        }
        CityFinder.Search nearest = finder.search(point, country, CityFinder.NONE);
        if (nearest.city() == CityFinder.NONE) {
            return new Place(inSea, optionalTerritories.get(country), Optional.empty(), Optional.empty());
        }
        City city = cities.get(nearest.city());
        return new Place(
                inSea,
                optionalTerritories.get(country),
                city.region(),
                Optional.of(new Place.NearestCity(city, nearest.km())));
    }

    /**
     * The country of a point, without making an object; the same answer as {@link #placeOf}.
     *
     * @param latDegrees degrees north, in [-90, 90]
     * @param lngDegrees degrees east, in [-180, 180]
     * @return index in {@link #countries}, or {@link #NO_COUNTRY}
     * @throws IllegalArgumentException if the degrees are not a point
     */
    public int countryIndexOf(double latDegrees, double lngDegrees) {
        requirePoint(latDegrees, lngDegrees);
        int country = countryGrid.areaOf(latDegrees, lngDegrees);
        if (country != AreaGrid.NONE) {
            return country;
        }
        return landGrid.nearestOnLine(latDegrees, lngDegrees, COAST_KM)
                .map(coast -> countryGrid.areaOf(coast.latDegrees(), coast.lngDegrees()))
                .orElse(NO_COUNTRY);
    }

    /**
     * Whether a point lies off the coast, without making an object.
     *
     * @param latDegrees degrees north, in [-90, 90]
     * @param lngDegrees degrees east, in [-180, 180]
     * @return true in the sea; lakes count as land, the Caspian Sea as sea
     * @throws IllegalArgumentException if the degrees are not a point
     */
    public boolean isInSea(double latDegrees, double lngDegrees) {
        requirePoint(latDegrees, lngDegrees);
        return landGrid.areaOf(latDegrees, lngDegrees) == AreaGrid.NONE;
    }

    /** Index of the nearest place of its own in a country, except one; {@link CityFinder#NONE} if there is no other. */
    int nearestCity(LatLng point, int country, int except) {
        return finder.search(point, country, except).city();
    }

    /**
     * The point of a place name.
     *
     * <p>Understands names of countries, regions and cities, parts of an address separated by commas (smallest first, such as
     * {@code Paris, Texas}), letters with or without accents, other spellings of big cities and names of countries in some
     * forty languages. The answer lists all that the name may mean and says which was chosen and why.
     *
     * @param name a place name or address
     * @return the candidates, the chosen one first; nothing if the name means no place
     */
    public Optional<Resolution> resolve(String name) {
        return Names.INDEX.resolve(name, Optional.empty());
    }

    /**
     * The point of a place name in a known country.
     *
     * @param name a place name or address
     * @param alpha2 two letters of the country that it must lie in
     * @return the candidates in that country, the chosen one first; nothing if the name means no place there
     * @throws IllegalArgumentException if there is no such country
     */
    public Optional<Resolution> resolve(String name, String alpha2) {
        Territory country = country(alpha2)
                .orElseThrow(() -> new IllegalArgumentException(
                        "alpha2 must be a code of countries() such as FR, found " + alpha2));
        return Names.INDEX.resolve(name, Optional.of(country));
    }

    /** Made when the first name is looked up. */
    private static final class Names {
        static final NameIndex INDEX = new NameIndex(standard());
    }

    private static void requirePoint(double latDegrees, double lngDegrees) {
        if (!LatLng.isValid(latDegrees, lngDegrees)) {
            throw new IllegalArgumentException(
                    "a point must be within ±90° and ±180°, found " + latDegrees + " and " + lngDegrees);
        }
    }

    /** Points without a country all have one of two answers. */
    private static final class HighSeas {
        static final Place WATER = new Place(true, Optional.empty(), Optional.empty(), Optional.empty());
        static final Place LAND = new Place(false, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static final class Standard {
        static final Gazetteer INSTANCE = new Gazetteer();
    }
}
