package org.terrella.data;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.terrella.file.Decision;
import org.terrella.file.LoadingReport;

/** A set without the photos by some photographers. */
record PhotosByOthers(PhotoSet all, Set<String> photographers) implements PhotoSet {

    static PhotosByOthers of(PhotoSet all, PhotoSet queries) {
        try (Stream<Photo> photos = queries.stream()) {
            Set<String> names =
                    photos.flatMap(photo -> photo.photographer().stream()).collect(Collectors.toUnmodifiableSet());
            if (names.isEmpty()) {
                throw new IllegalArgumentException("expected photographers in " + queries.name()
                        + " to keep apart from " + all.name() + ", found none");
            }
            return new PhotosByOthers(all, names);
        }
    }

    @Override
    public String name() {
        return all.name();
    }

    @Override
    public Reading<Photo> startingAt(Position position) {
        return new Pass(position, all.startingAt(position));
    }

    private final class Pass extends LookAhead<Photo> {
        private final Reading<Photo> photos;

        Pass(Position start, Reading<Photo> photos) {
            super(start);
            this.photos = photos;
        }

        @Override
        Optional<Photo> fetch() {
            while (photos.hasNext()) {
                Photo photo = photos.next();
                if (photo.photographer().isEmpty()) {
                    log().note(Decision.UNKNOWN_PHOTOGRAPHER, photo.origin(), "photo " + photo.id());
                    return Optional.of(photo);
                }
                String name = photo.photographer().get();
                if (!photographers.contains(name)) {
                    return Optional.of(photo);
                }
                log().note(Decision.SHARED_PHOTOGRAPHER, photo.origin(), "photo " + photo.id() + " by " + name);
            }
            return Optional.empty();
        }

        @Override
        Position afterLast() {
            return photos.position();
        }

        @Override
        public LoadingReport report() {
            return photos.report().then(super.report());
        }

        @Override
        void release() {
            photos.close();
        }
    }
}
