package org.terrella.image;

import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/** Remembers whether a decoder complained, to tell complete images from cut ones. */
final class JpegWarnings implements IIOReadWarningListener {

    private static final int MARKER = 0xff;
    private static final int START = 0xd8;
    private static final int END = 0xd9;

    private boolean isPremature;

    @Override
    public void warningOccurred(ImageReader source, String warning) {
        isPremature |= warning.contains("EOI") || warning.contains("remature") || warning.contains("runcated");
    }

    /** Whether the decoder said that data is missing, or a JPEG holds no end mark behind its start. */
    boolean isIncomplete(byte[] bytes) {
        return isPremature || isJpeg(bytes) && !hasEnd(bytes);
    }

    static boolean isJpeg(byte[] bytes) {
        return bytes.length >= 2 && (bytes[0] & 0xff) == MARKER && (bytes[1] & 0xff) == START;
    }

    private static boolean hasEnd(byte[] bytes) {
        for (int i = bytes.length - 1; i > 2; i--) {
            if ((bytes[i] & 0xff) == END && (bytes[i - 1] & 0xff) == MARKER) {
                return true;
            }
        }
        return false;
    }
}
