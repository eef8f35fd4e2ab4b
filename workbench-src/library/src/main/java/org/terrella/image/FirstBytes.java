package org.terrella.image;

import java.nio.charset.StandardCharsets;

/** Compares the beginnings of files with what is known of their formats. */
final class FirstBytes {

    private FirstBytes() {}

    /** Whether a file has some bytes, each given as a letter up to U+00FF, at a place. */
    static boolean are(byte[] file, int at, String expected) {
        if (at + expected.length() > file.length) {
            return false;
        }
        for (int i = 0; i < expected.length(); i++) {
            if ((file[at + i] & 0xFF) != expected.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The first bytes as letters, each up to U+00FF; without a byte order mark and blanks before the first letter. */
    static String text(byte[] file, int most) {
        int from = are(file, 0, "\u00ef\u00bb\u00bf") ? 3 : 0;
        return new String(file, from, Math.min(most, file.length - from), StandardCharsets.ISO_8859_1).stripLeading();
    }
}
