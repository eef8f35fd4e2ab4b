package org.terrella.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.terrella.data.Images;
import org.terrella.data.PhotoTable;
import org.terrella.file.Csv;
import org.terrella.file.InputException;
import org.terrella.file.LoadingReport;
import org.terrella.file.WholeFiles;
import org.terrella.image.ExifPlace;

/**
 * Writes the file of a bench for a folder of photos, whose places are in a CSV or in the photos' EXIF.
 *
 * @param photos the folder with photos whose place is asked
 * @param table a CSV with their ids and places; nothing to take these from their EXIF, into a CSV beside the file
 * @param gallery a folder with photos of known place, likewise; nothing for a bench without a gallery
 * @param galleryTable a CSV of these
 */
public record BenchInit(Path photos, Optional<Path> table, Optional<Path> gallery, Optional<Path> galleryTable) {

    /**
     * What was written.
     *
     * @param file the bench
     * @param photos how many photos can be used
     * @param report what was left out, and why
     */
    public record Written(Path file, long photos, LoadingReport report) {}

    /**
     * Writes the file; none is replaced.
     *
     * @param file a name that ends in {@code .yaml}
     * @return what was written
     * @throws InputException if a folder or table cannot be used, or the file is there
     */
    public Written write(Path file) {
        if (Files.exists(file) || !file.toString().endsWith(".yaml")) {
            throw new InputException(file, "expected a file that ends in .yaml and is not there yet, found " + file);
        }
        String name = file.getFileName()
                .toString()
                .replaceFirst("\\.yaml$", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        Path places = table.orElseGet(() -> fromExif(photos, beside(file, name)));
        LoadingReport report;
        long usable = 0;
        try (Images images = Images.folder(existing(photos));
                var reading = PhotoTable.of(name, places, images).open()) {
            while (reading.hasNext()) {
                reading.next();
                usable++;
            }
            report = reading.report();
        }
        if (usable == 0) {
            throw new InputException(
                    places, "expected rows with photos in " + photos + ", found none that can be used");
        }
        WholeFiles.write(
                file, yaml(name.isEmpty() ? "own" : name, new PhotoFiles(places, photos), galleryFiles(file, name)));
        return new Written(file, usable, report);
    }

    private Optional<PhotoFiles> galleryFiles(Path file, String name) {
        return gallery.map(folder -> new PhotoFiles(
                galleryTable.orElseGet(() -> fromExif(existing(folder), beside(file, name + "-gallery"))), folder));
    }

    private static Path beside(Path file, String name) {
        return file.toAbsolutePath().resolveSibling(name + ".csv");
    }

    private static Path existing(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new InputException(folder, "expected a folder of photos, found none at " + folder);
        }
        return folder;
    }

    /** Ids and places of the photos that note one. */
    private static Path fromExif(Path folder, Path file) {
        if (Files.exists(file)) {
            throw new InputException(
                    file, "expected to write places there, found a file; --table " + file + " takes it");
        }
        List<List<String>> rows = new ArrayList<>();
        try (Stream<Path> all = Files.walk(existing(folder))) {
            for (Path photo : all.filter(Files::isRegularFile).sorted().toList()) {
                ExifPlace.of(Files.readAllBytes(photo))
                        .ifPresent(place -> rows.add(List.of(
                                folder.relativize(photo).toString(),
                                String.valueOf(place.latDegrees()),
                                String.valueOf(place.lngDegrees()))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be read: " + e.getMessage(), e);
        }
        if (rows.isEmpty()) {
            throw new InputException(
                    folder, "expected photos with a place in their EXIF, found none; --table names a CSV with places");
        }
        WholeFiles.write(file, Csv.text(List.of("id", "latitude", "longitude"), rows));
        return file;
    }

    private static String yaml(String name, PhotoFiles queries, Optional<PhotoFiles> gallery) {
        StringBuilder text = new StringBuilder("schema: 1\nname: " + name + "\n");
        text.append(
                gallery.map(files -> "gallery: " + flow(files) + "\n")
                        .orElse(
                                "# gallery: {table: FILE.csv, images: FOLDER} # photos of known place, for methods that retrieve\n"));
        text.append("queries:\n  photos: ").append(flow(queries)).append('\n');
        return text.append("""
                        # Little Earth's networks know Little Earth alone. For real photos take CLIP's weights and GeoCLIP's, or your own:
                        # encoder: clip-vit-l-14/model.safetensors
                        # geoclip: {weights: FOLDER, places: FILE.csv}
                        encoder: little-earth
                        alignments: {mercator: pretrained, equal-earth: pretrained, img-gps: pretrained, neighbourhood: pretrained}
                        classifiers: pretrained
                        models: {large: pocket-large, small: pocket-small}
                        """)
                .append(gallery.isPresent() ? "geoclip: {weights: pretrained}\n" : "")
                .toString();
    }

    private static String flow(PhotoFiles files) {
        return "{table: " + quoted(files.table()) + ", images: " + quoted(files.images()) + "}";
    }

    private static String quoted(Path path) {
        return "'" + path.toAbsolutePath().normalize().toString().replace("'", "''") + "'";
    }
}
