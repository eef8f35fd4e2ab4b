package org.terrella.data;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.zip.CRC32C;
import org.terrella.file.DecisionLog;
import org.terrella.file.InputException;
import org.terrella.file.LoadingReport;
import org.terrella.file.ReportText;
import org.terrella.file.WholeFiles;

/**
 * The file of a tar index: a head, sorted records of 24 bytes, the report of the pass.
 *
 * <pre>
 * head, 64 bytes, big-endian: magic "TERRATAR", version, bytes of the report, records, size of the tar in bytes, time of
 *     its last change in milliseconds, CRC-32C of all that follows the head, zeros
 * record: hash of the base name; first block of the headers &lt;&lt; 16 | blocks of headers; bytes of the member
 * report: {@link ReportText}
 * </pre>
 *
 * @param records the records, mapped, in the order of hash and position
 * @param report what the pass over the tar noticed
 */
record TarIndexFile(LongBuffer records, LoadingReport report) {

    static final int LONGS = RecordSort.LONGS;

    private static final long MAGIC = 0x5445525241544152L;
    private static final int VERSION = 1;
    private static final int HEAD = 64;
    private static final int RECORD = LONGS * Long.BYTES;
    private static final long MOST_RECORDS = Integer.MAX_VALUE / RECORD;
    private static final int HEADER_BLOCKS_BITS = 16;

    /** Where the headers of a record begin, in bytes. */
    static long headerStart(long place) {
        return (place >>> HEADER_BLOCKS_BITS) * TarInput.BLOCK;
    }

    /** How many bytes of headers a record has. */
    static int headerBytes(long place) {
        return (int) (place & (1 << HEADER_BLOCKS_BITS) - 1) * TarInput.BLOCK;
    }

    /** Reads an index, or says by nothing that there is none that fits the tar. */
    static Optional<TarIndexFile> read(Path index, Path tar) throws IOException {
        if (!Files.isRegularFile(index) || Files.size(index) < HEAD) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(index, StandardOpenOption.READ)) {
            ByteBuffer head = ByteBuffer.allocate(HEAD);
            channel.read(head, 0);
            head.flip();
            if (head.getLong() != MAGIC || head.getInt() != VERSION) {
                return Optional.empty();
            }
            int reportBytes = head.getInt();
            long count = head.getLong();
            boolean fits = head.getLong() == Files.size(tar) && head.getLong() == changed(tar);
            long checksum = head.getLong();
            boolean isWhole = count >= 0
                    && count <= MOST_RECORDS
                    && reportBytes >= 0
                    && channel.size() == HEAD + count * RECORD + reportBytes;
            if (!fits || !isWhole || checksum(channel, channel.size()) != checksum) {
                return Optional.empty();
            }
            ByteBuffer report = ByteBuffer.allocate(reportBytes);
            channel.read(report, HEAD + count * RECORD);
            LongBuffer records = channel.map(FileChannel.MapMode.READ_ONLY, HEAD, count * RECORD)
                    .asLongBuffer();
            return Optional.of(new TarIndexFile(records, ReportText.parse(report.array())));
        }
    }

    /** Passes over a tar and writes its index, which appears under its name only when it is complete. */
    static void write(Path index, Path tar, LongConsumer bytesPassed) throws IOException {
        long size = Files.size(tar);
        long changed = changed(tar);
        try {
            WholeFiles.write(index, part -> write(part, tar, size, changed, bytesPassed));
        } catch (UncheckedIOException e) {
            throw e.getCause(); // which may be about the tar
        }
    }

    private static void write(Path part, Path tar, long size, long changed, LongConsumer bytesPassed)
            throws IOException {
        DecisionLog log = new DecisionLog();
        long count = writeRecords(part, tar, log, bytesPassed);
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            MappedByteBuffer records = channel.map(FileChannel.MapMode.READ_WRITE, HEAD, count * RECORD);
            RecordSort.sort(records.asLongBuffer());
            records.force();
            TarHeader.noteRepeated(tar, records.asLongBuffer(), log);
            byte[] report = ReportText.of(log.report());
            channel.write(ByteBuffer.wrap(report), HEAD + count * RECORD);
            ByteBuffer head = ByteBuffer.allocate(HEAD);
            head.putLong(MAGIC).putInt(VERSION).putInt(report.length).putLong(count);
            head.putLong(size).putLong(changed);
            head.putLong(checksum(channel, HEAD + count * RECORD + report.length));
            channel.write(head.rewind(), 0);
            channel.force(true);
        }
    }

    private static long writeRecords(Path part, Path tar, DecisionLog log, LongConsumer bytesPassed)
            throws IOException {
        try (TarWalk walk = new TarWalk(tar, 0, log);
                FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                DataOutputStream out =
                        new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16))) {
            out.write(new byte[HEAD]);
            long count = 0;
            for (Optional<TarMember> next = walk.next(); next.isPresent(); next = walk.next()) {
                if (++count > MOST_RECORDS) {
                    throw new InputException(tar, "expected at most " + MOST_RECORDS + " members, found more");
                }
                TarMember member = next.get();
                out.writeLong(NameHash.of(member.baseName()));
                out.writeLong(place(tar, member));
                out.writeLong(member.sizeBytes());
                log.delivered();
                bytesPassed.accept(walk.position());
            }
            bytesPassed.accept(walk.length());
            return count;
        }
    }

    private static long place(Path tar, TarMember member) {
        long headerBlocks = (member.dataStart() - member.headerStart()) / TarInput.BLOCK;
        if (headerBlocks >= 1 << HEADER_BLOCKS_BITS) {
            throw new InputException(tar, "expected headers below 32 MiB, found more before member " + member.name());
        }
        return member.headerStart() / TarInput.BLOCK << HEADER_BLOCKS_BITS | headerBlocks;
    }

    private static long checksum(FileChannel channel, long end) throws IOException {
        CRC32C checksum = new CRC32C();
        ByteBuffer chunk = ByteBuffer.allocate(1 << 16);
        for (long at = HEAD; at < end; at += chunk.limit()) {
            chunk.clear().limit((int) Math.min(chunk.capacity(), end - at));
            int read = channel.read(chunk, at);
            checksum.update(chunk.flip().limit(Math.max(0, read)));
            chunk.limit(Math.max(1, read));
        }
        return checksum.getValue();
    }

    static long changed(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toMillis();
    }
}
