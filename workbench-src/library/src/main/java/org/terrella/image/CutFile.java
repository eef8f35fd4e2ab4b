package org.terrella.image;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * An image file that may end too early, so that its reader comes to the pixels that are there.
 *
 * <p>Of a cut part the length is corrected, or the rest is filled with zeros where a reader needs as much as was said.
 *
 * @param bytes the file, with an end
 * @param isCut whether it ends within its pixels; false also where that can be told only by reading them
 */
record CutFile(byte[] bytes, boolean isCut) {

    private static final long LARGEST = 1 << 28; // bytes that a small file may claim
    private static final int PNG_HEADER = 8;
    private static final int PNG_CHUNK = 12; // length, type and checksum
    private static final byte[] PNG_END = {0, 0, 0, 0, 'I', 'E', 'N', 'D', (byte) 0xAE, 0x42, 0x60, (byte) 0x82};
    private static final int GIF_HEADER = 13;
    private static final int GIF_IMAGE = ',';
    private static final int GIF_EXTENSION = '!';
    private static final int GIF_DESCRIPTOR = 10;

    /** A file as it is to be read. */
    static CutFile of(byte[] file, ImageFormat format, ImageMetadata metadata) {
        return switch (format) {
            case PNG -> png(file);
            case GIF -> gif(file);
            case TIFF -> filled(file, metadata.endOfStrips());
            case WEBP -> WebpFile.still(filled(file, WebpFile.length(file)));
            case JPEG, BMP -> new CutFile(file, false);
        };
    }

    private static CutFile filled(byte[] file, long expected) {
        return expected <= file.length || expected > LARGEST
                ? new CutFile(file, false)
                : new CutFile(Arrays.copyOf(file, (int) expected), true);
    }

    /** With the length of the last chunk as it is, and an end. */
    private static CutFile png(byte[] file) {
        int at = PNG_HEADER;
        boolean hasPixels = false;
        while (at + PNG_CHUNK <= file.length) {
            long end = at + PNG_CHUNK + (number(file, at) & 0xFFFFFFFFL);
            if (FirstBytes.are(file, at + 4, "IEND")) {
                return new CutFile(file, false);
            }
            boolean isPixels = FirstBytes.are(file, at + 4, "IDAT");
            if (end > file.length) {
                return isPixels ? pngUpTo(file, at) : new CutFile(file, !hasPixels);
            }
            hasPixels |= isPixels;
            at = (int) end;
        }
        ByteArrayOutputStream ended = new ByteArrayOutputStream(file.length + PNG_END.length);
        ended.write(file, 0, Math.min(at, file.length));
        ended.writeBytes(PNG_END);
        return new CutFile(ended.toByteArray(), !hasPixels);
    }

    private static CutFile pngUpTo(byte[] file, int chunk) {
        int length = file.length - chunk - 8;
        ByteArrayOutputStream ended = new ByteArrayOutputStream(file.length + 4 + PNG_END.length);
        ended.write(file, 0, chunk);
        for (int shift = 24; shift >= 0; shift -= 8) {
            ended.write(length >> shift);
        }
        ended.write(file, chunk + 4, 4 + length);
        ended.writeBytes(new byte[4]); // no reader looks at checksums here
        ended.writeBytes(PNG_END);
        return new CutFile(ended.toByteArray(), true);
    }

    /** With the length of the last block of the first image as it is, and an end. */
    private static CutFile gif(byte[] file) {
        int at = GIF_HEADER + colours(file, GIF_HEADER - 3);
        boolean isImage = false;
        while (at < file.length && !isImage) {
            int kind = file[at] & 0xFF;
            if (kind == GIF_EXTENSION) {
                at += 2;
            } else if (kind == GIF_IMAGE) {
                at += GIF_DESCRIPTOR + colours(file, at + GIF_DESCRIPTOR - 1) + 1;
                isImage = true;
            } else {
                break;
            }
            while (at < file.length && file[at] != 0) {
                int end = at + 1 + (file[at] & 0xFF);
                if (end > file.length && isImage) {
                    return gifUpTo(file, at);
                }
                at = end;
            }
            at++;
        }
        boolean endsBetweenBlocks = isImage && at == file.length + 1;
        return endsBetweenBlocks ? gifUpTo(file, file.length) : new CutFile(file, at > file.length);
    }

    private static CutFile gifUpTo(byte[] file, int block) {
        byte[] ended = Arrays.copyOf(file, file.length + 2);
        if (block < file.length) {
            ended[block] = (byte) (file.length - block - 1);
        }
        ended[ended.length - 1] = ';';
        return new CutFile(ended, true);
    }

    /** Bytes of the table of colours that flags tell of. */
    private static int colours(byte[] file, int flags) {
        return flags >= file.length || (file[flags] & 0x80) == 0 ? 0 : 3 << (file[flags] & 7) + 1;
    }

    private static int number(byte[] file, int at) {
        return (file[at] & 0xFF) << 24 | (file[at + 1] & 0xFF) << 16 | (file[at + 2] & 0xFF) << 8 | file[at + 3] & 0xFF;
    }
}
