package org.terrella.data;

import java.awt.image.BufferedImage;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.terrella.file.Origin;
import org.terrella.geo.LatLng;
import org.terrella.image.ImageDecoder;
import org.terrella.image.ImageSource;

/**
 * A photo of known place: everything recorded about it, and a way to its image.
 *
 * <p>A photo is small, as it never holds the bytes of its image.
 *
 * @param id id within its set, as its source writes it
 * @param truth where it was taken
 * @param image gives the bytes of the image file
 * @param facts what else is recorded
 * @param origin where the record was read
 */
public record Photo(String id, LatLng truth, ImageSource image, Facts facts, Origin origin) {

    /**
     * What may be recorded about a photo beside its place.
     *
     * @param photographer who took it, where that is recorded
     * @param place what its place is called
     * @param scene what a classifier saw in it, where that is recorded
     * @param attributes other things its source records, by column or field name; sorted
     */
    public record Facts(
            Optional<String> photographer, PlaceNames place, Optional<Scene> scene, Map<String, String> attributes) {

        /** Nothing. */
        public static final Facts NONE = new Facts(Optional.empty(), PlaceNames.NONE, Optional.empty(), Map.of());

        /**
         * Copies the attributes.
         *
         * @param photographer who took it
         * @param place what its place is called
         * @param scene what a classifier saw in it
         * @param attributes other things
         */
        public Facts {
            attributes = attributes.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(attributes));
        }
    }

    /**
     * Checks the id.
     *
     * @param id id within its set
     * @param truth where it was taken
     * @param image gives the bytes of the image file
     * @param facts what else is recorded
     * @param origin where the record was read
     * @throws IllegalArgumentException if the id or the photographer is blank
     */
    public Photo {
        if (id.isBlank() || facts.photographer().filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException(origin + ": id and photographer of a photo must not be blank, found \""
                    + id + "\" and " + facts.photographer().orElse("no photographer"));
        }
    }

    /**
     * A photo of which nothing else is recorded.
     *
     * @param id id within its set
     * @param truth where it was taken
     * @param image gives the bytes of the image file
     * @param origin where the record was read
     * @return the photo
     */
    public static Photo of(String id, LatLng truth, ImageSource image, Origin origin) {
        return new Photo(id, truth, image, Facts.NONE, origin);
    }

    /**
     * Its pixels.
     *
     * @param decoder makes them, and counts what it decides
     * @return an image of {@link BufferedImage#TYPE_INT_RGB}; nothing if it cannot be decoded
     * @throws org.terrella.file.InputException if the image file has gone or changed
     */
    public Optional<BufferedImage> pixels(ImageDecoder decoder) {
        return decoder.decode(image.bytes(), origin, id);
    }

    /**
     * Its pixels, for whoever cannot go on without.
     *
     * @param decoder makes them, and counts what it decides
     * @return an image of {@link BufferedImage#TYPE_INT_RGB}
     * @throws org.terrella.file.InputException if the image cannot be decoded, or its file has gone or changed; the message says why
     */
    public BufferedImage requirePixels(ImageDecoder decoder) {
        return decoder.require(image.bytes(), origin, id);
    }

    /**
     * The same photo with its image elsewhere.
     *
     * @param source gives the bytes of the image file
     * @return a changed copy
     */
    public Photo withImage(ImageSource source) {
        return new Photo(id, truth, source, facts, origin);
    }

    /**
     * The same photo by a known photographer.
     *
     * @param name id or pseudonym, not blank
     * @return a changed copy
     */
    public Photo withPhotographer(String name) {
        return with(new Facts(Optional.of(name), place(), scene(), attributes()));
    }

    /**
     * The same photo at a place with names.
     *
     * @param names the names
     * @return a changed copy
     */
    public Photo withPlace(PlaceNames names) {
        return with(new Facts(photographer(), names, scene(), attributes()));
    }

    /**
     * The same photo with other attributes.
     *
     * @param others by column or field name
     * @return a changed copy
     */
    public Photo withAttributes(Map<String, String> others) {
        return with(new Facts(photographer(), place(), scene(), others));
    }

    private Photo with(Facts others) {
        return new Photo(id, truth, image, others, origin);
    }

    /**
     * Who took it, where that is recorded.
     *
     * @return who took it, where that is recorded
     */
    public Optional<String> photographer() {
        return facts.photographer();
    }

    /**
     * What its place is called.
     *
     * @return what its place is called
     */
    public PlaceNames place() {
        return facts.place();
    }

    /**
     * What a classifier saw in it, where that is recorded.
     *
     * @return what a classifier saw in it, where that is recorded
     */
    public Optional<Scene> scene() {
        return facts.scene();
    }

    /**
     * Other things its source records, by column or field name.
     *
     * @return other things its source records, by column or field name; sorted
     */
    public Map<String, String> attributes() {
        return facts.attributes();
    }
}
