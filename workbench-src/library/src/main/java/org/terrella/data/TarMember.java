package org.terrella.data;

/**
 * A file in a tar.
 *
 * @param name its path
 * @param headerStart where its headers begin, a multiple of 512
 * @param dataStart where its bytes begin, a multiple of 512
 * @param sizeBytes how many bytes it has
 */
record TarMember(String name, long headerStart, long dataStart, long sizeBytes) {

    /** The last part of the path. */
    String baseName() {
        return baseName(name);
    }

    static String baseName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
