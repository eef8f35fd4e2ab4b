package org.terrella.data;

import java.util.List;
import java.util.Optional;

/** Photos in memory, without their images. */
record GivenPhotos(String name, List<Photo> photos) implements PhotoSet {

    GivenPhotos {
        photos = List.copyOf(photos);
    }

    @Override
    public Reading<Photo> startingAt(Position position) {
        if (position.part() != 0 || position.offset() > photos.size()) {
            throw new IllegalArgumentException(
                    "a position in " + name + " must be at most 0:" + photos.size() + ", found " + position);
        }
        return new Pass(position);
    }

    private final class Pass extends LookAhead<Photo> {
        private int next;

        Pass(Position start) {
            super(start);
            this.next = (int) start.offset();
        }

        @Override
        Optional<Photo> fetch() {
            return next < photos.size() ? Optional.of(photos.get(next++)) : Optional.empty();
        }

        @Override
        Position afterLast() {
            return new Position(0, next);
        }

        @Override
        void release() {
            // nothing is open
        }
    }
}
