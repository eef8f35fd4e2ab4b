package org.terrella.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What looks at photos and knows places on a bench. Files are relative to the bench's folder; {@code pretrained} is what
 * comes along.
 *
 * @param encoder names or files of encoders, of which the first that is there is taken
 * @param alignments {@code pretrained} or a file, by name
 * @param geoClip {@code pretrained} or the folder of GeoCLIP's files; nothing if there is none
 * @param classifiers {@code pretrained} or a file, by name
 * @param models {@code pocket-large}, {@code pocket-small} or the file of an endpoint, by role
 * @param seeds training seeds that there are; none if any seed can be had, those that do not come along by training them
 */
public record Networks(
        List<String> encoder,
        Map<String, String> alignments,
        Optional<GeoClipFiles> geoClip,
        Map<String, String> classifiers,
        Map<String, String> models,
        List<Long> seeds) {

    /** Weights that come with Terrella. */
    public static final String PRETRAINED = "pretrained";

    /**
     * GeoCLIP's files.
     *
     * @param weights {@code pretrained}, or a folder
     * @param places a CSV of the places among which it chooses; nothing for those of the gallery
     */
    public record GeoClipFiles(String weights, Optional<String> places) {}

    /**
     * Copies the collections.
     *
     * @param encoder names or files of encoders
     * @param alignments by name
     * @param geoClip GeoCLIP's files
     * @param classifiers by name
     * @param models by role
     * @param seeds training seeds
     * @throws IllegalArgumentException if there is no encoder
     */
    public Networks {
        encoder = List.copyOf(encoder);
        alignments = new LinkedHashMap<>(alignments);
        classifiers = new LinkedHashMap<>(classifiers);
        models = new LinkedHashMap<>(models);
        seeds = List.copyOf(seeds);
        if (encoder.isEmpty()) {
            throw new IllegalArgumentException("a bench needs an encoder, found none");
        }
    }

    /**
     * Those of Little Earth.
     *
     * @return all that comes along
     */
    public static Networks littleEarth() {
        Map<String, String> alignments = new LinkedHashMap<>();
        for (var which : org.terrella.align.PretrainedAlignment.values()) {
            alignments.put(which.word(), PRETRAINED);
        }
        return new Networks(
                List.of("little-earth"),
                alignments,
                Optional.of(new GeoClipFiles(PRETRAINED, Optional.empty())),
                Map.of("cells", PRETRAINED),
                Map.of("large", "pocket-large", "small", "pocket-small"),
                List.of());
    }

    /**
     * The same with another encoder.
     *
     * @param nameOrFile as {@link org.terrella.embed.Encoders} knows it
     * @return a changed copy
     */
    public Networks withEncoder(String nameOrFile) {
        return new Networks(List.of(nameOrFile), alignments, geoClip, classifiers, models, seeds);
    }
}
