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
 * @param photographer who took it, where that is recorded
 * @param place what its place is called
 * @param scene what a classifier saw in it, where that is recorded
 * @param attributes other things its source records, by column or field name; sorted
 * @param origin where the record was read
 */
public record Photo(
        String id,
        LatLng truth,
        ImageSource image,
        Optional<String> photographer,
        PlaceNames place,
        Optional<Scene> scene,
        Map<String, String> attributes,
        Origin origin) {

    /**
     * Checks the id and copies the attributes.
     *
     * @param id id within its set
     * @param truth where it was taken
     * @param image gives the bytes of the image file
     * @param photographer who took it
     * @param place what its place is called
     * @param scene what a classifier saw in it
     * @param attributes other things
     * @param origin where the record was read
     * @throws IllegalArgumentException if the id or the photographer is blank
     */
    public Photo {
        if (id.isBlank() || photographer.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException(origin + ": id and photographer of a photo must not be blank, found \""
                    + id + "\" and " + photographer.orElse("no photographer"));
        }
        attributes = attributes.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(attributes));
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
        return new Photo(id, truth, image, Optional.empty(), PlaceNames.NONE, Optional.empty(), Map.of(), origin);
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
     * The same photo with its image elsewhere.
     *
     * @param source gives the bytes of the image file
     * @return a changed copy
     */
    public Photo withImage(ImageSource source) {
        return new Photo(id, truth, source, photographer, place, scene, attributes, origin);
    }

    /**
     * The same photo by a known photographer.
     *
     * @param name id or pseudonym, not blank
     * @return a changed copy
     */
    public Photo withPhotographer(String name) {
        return new Photo(id, truth, image, Optional.of(name), place, scene, attributes, origin);
    }

    /**
     * The same photo at a place with names.
     *
     * @param names the names
     * @return a changed copy
     */
    public Photo withPlace(PlaceNames names) {
        return new Photo(id, truth, image, photographer, names, scene, attributes, origin);
    }

    /**
     * The same photo with a scene.
     *
     * @param seen what a classifier saw in it
     * @return a changed copy
     */
    public Photo withScene(Scene seen) {
        return new Photo(id, truth, image, photographer, place, Optional.of(seen), attributes, origin);
    }

    /**
     * The same photo with other attributes.
     *
     * @param others by column or field name
     * @return a changed copy
     */
    public Photo withAttributes(Map<String, String> others) {
        return new Photo(id, truth, image, photographer, place, scene, others, origin);
    }
}
