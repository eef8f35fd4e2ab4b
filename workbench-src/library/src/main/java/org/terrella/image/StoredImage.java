package org.terrella.image;

import com.luciad.imageio.webp.WebPReadParam;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * The image of a file before it is decoded: its size is known, its pixels are not yet.
 *
 * <p>Of an image that is too large for the memory every second, third … pixel is read. The pixels of one that ends too early
 * are those there are; the others are what the decoder leaves there, mostly black, and grey in a JPEG.
 */
final class StoredImage implements AutoCloseable {

    /** No format packs photos so well that a byte of a large one stands for more pixels. */
    private static final long PIXELS_PER_BYTE = 10_000;

    private static final long FEW_PIXELS = 4_000_000;

    private final CutFile file;
    private final ImageFormat format;
    private final Optional<JpegFile> jpeg;
    private final ImageMetadata metadata;
    private final int width;
    private final int height;
    private ImageReader reader;

    /**
     * Pixels of a file.
     *
     * @param upright of {@link BufferedImage#TYPE_INT_RGB}
     * @param step 1 where all pixels were read, 2 for every second across and down, and so on
     * @param isCut whether the file ends before its last pixels
     */
    record Pixels(BufferedImage upright, int step, boolean isCut) {}

    /** Looks at the size of an image. */
    StoredImage(byte[] bytes, ImageFormat format, ImageMetadata metadata) throws IOException {
        this.format = format;
        this.metadata = metadata;
        this.jpeg = format == ImageFormat.JPEG ? Optional.of(JpegFile.of(bytes)) : Optional.empty();
        this.file = jpeg.map(whole -> new CutFile(whole.bare(), !whole.isWhole()))
                .orElseGet(() -> CutFile.of(bytes, format, metadata));
        this.reader = format.reader();
        try (ImageInputStream stream = stream()) {
            reader.setInput(stream, true, true);
            width = reader.getWidth(0);
            height = reader.getHeight(0);
        } catch (IOException | RuntimeException e) {
            if (file.isCut()) {
                throw UnreadableImageException.cut(format);
            }
            throw e;
        }
    }

    /** Whether it is a JPEG in the colours of print. */
    boolean isInks() {
        return jpeg.filter(inks -> inks.components() == 4).isPresent();
    }

    /** Width and height for sentences. */
    String size() {
        return String.format(Locale.ROOT, "%,d × %,d pixels", width, height);
    }

    /**
     * Decodes it, all of it if that is possible.
     *
     * @throws IOException if the decoder does
     * @throws UnreadableImageException if it cannot be of the size that it says, or of a kind that is not read
     */
    Pixels read() throws IOException {
        long pixels = (long) width * height;
        long most = DecodingMemory.mostPixels();
        if (pixels > most && pixels / PIXELS_PER_BYTE > file.bytes().length) {
            throw new UnreadableImageException(format.description() + " that claims " + size() + ", which its "
                    + file.bytes().length + " bytes cannot hold");
        }
        int first = DecodingMemory.step(width, height, most);
        return DecodingMemory.with(pixels / first / first, () -> readFrom(first));
    }

    private Pixels readFrom(int first) throws IOException {
        for (int step = first; ; step *= 2) {
            try {
                Pixels stored = read(step);
                return new Pixels(metadata.orientation().upright(stored.upright()), step, stored.isCut());
            } catch (OutOfMemoryError e) { // others need memory too
                if ((long) width * height / step / step < FEW_PIXELS) {
                    throw new UnreadableImageException(
                            format.description() + " of " + size() + ", for which the memory is too small");
                }
            }
        }
    }

    private Pixels read(int step) throws IOException {
        JpegWarnings warnings = new JpegWarnings();
        ReadingProgress progress = new ReadingProgress();
        Optional<BufferedImage> destination = Optional.empty();
        reader.dispose();
        reader = format.reader();
        try (ImageInputStream stream = stream()) {
            reader.addIIOReadWarningListener(warnings);
            reader.addIIOReadProgressListener(progress);
            reader.setInput(stream, true, true);
            ImageReadParam settings = settings(step);
            if (isInks()) {
                BufferedImage rgb = Inks.ofJpeg(
                        reader.readRaster(0, settings), jpeg.orElseThrow().isYcck());
                return new Pixels(rgb, step, file.isCut() || warnings.isIncomplete());
            }
            if (format != ImageFormat.JPEG && format != ImageFormat.WEBP) {
                destination = Optional.of(destination(step));
                settings.setDestination(destination.get());
            }
            BufferedImage stored = reader.read(0, settings);
            return new Pixels(rgb(stored), step, file.isCut() || warnings.isIncomplete());
        } catch (IOException | RuntimeException e) {
            if (!file.isCut() && !isEnd(e) || e instanceof UnreadableImageException) {
                throw e;
            }
            if (destination.isEmpty() || !progress.hasPixels()) {
                throw UnreadableImageException.cut(format);
            }
            return new Pixels(rgb(destination.get()), step, true);
        }
    }

    private ImageReadParam settings(int step) {
        ImageReadParam settings = reader.getDefaultReadParam();
        if (step > 1 && settings instanceof WebPReadParam webp) { // which would decode all pixels first
            webp.setUseScaling(true);
            webp.setScaledWidth((width + step - 1) / step);
            webp.setScaledHeight((height + step - 1) / step);
        } else {
            settings.setSourceSubsampling(step, step, 0, 0);
        }
        return settings;
    }

    private BufferedImage rgb(BufferedImage stored) {
        if (format != ImageFormat.TIFF) {
            return Rgb.of(stored);
        }
        return metadata.isInks() // which Java takes for colours with transparency where they are of 16 bits
                ? Inks.ofTiff(stored.getRaster())
                : Rgb.of(TiffPalette.of(stored, metadata.colourMap()));
    }

    /** Made here, so that what a reader put there is not lost when it finds no more. */
    private BufferedImage destination(int step) throws IOException {
        ImageTypeSpecifier type = reader.getImageTypes(0).next();
        return type.createBufferedImage((width + step - 1) / step, (height + step - 1) / step);
    }

    /** Whether a reader gave up because there were no more bytes. */
    static boolean isEnd(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            String said = String.valueOf(cause.getMessage());
            if (cause instanceof EOFException || said.contains("nexpected end") || said.contains("NotEnoughData")) {
                return true;
            }
        }
        return false;
    }

    private ImageInputStream stream() {
        return new MemoryCacheImageInputStream(new ByteArrayInputStream(file.bytes()));
    }

    @Override
    public void close() {
        reader.dispose();
    }
}
