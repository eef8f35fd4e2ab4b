package org.terrella.world;

import java.util.ArrayList;
import java.util.List;
import org.terrella.world.paint.Architecture;
import org.terrella.world.paint.Bollard;
import org.terrella.world.paint.Colour;
import org.terrella.world.paint.Dice;
import org.terrella.world.paint.PowerPole;
import org.terrella.world.paint.Road;
import org.terrella.world.paint.Script;
import org.terrella.world.paint.SignBoard;
import org.terrella.world.paint.WarningSign;

/**
 * What a country of Little Earth looks like; invented, and shared in part with its neighbours.
 *
 * @param architecture how houses are built, after the manner of the subregion
 * @param signs its signs
 * @param roadside its roads
 * @param paints colours of its things
 */
record NationStyle(Architecture architecture, Signs signs, Roadside roadside, Paints paints) {

    /**
     * What is written on, and in which letters.
     *
     * @param script of its signs
     * @param shopSign boards over shops
     * @param directionSign boards that show the way
     * @param warningSign its commonest road sign
     */
    record Signs(Script script, SignBoard shopSign, SignBoard directionSign, WarningSign warningSign) {}

    /**
     * What roads are like, and what stands beside them.
     *
     * @param road lines of its roads
     * @param pole what carries wires
     * @param bollard what stands beside roads
     */
    record Roadside(Road road, PowerPole pole, Bollard.Style bollard) {}

    /**
     * Colours of things that a country has in one colour.
     *
     * @param mail colour of boxes for letters and telephones
     * @param plate colour of number plates
     * @param taxi colour of taxis
     */
    record Paints(Colour mail, Colour plate, Colour taxi) {}

    /** How often a country does as its subregion does. */
    private static final double CONFORMS = 0.6;

    static NationStyle of(long seed, Nation nation) {
        Dice own = Dice.of(seed, nation.key(), 0x57);
        Dice common = Dice.of(seed, nation.subregionKey(), 0x58);
        Script script = pick(Script.values(), common, own, CONFORMS);
        Colour[] boards = {Colour.WHITE, Colour.YELLOW, Colour.GREEN, Colour.BLUE, Colour.RED, Colour.BLACK};
        Colour lines = pick(new Colour[] {Colour.WHITE, Colour.YELLOW}, common, own, 0.8);
        Road road = new Road(
                pick(Road.Center.values(), common, own, 0.3),
                lines,
                pick(Road.Edge.values(), common, own, 0.3),
                own.chance(0.6) ? lines : own.pick(Colour.WHITE, Colour.YELLOW, Colour.RED));
        return new NationStyle(
                architecture(Architecture.of(common), own),
                new Signs(
                        script,
                        board(script, own.pick(SignBoard.Shape.values()), own.pick(Colour.values()), own),
                        board(
                                script,
                                own.pick(SignBoard.Shape.ARROW, SignBoard.Shape.BOX, SignBoard.Shape.ROUNDED),
                                pick(boards, common, own, 0.4),
                                own),
                        WarningSign.of(own)),
                new Roadside(
                        road,
                        pick(PowerPole.values(), common, own, 0.4),
                        Bollard.Style.of(own.chance(0.4) ? common : own)),
                new Paints(
                        own.pick(Colour.RED, Colour.YELLOW, Colour.BLUE, Colour.GREEN, Colour.ORANGE),
                        own.pick(Colour.WHITE, Colour.YELLOW, Colour.BLUE, Colour.GREEN, Colour.RED, Colour.BLACK),
                        own.pick(Colour.values())));
    }

    private static <T> T pick(T[] choices, Dice common, Dice own, double conforms) {
        T theirs = common.pick(choices);
        T ours = own.pick(choices);
        return own.chance(conforms) ? theirs : ours;
    }

    /** Letters that can be read on the board. */
    private static SignBoard board(Script script, SignBoard.Shape shape, Colour board, Dice dice) {
        boolean dark = board == Colour.BLACK
                || board == Colour.BLUE
                || board == Colour.GREEN
                || board == Colour.RED
                || board == Colour.PURPLE
                || board == Colour.BROWN
                || board == Colour.TEAL;
        Colour letters = dark ? dice.pick(Colour.WHITE, Colour.YELLOW) : dice.pick(Colour.BLACK, Colour.BLUE);
        return new SignBoard(script, shape, board, letters);
    }

    /** The subregion's, but with a favourite wall colour and roof of its own. */
    private static Architecture architecture(Architecture common, Dice own) {
        List<Colour> walls = new ArrayList<>(common.colours());
        walls.add(own.pick(Colour.values()));
        walls.add(walls.get(own.below(walls.size())));
        Architecture ours = common.withColours(walls);
        return own.chance(CONFORMS) ? ours : ours.withRoofColours(List.of(own.pick(Colour.values())));
    }

    Script script() {
        return signs.script();
    }

    SignBoard shopSign() {
        return signs.shopSign();
    }

    SignBoard directionSign() {
        return signs.directionSign();
    }

    WarningSign warningSign() {
        return signs.warningSign();
    }

    Road road() {
        return roadside.road();
    }

    PowerPole pole() {
        return roadside.pole();
    }

    Bollard.Style bollard() {
        return roadside.bollard();
    }

    Colour mail() {
        return paints.mail();
    }

    Colour plate() {
        return paints.plate();
    }

    Colour taxi() {
        return paints.taxi();
    }
}
