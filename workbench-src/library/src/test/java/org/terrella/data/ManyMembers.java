package org.terrella.data;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * A tar of many small members in MP-16's naming, to measure the index with.
 *
 * <p>Run with {@code java -Xmx64m -cp … org.terrella.data.ManyMembers FOLDER COUNT}: prints the time of the pass, the size
 * of the index, random reads per second, and the heap after each.
 */
final class ManyMembers {

    private static final double NANOS = 1e9;

    private ManyMembers() {}

    static String name(int member) {
        return String.format(Locale.ROOT, "%02x_%02x_%d.jpg", member & 255, member >> 8 & 255, member);
    }

    static String content(int member) {
        return "image " + member;
    }

    static Path write(Path tar, int count) throws IOException {
        try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(tar), 1 << 16);
                TarArchiveOutputStream out = new TarArchiveOutputStream(bytes)) {
            for (int member = 0; member < count; member++) {
                byte[] content = content(member).getBytes(StandardCharsets.UTF_8);
                TarArchiveEntry entry = new TarArchiveEntry("mp16/images/" + name(member));
                entry.setSize(content.length);
                out.putArchiveEntry(entry);
                out.write(content);
                out.closeArchiveEntry();
            }
        }
        return tar;
    }

    public static void main(String[] arguments) throws IOException {
        int count = Integer.parseInt(arguments[1]);
        Path tar = Path.of(arguments[0]).resolve("many.tar");
        if (!Files.exists(tar)) {
            write(tar, count);
        }
        Files.deleteIfExists(TarIndex.beside(tar));
        System.out.printf("tar of %,d members, %,d bytes; heap %.1f MB%n", count, Files.size(tar), heapMegabytes());
        long start = System.nanoTime();
        try (TarIndex index = TarIndex.open(tar)) {
            System.out.printf(
                    "indexed in %.1f s; index %,d bytes; heap %.1f MB%n",
                    seconds(start), Files.size(TarIndex.beside(tar)), heapMegabytes());
            int reads = 200_000;
            Random random = new Random(17);
            for (int round = 0; round < 3; round++) {
                start = System.nanoTime();
                for (int i = 0; i < reads; i++) {
                    int member = random.nextInt(count);
                    byte[] bytes = index.named(name(member)).get(0).source().bytes();
                    if (!content(member).equals(new String(bytes, StandardCharsets.UTF_8))) {
                        throw new IllegalStateException("expected " + content(member));
                    }
                }
                System.out.printf("%,.0f random reads/s; heap %.1f MB%n", reads / seconds(start), heapMegabytes());
            }
        }
        start = System.nanoTime();
        TarIndex.open(tar).close();
        System.out.printf("opened again in %.3f s%n", seconds(start));
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / NANOS;
    }

    private static double heapMegabytes() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6;
    }
}
