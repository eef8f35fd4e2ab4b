package org.terrella.image;

/**
 * A file that gives no pixels.
 *
 * <p>The message says what the file is, such as "an empty file": what follows "expected an image, found" in a sentence.
 */
public final class UnreadableImageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean isCut;

    private UnreadableImageException(String found, boolean isCut) {
        super(found);
        this.isCut = isCut;
    }

    /**
     * With the reason.
     *
     * @param found what the file is, and where it helps what to do with it; without a full stop
     */
    public UnreadableImageException(String found) {
        this(found, false);
    }

    /**
     * As a sentence about a photo that a model was asked about.
     *
     * @param photo its id
     * @return such as "photo a.jpg cannot be decoded: it is an empty file"
     */
    public String ofPhoto(String photo) {
        return "photo " + photo + " cannot be decoded: it is " + getMessage();
    }

    /** Of a file that ends before its first pixels, or in a way that none of them can be shown. */
    static UnreadableImageException cut(ImageFormat format) {
        return new UnreadableImageException(format.description() + " that ends too early to show anything", true);
    }

    /** Whether the file is an image that ends before its first pixels. */
    boolean isCut() {
        return isCut;
    }
}
