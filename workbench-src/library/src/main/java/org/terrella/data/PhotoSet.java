package org.terrella.data;

import java.util.List;
import java.util.stream.Stream;
import org.terrella.file.Decision;
import org.terrella.file.InputException;

/**
 * A named source of photos that can be passed over again and again; holds neither images nor metadata.
 *
 * <p>Order and content are the same in each pass as long as the files behind it are.
 */
public interface PhotoSet {

    /**
     * What it is called.
     *
     * @return a short name, such as that of its manifest
     */
    String name();

    /**
     * Starts a pass.
     *
     * @param position where to begin, as told by the reading of an earlier pass
     * @return the pass; to be closed
     * @throws InputException if the source cannot be used at all
     * @throws IllegalArgumentException if the source has no such position
     */
    Reading<Photo> startingAt(Position position);

    /**
     * Starts a pass at the first photo.
     *
     * @return the pass; to be closed
     * @throws InputException if the source cannot be used at all
     */
    default Reading<Photo> open() {
        return startingAt(Position.START);
    }

    /**
     * All photos.
     *
     * @return a sequential, ordered stream; to be closed
     * @throws InputException if the source cannot be used at all
     */
    default Stream<Photo> stream() {
        return open().stream();
    }

    /**
     * All photos at once, without their images.
     *
     * @return the photos, in their order
     */
    default List<Photo> list() {
        try (Stream<Photo> photos = stream()) {
            return photos.toList();
        }
    }

    /**
     * This set without the photos by photographers of some queries.
     *
     * <p>The photographers of the queries are read now, those of this set in each pass. Photos without a photographer
     * stay and are counted as {@link Decision#UNKNOWN_PHOTOGRAPHER}, those left out as {@link
     * Decision#SHARED_PHOTOGRAPHER}.
     *
     * @param queries the queries
     * @return a set of the same name and positions
     * @throws IllegalArgumentException if no query has a photographer, since nothing could be told apart
     */
    default PhotoSet withoutPhotographersOf(PhotoSet queries) {
        return PhotosByOthers.of(this, queries);
    }

    /**
     * A set of given photos.
     *
     * @param name what to call it
     * @param photos the photos; copied
     * @return the set; its positions count photos
     */
    static PhotoSet of(String name, List<Photo> photos) {
        return new GivenPhotos(name, photos);
    }
}
