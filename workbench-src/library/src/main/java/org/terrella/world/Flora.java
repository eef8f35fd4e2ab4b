package org.terrella.world;

import java.util.List;
import org.terrella.world.paint.Dice;
import org.terrella.world.paint.Field;
import org.terrella.world.paint.Tree;

/**
 * What grows at a place.
 *
 * @param common the plant that is seen most
 * @param other one that is seen beside it
 * @param field what open land looks like
 */
record Flora(Tree common, Tree other, Field field) {

    /** Plants by climate; which of those that could grow does depends on the subregion and varies within it. */
    static Flora at(Climate climate, long seed, Nation nation) {
        List<Tree> possible = trees(climate.biome());
        int shift =
                Dice.of(seed, nation.subregionKey(), climate.biome().ordinal()).below(possible.size());
        int step = climate.plants() > 0.4 ? 1 : climate.plants() < -0.6 ? 2 : 0;
        Tree common = possible.get((shift + step) % possible.size());
        Tree other = possible.get((shift + step + 1) % possible.size());
        List<Field> fields = fields(climate.biome());
        return new Flora(common, other, fields.get((shift + step) % fields.size()));
    }

    private static List<Tree> trees(Biome biome) {
        return switch (biome) {
            case TUNDRA -> List.of(Tree.SHRUB, Tree.BIRCH);
            case TAIGA -> List.of(Tree.CONIFER, Tree.BIRCH, Tree.CONIFER);
            case TEMPERATE -> List.of(Tree.BROADLEAF, Tree.ELM, Tree.WILLOW, Tree.POPLAR, Tree.BLOSSOM, Tree.CONIFER);
            case SCRUB -> List.of(Tree.CYPRESS, Tree.UMBRELLA, Tree.GUM, Tree.SHRUB);
            case STEPPE -> List.of(Tree.SHRUB, Tree.POPLAR);
            case DESERT -> List.of(Tree.CACTUS, Tree.PALM, Tree.SHRUB);
            case SAVANNA -> List.of(Tree.UMBRELLA, Tree.BOTTLE, Tree.FAN_PALM, Tree.GUM);
            case JUNGLE -> List.of(Tree.PALM, Tree.BANANA, Tree.BAMBOO, Tree.FAN_PALM, Tree.TEA);
        };
    }

    private static List<Field> fields(Biome biome) {
        return switch (biome) {
            case TUNDRA, STEPPE -> List.of(Field.FLOWERS, Field.STUBBLE);
            case TAIGA, TEMPERATE -> List.of(Field.CROPS, Field.FLOWERS, Field.STUBBLE);
            case SCRUB -> List.of(Field.VINEYARD, Field.STUBBLE);
            case DESERT -> List.of(Field.DUNES, Field.CRACKED);
            case SAVANNA -> List.of(Field.CRACKED, Field.STUBBLE, Field.CROPS);
            case JUNGLE -> List.of(Field.TERRACES, Field.CROPS);
        };
    }
}
