package org.terrella.world;

import com.univocity.parsers.csv.CsvWriter;
import com.univocity.parsers.csv.CsvWriterSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.terrella.file.InputException;
import org.terrella.file.PartialFile;
import org.terrella.file.WholeFiles;

/**
 * The two files of a set while they are being written: a table and a tar.
 *
 * <p>Both are written under a name of their own, and after each block a third file says how long both are. Whoever comes
 * back cuts them to that length and goes on. When the last block is written, they get their names.
 */
final class WorldFile implements AutoCloseable {

    static final List<String> COLUMNS = List.of(
            "IMG_ID",
            "AUTHOR",
            "LAT",
            "LON",
            "neighbourhood",
            "city",
            "county",
            "state",
            "region",
            "country",
            "country_code",
            "continent",
            "subject",
            "month",
            "caption",
            "cues");

    private static final int TAR_BLOCK = 512;

    /** Keeps a buffer, of which each thread needs its own. */
    private static final ThreadLocal<CsvWriter> WRITER = ThreadLocal.withInitial(() -> {
        CsvWriterSettings settings = new CsvWriterSettings();
        settings.setEmptyValue("");
        return new CsvWriter(settings);
    });

    /** One photo as it is written. */
    record Entry(String name, byte[] jpeg, String row) {

        static Entry of(WorldPhoto photo) {
            return new Entry(photo.id(), photo.jpeg(), row(photo));
        }

        private static String row(WorldPhoto photo) {
            PlaceText names = photo.names();
            return line(List.of(
                    photo.id(),
                    photo.photographer(),
                    Double.toString(photo.place().latDegrees()),
                    Double.toString(photo.place().lngDegrees()),
                    names.neighbourhood().orElse(""),
                    names.city(),
                    "",
                    names.state().orElse(""),
                    names.region(),
                    names.country(),
                    names.countryCode(),
                    names.continent(),
                    photo.subject().word(),
                    Integer.toString(photo.month() + 1),
                    photo.caption(),
                    photo.clues().stream()
                            .map(clue -> clue.cue().word())
                            .distinct()
                            .collect(Collectors.joining("; "))));
        }
    }

    private final Path progress;
    private final PartialFile table;
    private final PartialFile images;
    private int photos;

    private WorldFile(Path progress, PartialFile table, PartialFile images, int photos) {
        this.progress = progress;
        this.table = table;
        this.images = images;
        this.photos = photos;
    }

    /** Starts both files, or goes on where they were left. */
    static WorldFile open(Path table, Path images) throws IOException {
        Path progress = table.resolveSibling(table.getFileName() + ".progress");
        if (Files.exists(progress)) {
            String[] noted = Files.readString(progress).strip().split(" ");
            try {
                return open(
                        progress,
                        PartialFile.resume(table, Long.parseLong(noted[1])),
                        () -> PartialFile.resume(images, Long.parseLong(noted[2])),
                        Integer.parseInt(noted[0]));
            } catch (InputException e) {
                Files.delete(progress); // somebody took the parts away
            }
        }
        WorldFile file = open(progress, PartialFile.create(table), () -> PartialFile.create(images), 0);
        file.table.append(StandardCharsets.UTF_8.encode(line(COLUMNS)));
        return file;
    }

    private static WorldFile open(Path progress, PartialFile table, Supplier<PartialFile> images, int photos) {
        try {
            return new WorldFile(progress, table, images.get(), photos);
        } catch (RuntimeException e) {
            table.close();
            throw e;
        }
    }

    /** How many photos both files have. */
    int photos() {
        return photos;
    }

    /** Adds photos; after the last ones the files are complete and get their names. */
    void append(List<Entry> entries, boolean last) throws IOException {
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(members, TAR_BLOCK, "UTF-8")) {
            for (Entry entry : entries) {
                tar.putArchiveEntry(member(entry));
                tar.write(entry.jpeg());
                tar.closeArchiveEntry();
            }
        }
        int end = last ? members.size() : members.size() - 2 * TAR_BLOCK; // two empty blocks end an archive
        images.append(ByteBuffer.wrap(members.toByteArray(), 0, end));
        String rows = entries.stream().map(Entry::row).collect(Collectors.joining());
        table.append(StandardCharsets.UTF_8.encode(rows));
        photos += entries.size();
        if (last) {
            images.finish();
            table.finish();
            Files.deleteIfExists(progress);
        } else {
            WholeFiles.write(progress, photos + " " + table.keep() + " " + images.keep() + "\n");
        }
    }

    @Override
    public void close() {
        try {
            table.close();
        } finally {
            images.close();
        }
    }

    /** Without time, owner or anything else that differs between machines. */
    private static TarArchiveEntry member(Entry entry) {
        TarArchiveEntry member = new TarArchiveEntry(entry.name(), TarConstants.LF_NORMAL);
        member.setSize(entry.jpeg().length);
        member.setModTime(0);
        member.setMode(0644);
        member.setIds(0, 0);
        member.setNames("", "");
        return member;
    }

    private static String line(List<String> cells) {
        return WRITER.get().writeRowToString(cells.toArray()) + "\n";
    }
}
