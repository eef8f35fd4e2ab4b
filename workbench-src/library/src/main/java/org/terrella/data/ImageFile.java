package org.terrella.data;

import org.terrella.image.ImageSource;

/**
 * An image file that was found, not read.
 *
 * @param name path of the file or archive member
 * @param sizeBytes size of the file in bytes, 0 or more
 * @param source gives its bytes
 */
public record ImageFile(String name, long sizeBytes, ImageSource source) {}
