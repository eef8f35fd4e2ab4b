package org.terrella.world;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** How a photo is to differ from the one that was taken: cues that are left out, and cues that look as elsewhere. */
final class Changes {

    /** As it was taken. */
    static final Changes NONE = new Changes(Map.of());

    private final Map<Cue, Optional<Town>> towns;

    private Changes(Map<Cue, Optional<Town>> towns) {
        this.towns = Collections.unmodifiableMap(towns);
    }

    Changes without(Cue cue) {
        return and(cue, Optional.empty());
    }

    Changes with(Cue cue, Town town) {
        return and(cue, Optional.of(town));
    }

    private Changes and(Cue cue, Optional<Town> town) {
        Map<Cue, Optional<Town>> changed = new EnumMap<>(Cue.class);
        changed.putAll(towns);
        changed.put(cue, town);
        return new Changes(changed);
    }

    boolean isNone() {
        return towns.isEmpty();
    }

    boolean lacks(Cue cue) {
        return towns.containsKey(cue) && towns.get(cue).isEmpty();
    }

    /** Whose look a cue has, if not that of the photo's own place. */
    Optional<Town> other(Cue cue) {
        return towns.getOrDefault(cue, Optional.empty());
    }
}
