package org.terrella.assist;

import java.util.List;
import java.util.Optional;

/**
 * Something that a method says it sees in a photo.
 *
 * @param sentence what it is, without a full stop
 * @param part where in the photo, if it says so
 * @param countries names of countries that it speaks for, as the method says; none if it does not say
 */
public record SeenClue(String sentence, Optional<PhotoPart> part, List<String> countries) {

    /**
     * Copies the list.
     *
     * @param sentence what it is
     * @param part where in the photo
     * @param countries that it speaks for
     */
    public SeenClue {
        countries = List.copyOf(countries);
    }
}
