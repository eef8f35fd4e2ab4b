package org.terrella.align;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.terrella.embed.FourierSettings;
import org.terrella.file.InputException;
import org.terrella.file.YamlFile;
import org.terrella.file.YamlKeys;
import org.terrella.geo.Projection;
import org.terrella.tensor.Checkpoint;

/**
 * A release folder, as GeoCLIP reads it since version 1.3: {@code config.json} says what it is, {@code model.safetensors} has
 * all weights, and a CSV table has the places.
 *
 * @param folder the folder
 * @param sigmas standard deviation of the frequencies of each capsule
 * @param gallery the table of places
 * @param clip the CLIP that it was trained with
 */
record GeoClipRelease(Path folder, List<Double> sigmas, Path gallery, String clip) {

    static final String CONFIG = "config.json";
    private static final String WEIGHTS = "model.safetensors";
    private static final String KIND = "geoclip-geolocation";
    private static final String PLACES_ALONE = "geoclip-location-encoder";
    private static final int FORMAT = 1;
    private static final String SOURCE = "where " + CONFIG + " is from; a release is one folder";

    Path config() {
        return folder.resolve(CONFIG);
    }

    Path weights() {
        return folder.resolve(WEIGHTS);
    }

    /** Reads what the folder says, and looks for its files. */
    static GeoClipRelease read(Path folder) {
        Path file = folder.resolve(CONFIG);
        YamlKeys config = YamlFile.readOpen(file, "a configuration");
        String kind = config.has("model_type") ? config.scalar("model_type") : "nothing";
        String format = config.has("format_version") ? config.scalar("format_version") : "nothing";
        if (!kind.equals(KIND) || !format.equals(String.valueOf(FORMAT))) {
            throw new InputException(
                    file,
                    "expected model_type " + KIND + " and format_version " + FORMAT + ", found " + kind + " and "
                            + format
                            + (kind.equals(PLACES_ALONE) ? ", an encoder of places without the head for photos" : ""));
        }
        List<GeoClipFiles.Missing> missing = missing(folder);
        if (!missing.isEmpty()) {
            throw GeoClipFiles.fault(folder, missing);
        }
        return new GeoClipRelease(folder, config.numbers("sigma"), folder.resolve(gallery(config)), clip(config));
    }

    /** Files that a folder with a config.json lacks. */
    static List<GeoClipFiles.Missing> missing(Path folder) {
        List<GeoClipFiles.Missing> missing = new ArrayList<>();
        if (!Files.isRegularFile(folder.resolve(WEIGHTS))) {
            missing.add(new GeoClipFiles.Missing(WEIGHTS, "all weights but CLIP's, about 42 MB", SOURCE));
        }
        YamlKeys config = YamlFile.readOpen(folder.resolve(CONFIG), "a configuration");
        if (config.has("gallery_file")) {
            String gallery = gallery(config);
            if (!Files.isRegularFile(folder.resolve(gallery))) {
                missing.add(new GeoClipFiles.Missing(gallery, "the places among which it chooses", SOURCE));
            }
        }
        return missing;
    }

    private static String gallery(YamlKeys config) {
        String name = config.text("gallery_file");
        if (!name.endsWith(".csv") || !name.equals(String.valueOf(Path.of(name).getFileName()))) {
            throw config.fault("gallery_file", "must be the name of a CSV file in the folder, found " + name);
        }
        return name;
    }

    private static String clip(YamlKeys config) {
        if (!config.has("backbone")) {
            return GeoClipFiles.CLIP;
        }
        YamlKeys backbone = config.object("backbone", Optional.empty());
        return backbone.text("repo_id") + (backbone.has("revision") ? " @ " + backbone.scalar("revision") : "");
    }

    /** Reads the weights, all of which must be of this network. */
    GeoClip geoClip() {
        GeoClipShape published = GeoClipShape.published();
        FourierSettings location = published.location();
        GeoClipShape shape = new GeoClipShape(
                published.features(),
                published.hidden(),
                new FourierSettings(
                        sigmas, location.features(), location.hidden(), location.width(), Projection.EQUAL_EARTH));
        return GeoClip.read(shape, Checkpoint.read(weights()));
    }
}
