package org.terrella.align;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.terrella.data.CoordinateFile;
import org.terrella.data.Manifest;
import org.terrella.file.InputException;
import org.terrella.geo.LatLng;
import org.terrella.tensor.Checkpoint;

/**
 * GeoCLIP's weights on disk, in either form that they are published in, or trained here.
 *
 * <p>The one form is three {@code .pth} files and {@code coordinates_100K.csv}, beside each other or in the folders that
 * GeoCLIP's repository and package have for them. The other is a release folder of version 1.3, see {@link GeoClipRelease}. A
 * network that was trained here is a file of its own, without places.
 *
 * @see <a href="https://github.com/VicenteVivan/geo-clip">GeoCLIP's repository</a>
 */
public final class GeoClipFiles {

    /** The CLIP whose vectors of photos the published weights are for, as Hugging Face names it. */
    public static final String CLIP = "openai/clip-vit-large-patch14";

    private static final String HEAD = "image_encoder_mlp_weights.pth";
    private static final String PLACES = "location_encoder_weights.pth";
    private static final String TEMPERATURE = "logit_scale_weights.pth";
    private static final String GALLERY = "coordinates_100K.csv";
    private static final List<String> NAMES = List.of(HEAD, PLACES, TEMPERATURE, GALLERY);
    private static final List<String> ROOTS = List.of("", "model", "geoclip/model");
    private static final List<String> FOLDERS = List.of("", "weights", "gps_gallery");

    private final Reader reader;
    private final List<Path> files;
    private final Optional<Path> gallery;
    private final String clip;

    private interface Reader {
        GeoClip read();
    }

    private GeoClipFiles(Reader reader, List<Path> files, Optional<Path> gallery, String clip) {
        this.reader = reader;
        this.files = List.copyOf(files);
        this.gallery = gallery;
        this.clip = clip;
    }

    /**
     * Something that is not on disk.
     *
     * @param file its name
     * @param what it is, with its size
     * @param where it is published
     */
    public record Missing(String file, String what, String where) {

        @Override
        public String toString() {
            return file + " (" + what + "), from " + where;
        }
    }

    /**
     * Finds the weights.
     *
     * @param place a folder of either form, or a file that {@link GeoClip#write} left
     * @return what is there; nothing is read yet but a release's {@code config.json}
     * @throws InputException if something is missing; the sentence names each file, what it is and where it is published
     */
    public static GeoClipFiles open(Path place) {
        if (Files.isRegularFile(place)) {
            return new GeoClipFiles(() -> GeoClip.read(Checkpoint.read(place)), List.of(place), Optional.empty(), "");
        }
        if (isRelease(place)) {
            GeoClipRelease release = GeoClipRelease.read(place);
            return new GeoClipFiles(
                    release::geoClip,
                    List.of(release.config(), release.weights()),
                    Optional.of(release.gallery()),
                    release.clip());
        }
        List<Missing> missing = missing(place);
        if (!missing.isEmpty()) {
            throw fault(place, missing);
        }
        Map<String, Path> found = find(place);
        return new GeoClipFiles(
                () -> GeoClip.read(new GeoClip.Published(
                        Checkpoint.read(found.get(HEAD)),
                        Checkpoint.read(found.get(PLACES)),
                        Checkpoint.read(found.get(TEMPERATURE)))),
                List.of(found.get(HEAD), found.get(PLACES), found.get(TEMPERATURE)),
                Optional.of(found.get(GALLERY)),
                CLIP);
    }

    static InputException fault(Path place, List<Missing> missing) {
        return new InputException(
                place,
                "expected GeoCLIP's weights in " + place + ", as published files or as a release folder; missing: "
                        + missing.stream().map(Missing::toString).collect(Collectors.joining("; ")));
    }

    /**
     * What a folder lacks.
     *
     * @param place a folder of either form, which need not exist, or a file
     * @return nothing if {@link #open} finds all; where there is neither form, the files of the first
     */
    public static List<Missing> missing(Path place) {
        if (Files.isRegularFile(place)) {
            return List.of();
        }
        if (isRelease(place)) {
            return GeoClipRelease.missing(place);
        }
        Manifest manifest = Manifest.named("geoclip");
        Map<String, Path> found = find(place);
        List<Missing> missing = new ArrayList<>();
        for (Manifest.DataFile file : manifest.files()) {
            if (NAMES.contains(file.path()) && !found.containsKey(file.path())) {
                String bytes =
                        file.size().map(size -> ", " + size.stated() + " bytes").orElse("");
                missing.add(new Missing(
                        file.path(),
                        file.content().orElse("a file of GeoCLIP") + bytes,
                        manifest.source().address().orElse(manifest.source().what())));
            }
        }
        return missing;
    }

    private static boolean isRelease(Path place) {
        return Files.exists(place.resolve(GeoClipRelease.CONFIG)) && find(place).isEmpty();
    }

    private static Map<String, Path> find(Path place) {
        Map<String, Path> found = new LinkedHashMap<>();
        for (String name : NAMES) {
            for (String root : ROOTS) {
                for (String folder : FOLDERS) {
                    Path file = place.resolve(root).resolve(folder).resolve(name);
                    if (Files.isRegularFile(file)) {
                        found.putIfAbsent(name, file);
                    }
                }
            }
        }
        return found;
    }

    /**
     * Reads the weights.
     *
     * @return the network; to be closed
     * @throws InputException if a file is damaged, or an array is missing or of another shape
     */
    public GeoClip read() {
        return reader.read();
    }

    /**
     * The places among which GeoCLIP chooses.
     *
     * @return in the order of their file; nothing for a network that was trained here
     * @throws InputException if a row of the file is no place
     */
    public Optional<List<LatLng>> places() {
        return gallery.map(CoordinateFile::read);
    }

    /**
     * Files of the weights, on which answers depend.
     *
     * @return one or more, without the places
     */
    public List<Path> files() {
        return files;
    }

    /**
     * The file of the places.
     *
     * @return a CSV table with latitude and longitude; nothing for a network that was trained here
     */
    public Optional<Path> gallery() {
        return gallery;
    }

    /**
     * The CLIP whose vectors of photos these weights are for.
     *
     * @return as Hugging Face names it, with a revision where one is stated; blank for a network that was trained here
     */
    public String clip() {
        return clip;
    }
}
