package org.terrella.classify;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.terrella.data.Photo;
import org.terrella.data.PlaceLevel;
import org.terrella.data.PlaceNames;
import org.terrella.embed.PlacePretraining;

/**
 * Captions made of what is recorded about a photo, after PIGEON's for Flickr's photos: its place as far as it is named, and now
 * and then its month; sentences in any order.
 *
 * <p>PIGEON's also say climate and driving side, for which nothing is recorded here.
 */
final class PigeonCaption {

    private static final double MONTH = 0.3;
    private static final String MONTH_COLUMN = "month";

    private PigeonCaption() {}

    /** Of each photo, drawn anew each time it is asked for. */
    static List<PlacePretraining.Caption> of(List<Photo> photos) {
        return photos.stream()
                .<PlacePretraining.Caption>map(photo -> random -> of(photo, random))
                .toList();
    }

    static String of(Photo photo, Random random) {
        List<String> sentences = new ArrayList<>(List.of(place(photo.facts().place())));
        Optional<String> month = Optional.ofNullable(photo.facts().attributes().get(MONTH_COLUMN))
                .filter(number -> number.matches("[1-9]|1[0-2]"));
        if (random.nextDouble() < MONTH && month.isPresent()) {
            sentences.add("This photo was taken in "
                    + Month.of(Integer.parseInt(month.get())).getDisplayName(TextStyle.FULL, Locale.ENGLISH) + ".");
        }
        Collections.shuffle(sentences, random);
        return String.join(" ", sentences);
    }

    private static String place(PlaceNames place) {
        return "A photo I took"
                + place.name(PlaceLevel.CITY)
                        .map(town -> " close to the town of " + town)
                        .orElse("")
                + place.name(PlaceLevel.STATE)
                        .map(region -> " in the region of " + region)
                        .orElse("")
                + place.name(PlaceLevel.COUNTRY)
                        .map(country -> " in " + country)
                        .orElse("")
                + ".";
    }
}
