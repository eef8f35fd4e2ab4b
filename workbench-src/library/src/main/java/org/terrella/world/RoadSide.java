package org.terrella.world;

import org.terrella.world.paint.Bollard;
import org.terrella.world.paint.Colour;
import org.terrella.world.paint.Fence;
import org.terrella.world.paint.House;
import org.terrella.world.paint.Lamp;
import org.terrella.world.paint.Perspective;
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
        for (double ahead = 47; ahead > 7; ahead -= 13) {
            stage.canvas.depth(ahead / 120);
            for (int side = -1; side <= 1; side += 2) {
                Spot at = view.spot(middle + side * away, ahead, LAMP_METRES);
                Lamp.paint(stage.canvas, stage.town.lamp(), at, side > 0, night);
            }
        }
        stage.see(Cue.LAMP, stage.town.lamp().words());
    }

    static void poles(Stage stage, Perspective view, double right) {
        stage.nation.pole().paintRow(stage.canvas, view, right, stage.dice.between(9, 16), 120, 22);
        stage.see(Cue.POLE, stage.nation.pole().words());
    }

    static void bollards(Stage stage, Perspective view, double middle, double away) {
        for (double ahead = 44; ahead > 5; ahead -= 7.5) {
            stage.canvas.depth(ahead / 150);
            for (int side = -1; side <= 1; side += 2) {
                Spot at = view.spot(middle + side * away, ahead, BOLLARD_METRES);
                Bollard.paint(stage.canvas, stage.nation.bollard(), at);
            }
        }
        stage.see(Cue.BOLLARD, stage.nation.bollard().words());
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
        StreetFurniture.Style style =
                new StreetFurniture.Style(kind, mail ? stage.nation.mail() : stage.dice.pick(Colour.values()));
        Spot at = new Spot(foot.x(), foot.groundY(), foot.size() * kind.heightMetres());
        stage.canvas.depth(0.04);
        StreetFurniture.paint(stage.canvas, style, at, stage.weather().night(), stage.dice);
        if (mail) {
            stage.see(Cue.MAIL, style.words());
        } else {
            stage.see(style.words());
        }
    }
}
