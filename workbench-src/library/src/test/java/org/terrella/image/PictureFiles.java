package org.terrella.image;

import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Image files written number by number, so that what they must become can be worked out by hand. */
final class PictureFiles {

    static final int GREY = 0;
    static final int RGB = 2;
    static final int PALETTE = 3;
    static final int GREY_ALPHA = 4;
    static final int RGB_ALPHA = 6;

    private PictureFiles() {}

    static byte[] bytes(int... numbers) {
        byte[] bytes = new byte[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            bytes[i] = (byte) numbers[i];
        }
        return bytes;
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] chunk(String type, byte[] content) {
        byte[] typed = joined(type.getBytes(StandardCharsets.US_ASCII), content);
        CRC32 checksum = new CRC32();
        checksum.update(typed);
        return joined(number(content.length), typed, number((int) checksum.getValue()));
    }

    private static byte[] number(int number) {
        return ByteBuffer.allocate(4).putInt(number).array();
    }

    /** A PNG of rows without filters; other chunks stand before the pixels. */
    static byte[] png(int width, int height, int bits, int colours, byte[] rows, byte[]... chunks) {
        byte[] header = joined(number(width), number(height), bytes(bits, colours, 0, 0, 0));
        int length = rows.length / height;
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(1))) {
            for (int y = 0; y < height; y++) {
                out.write(0);
                out.write(rows, y * length, length);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return joined(
                bytes(0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n'),
                chunk("IHDR", header),
                joined(chunks),
                chunk("IDAT", packed.toByteArray()),
                chunk("IEND", new byte[0]));
    }

    /** A TIFF of one strip, big-endian; each entry is a tag and its SHORT values. */
    static byte[] tiff(byte[] strip, int[]... entries) {
        int strips = 8 + 2 + 12 * (entries.length + 2) + 4;
        int at = strips + strip.length;
        int[][] all = Arrays.copyOf(entries, entries.length + 2);
        all[entries.length] = new int[] {0x111, strips};
        all[entries.length + 1] = new int[] {0x117, strip.length};
        Arrays.sort(all, (a, b) -> a[0] - b[0]);
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        ByteArrayOutputStream values = new ByteArrayOutputStream();
        for (int[] entry : all) {
            int count = entry.length - 1;
            ByteBuffer written = ByteBuffer.allocate(Math.max(4, 2 * count));
            for (int i = 1; i <= count; i++) {
                written.putShort((short) entry[i]);
            }
            directory.writeBytes(joined(bytes(entry[0] >> 8, entry[0], 0, 3), number(count)));
            if (count <= 2) {
                directory.writeBytes(written.array());
            } else {
                directory.writeBytes(number(at + values.size()));
                values.writeBytes(written.array());
            }
        }
        return joined(
                bytes('M', 'M', 0, 42, 0, 0, 0, 8, all.length >> 8, all.length),
                directory.toByteArray(),
                new byte[4],
                strip,
                values.toByteArray());
    }

    /** A JPEG of 8 × 8 pixels that are all alike, of these samples and without any segment that says what they are. */
    static byte[] jpeg(int... samples) {
        byte[] all = new byte[64 * samples.length];
        int[] offsets = new int[samples.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) samples[i % samples.length];
        }
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = i;
        }
        Raster raster = Raster.createInterleavedRaster(
                new DataBufferByte(all, all.length), 8, 8, 8 * samples.length, samples.length, offsets, null);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(1);
            writer.setOutput(out);
            writer.write(null, new IIOImage(raster, null, null), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The same JPEG with a segment behind its first two bytes. */
    static byte[] with(byte[] jpeg, int marker, byte[] content) {
        int length = content.length + 2;
        return joined(
                bytes(0xFF, 0xD8, 0xFF, marker, length >> 8, length),
                content,
                Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    static byte[] adobe(byte[] jpeg, int transform) {
        return with(jpeg, 0xEE, bytes('A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, transform));
    }

    static byte[] jfif(byte[] jpeg) {
        return with(jpeg, 0xE0, bytes('J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0));
    }
}
