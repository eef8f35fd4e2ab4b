package org.terrella.interact;

import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.terrella.locate.Prediction;
import org.terrella.locate.Query;

/**
 * What a method answered to queries after the same was said of them, so that it is asked once however many rows begin alike; given up
 * where memory runs short.
 */
final class BaseAnswers {

    private record Key(List<String> queries, List<List<String>> said) {}

    private final Map<Key, SoftReference<List<Prediction>>> answers = new HashMap<>();

    /** Answers; one thread after the other, since rows are made so. */
    synchronized List<Prediction> of(List<Query> queries, List<List<String>> said, Supplier<List<Prediction>> ask) {
        Key key = new Key(queries.stream().map(Query::id).toList(), List.copyOf(said));
        SoftReference<List<Prediction>> known = answers.get(key);
        List<Prediction> kept = known == null ? null : known.get();
        if (kept == null) {
            kept = List.copyOf(ask.get());
            answers.put(key, new SoftReference<>(kept));
        }
        return kept;
    }
}
