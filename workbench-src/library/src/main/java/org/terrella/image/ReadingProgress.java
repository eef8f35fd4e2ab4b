package org.terrella.image;

import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;

/** Hears whether a reader came to any pixels. */
final class ReadingProgress implements IIOReadProgressListener {

    private boolean hasPixels;

    /** Whether there was at least a part of a row. */
    boolean hasPixels() {
        return hasPixels;
    }

    @Override
    public void imageProgress(ImageReader source, float percentageDone) {
        hasPixels |= percentageDone > 0;
    }

    @Override
    public void imageStarted(ImageReader source, int imageIndex) {
        // there are no pixels yet
    }

    @Override
    public void imageComplete(ImageReader source) {
        hasPixels = true;
    }

    @Override
    public void readAborted(ImageReader source) {
        // nobody aborts
    }

    @Override
    public void sequenceStarted(ImageReader source, int minIndex) {
        // only one image is read
    }

    @Override
    public void sequenceComplete(ImageReader source) {
        // only one image is read
    }

    @Override
    public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {
        // thumbnails are not read
    }

    @Override
    public void thumbnailProgress(ImageReader source, float percentageDone) {
        // thumbnails are not read
    }

    @Override
    public void thumbnailComplete(ImageReader source) {
        // thumbnails are not read
    }
}
