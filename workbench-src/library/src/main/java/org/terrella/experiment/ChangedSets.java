package org.terrella.experiment;

import java.util.List;
import java.util.Optional;
import org.terrella.bench.ChangedSet;
import org.terrella.bench.ChangedSet.Kind;

/** What holds for query sets of which one is the other with cues changed. */
final class ChangedSets {

    private ChangedSets() {}

    /** Refuses query sets that are not changed, and changed ones without the photos as they are. */
    static void require(List<String> queries) {
        for (String name : queries) {
            Optional<ChangedSet> set = ChangedSet.named(name);
            if (set.isEmpty()) {
                throw new IllegalArgumentException("queries must be such as web-shown-150, web-without-150 and"
                        + " web-elsewhere-150 for table: " + TableKind.CUES.word() + ", found " + name);
            }
            String shown = set.get().with(Kind.SHOWN).name();
            if (!queries.contains(shown)) {
                throw new IllegalArgumentException("queries must hold " + shown + " beside " + name
                        + ", with which it is compared, found " + String.join(", ", queries));
            }
        }
    }

    /** Those in which something is changed. */
    static List<String> changed(List<String> queries) {
        return queries.stream().filter(ChangedSets::isChanged).toList();
    }

    private static boolean isChanged(String name) {
        return ChangedSet.named(name).filter(set -> set.kind() != Kind.SHOWN).isPresent();
    }
}
