package org.terrella.data;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Small files in the formats of the field. */
public final class TestFiles {

    private TestFiles() {}

    public static Path text(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A tar with members in the order of the map; long names as GNU or POSIX tar writes them. */
    public static Path tar(Path file, Map<String, byte[]> members, int longNames) {
        try (OutputStream bytes = Files.newOutputStream(file);
                TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, StandardCharsets.UTF_8.name())) {
            tar.setLongFileMode(longNames);
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                // a trailing # tells apart members of one name
                TarArchiveEntry entry = new TarArchiveEntry(member.getKey().replaceAll("#+$", ""));
                entry.setSize(member.getValue().length);
                tar.putArchiveEntry(entry);
                tar.write(member.getValue());
                tar.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    public static Path tar(Path file, Map<String, byte[]> members) {
        return tar(file, members, TarArchiveOutputStream.LONGFILE_POSIX);
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A smooth image: red grows to the right, green downwards. */
    public static BufferedImage picture(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, 255 * x / (width - 1) << 16 | 255 * y / (height - 1) << 8);
            }
        }
        return image;
    }

    public static byte[] encoded(BufferedImage image, String format) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] jpeg(int width, int height) {
        return encoded(picture(width, height), "jpg");
    }

    /** A JPEG of four components, the same everywhere, with Adobe's marker, whose values are inverted inks. */
    public static byte[] cmykJpeg(int width, int height, int... inks) {
        try {
            byte[] samples = new byte[width * height * 4];
            for (int i = 0; i < samples.length; i++) {
                samples[i] = (byte) (255 - inks[i % 4]);
            }
            Raster raster = Raster.createInterleavedRaster(
                    new DataBufferByte(samples, samples.length),
                    width,
                    height,
                    width * 4,
                    4,
                    new int[] {0, 1, 2, 3},
                    null);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
            try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
                writer.setOutput(out);
                writer.write(null, new IIOImage(raster, null, null), null);
            }
            // version 100, no flags, transform 0: CMYK
            return withSegment(bytes.toByteArray(), 0xee, bytes("Adobe"), new byte[] {0, 100, 0, 0, 0, 0, 0});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same JPEG with an EXIF orientation. */
    public static byte[] oriented(byte[] jpeg, int orientation) {
        byte[] tiff = {
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8, // big-endian, first directory at byte 8
            0,
            1, // one tag
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0, // Orientation, SHORT, one value
            0,
            0,
            0,
            0 // no further directory
        };
        return withSegment(jpeg, 0xe1, new byte[] {'E', 'x', 'i', 'f', 0, 0}, tiff);
    }

    private static byte[] withSegment(byte[] jpeg, int marker, byte[] first, byte[] second) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int length = 2 + first.length + second.length;
        bytes.writeBytes(Arrays.copyOf(jpeg, 2));
        bytes.writeBytes(new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length});
        bytes.writeBytes(first);
        bytes.writeBytes(second);
        bytes.writeBytes(Arrays.copyOfRange(jpeg, 2, jpeg.length));
        return bytes.toByteArray();
    }
}
