package org.terrella.lmm;

import org.terrella.image.ImageSource;

/**
 * A photo and what is asked about it.
 *
 * @param photo id of the photo, for messages and reports; the model never sees it
 * @param image gives the bytes of the image file
 * @param prompt what the model is told
 */
public record Question(String photo, ImageSource image, Prompt prompt) {}
