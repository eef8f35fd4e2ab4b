package org.terrella.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.terrella.file.Decision;
import org.terrella.file.DecisionLog;
import org.terrella.file.InputException;
import org.terrella.file.Origin;

/** The headers of one member. */
final class TarHeader {

    private TarHeader() {}

    /** The path that headers tell, or words for what they are instead, which no path is equal to. */
    static String path(byte[] headers) {
        try {
            TarArchiveEntry entry = new TarArchiveInputStream(
                            new ByteArrayInputStream(headers), StandardCharsets.UTF_8.name())
                    .getNextEntry();
            return entry == null ? "no header" : entry.getName();
        } catch (IOException | IllegalArgumentException e) {
            return "no header";
        }
    }

    /** The bytes of a member, whose path is compared first. */
    static byte[] bytesOf(Path tar, TarMember member) {
        try (RandomAccess bytes = new RandomAccess(tar)) {
            int headers = Math.toIntExact(member.dataStart() - member.headerStart());
            String found = path(bytes.bytes(member.headerStart(), headers));
            if (!found.equals(member.name())) {
                throw new InputException(
                        tar,
                        "expected member " + member.name() + " at byte " + member.headerStart() + ", found " + found);
            }
            return bytes.bytes(member.dataStart(), Math.toIntExact(member.sizeBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    tar + " cannot be read at byte " + member.headerStart() + ": " + e.getMessage(), e);
        }
    }

    /** Notes each path that occurs in an earlier member too; reads headers only where hashes are equal. */
    static void noteRepeated(Path tar, LongBuffer records, DecisionLog log) throws IOException {
        int size = records.limit() / TarIndexFile.LONGS;
        try (RandomAccess bytes = new RandomAccess(tar)) {
            Set<String> paths = new HashSet<>();
            for (int record = 1; record < size; record++) {
                int at = record * TarIndexFile.LONGS;
                if (records.get(at) != records.get(at - TarIndexFile.LONGS)) {
                    paths.clear();
                    continue;
                }
                if (paths.isEmpty()) {
                    paths.add(path(bytes, records.get(at - TarIndexFile.LONGS + 1)));
                }
                long place = records.get(at + 1);
                String path = path(bytes, place);
                if (!paths.add(path)) {
                    long start = TarIndexFile.headerStart(place);
                    log.note(
                            Decision.REPEATED_MEMBER,
                            new Origin(Origin.nameOf(tar), "byte " + start),
                            "member " + path + " once more");
                }
            }
        }
    }

    private static String path(RandomAccess bytes, long place) throws IOException {
        return path(bytes.bytes(TarIndexFile.headerStart(place), TarIndexFile.headerBytes(place)));
    }
}
