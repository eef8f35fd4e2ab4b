package org.terrella.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.terrella.align.PretrainedAlignment;
import org.terrella.align.PretrainedGeoClip;
import org.terrella.classify.NetworkKinds;
import org.terrella.gaga.GagaVariant;
import org.terrella.lmm.Temperatures;
import org.terrella.lmm.pocket.PocketRole;
import org.terrella.locate.PretrainedCells;

/**
 * What looks at photos and knows places on a bench. Files are relative to the bench's folder; {@code pretrained} is what
 * comes along.
 *
 * @param encoder what makes vectors of photos
 * @param alignments {@code pretrained} or a file, by name
 * @param geoClip {@code pretrained} or the folder of GeoCLIP's files; nothing if there is none
 * @param classifiers classifiers of photos and of vectors: {@code pretrained} or a file, by name
 * @param models language models, by role
 * @param seeds training seeds that there are; none if any seed can be had, those that do not come along by training them
 */
public record Networks(
        Encoder encoder,
        Map<String, String> alignments,
        Optional<GeoClipFiles> geoClip,
        Map<String, String> classifiers,
        Map<String, Model> models,
        List<Long> seeds) {

    /** Weights that come with Terrella. */
    public static final String PRETRAINED = "pretrained";

    /** Stands for the one training of weights that others have released. */
    public static final long RELEASED_SEED = 0;

    /** What makes vectors of photos. */
    public sealed interface Encoder {

        /**
         * An encoder here.
         *
         * @param nameOrFile as {@link org.terrella.embed.Encoders} knows it
         * @return the encoder
         */
        static Encoder named(String nameOrFile) {
            return new Named(List.of(nameOrFile));
        }
    }

    /**
     * An encoder here.
     *
     * @param names names or files of encoders, of which the first that is there is taken
     */
    public record Named(List<String> names) implements Encoder {

        /**
         * Copies the list.
         *
         * @param names names or files of encoders
         * @throws IllegalArgumentException if there is none
         */
        public Named {
            names = List.copyOf(names);
            if (names.isEmpty()) {
                throw new IllegalArgumentException("a bench needs an encoder, found none");
            }
        }
    }

    /**
     * An encoder that is another program.
     *
     * @param command the program and its arguments
     * @param name what its vectors are called; to be changed with the program
     * @param width length of a vector
     */
    public record Program(List<String> command, String name, int width) implements Encoder {

        /**
         * Copies the list.
         *
         * @param command the program and its arguments
         * @param name what its vectors are called
         * @param width length of a vector
         */
        public Program {
            command = List.copyOf(command);
        }
    }

    /**
     * A language model.
     *
     * @param named {@code pocket-large}, {@code pocket-small}, {@code gaga} or a variant of it, a file of weights of such a model, or
     *     the file of an endpoint
     * @param temperatures what stands for the temperatures that papers say; nothing for what the model itself says
     */
    public record Model(String named, Optional<Temperatures> temperatures) {

        /**
         * A model that is asked at the temperatures that it says itself.
         *
         * @param named as above
         */
        public Model(String named) {
            this(named, Optional.empty());
        }
    }

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
     * @param encoder what makes vectors of photos
     * @param alignments by name
     * @param geoClip GeoCLIP's files
     * @param classifiers by name
     * @param models by role
     * @param seeds training seeds
     */
    public Networks {
        alignments = new LinkedHashMap<>(alignments);
        classifiers = new LinkedHashMap<>(classifiers);
        models = new LinkedHashMap<>(models);
        seeds = List.copyOf(seeds);
    }

    /**
     * Those of Little Earth.
     *
     * @return all that comes along
     */
    public static Networks littleEarth() {
        return new Networks(
                Encoder.named("little-earth"),
                pretrained(Arrays.stream(PretrainedAlignment.values()).map(PretrainedAlignment::word)),
                Optional.of(new GeoClipFiles(PRETRAINED, Optional.empty())),
                pretrainedClassifiers(),
                littleEarthModels(),
                List.of());
    }

    /** The two that stand in for large ones, and those that write sentences, by their words. */
    private static Map<String, Model> littleEarthModels() {
        Map<String, Model> models = new LinkedHashMap<>();
        Stream.of(PocketRole.LARGE, PocketRole.SMALL)
                .forEach(role -> models.put(role.word(), new Model(PocketSource.PREFIX + role.word())));
        GagaVariant.alongside().forEach(variant -> models.put(variant.word(), new Model(variant.word())));
        return models;
    }

    /** All classifiers that come along. */
    static Map<String, String> pretrainedClassifiers() {
        return pretrained(Stream.concat(
                Arrays.stream(PretrainedCells.values()).map(PretrainedCells::word),
                NetworkKinds.plans().stream().map(plan -> plan.files().word())));
    }

    private static Map<String, String> pretrained(Stream<String> words) {
        Map<String, String> all = new LinkedHashMap<>();
        words.forEach(word -> all.put(word, PRETRAINED));
        return all;
    }

    /** Heads of GeoCLIP by the names that methods know them by: where the bench has those that come along, all of them. */
    Map<String, String> geoClips() {
        if (geoClip.filter(files -> files.weights().equals(PRETRAINED)).isPresent()) {
            return pretrained(Arrays.stream(PretrainedGeoClip.values()).map(PretrainedGeoClip::word));
        }
        return geoClip.map(files -> Map.of(PretrainedGeoClip.GEOCLIP.word(), files.weights()))
                .orElse(Map.of());
    }

    /**
     * The same with another encoder.
     *
     * @param nameOrFile as {@link org.terrella.embed.Encoders} knows it
     * @return a changed copy
     */
    public Networks withEncoder(String nameOrFile) {
        return new Networks(Encoder.named(nameOrFile), alignments, geoClip, classifiers, models, seeds);
    }
}
