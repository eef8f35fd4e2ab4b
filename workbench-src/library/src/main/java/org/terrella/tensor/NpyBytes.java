package org.terrella.tensor;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.terrella.file.FileKind;
import org.terrella.file.InputException;
import org.terrella.file.WholeFiles;

/**
 * Where the bytes of an array are: a file of its own, or a member of an archive as {@code numpy.savez} writes them, packed or
 * not.
 *
 * @param file the file
 * @param member name of the member; nothing for a file of its own
 * @param size how many bytes the array has with its header
 */
record NpyBytes(Path file, Optional<String> member, long size) {

    private static final String END = ".npy";
    private static final int CHUNK = 1 << 20;

    /**
     * Finds an array.
     *
     * @param member its name in an archive, with or without .npy; may be left out where there is one
     * @throws InputException if there is none of that name, or no name and several
     */
    static NpyBytes of(Path file, Optional<String> member) {
        if (!Files.isRegularFile(file)) {
            throw new InputException(file, "expected a file, found none at " + file);
        }
        if (FileKind.of(file) == FileKind.ZIP) {
            return ofArchive(file, member);
        }
        member.ifPresent(name -> {
            throw new InputException(file, "expected an archive with a member " + name + ", found no archive");
        });
        try {
            return new NpyBytes(file, Optional.empty(), Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static NpyBytes ofArchive(Path file, Optional<String> member) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> arrays = Collections.list(zip.entries()).stream()
                    .filter(entry -> entry.getName().endsWith(END))
                    .toList();
            String names =
                    arrays.stream().map(entry -> shortName(entry.getName())).collect(Collectors.joining(", "));
            ZipEntry entry = arrays.stream()
                    .filter(one -> member.map(
                                    name -> name.equals(one.getName()) || name.equals(shortName(one.getName())))
                            .orElse(arrays.size() == 1))
                    .findFirst()
                    .orElseThrow(() -> new InputException(
                            file,
                            "expected "
                                    + member.map(name -> "a member " + name)
                                            .orElse("one array, or the name of the member that is meant")
                                    + ", found " + (names.isEmpty() ? "none" : names)));
            return new NpyBytes(file, Optional.of(entry.getName()), entry.getSize());
        } catch (ZipException e) {
            throw new InputException(
                    file, "expected a whole archive of arrays, found one that is cut or damaged: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String shortName(String entry) {
        return entry.substring(0, entry.length() - END.length());
    }

    /** All bytes in their order; the end of a member is refused unless its checksum fits. */
    InputStream open() throws IOException {
        if (member.isEmpty()) {
            return new BufferedInputStream(Channels.newInputStream(WholeFiles.open(file)), CHUNK);
        }
        ZipFile zip = new ZipFile(file.toFile());
        try {
            ZipEntry entry = zip.getEntry(member.get());
            InputStream checked =
                    new Checked(new CheckedInputStream(zip.getInputStream(entry), new CRC32()), entry, zip);
            return new BufferedInputStream(checked, CHUNK);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /** A copy of a packed array as a file of its own. */
    NpyBytes unpackedTo(Path copy) throws IOException {
        try (InputStream bytes = open()) {
            Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        return new NpyBytes(copy, Optional.empty(), size);
    }

    /** Compares the checksum at the end, and closes the archive with the stream. */
    private final class Checked extends FilterInputStream {
        private final CheckedInputStream bytes;
        private final ZipEntry entry;
        private final ZipFile zip;

        Checked(CheckedInputStream bytes, ZipEntry entry, ZipFile zip) {
            super(bytes);
            this.bytes = bytes;
            this.entry = entry;
            this.zip = zip;
        }

        @Override
        public int read() throws IOException {
            return checked(super.read());
        }

        @Override
        public int read(byte[] into, int from, int count) throws IOException {
            try {
                return checked(super.read(into, from, count));
            } catch (ZipException | EOFException e) {
                throw damaged(e.getMessage());
            }
        }

        private int checked(int read) {
            if (read < 0 && bytes.getChecksum().getValue() != entry.getCrc()) {
                throw damaged("its checksum does not fit");
            }
            return read;
        }

        private InputException damaged(String how) {
            return new InputException(
                    file, "expected " + entry.getName() + " as it was written, found it damaged: " + how);
        }

        @Override
        public void close() throws IOException {
            super.close();
            zip.close();
        }
    }
}
