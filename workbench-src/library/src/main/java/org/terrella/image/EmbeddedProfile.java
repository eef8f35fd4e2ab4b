package org.terrella.image;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/** Finds the bytes of a colour profile in an image file, which ICC.1:2022, annex B, puts into each format in another way. */
final class EmbeddedProfile {

    private static final String IN_JPEG = "ICC_PROFILE\0";
    private static final int TIFF_TAG = 0x8773;
    private static final int MOST = 1 << 24; // bytes; profiles have some thousand

    private EmbeddedProfile() {}

    /** The profile of a file; nothing if it has none, or only a part of one. */
    static Optional<byte[]> in(byte[] file, ImageFormat format) {
        try {
            return switch (format) {
                case JPEG -> jpeg(file);
                case PNG -> png(file);
                case TIFF -> tiff(file);
                case WEBP -> webp(file);
                case GIF, BMP -> Optional.empty();
            };
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException | BufferUnderflowException e) {
            return Optional.empty(); // damaged
        }
    }

    /** In parts, each with its number from 1 and how many there are. */
    private static Optional<byte[]> jpeg(byte[] file) {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        int number = 0;
        int of = 0;
        int at = 2;
        while (at + 4 <= file.length && file[at] == (byte) 0xFF && file[at + 1] != (byte) 0xDA) {
            int end = at + 2 + ((file[at + 2] & 0xFF) << 8 | file[at + 3] & 0xFF);
            if (file[at + 1] == (byte) 0xE2 && FirstBytes.are(file, at + 4, IN_JPEG)) {
                int content = at + 4 + IN_JPEG.length();
                if (file[content] != ++number) {
                    return Optional.empty();
                }
                of = file[content + 1];
                parts.writeBytes(Arrays.copyOfRange(file, content + 2, end));
            }
            at = end;
        }
        return number > 0 && number == of ? Optional.of(parts.toByteArray()) : Optional.empty();
    }

    /** Packed, behind a name and a byte that says how. */
    private static Optional<byte[]> png(byte[] file) throws IOException {
        ByteBuffer numbers = ByteBuffer.wrap(file);
        int at = 8;
        while (at + 12 <= file.length && !FirstBytes.are(file, at + 4, "IDAT")) {
            int end = Math.addExact(at + 8, numbers.getInt(at));
            if (FirstBytes.are(file, at + 4, "iCCP")) {
                int name = at + 8;
                while (file[name] != 0) {
                    name++;
                }
                byte[] packed = Arrays.copyOfRange(file, name + 2, end);
                try (InflaterInputStream unpacking = new InflaterInputStream(new ByteArrayInputStream(packed))) {
                    return Optional.of(unpacking.readNBytes(MOST));
                }
            }
            at = end + 4;
        }
        return Optional.empty();
    }

    private static Optional<byte[]> tiff(byte[] file) {
        ByteBuffer numbers =
                ByteBuffer.wrap(file).order(file[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = numbers.getInt(4);
        int entries = numbers.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if ((numbers.getShort(entry) & 0xFFFF) == TIFF_TAG) {
                return Optional.of(part(file, numbers.getInt(entry + 8), numbers.getInt(entry + 4)));
            }
        }
        return Optional.empty();
    }

    private static Optional<byte[]> webp(byte[] file) {
        // the first chunk behind the one of 10 bytes that says that there is more than pixels
        return FirstBytes.are(file, 12, "VP8X") && FirstBytes.are(file, 30, "ICCP")
                ? Optional.of(part(
                        file,
                        38,
                        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(34)))
                : Optional.empty();
    }

    private static byte[] part(byte[] file, int from, int length) {
        if (from < 0 || length < 0 || length > file.length - from) {
            throw new IndexOutOfBoundsException("a profile beyond the end of its file");
        }
        return Arrays.copyOfRange(file, from, from + length);
    }
}
