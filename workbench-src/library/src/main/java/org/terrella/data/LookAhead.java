package org.terrella.data;

import java.util.NoSuchElementException;
import java.util.Optional;
import org.terrella.file.DecisionLog;
import org.terrella.file.LoadingReport;

/** A reading that knows its next record only by fetching it. */
abstract class LookAhead<T> implements Reading<T> {

    private final DecisionLog log = new DecisionLog();
    private Position position;
    private Position afterFetched;
    private Optional<T> fetched = Optional.empty();
    private boolean ended;

    LookAhead(Position start) {
        this.position = start;
        this.afterFetched = start;
    }

    /** The next record, or nothing at the end; left out ones are noted in the log. */
    abstract Optional<T> fetch();

    /** The position after the record fetched last. */
    abstract Position afterLast();

    /** Releases what is open; a second time does nothing. */
    abstract void release();

    final DecisionLog log() {
        return log;
    }

    @Override
    public final boolean hasNext() {
        if (fetched.isEmpty() && !ended) {
            fetched = fetch();
            ended = fetched.isEmpty();
            afterFetched = ended ? afterFetched : afterLast();
        }
        return fetched.isPresent();
    }

    @Override
    public final T next() {
        if (!hasNext()) {
            throw new NoSuchElementException("there is no record after " + position);
        }
        T record = fetched.orElseThrow();
        fetched = Optional.empty();
        position = afterFetched;
        log.delivered();
        return record;
    }

    @Override
    public final Position position() {
        return position;
    }

    @Override
    public LoadingReport report() {
        return log.report();
    }

    @Override
    public final void close() {
        ended = true;
        fetched = Optional.empty();
        release();
    }
}
