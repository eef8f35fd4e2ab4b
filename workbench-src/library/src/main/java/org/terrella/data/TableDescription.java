package org.terrella.data;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.terrella.file.InputException;
import org.terrella.file.PartialFile;

/**
 * Adds MP16-Pro's names of places to a table of coordinates, and to each row where its names come from.
 *
 * <p>Row by row, with some hundred of them in memory. What was written stays in {@code FILE.partial} if the process ends at
 * any moment, and the same work goes on after its last whole line: a line of the table is a line of the file, so that rows
 * keep their numbers; one that cannot be read stays as a blank line. Names that a row has already are kept.
 *
 * @param table CSV with columns for latitude and longitude, plain or gzipped
 * @param namer says what places are called
 * @param source what to call it in the column {@value DescribedColumns#SOURCE}
 */
public record TableDescription(Path table, PlaceNamer namer, String source) {

    private static final int WRITTEN_AT_ONCE = 1 << 16; // characters

    /**
     * Writes the table with names.
     *
     * @param file where to; goes on with it where it was begun, and is through at once where it is whole
     * @param listener hears how many rows are written
     * @return how many rows there are of each source
     * @throws InputException if the table has no coordinates, or the file was begun with another table
     */
    public Map<String, Long> write(Path file, LongConsumer listener) {
        try (DelimitedReader rows = DelimitedReader.openDamaged(table)) {
            DescribedColumns columns = DescribedColumns.of(rows);
            ExchangedCoordinates.refuse(table, ExchangedCoordinates.FIRST_ROWS);
            WholeRows kept = WholeRows.of(file);
            try (PartialFile out = PartialFile.resume(file, kept.bytes())) {
                Map<String, Long> counts = new TreeMap<>(columns.isSourceLast() ? kept.ends() : Map.of());
                if (kept.rows() == 0) {
                    append(out, columns.headerLine());
                } else {
                    passOver(rows, columns, kept, file);
                }
                describe(rows, columns, out, new Counter(counts, Math.max(0, kept.rows() - 1), listener));
                out.finish();
                return counts;
            }
        }
    }

    private static void passOver(DelimitedReader rows, DescribedColumns columns, WholeRows kept, Path file) {
        boolean fits = kept.first().equals(columns.headerLine().stripTrailing());
        Optional<DelimitedReader.Row> last = Optional.empty();
        for (long row = 1; fits && row < kept.rows(); row++) {
            last = rows.next();
            fits = last.isPresent();
        }
        if (!fits || last.isPresent() && !columns.isOf(last.get(), kept.last())) {
            throw new InputException(
                    file, "expected a file that was begun with this table, found another; removing it begins anew");
        }
    }

    /** Counts rows by source. */
    private static final class Counter {
        private final Map<String, Long> counts;
        private final LongConsumer listener;
        private long done;

        Counter(Map<String, Long> counts, long before, LongConsumer listener) {
            this.counts = counts;
            this.listener = listener;
            this.done = before;
        }

        void count(String source) {
            counts.merge(source, 1L, Long::sum);
            done++;
        }

        void tell() {
            listener.accept(done);
        }
    }

    private void describe(DelimitedReader rows, DescribedColumns columns, PartialFile out, Counter counter) {
        StringBuilder lines = new StringBuilder();
        for (Optional<DelimitedReader.Row> next = rows.next(); next.isPresent(); next = rows.next()) {
            counter.count(columns.append(next.get(), this, lines));
            if (lines.length() > WRITTEN_AT_ONCE) {
                append(out, lines);
                lines.setLength(0);
                counter.tell();
            }
        }
        append(out, lines);
        counter.tell();
    }

    private static void append(PartialFile out, CharSequence lines) {
        out.append(ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
