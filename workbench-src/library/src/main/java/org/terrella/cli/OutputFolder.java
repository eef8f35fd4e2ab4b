package org.terrella.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.terrella.draw.Picture;
import org.terrella.draw.PictureFormat;
import org.terrella.file.WholeFiles;
import org.terrella.report.TableFormat;
import tech.tablesaw.api.Table;

/** Where a command writes frames and pictures, each in every format. A file is either complete or not there. */
final class OutputFolder {

    private static final Path RESULTS = Path.of("results");

    private final Path folder;

    private OutputFolder(Path folder) {
        this.folder = folder;
    }

    /** The folder that was asked for, or a new one in results/ that overwrites nothing. */
    static OutputFolder create(Optional<Path> wanted, String name) {
        try {
            if (wanted.isPresent()) {
                return new OutputFolder(Files.createDirectories(wanted.get()));
            }
            Files.createDirectories(RESULTS);
            for (int i = 1; ; i++) {
                Path candidate = RESULTS.resolve(i == 1 ? name : name + "-" + i);
                try {
                    return new OutputFolder(Files.createDirectory(candidate));
                } catch (FileAlreadyExistsException taken) {
                    continue;
                }
            }
        } catch (IOException e) {
            Path tried = wanted.orElse(RESULTS);
            throw new UncheckedIOException(tried + ": expected a folder that can be written to, found " + reason(e), e);
        }
    }

    /** Name of a file without folder and endings. */
    static String stem(Path file) {
        String name = String.valueOf(file.getFileName()).replaceAll("\\.gz$", "");
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    Path path() {
        return folder;
    }

    void write(String name, Table frame) {
        for (TableFormat format : TableFormat.values()) {
            if (format != TableFormat.TEXT) {
                put(name + "." + format.extension(), format.write(frame).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    void draw(String name, Picture picture) {
        for (PictureFormat format : PictureFormat.values()) {
            put(name + "." + format.extension(), format.encode(picture));
        }
    }

    private void put(String name, byte[] content) {
        WholeFiles.write(folder.resolve(name), content);
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "") + " (" + e.getMessage() + ")";
    }
}
