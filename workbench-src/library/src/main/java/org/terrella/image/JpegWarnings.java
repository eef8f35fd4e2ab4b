package org.terrella.image;

import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/** Remembers whether a decoder complained, to tell complete images from cut ones. */
final class JpegWarnings implements IIOReadWarningListener {

    private boolean isPremature;

    @Override
    public void warningOccurred(ImageReader source, String warning) {
        isPremature |= warning.contains("EOI") || warning.contains("remature");
    }

    /** Whether the decoder said that data is missing. */
    boolean isIncomplete() {
        return isPremature;
    }
}
