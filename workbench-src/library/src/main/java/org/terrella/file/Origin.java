package org.terrella.file;

import java.nio.file.Path;

/**
 * Where a record was read: a file and a place in it.
 *
 * @param file name of the file
 * @param place such as "line 12" or "member 0001.json"; empty for the whole file
 */
public record Origin(String file, String place) {

    /**
     * A line of a text file.
     *
     * @param file the file
     * @param line line number, from 1
     * @return the origin
     */
    public static Origin line(Path file, long line) {
        return new Origin(nameOf(file), "line " + line);
    }

    /**
     * A member of an archive.
     *
     * @param archive the archive
     * @param member name of the member
     * @return the origin
     */
    public static Origin member(Path archive, String member) {
        return new Origin(nameOf(archive), "member " + member);
    }

    /**
     * A whole file, or a made-up source in tests and generators.
     *
     * @param name how to call it
     * @return the origin
     */
    public static Origin of(String name) {
        return new Origin(name, "");
    }

    /**
     * A file's name without its folder.
     *
     * @param file any path
     * @return the last part of it
     */
    public static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }

    /**
     * As the beginning of a sentence.
     *
     * @return such as "mp16.csv, line 12"
     */
    @Override
    public String toString() {
        return place.isEmpty() ? file : file + ", " + place;
    }
}
