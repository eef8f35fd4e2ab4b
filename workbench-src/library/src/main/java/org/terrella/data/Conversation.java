package org.terrella.data;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.terrella.file.Origin;
import org.terrella.geo.LatLng;

/**
 * Questions and answers about images, as MG-Geo and LLaVA-like training data hold them.
 *
 * @param id id within its set
 * @param images names of the images it is about, as the record writes them; may be empty
 * @param turns what is said, in order
 * @param truth where the image was taken, where the record has fields for latitude and longitude
 * @param attributes every other field of the record; sorted
 * @param origin where the record was read
 */
public record Conversation(
        String id,
        List<String> images,
        List<Turn> turns,
        Optional<LatLng> truth,
        Map<String, String> attributes,
        Origin origin) {

    /**
     * One thing that is said.
     *
     * @param from who says it, such as human or gpt
     * @param value what is said; an image may stand in it as a mark such as &lt;image&gt;
     */
    public record Turn(String from, String value) {}

    /**
     * Copies lists and map.
     *
     * @param id id within its set
     * @param images names of the images
     * @param turns what is said
     * @param truth where the image was taken
     * @param attributes every other field
     * @param origin where the record was read
     */
    public Conversation {
        images = List.copyOf(images);
        turns = List.copyOf(turns);
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
    }
}
