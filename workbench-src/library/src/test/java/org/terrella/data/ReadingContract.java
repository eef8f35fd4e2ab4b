package org.terrella.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every reading promises; a subclass brings a source of at least three records, the first two of which differ. */
abstract class ReadingContract<T> {

    abstract Reading<T> startingAt(Position position);

    abstract String id(T item);

    /** Ids of all records, in order. */
    abstract List<String> ids();

    @Test
    void deliversAllRecordsInOrderInEachPass() {
        for (int pass = 0; pass < 2; pass++) {
            try (Reading<T> reading = startingAt(Position.START)) {
                assertEquals(ids(), rest(reading));
                assertEquals(ids().size(), reading.report().delivered());
            }
        }
    }

    @Test
    void goesOnFromEachPosition() {
        List<Position> positions = new ArrayList<>(List.of(Position.START));
        long noted;
        try (Reading<T> reading = startingAt(Position.START)) {
            while (reading.hasNext()) {
                reading.next();
                positions.add(reading.position());
            }
            noted = reading.report().leftOut();
        }
        for (int delivered = 0; delivered < positions.size(); delivered++) {
            Position position = Position.parse(positions.get(delivered).toString());
            try (Reading<T> reading = startingAt(position)) {
                assertEquals(position, reading.position());
                assertEquals(ids().subList(delivered, ids().size()), rest(reading), "from " + position);
                assertTrue(reading.report().leftOut() <= noted, "from " + position);
            }
        }
    }

    @Test
    void staysWhereItIsWhileItLooksAhead() {
        try (Reading<T> reading = startingAt(Position.START)) {
            reading.next();
            Position position = reading.position();
            assertTrue(reading.hasNext());
            assertTrue(reading.hasNext());
            assertEquals(position, reading.position());
            assertEquals(ids().get(1), id(reading.next()));
        }
    }

    @Test
    void endsWithTheLastRecordAndWhenClosed() {
        try (Reading<T> reading = startingAt(Position.START)) {
            rest(reading);
            assertFalse(reading.hasNext());
            assertThrows(NoSuchElementException.class, reading::next);
        }
        Reading<T> reading = startingAt(Position.START);
        reading.next();
        Position position = reading.position();
        reading.close();
        reading.close();
        assertFalse(reading.hasNext());
        assertEquals(position, reading.position());
    }

    @Test
    void isAStreamToo() {
        try (Stream<T> records = startingAt(Position.START).stream()) {
            assertEquals(ids().subList(0, 2), records.limit(2).map(this::id).toList());
        }
    }

    @Test
    void refusesAPositionOfAnotherFile() {
        assertThrows(IllegalArgumentException.class, () -> startingAt(new Position(1000, 0)));
    }

    private List<String> rest(Reading<T> reading) {
        List<String> ids = new ArrayList<>();
        reading.forEachRemaining(item -> ids.add(id(item)));
        return ids;
    }
}
