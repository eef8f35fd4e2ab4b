package org.terrella.bench;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.terrella.file.Words;

/**
 * A query set that is made of another by rendering: photos of Little Earth in which a cue can be seen, as they are, without it, or
 * with its look in another country. Every bench whose query sets are of Little Earth has them without naming them.
 *
 * @param of the query set whose photos are drawn by lot
 * @param kind how they are shown
 * @param photos how many of each cue at most
 */
public record ChangedSet(String of, Kind kind, int photos) {

    /** What is to be said where photos are of the real world. */
    public static final String ONLY_RENDERED = "only a rendered world can show the same photo without a cue";

    private static final Pattern NAME = Pattern.compile("(.+)-(shown|without|elsewhere)-([1-9][0-9]{0,5})");

    /** How photos are shown. */
    public enum Kind {
        /** As they are, each once, whatever cues it shows. */
        SHOWN,
        /** Without the cue, once for each cue that it is drawn for. */
        WITHOUT,
        /** With the cue as it looks in another country, likewise. */
        ELSEWHERE
    }

    /**
     * The set of a name.
     *
     * @param name such as {@code web-without-150}
     * @return nothing if it is no name of this form
     */
    public static Optional<ChangedSet> named(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches()
                ? Optional.of(new ChangedSet(
                        matcher.group(1),
                        Words.named(Kind.class, "photos", matcher.group(2)),
                        Integer.parseInt(matcher.group(3))))
                : Optional.empty();
    }

    /** A query set of a bench, or one that is made of it. */
    static Optional<QuerySet> find(String name, Map<String, QuerySet> queries) {
        return Optional.ofNullable(queries.get(name))
                .or(() -> in(name, queries).map(set -> queries.get(set.of()).unpublished()));
    }

    /** A set that is made of one of a bench, and is none of its own. */
    static Optional<ChangedSet> in(String name, Map<String, QuerySet> queries) {
        return queries.containsKey(name) ? Optional.empty() : named(name).filter(set -> queries.containsKey(set.of()));
    }

    /**
     * What experiments call it.
     *
     * @return such as {@code web-without-150}
     */
    public String name() {
        return of + "-" + Words.word(kind) + "-" + photos;
    }

    /**
     * The same photos, shown otherwise.
     *
     * @param other how
     * @return a changed copy
     */
    public ChangedSet with(Kind other) {
        return new ChangedSet(of, other, photos);
    }

    /**
     * The same of another query set.
     *
     * @param other its name
     * @return a changed copy
     */
    public ChangedSet on(String other) {
        return new ChangedSet(other, kind, photos);
    }
}
