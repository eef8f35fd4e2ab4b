package org.terrella.image;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * A JPEG read as libjpeg does, and the same with nothing in it but what pixels need: no EXIF, XMP, IPTC, colour profiles,
 * comments, thumbnails, nor what follows the image.
 *
 * <p>Which colours three components are is said beyond doubt in the latter, since decoders guess differently: JFIF means
 * YCbCr, whatever Adobe's segment says; without either, components called R, G and B are these, and all others YCbCr.
 */
final class JpegFile {

    private static final int SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final int COMMENT = 0xFE;
    private static final int FIRST_APPLICATION = 0xE0;
    private static final int LAST_APPLICATION = 0xEF;

    private static final int START = 0xD8;
    private static final int ADOBE = 0xEE;
    private static final int RESTART = 0xD0; // to 0xD7, without a length
    private static final int TEMPORARY = 0x01; // likewise
    private static final int LOSSLESS = 0xC3;
    private static final int FIRST_HIERARCHICAL = 0xC5;
    private static final int LAST_HIERARCHICAL = 0xC7;
    private static final int FIRST_ARITHMETIC = 0xC9;
    private static final int BITS = 8;
    private static final int JFIF_LENGTH = 16;
    private static final int ADOBE_LENGTH = 14;
    private static final int NONE = -1;
    private static final byte[] JFIF = {
        (byte) 0xFF, (byte) 0xE0, 0, JFIF_LENGTH, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
    };
    private static final byte[] ADOBE_RGB = {
        (byte) 0xFF, (byte) ADOBE, 0, ADOBE_LENGTH, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0
    };

    private final byte[] jpeg;
    private final ByteArrayOutputStream needed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream scans = new ByteArrayOutputStream();
    private byte[] jfif = {};
    private byte[] adobe = {};
    private byte[] frame = {};
    private int scan;
    private boolean isWhole;

    private JpegFile(byte[] jpeg) {
        this.jpeg = jpeg;
    }

    /**
     * Reads a header.
     *
     * @throws UnreadableImageException if it ends before the pixels, or they are coded in a way that is not read
     */
    static JpegFile of(byte[] jpeg) {
        JpegFile file = new JpegFile(jpeg);
        file.readHeader();
        file.requireReadable();
        file.readScans();
        return file;
    }

    private void readHeader() {
        int at = next(2);
        while (at(at + 1) != SCAN) {
            int end = isBare(at(at + 1)) ? at + 2 : endOfSegment(at);
            if (at(at + 1) == END || end > jpeg.length) {
                throw UnreadableImageException.cut(ImageFormat.JPEG);
            }
            if (!isBare(at(at + 1))) {
                take(at(at + 1), Arrays.copyOfRange(jpeg, at, end));
            }
            at = next(end);
        }
        scan = at;
    }

    /** The next marker; what stands before is filled up, or something that decoders pass over. */
    private int next(int from) {
        int at = from;
        while (at + 4 <= jpeg.length) {
            if (at(at) == 0xFF && at(at + 1) != 0xFF && at(at + 1) != 0) {
                return at;
            }
            at++;
        }
        throw UnreadableImageException.cut(ImageFormat.JPEG);
    }

    private static boolean isBare(int marker) {
        return marker == START || marker == TEMPORARY || marker >= RESTART && marker < RESTART + 8;
    }

    private int endOfSegment(int at) {
        return at + 2 + (at(at + 2) << 8 | at(at + 3));
    }

    /** Pixels, and tables between them; ends where the image does, or before something that is not there as a whole. */
    private void readScans() {
        int at = scan;
        while (at + 4 <= jpeg.length && at(at + 1) != END) {
            int marker = at(at + 1);
            int end = endOfSegment(at);
            if (end > jpeg.length) {
                return;
            }
            int next = endOfCoded(end);
            boolean isApplication = marker >= FIRST_APPLICATION && marker <= LAST_APPLICATION;
            if (marker == SCAN) {
                scans.write(jpeg, at, next - at);
            } else if (marker != COMMENT && !isApplication) {
                scans.write(jpeg, at, end - at);
            }
            at = next;
        }
        isWhole = at + 2 <= jpeg.length && at(at) == 0xFF && at(at + 1) == END;
    }

    /** Where the next marker stands behind coded pixels, in which 0xFF is followed by 0 or is a restart. */
    private int endOfCoded(int from) {
        int at = from;
        while (at + 1 < jpeg.length) {
            int next = at(at + 1);
            boolean isCoded = next == 0 || next == 0xFF || next == TEMPORARY || next >= RESTART && next < RESTART + 8;
            if (at(at) == 0xFF && !isCoded) {
                return at;
            }
            at++;
        }
        return jpeg.length;
    }

    private void take(int marker, byte[] segment) {
        boolean isApplication = marker >= FIRST_APPLICATION && marker <= LAST_APPLICATION;
        if (marker == FIRST_APPLICATION && segment.length >= JFIF.length && FirstBytes.are(segment, 4, "JFIF\0")) {
            jfif = Arrays.copyOf(segment, JFIF.length);
            jfif[2] = 0;
            jfif[3] = JFIF_LENGTH;
            jfif[JFIF.length - 2] = 0; // no thumbnail
            jfif[JFIF.length - 1] = 0;
        } else if (marker == ADOBE && segment.length >= ADOBE_RGB.length && FirstBytes.are(segment, 4, "Adobe")) {
            adobe = Arrays.copyOf(segment, ADOBE_RGB.length);
            adobe[2] = 0;
            adobe[3] = ADOBE_LENGTH;
        } else if (marker != COMMENT && !isApplication) {
            boolean isFrame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (isFrame && segment.length >= 10) {
                frame = segment;
            }
            needed.writeBytes(segment);
        }
    }

    private void requireReadable() {
        if (frame.length == 0 || frame.length < 10 + 3 * components()) {
            throw new UnreadableImageException("a JPEG without a size");
        }
        int coding = frame[1] & 0xFF;
        String fault = null;
        if (coding >= FIRST_ARITHMETIC) {
            fault = "a JPEG that is coded arithmetically";
        } else if (coding >= FIRST_HIERARCHICAL && coding <= LAST_HIERARCHICAL) {
            fault = "a hierarchical JPEG";
        } else if (coding != LOSSLESS && (frame[4] & 0xFF) != BITS) {
            fault = "a JPEG of " + (frame[4] & 0xFF) + " bits";
        } else if (components() != 1 && components() != 3 && components() != 4) {
            fault = "a JPEG of " + components() + " components";
        }
        if (fault != null) {
            throw new UnreadableImageException(fault
                    + ", which is not read; convert it to one of 8 bits in Huffman's coding, such as with ImageMagick");
        }
    }

    /** 1 are grey levels, 3 colours, 4 inks. */
    int components() {
        return frame[9] & 0xFF;
    }

    /** Whether it is coded as any program can read, in grey levels or colours. */
    boolean isCommon() {
        return components() != 4 && (frame[1] & 0xFF) < LOSSLESS;
    }

    /** Whether the four components are inks, the first three of which are coded as YCbCr. */
    boolean isYcck() {
        return components() == 4 && adobeTransform() != NONE && adobeTransform() != 0;
    }

    private int adobeTransform() {
        return adobe.length == 0 ? NONE : adobe[adobe.length - 1] & 0xFF;
    }

    /** Whether it has its end mark. */
    boolean isWhole() {
        return isWhole;
    }

    /** The file with nothing but what pixels need; one that was cut ends behind the pixels that are there. */
    byte[] bare() {
        ByteArrayOutputStream bare = new ByteArrayOutputStream(jpeg.length);
        bare.write(jpeg, 0, 2);
        bare.writeBytes(colours());
        bare.writeBytes(needed.toByteArray());
        bare.writeBytes(scans.toByteArray());
        bare.write(0xFF);
        bare.write(END);
        return bare.toByteArray();
    }

    private byte[] colours() {
        return switch (components()) {
            case 1 -> jfif;
            case 4 -> adobe;
            default -> {
                if (jfif.length > 0) {
                    yield jfif;
                }
                boolean isNamedRgb = frame[10] == 'R' && frame[13] == 'G' && frame[16] == 'B';
                boolean isRgb = adobe.length == 0 ? isNamedRgb : adobeTransform() == 0;
                yield isRgb ? ADOBE_RGB : JFIF;
            }
        };
    }

    private int at(int index) {
        return jpeg[index] & 0xFF;
    }
}
