package org.terrella.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.terrella.data.Manifest;
import org.terrella.retrieve.ImportedNeighbours;

/** Which files a bench takes, which of them are there, and where to get the others. */
public final class BenchContents {

    private BenchContents() {}

    /**
     * A file or folder of a bench.
     *
     * @param file its path
     * @param isHere whether it was found
     * @param note size and where to get it, or empty
     */
    public record Part(Path file, boolean isHere, String note) {}

    /**
     * Looks for everything.
     *
     * @param bench which
     * @return photos first, then networks
     */
    public static List<Part> of(Bench bench) {
        List<Part> parts = new ArrayList<>();
        List<String> sets = new ArrayList<>(bench.queries().keySet());
        sets.removeIf(bench::isApart); // it has the photos of another
        bench.gallery().ifPresent(gallery -> sets.add(0, OpenBench.GALLERY));
        for (String set : sets) {
            PhotoFiles files = bench.photos(set);
            parts.add(part(bench, files.table(), Files.exists(files.table())));
            parts.add(part(bench, files.images(), bench.missingFile(set).isEmpty()));
        }
        bench.gallery()
                .ifPresent(gallery -> gallery.neighbours()
                        .values()
                        .forEach(named -> ImportedNeighbours.files(bench.file(named))
                                .forEach(file -> parts.add(part(bench, file, Files.exists(file))))));
        for (Path file : new BenchNetworks(bench, OpenOptions.in(Path.of("results"))).files()) {
            parts.add(part(bench, file, Files.exists(file)));
        }
        return parts;
    }

    private static Part part(Bench bench, Path file, boolean isHere) {
        Path within =
                file.startsWith(bench.folder().path()) ? bench.folder().path().relativize(file) : file;
        return new Part(
                file, isHere, manifest(within).map(known -> note(known, within)).orElse(""));
    }

    /** The manifest that the first folder is named after. */
    private static Optional<Manifest> manifest(Path within) {
        String first = String.valueOf(within.getName(0));
        return Manifest.all().stream()
                .filter(manifest -> manifest.name().equals(first))
                .findFirst();
    }

    private static String note(Manifest manifest, Path within) {
        String size = manifest.files().stream()
                .filter(known -> within.equals(Path.of(manifest.name()).resolve(known.path())))
                .findFirst()
                .flatMap(Manifest.DataFile::size)
                .map(known -> known.stated() + (known.isExact() ? " B" : ""))
                .orElse("size unknown");
        return size + ", from "
                + manifest.source().address().orElse(manifest.source().what());
    }
}
