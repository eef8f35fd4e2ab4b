package org.terrella.world;

import java.util.List;
import java.util.Set;
import org.terrella.world.paint.Architecture;
import org.terrella.world.paint.Colour;
import org.terrella.world.paint.Dice;
import org.terrella.world.paint.GroundFloor;
import org.terrella.world.paint.House;
import org.terrella.world.paint.Opening;
import org.terrella.world.paint.Roof;
import org.terrella.world.paint.Wall;

/** Draws what single houses look like; whatever a change wants, the same numbers are taken from the dice. */
final class Houses {

    /** What houses look like that are to tell nothing. */
    private static final Architecture PLAIN = new Architecture(
            List.of(Wall.PLASTER),
            List.of(Colour.GREY),
            List.of(Roof.FLAT),
            List.of(Colour.GREY),
            List.of(Opening.SQUARE),
            List.of(Colour.GREY),
            List.of(GroundFloor.PLAIN),
            Set.of(),
            1);

    private Houses() {}

    /** A house of a street: the height is the town's own, the colour of the walls a cue of its own. */
    static House.Style inTown(Stage stage) {
        Architecture own = stage.evidence.own().town.architecture();
        List<Colour> walls = stage.look(Cue.WALLS).town.architecture().colours();
        long start = stage.dice.state();
        House.Style house = House.Style.of(stage.dice, own.withColours(walls));
        Colour colour = stage.evidence.lacks(Cue.WALLS) ? Colour.GREY : house.colour();
        return asElsewhere(stage, start, house, colour);
    }

    /** A house in the country, in the colours of the nation. */
    static House.Style inTheCountry(Stage stage, int storeys) {
        Architecture own = stage.evidence.own().nation.architecture();
        Architecture other = stage.look(Cue.ARCHITECTURE).nation.architecture();
        long start = stage.dice.state();
        House.Style house = House.Style.of(stage.dice, own.withMostStoreys(storeys));
        long end = stage.dice.state();
        stage.dice.restore(start);
        Colour colour = House.Style.of(stage.dice, other).colour();
        stage.dice.restore(end);
        return asElsewhere(stage, start, house, stage.evidence.lacks(Cue.ARCHITECTURE) ? Colour.GREY : colour);
    }

    /** The same house, but as another nation would have built it. */
    private static House.Style asElsewhere(Stage stage, long start, House.Style house, Colour colour) {
        Dice dice = stage.dice;
        long end = dice.state();
        dice.restore(start);
        Architecture builders = stage.evidence.lacks(Cue.ARCHITECTURE)
                ? PLAIN
                : stage.look(Cue.ARCHITECTURE).nation.architecture();
        House.Style other = House.Style.of(dice, builders);
        dice.restore(end);
        return new House.Style(
                other.wall(),
                colour,
                other.roof(),
                other.roofColour(),
                other.window(),
                other.accent(),
                house.storeys(),
                other.ground(),
                other.trims());
    }
}
