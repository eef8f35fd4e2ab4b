package org.terrella.world.paint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the builders of a region have in common: the choices that each of their houses is drawn from.
 *
 * @param materials of the walls
 * @param colours of the walls
 * @param roofs shapes of the roofs
 * @param roofColours colours of the roofs
 * @param windows shapes of the windows
 * @param accents colours of shutters, awnings and doors
 * @param grounds what is at street level
 * @param trims decorations that houses may have
 * @param mostStoreys of a usual house, 1 to 12
 */
public record Architecture(
        List<Wall> materials,
        List<Colour> colours,
        List<Roof> roofs,
        List<Colour> roofColours,
        List<Opening> windows,
        List<Colour> accents,
        List<GroundFloor> grounds,
        Set<Trim> trims,
        int mostStoreys) {

    private static final Colour[] ROOF_COLOURS = {
        Colour.RED,
        Colour.ORANGE,
        Colour.BROWN,
        Colour.GREY,
        Colour.BLACK,
        Colour.GREEN,
        Colour.TEAL,
        Colour.BLUE,
        Colour.YELLOW
    };

    /**
     * Copies the lists and checks that there is something to choose from.
     *
     * @param materials of the walls
     * @param colours of the walls
     * @param roofs shapes of the roofs
     * @param roofColours colours of the roofs
     * @param windows shapes of the windows
     * @param accents colours of shutters, awnings and doors
     * @param grounds what is at street level
     * @param trims decorations, maybe none
     * @param mostStoreys 1 to 12
     * @throws IllegalArgumentException if a list is empty or the storeys are out of range
     */
    public Architecture {
        materials = filled("materials", materials);
        colours = filled("colours", colours);
        roofs = filled("roofs", roofs);
        roofColours = filled("roofColours", roofColours);
        windows = filled("windows", windows);
        accents = filled("accents", accents);
        grounds = filled("grounds", grounds);
        EnumSet<Trim> sorted = EnumSet.noneOf(Trim.class);
        sorted.addAll(trims);
        trims = Collections.unmodifiableSet(sorted);
        House.requireStoreys(mostStoreys);
    }

    /**
     * An architecture by chance: one or two of each thing, one roof that dominates.
     *
     * @param dice for the choices
     * @return the architecture
     */
    public static Architecture of(Dice dice) {
        Roof main = dice.pick(Roof.values());
        Colour roofColour = dice.pick(ROOF_COLOURS);
        return new Architecture(
                some(dice, 2, Wall.values()),
                some(dice, 3, Colour.values()),
                List.of(main, main, main, dice.pick(Roof.values())),
                List.of(roofColour, roofColour, roofColour, dice.pick(ROOF_COLOURS)),
                some(dice, 2, Opening.values()),
                some(dice, 2, Colour.values()),
                some(dice, 2, GroundFloor.values()),
                EnumSet.copyOf(some(dice, 2, Trim.values())),
                1 + dice.weighted(1, 3, 3, 2, 1, 1));
    }

    /**
     * The same builders in a place of taller or lower houses.
     *
     * @param storeys of a usual house, 1 to 12
     * @return the changed copy
     */
    public Architecture withMostStoreys(int storeys) {
        return new Architecture(materials, colours, roofs, roofColours, windows, accents, grounds, trims, storeys);
    }

    /**
     * The same builders with other paints.
     *
     * @param walls colours of the walls
     * @return the changed copy
     */
    public Architecture withColours(List<Colour> walls) {
        return new Architecture(materials, walls, roofs, roofColours, windows, accents, grounds, trims, mostStoreys);
    }

    /**
     * The same builders with other tiles.
     *
     * @param roofs colours of the roofs
     * @return the changed copy
     */
    public Architecture withRoofColours(List<Colour> roofs) {
        return new Architecture(materials, colours, this.roofs, roofs, windows, accents, grounds, trims, mostStoreys);
    }

    static <T> T one(Dice dice, List<T> things) {
        return things.get(dice.below(things.size()));
    }

    private static <T> List<T> some(Dice dice, int count, T[] things) {
        List<T> rest = new ArrayList<>(Arrays.asList(things));
        List<T> chosen = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            chosen.add(rest.remove(dice.below(rest.size())));
        }
        return chosen;
    }

    private static <T> List<T> filled(String name, List<T> things) {
        if (things.isEmpty()) {
            throw new IllegalArgumentException(name + " of an architecture must not be empty");
        }
        return List.copyOf(things);
    }
}
