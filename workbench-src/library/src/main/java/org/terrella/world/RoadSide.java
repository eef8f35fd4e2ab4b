package org.terrella.world;

import org.terrella.world.paint.Bollard;
import org.terrella.world.paint.Colour;
import org.terrella.world.paint.Fence;
import org.terrella.world.paint.House;
import org.terrella.world.paint.Lamp;
import org.terrella.world.paint.Perspective;
import org.terrella.world.paint.PowerPole;
import org.terrella.world.paint.Spot;
import org.terrella.world.paint.StreetFurniture;

/** What stands in a row beside a road. */
final class RoadSide {

    private static final double LAMP_METRES = 7;
    private static final double BOLLARD_METRES = 1.1;

    private RoadSide() {}

    /** Lamps on both sides, far ones first. */
    static void lamps(Stage stage, Perspective view, double middle, double away) {
        boolean night = stage.weather().night();
        Lamp.Style lamp = stage.look(Cue.LAMP).town.lamp();
        stage.thing(Cue.LAMP, () -> {
            for (double ahead = 47; ahead > 7; ahead -= 13) {
                stage.canvas.depth(ahead / 120);
                for (int side = -1; side <= 1; side += 2) {
                    Spot at = view.spot(middle + side * away, ahead, LAMP_METRES);
                    Lamp.paint(stage.canvas, lamp, at, side > 0, night);
                }
            }
        });
        stage.see(Cue.LAMP, look -> look.town.lamp().words());
    }

    static void poles(Stage stage, Perspective view, double right) {
        PowerPole pole = stage.look(Cue.POLE).nation.pole();
        double nearest = stage.dice.between(9, 16);
        stage.thing(Cue.POLE, () -> pole.paintRow(stage.canvas, view, right, nearest, 120, 22));
        stage.see(Cue.POLE, look -> look.nation.pole().words());
    }

    static void bollards(Stage stage, Perspective view, double middle, double away) {
        Bollard.Style bollard = stage.look(Cue.BOLLARD).nation.bollard();
        stage.thing(Cue.BOLLARD, () -> {
            for (double ahead = 44; ahead > 5; ahead -= 7.5) {
                stage.canvas.depth(ahead / 150);
                for (int side = -1; side <= 1; side += 2) {
                    Bollard.paint(stage.canvas, bollard, view.spot(middle + side * away, ahead, BOLLARD_METRES));
                }
            }
        });
        stage.see(Cue.BOLLARD, look -> look.nation.bollard().words());
    }

    /** A fence that tells nothing: the same kinds are found everywhere. */
    static void fence(Stage stage, Perspective view, double middle, int side, double away) {
        Fence.Style fence = new Fence.Style(stage.dice.pick(Fence.Kind.values()), stage.dice.pick(Colour.values()));
        double lateral = away + side * middle;
        Fence.paintAlong(stage.canvas, fence, view, new House.Row(side, lateral, 4, 70), stage.dice);
        stage.see(fence.words());
    }

    /** One thing on a pavement; mail boxes have the country's colour. */
    static void furniture(Stage stage, Spot foot) {
        StreetFurniture.Kind kind = stage.dice.pick(StreetFurniture.Kind.values());
        boolean mail = kind == StreetFurniture.Kind.MAIL_BOX || kind == StreetFurniture.Kind.PHONE_BOX;
        StreetFurniture.Style style = new StreetFurniture.Style(
                kind, mail ? stage.look(Cue.MAIL).nation.mail() : stage.dice.pick(Colour.values()));
        Spot at = new Spot(foot.x(), foot.groundY(), foot.size() * kind.heightMetres());
        stage.canvas.depth(0.04);
        Runnable painting = () ->
                StreetFurniture.paint(stage.canvas, style, at, stage.weather().night(), stage.dice);
        if (mail) {
            stage.thing(Cue.MAIL, painting);
            stage.see(Cue.MAIL, look -> new StreetFurniture.Style(kind, look.nation.mail()).words());
        } else {
            painting.run();
            stage.see(style.words());
        }
    }
}
