package org.terrella.interact;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.terrella.belief.Places;
import org.terrella.belief.clue.GuideBook;
import org.terrella.belief.hint.Area;
import org.terrella.belief.hint.Hint;
import org.terrella.belief.hint.HintReader;
import org.terrella.gazetteer.City;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.gazetteer.Territory;
import org.terrella.geo.LatLng;

/**
 * What a user and who listens have in common: places, names, a guide-book, and a language.
 *
 * <p>The places are points of equal area on land and the largest town of each first-level division, so that every country and division
 * that can be named is somewhere. For many threads.
 */
public final class CommonGround {

    /** On the whole Earth: some 190 km apart, since what a hint does to thousands of photos is measured. */
    private static final int PLACES = 14_000;

    private final Gazetteer gazetteer;
    private final GuideBook book;
    private final Places places;
    private final HintReader reader;
    private final Map<String, Hint> read = new ConcurrentHashMap<>();

    private CommonGround(Gazetteer gazetteer, GuideBook book, Places places) {
        this.gazetteer = gazetteer;
        this.book = book;
        this.places = places;
        this.reader = HintReader.of(book.table(), gazetteer);
    }

    /**
     * On the whole Earth; making it takes about two seconds.
     *
     * @param book of the real Earth, or of Little Earth
     * @return the common ground
     */
    public static CommonGround of(GuideBook book) {
        Gazetteer gazetteer = Gazetteer.standard();
        return of(book, Places.onLand(PLACES, gazetteer).after(towns(gazetteer)));
    }

    /**
     * Of some places.
     *
     * @param book of the real Earth, or of Little Earth
     * @param places among which beliefs are divided; of equally likely ones the first is answered
     * @return the common ground
     */
    public static CommonGround of(GuideBook book, Places places) {
        return new CommonGround(places.gazetteer(), book, places);
    }

    /** The largest of each division, the largest first, which a person would name who knows no more than the country. */
    private static List<LatLng> towns(Gazetteer gazetteer) {
        Map<String, City> largest = new LinkedHashMap<>();
        gazetteer.cities().stream()
                .sorted(Comparator.comparingInt(City::population).reversed().thenComparingInt(City::geonameId))
                .forEach(city -> largest.putIfAbsent(
                        city.region().map(region -> region.code()).orElse(city.countryCode()), city));
        return largest.values().stream().map(City::location).toList();
    }

    Places places() {
        return places;
    }

    GuideBook book() {
        return book;
    }

    ScriptedUser user(long seed) {
        return new ScriptedUser(gazetteer, book, seed);
    }

    /** What a sentence is read as, which is the same for every photo. */
    Hint read(String sentence) {
        return read.computeIfAbsent(sentence, reader::read);
    }

    /** A country as an area. */
    Area area(String code) {
        Territory country = gazetteer.country(code).orElseThrow();
        return new Area.Countries(Area.Countries.Kind.COUNTRY, country.name(), Set.of(code));
    }
}
