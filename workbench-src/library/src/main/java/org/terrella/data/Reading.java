package org.terrella.data;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.terrella.file.LoadingReport;

/**
 * One pass over the records of a source, in the source's order; to be closed.
 *
 * <p>For one thread. Only the record that is delivered next is in memory.
 *
 * @param <T> kind of record
 */
public interface Reading<T> extends Iterator<T>, AutoCloseable {

    /**
     * From where another pass would deliver the same records as this one has yet to deliver.
     *
     * @return the position after the record that {@link #next} delivered last
     */
    Position position();

    /**
     * What was noticed so far.
     *
     * @return decisions taken at least up to the record delivered last; complete once {@link #hasNext} is false
     */
    LoadingReport report();

    @Override
    void close();

    /**
     * The records as a stream that closes this pass when it is closed.
     *
     * @return a sequential, ordered stream; to be closed
     */
    default Stream<T> stream() {
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(this::close);
    }
}
