package org.terrella.world;

import java.util.List;
import org.terrella.world.paint.Architecture;
import org.terrella.world.paint.Colour;
import org.terrella.world.paint.Dice;
import org.terrella.world.paint.Lamp;
import org.terrella.world.paint.Paving;
import org.terrella.world.paint.Skyline;

/**
 * What a town of Little Earth looks like; invented.
 *
 * @param architecture its country's, higher in large towns, often in a colour of its own
 * @param wall the colour of its own
 * @param buses its buses
 * @param lamp what lights its streets
 * @param paving of its pavements and squares
 * @param skyline from afar
 */
record TownStyle(Architecture architecture, Colour wall, Buses buses, Lamp.Style lamp, Paving paving, Skyline skyline) {

    /**
     * Colours of buses.
     *
     * @param bus colour of its buses
     * @param busBand colour of the band along them
     */
    record Buses(Colour bus, Colour busBand) {}

    static TownStyle of(long seed, Town town, NationStyle nation) {
        Dice dice = Dice.of(seed, town.key(), 0x70);
        Colour wall = dice.pick(Colour.values());
        Colour bus = dice.pick(Colour.values());
        int storeys = (int) Math.min(9, 1 + StrictMath.log10(town.population() / 2e3) * dice.between(0.9, 1.8));
        List<Colour> national = nation.architecture().colours();
        Architecture architecture = nation.architecture()
                .withColours(List.of(wall, wall, wall, dice.pick(national.toArray(Colour[]::new))))
                .withMostStoreys(Math.max(1, storeys));
        return new TownStyle(
                architecture,
                wall,
                new Buses(bus, other(bus, dice)),
                Lamp.Style.of(dice),
                new Paving(dice.pick(Paving.Pattern.values()), dice.pick(Colour.values())),
                Skyline.of(dice));
    }

    private static Colour other(Colour colour, Dice dice) {
        Colour second = dice.pick(Colour.values());
        return second == colour ? Colour.values()[(colour.ordinal() + 5) % Colour.values().length] : second;
    }

    Colour bus() {
        return buses.bus();
    }

    Colour busBand() {
        return buses.busBand();
    }
}
