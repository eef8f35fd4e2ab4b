package org.terrella.world;

import com.univocity.parsers.csv.CsvWriter;
import com.univocity.parsers.csv.CsvWriterSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

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

    private final Path table;
    private final Path images;
    private final FileChannel tableChannel;
    private final FileChannel imagesChannel;
    private int photos;

    private WorldFile(Path table, Path images) throws IOException {
        this.table = table;
        this.images = images;
        this.tableChannel = FileChannel.open(part(table), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        this.imagesChannel = FileChannel.open(part(images), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** Starts both files, or goes on where they were left. */
    static WorldFile open(Path table, Path images) throws IOException {
        WorldFile file = new WorldFile(table, images);
        try {
            file.resume();
            return file;
        } catch (IOException | RuntimeException e) {
            file.close();
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
        write(imagesChannel, ByteBuffer.wrap(members.toByteArray(), 0, end));
        String rows = entries.stream().map(Entry::row).collect(Collectors.joining());
        write(tableChannel, StandardCharsets.UTF_8.encode(rows));
        photos += entries.size();
        if (last) {
            finish();
        } else {
            note();
        }
    }

    @Override
    public void close() throws IOException {
        tableChannel.close();
        imagesChannel.close();
    }

    private void resume() throws IOException {
        long[] done = {0, 0, 0};
        if (Files.exists(progress())) {
            String[] noted = Files.readString(progress()).trim().split(" ");
            for (int i = 0; i < done.length; i++) {
                done[i] = Long.parseLong(noted[i]);
            }
            boolean shorter = tableChannel.size() < done[1] || imagesChannel.size() < done[2];
            done = shorter ? new long[3] : done; // somebody took the parts away
        }
        photos = (int) done[0];
        tableChannel.truncate(done[1]).position(done[1]);
        imagesChannel.truncate(done[2]).position(done[2]);
        if (photos == 0) {
            write(tableChannel, StandardCharsets.UTF_8.encode(line(COLUMNS)));
        }
    }

    private void note() throws IOException {
        Path fresh = progress().resolveSibling(progress().getFileName() + ".new");
        Files.writeString(fresh, photos + " " + tableChannel.position() + " " + imagesChannel.position() + "\n");
        Files.move(fresh, progress(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void finish() throws IOException {
        imagesChannel.force(true);
        tableChannel.force(true);
        close();
        Files.move(part(images), images, StandardCopyOption.ATOMIC_MOVE);
        Files.move(part(table), table, StandardCopyOption.ATOMIC_MOVE);
        Files.deleteIfExists(progress());
    }

    private Path progress() {
        return table.resolveSibling(table.getFileName() + ".progress");
    }

    private static Path part(Path file) {
        return file.resolveSibling(file.getFileName() + ".part");
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

    private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static String line(List<String> cells) {
        return WRITER.get().writeRowToString(cells.toArray()) + "\n";
    }
}
