package org.terrella.embed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.terrella.data.Photo;
import org.terrella.data.PhotoSet;
import org.terrella.data.Reading;
import org.terrella.file.InputException;

/** Photos with what they show in words, decoded. */
public final class CaptionedPhotos {

    private static final String CAPTION = "caption";

    /** Is told how far decoding is. */
    @FunctionalInterface
    public interface Progress {
        /**
         * Some photos have been decoded.
         *
         * @param done photos that are decoded
         * @param all photos that there are
         */
        void photos(int done, int all);
    }

    private final PixelFile pixels;
    private final List<String> captions;
    private final String source;

    private CaptionedPhotos(PixelFile pixels, List<String> captions, String source) {
        this.pixels = pixels;
        this.captions = captions;
        this.source = source;
    }

    /**
     * Decodes photos into a file, or takes it as it is where it holds them.
     *
     * @param photos photos with an attribute {@code caption}
     * @param most how many are taken from the start of the set; all if there are fewer
     * @param source what tells the set's files from others, such as their hashes
     * @param file where the pixels go, 27,648 bytes per photo
     * @param progress is told how many photos are decoded, and how many there are
     * @return the photos
     * @throws InputException if a photo has no caption or cannot be decoded
     */
    public static CaptionedPhotos decode(PhotoSet photos, int most, String source, Path file, Progress progress) {
        List<Photo> taken = new ArrayList<>();
        List<String> captions = new ArrayList<>();
        try (Reading<Photo> reading = photos.open()) {
            while (taken.size() < most && reading.hasNext()) {
                Photo photo = reading.next();
                taken.add(photo);
                captions.add(Optional.ofNullable(photo.attributes().get(CAPTION))
                        .filter(caption -> !CaptionVocabulary.split(caption).isEmpty())
                        .orElseThrow(() -> new InputException(
                                photo.origin(), "expected a caption of photo " + photo.id() + ", found none")));
            }
        }
        return new CaptionedPhotos(
                PixelFile.of(taken, source, file, done -> progress.photos(done, taken.size())),
                List.copyOf(captions),
                source);
    }

    /**
     * How many there are.
     *
     * @return 0 or more
     */
    public int size() {
        return captions.size();
    }

    PixelFile pixels() {
        return pixels;
    }

    List<String> captions() {
        return captions;
    }

    String source() {
        return source;
    }
}
