package org.terrella.image;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.jpeg.JpegDirectory;
import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.terrella.file.Decision;
import org.terrella.file.DecisionLog;
import org.terrella.file.LoadingReport;
import org.terrella.file.Origin;

/**
 * Makes pixels of image files: 8-bit RGB, upright.
 *
 * <p>CMYK and YCCK JPEGs are converted to RGB, images are turned as their EXIF orientation says; both is counted. Most
 * tools of the field ignore the orientation, so decoded pixels may differ from theirs in that. Safe for use by several
 * threads.
 */
public final class ImageDecoder {

    /** What becomes of an image whose file ends too early. */
    public enum Incomplete {
        /** No pixels, and counted. */
        LEFT_OUT,
        /** The pixels there are, the rest filled by the decoder, and counted; as G3's released code does. */
        FILLED
    }

    private static final int CMYK_COMPONENTS = 4;

    private final Incomplete incomplete;
    private final DecisionLog log = new DecisionLog();

    /**
     * A decoder with counts of its own.
     *
     * @param incomplete what becomes of an image whose file ends too early
     */
    public ImageDecoder(Incomplete incomplete) {
        this.incomplete = incomplete;
    }

    /**
     * What was decided so far.
     *
     * @return a copy of the counts
     */
    public LoadingReport report() {
        return log.report();
    }

    /**
     * The pixels of an image file in memory.
     *
     * @param bytes all its bytes
     * @param origin where it is from, for messages
     * @param id what it is called in messages
     * @return an image of {@link BufferedImage#TYPE_INT_RGB}; nothing if it cannot be decoded, which is counted
     */
    public Optional<BufferedImage> decode(byte[] bytes, Origin origin, String id) {
        try {
            JpegWarnings warnings = new JpegWarnings();
            BufferedImage stored = read(bytes, warnings);
            if (warnings.isIncomplete(bytes)) {
                Decision decision =
                        incomplete == Incomplete.FILLED ? Decision.INCOMPLETE_IMAGE_FILLED : Decision.INCOMPLETE_IMAGE;
                log.note(
                        decision,
                        origin,
                        "expected an end mark in the image " + id + " of " + bytes.length + " bytes, found none");
                if (incomplete == Incomplete.LEFT_OUT) {
                    return Optional.empty();
                }
            }
            Optional<Metadata> metadata = metadata(bytes);
            if (isCmyk(metadata)) {
                log.note(Decision.CMYK_JPEG, origin, "image " + id);
            }
            Orientation orientation = Orientation.of(orientation(metadata));
            if (orientation != Orientation.UPRIGHT) {
                log.note(Decision.EXIF_ORIENTATION, origin, "image " + id + ": " + orientation.description());
            }
            log.delivered();
            return Optional.of(orientation.upright(Rgb.of(stored)));
        } catch (IOException | RuntimeException e) { // decoders throw about anything at damaged bytes
            boolean isCut = e instanceof EOFException;
            log.note(
                    isCut ? Decision.INCOMPLETE_IMAGE : Decision.UNREADABLE_IMAGE,
                    origin,
                    "expected an image " + id + ", found " + bytes.length + " bytes that are none: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static BufferedImage read(byte[] bytes, JpegWarnings warnings) throws IOException {
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            ImageReader reader = reader(bytes, stream);
            try {
                reader.addIIOReadWarningListener(warnings);
                reader.setInput(stream, true, true);
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        }
    }

    private static ImageReader reader(byte[] bytes, ImageInputStream stream) throws IOException {
        if (JpegWarnings.isJpeg(bytes)) {
            return jpegReaders().createReaderInstance(null);
        }
        Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
        if (!readers.hasNext()) {
            throw new IOException("no known image format");
        }
        return readers.next();
    }

    /** Registered by name: whether plug-ins are found depends on the class loader, which in notebooks is another one. */
    private static synchronized JPEGImageReaderSpi jpegReaders() {
        IIORegistry registry = IIORegistry.getDefaultInstance();
        if (registry.getServiceProviderByClass(JPEGImageReaderSpi.class) == null) {
            registry.registerServiceProvider(new JPEGImageReaderSpi());
        }
        return registry.getServiceProviderByClass(JPEGImageReaderSpi.class);
    }

    /** How the image of a file is stored, as far as its metadata tell. */
    static Orientation orientation(byte[] bytes) {
        return Orientation.of(orientation(metadata(bytes)));
    }

    private static Optional<Metadata> metadata(byte[] bytes) {
        try {
            return Optional.of(ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes), bytes.length));
        } catch (ImageProcessingException | IOException e) {
            return Optional.empty(); // the pixels could be read, so damaged metadata only means that none is known
        }
    }

    private static boolean isCmyk(Optional<Metadata> metadata) {
        return metadata.map(all -> all.getFirstDirectoryOfType(JpegDirectory.class))
                .map(jpeg -> jpeg.getInteger(JpegDirectory.TAG_NUMBER_OF_COMPONENTS))
                .filter(components -> components == CMYK_COMPONENTS)
                .isPresent();
    }

    private static OptionalInt orientation(Optional<Metadata> metadata) {
        Optional<Directory> exif = metadata.map(all -> all.getFirstDirectoryOfType(ExifIFD0Directory.class));
        return exif.map(tags -> tags.getInteger(ExifIFD0Directory.TAG_ORIENTATION))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }
}
