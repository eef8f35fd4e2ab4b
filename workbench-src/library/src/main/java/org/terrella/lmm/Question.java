package org.terrella.lmm;

import java.util.Optional;
import org.terrella.image.ImageSource;

/**
 * A photo and what is asked about it; in a control of sanity, what is asked without a photo.
 *
 * @param photo id of the photo, for messages and reports; the model never sees it
 * @param image gives the bytes of the image file; nothing where none is shown
 * @param prompt what the model is told
 */
public record Question(String photo, Optional<ImageSource> image, Prompt prompt) {

    /**
     * About a photo that is shown.
     *
     * @param photo its id
     * @param image gives the bytes of the image file
     * @param prompt what the model is told
     */
    public Question(String photo, ImageSource image, Prompt prompt) {
        this(photo, Optional.of(image), prompt);
    }
}
