package org.terrella.data;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which column of a table says who took a photo; recognised by name, for photos and predictions alike. */
public final class PhotographerColumn {

    /** Letters of the names, in order of preference. */
    private static final List<String> NAMES = List.of(
            "author",
            "authorid",
            "photographer",
            "photographerid",
            "ownernsid",
            "usernsid",
            "nsid",
            "userid",
            "user",
            "ownerid",
            "owner",
            "creatorid",
            "creator");

    /** Tables cut out of YFCC100M number its columns from 0; the fourth holds Flickr's id of the user. */
    private static final int YFCC_USER = 3;

    private PhotographerColumn() {}

    /**
     * The column.
     *
     * @param header names of all columns
     * @return its index from 0; nothing if there is none
     */
    public static Optional<Integer> of(List<String> header) {
        List<String> plain = header.stream()
                .map(name -> name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ""))
                .toList();
        Optional<Integer> named =
                NAMES.stream().map(plain::indexOf).filter(column -> column >= 0).findFirst();
        return named.or(() -> isNumbered(header, 0) && isNumbered(header, 2) && isNumbered(header, YFCC_USER)
                ? Optional.of(YFCC_USER)
                : Optional.empty());
    }

    private static boolean isNumbered(List<String> header, int column) {
        return column < header.size() && header.get(column).equals(String.valueOf(column));
    }
}
