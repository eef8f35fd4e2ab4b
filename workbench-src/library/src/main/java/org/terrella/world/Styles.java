package org.terrella.world;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.terrella.world.paint.Dice;
import org.terrella.world.paint.Landmark;

/** What each country, town and spot looks like; made when first asked for, and kept. */
final class Styles {

    private final long seed;
    private final Map<Nation, NationStyle> nations = new ConcurrentHashMap<>();
    private final Map<Town, TownStyle> towns = new ConcurrentHashMap<>();

    Styles(long seed) {
        this.seed = seed;
    }

    long seed() {
        return seed;
    }

    NationStyle of(Nation nation) {
        return nations.computeIfAbsent(nation, key -> NationStyle.of(seed, key));
    }

    TownStyle of(Town town) {
        return towns.computeIfAbsent(town, key -> TownStyle.of(seed, key, of(key.nation())));
    }

    /** The sight that a spot is known for. */
    Landmark.Style landmark(Town town, int spot) {
        return Landmark.Style.of(Dice.of(seed, town.key(), 0x1A2D, spot));
    }
}
