package org.terrella.lmm.pocket;

import java.util.Locale;
import java.util.Optional;
import org.terrella.data.Photo;
import org.terrella.data.PlaceLevel;
import org.terrella.file.InputException;
import org.terrella.geo.LatLng;

/**
 * What must be known of a photo that a {@link PocketLvlm} learns from.
 *
 * @param id its id
 * @param place where it was taken
 * @param photographer who took it
 * @param town country, state and city, which tell towns apart
 * @param country two letters
 */
record PocketPhoto(String id, LatLng place, String photographer, String town, String country) {

    static PocketPhoto of(Photo photo) {
        String country = known(photo, photo.place().name(PlaceLevel.COUNTRY_CODE), "code of a country")
                .toUpperCase(Locale.ROOT);
        String city = known(photo, photo.place().city(), "town");
        return new PocketPhoto(
                photo.id(),
                photo.truth(),
                known(photo, photo.photographer(), "photographer"),
                country + "/" + photo.place().state().orElse("") + "/" + city,
                country);
    }

    private static String known(Photo photo, Optional<String> value, String name) {
        return value.orElseThrow(() ->
                new InputException(photo.origin(), "expected a " + name + " of photo " + photo.id() + ", found none"));
    }
}
