package org.terrella.assist;

/**
 * A photo with its file.
 *
 * @param photo what is known of it
 * @param bytes its file; shared, not to be changed
 * @param original SHA-256 of the file as it was handed over, which may have been turned or cut since
 */
public record Shot(AssistedPhoto photo, byte[] bytes, String original) {

    /**
     * Looks at a file that somebody handed over.
     *
     * @param name what it is called
     * @param bytes all of it
     * @return the photo
     * @throws IllegalArgumentException if it is too large, or no picture that can be decoded
     */
    public static Shot of(String name, byte[] bytes) {
        AssistedPhoto photo = AssistedPhoto.of(name, bytes);
        return new Shot(photo, bytes, photo.sha256());
    }
}
