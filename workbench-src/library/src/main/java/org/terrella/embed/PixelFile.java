package org.terrella.embed;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.terrella.data.Photo;
import org.terrella.file.WholeFiles;
import org.terrella.image.ImageDecoder;

/**
 * Decoded photos in a mapped file, so that training decodes each once; made anew when its source is another.
 *
 * <p>A page of text that names the source, then 96 × 96 × 3 bytes per photo.
 */
public final class PixelFile {

    private static final int PAGE = 4096;
    private static final int BLOCK = 1024;
    private static final int PHOTOS_PER_MAPPING = 1 << 16; // 1.8 GB, since a mapping is below 2

    private final List<MappedByteBuffer> mappings;
    private final int size;

    private PixelFile(List<MappedByteBuffer> mappings, int size) {
        this.mappings = mappings;
        this.size = size;
    }

    /**
     * The pixels of photos.
     *
     * @param photos the photos
     * @param source what tells their files from others, such as a hash
     * @param file where the pixels are, or will be
     * @param progress is told how many are done
     * @return the pixels
     * @throws org.terrella.file.InputException if a photo cannot be decoded
     */
    public static PixelFile of(List<Photo> photos, String source, Path file, IntConsumer progress) {
        byte[] page = Arrays.copyOf(
                ("pixels of " + photos.size() + " photos, " + source + "\n").getBytes(StandardCharsets.UTF_8), PAGE);
        try {
            if (!isThere(file, page, photos.size())) {
                write(photos, page, file, progress);
            }
            progress.accept(photos.size());
            return map(file, photos.size());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be used: " + e.getMessage(), e);
        }
    }

    /**
     * How many photos there are.
     *
     * @return 0 or more
     */
    public int size() {
        return size;
    }

    /**
     * Appends a photo, moved within its frame; what is left open shows the nearest pixels of its edge.
     *
     * @param photo its index
     * @param right pixels, negative to the left
     * @param down pixels, negative upwards
     * @param to gets 96 × 96 × 3 bytes
     */
    public void copy(int photo, int right, int down, ByteBuffer to) {
        MappedByteBuffer mapping = mappings.get(photo / PHOTOS_PER_MAPPING);
        byte[] from = new byte[LittleEarthPreparation.BYTES];
        mapping.get(photo % PHOTOS_PER_MAPPING * LittleEarthPreparation.BYTES, from);
        PhotoBackbone.move(from, right, down, to);
    }

    private static boolean isThere(Path file, byte[] page, int photos) throws IOException {
        if (!Files.exists(file) || Files.size(file) != PAGE + (long) photos * LittleEarthPreparation.BYTES) {
            return false;
        }
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(PAGE), page);
        }
    }

    private static void write(List<Photo> photos, byte[] page, Path file, IntConsumer progress) {
        ImageDecoder decoder = new ImageDecoder();
        WholeFiles.write(file, beside -> {
            try (OutputStream out = Files.newOutputStream(beside)) {
                out.write(page);
                for (int from = 0; from < photos.size(); from += BLOCK) {
                    List<byte[]> block = photos.subList(from, Math.min(photos.size(), from + BLOCK)).parallelStream()
                            .map(photo -> pixels(photo, decoder))
                            .toList();
                    for (byte[] bytes : block) {
                        out.write(bytes);
                    }
                    progress.accept(from + block.size());
                }
            }
        });
    }

    private static byte[] pixels(Photo photo, ImageDecoder decoder) {
        return LittleEarthPreparation.bytes(photo.requirePixels(decoder));
    }

    private static PixelFile map(Path file, int photos) throws IOException {
        List<MappedByteBuffer> mappings = new ArrayList<>();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            for (int from = 0; from < photos; from += PHOTOS_PER_MAPPING) {
                long count = Math.min(PHOTOS_PER_MAPPING, photos - from);
                mappings.add(channel.map(
                        FileChannel.MapMode.READ_ONLY,
                        PAGE + (long) from * LittleEarthPreparation.BYTES,
                        count * LittleEarthPreparation.BYTES));
            }
        }
        return new PixelFile(mappings, photos);
    }
}
