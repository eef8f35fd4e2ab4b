package org.terrella.locate;

import java.util.List;
import java.util.stream.Stream;
import org.terrella.gazetteer.City;
import org.terrella.gazetteer.Territory;

/**
 * Captions that say where a photo was taken, in several wordings.
 *
 * <p>The first wording is what StreetCLIP was trained with, as its model card tells; the others are what people write under
 * photos. Averaging over wordings keeps what they have in common, the place.
 *
 * @see <a href="https://arxiv.org/abs/2302.00275">Haas, Alberti and Skreta 2023</a>
 */
public enum PlaceCaptions {
    /** StreetCLIP's own alone. */
    STREET_VIEW,
    /** Those of people who take photos. */
    PHOTO,
    /** All of these. */
    ALL;

    private static final List<String> OF_STREET_VIEW = List.of("A Street View photo in %s.");
    private static final List<String> OF_PHOTOS = List.of(
            "A photo I took in %s.", "A photo from %s.", "A street in %s.", "A view of %s.", "Travelling in %s.");

    private Stream<String> wordings() {
        return switch (this) {
            case STREET_VIEW -> OF_STREET_VIEW.stream();
            case PHOTO -> OF_PHOTOS.stream();
            case ALL -> Stream.concat(OF_STREET_VIEW.stream(), OF_PHOTOS.stream());
        };
    }

    /**
     * Captions of a country.
     *
     * @param country a country
     * @return one of each wording
     */
    public List<String> of(Territory country) {
        return of(country.name());
    }

    /**
     * Captions of a city, which name its country too.
     *
     * @param city a city
     * @param country its country
     * @return one of each wording
     */
    public List<String> of(City city, Territory country) {
        return of(city.name() + ", " + country.name());
    }

    private List<String> of(String place) {
        return wordings().map(wording -> wording.formatted(place)).toList();
    }
}
