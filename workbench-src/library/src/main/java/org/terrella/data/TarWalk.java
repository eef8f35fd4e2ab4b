package org.terrella.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarUtils;
import org.terrella.file.Decision;
import org.terrella.file.DecisionLog;
import org.terrella.file.FileKind;
import org.terrella.file.InputException;
import org.terrella.file.Origin;

/**
 * One pass over the files in a tar, from any header on, without reading the files themselves.
 *
 * <p>A damaged header does not end the pass: it goes on at the next block that is a header with a correct checksum.
 */
final class TarWalk implements AutoCloseable {

    private static final String MAGIC = "ustar";
    private static final int MAGIC_START = 257;

    private final Path tar;
    private final TarInput input;
    private final DecisionLog log;
    private long nextHeader;
    private boolean ended;

    TarWalk(Path tar, long start, DecisionLog log) {
        this.tar = tar;
        this.log = log;
        try {
            if (!Files.isRegularFile(tar)) {
                throw new InputException(tar, "expected a tar archive, found none at " + tar);
            }
            this.input = new TarInput(tar);
            this.nextHeader = start;
            refuseOtherFormats(start);
        } catch (IOException e) {
            throw new UncheckedIOException(tar + " cannot be read", e);
        }
    }

    /** The next file, or nothing at the end. */
    Optional<TarMember> next() {
        while (!ended) {
            Optional<TarMember> member = step();
            if (member.isPresent()) {
                return member;
            }
        }
        return Optional.empty();
    }

    /** Where the header of the member after the last one begins. */
    long position() {
        return nextHeader;
    }

    long length() {
        return input.length();
    }

    /** The bytes of a member that was delivered by this walk. */
    byte[] bytes(TarMember member) throws IOException {
        long back = input.position();
        byte[] bytes = input.at(member.dataStart()).readNBytes(Math.toIntExact(member.sizeBytes()));
        input.at(back);
        return bytes;
    }

    @Override
    public void close() {
        try {
            ended = true;
            input.close();
        } catch (IOException e) {
            throw new UncheckedIOException(tar + " cannot be closed", e);
        }
    }

    private Optional<TarMember> step() {
        long header = nextHeader;
        try {
            // a new one for each member, since this one would read what lies between instead of skipping it
            TarArchiveEntry entry =
                    new TarArchiveInputStream(input.at(header), StandardCharsets.UTF_8.name()).getNextEntry();
            if (entry == null) {
                endAt(header);
                return Optional.empty();
            }
            if (!entry.isCheckSumOK()) {
                throw new IOException("the checksum of a header is wrong");
            }
            return member(entry, header);
        } catch (IOException | IllegalArgumentException e) {
            resume(header, e);
            return Optional.empty();
        }
    }

    private Optional<TarMember> member(TarArchiveEntry entry, long header) throws IOException {
        long data = input.position();
        long end = data + entry.getSize();
        if (end > input.length()) {
            note(
                    Decision.TRUNCATED_ARCHIVE,
                    header,
                    "expected " + entry.getSize() + " bytes of member " + entry.getName() + ", found "
                            + (input.length() - data));
            ended = true;
            return Optional.empty();
        }
        nextHeader = end + (TarInput.BLOCK - end % TarInput.BLOCK) % TarInput.BLOCK;
        if (!entry.isFile() || entry.isSparse() || entry.isLink() || entry.isSymbolicLink()) {
            if (!entry.isDirectory()) {
                note(Decision.OTHER_MEMBER, header, "member " + entry.getName());
            }
            return Optional.empty();
        }
        return Optional.of(new TarMember(entry.getName(), header, data, entry.getSize()));
    }

    /** At the end of the archive, or where the file ends without one. */
    private void endAt(long header) {
        if (input.length() - header < TarInput.BLOCK) {
            note(Decision.TRUNCATED_ARCHIVE, header, "expected an end mark, found the end of the file");
        }
        ended = true;
    }

    private void resume(long header, Exception damage) {
        try {
            long found = header + TarInput.BLOCK;
            byte[] block = new byte[TarInput.BLOCK];
            while (input.at(found).readNBytes(block, 0, TarInput.BLOCK) == TarInput.BLOCK) {
                if (isHeader(block)) {
                    note(
                            Decision.DAMAGED_ARCHIVE,
                            header,
                            "expected a member, found " + (found - header) + " bytes that are none: "
                                    + damage.getMessage());
                    nextHeader = found;
                    return;
                }
                found += TarInput.BLOCK;
            }
            note(
                    Decision.TRUNCATED_ARCHIVE,
                    header,
                    "expected a member or an end mark, found neither: " + damage.getMessage());
            ended = true;
        } catch (IOException e) {
            throw new UncheckedIOException(tar + " cannot be read", e);
        }
    }

    private void refuseOtherFormats(long start) throws IOException {
        byte[] block = input.at(start).readNBytes(TarInput.BLOCK);
        FileKind kind = start == 0 ? FileKind.of(block) : FileKind.OLD_TAR;
        switch (kind) {
            case GZIP ->
                throw new InputException(
                        tar, "expected a tar that is not compressed, found gzip; unpack it with gunzip");
            case ZIP, PACKED ->
                throw new InputException(
                        tar,
                        "expected a tar that is not compressed, found " + kind.found() + "; unpack it into a folder");
            default -> { // damaged tars are read as far as they can be
                if (start == 0 && block.length < TarInput.BLOCK) {
                    throw new InputException(tar, "expected a tar archive, found " + block.length + " bytes");
                }
            }
        }
    }

    private static boolean isHeader(byte[] block) {
        String magic = new String(block, MAGIC_START, MAGIC.length(), StandardCharsets.ISO_8859_1);
        try {
            return block[0] != 0 && magic.equals(MAGIC) && TarUtils.verifyCheckSum(block);
        } catch (IllegalArgumentException e) { // the checksum is no number
            return false;
        }
    }

    private void note(Decision decision, long offset, String found) {
        log.note(decision, new Origin(Origin.nameOf(tar), "byte " + offset), found);
    }
}
