package org.terrella.image;

import com.luciad.imageio.webp.WebPImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;

/** The formats of image files that are read, each told by its first bytes, whatever the file is called. */
enum ImageFormat {
    /** Also progressive and lossless ones; not of 12 bits, and none that is coded arithmetically. */
    JPEG("a JPEG"),
    /** Also animated ones, of which the first frame is read. */
    PNG("a PNG"),
    /** The first frame. */
    GIF("a GIF"),
    /** As Windows writes them. */
    BMP("a BMP"),
    /** The first page. */
    TIFF("a TIFF"),
    /** Lossy and lossless; of animated ones the first frame. */
    WEBP("a WebP picture");

    /** Lengths of the versions of its second header, which tell it from texts that begin with BM. */
    private static final Set<Integer> BMP_HEADERS = Set.of(12, 16, 40, 52, 56, 64, 108, 124);

    private final String description;

    ImageFormat(String description) {
        this.description = description;
    }

    /** What sentences call such a file. */
    String description() {
        return description;
    }

    /** The format of a file; nothing if it is none of these. */
    static Optional<ImageFormat> of(byte[] bytes) {
        return Arrays.stream(values()).filter(format -> format.begins(bytes)).findFirst();
    }

    private boolean begins(byte[] bytes) {
        return switch (this) {
            case JPEG -> FirstBytes.are(bytes, 0, "\u00ff\u00d8");
            case PNG -> FirstBytes.are(bytes, 0, "\u0089PNG\r\n\u001a\n");
            case GIF -> FirstBytes.are(bytes, 0, "GIF87a") || FirstBytes.are(bytes, 0, "GIF89a");
            case BMP ->
                FirstBytes.are(bytes, 0, "BM")
                        && FirstBytes.are(bytes, 15, "\0\0\0")
                        && BMP_HEADERS.contains(bytes[14] & 0xFF);
            case TIFF -> FirstBytes.are(bytes, 0, "II*\0") || FirstBytes.are(bytes, 0, "MM\0*");
            case WEBP -> FirstBytes.are(bytes, 0, "RIFF") && FirstBytes.are(bytes, 8, "WEBP");
        };
    }

    /** A reader of this format; to be disposed of. */
    ImageReader reader() throws IOException {
        return switch (this) {
            case JPEG -> registered(JPEGImageReaderSpi.class).createReaderInstance(null);
            case WEBP -> registered(WebPImageReaderSpi.class).createReaderInstance(null);
            case PNG, GIF, BMP, TIFF ->
                ImageIO.getImageReadersByFormatName(name()).next();
        };
    }

    /** By name: whether plug-ins are found depends on the class loader, which in notebooks is another one. */
    private static synchronized <T extends ImageReaderSpi> T registered(Class<T> plugin) {
        IIORegistry registry = IIORegistry.getDefaultInstance();
        if (registry.getServiceProviderByClass(plugin) == null) {
            try {
                registry.registerServiceProvider(plugin.getConstructor().newInstance());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("expected to make a " + plugin.getName(), e);
            }
        }
        return registry.getServiceProviderByClass(plugin);
    }
}
