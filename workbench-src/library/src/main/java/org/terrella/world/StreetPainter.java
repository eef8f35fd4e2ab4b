package org.terrella.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.terrella.world.paint.House;
import org.terrella.world.paint.Perspective;
import org.terrella.world.paint.Road;
import org.terrella.world.paint.Spot;

/** Houses along both sides of a street, seen from the road. */
final class StreetPainter implements SubjectPainter {

    private static final double PAVEMENT_METRES = 2.8;
    private static final int ASPHALT = 0x5E6064;
    /** Beyond it, whatever lies at the end of the street shows between the houses. */
    private static final double HOUSES_END_METRES = 44;

    @Override
    public void paint(Stage stage) {
        boolean left = stage.shot.town().nation().drivesLeft();
        Perspective view = new Perspective(
                50 + stage.dice.between(-10, 10), stage.dice.between(46, 56), stage.dice.between(62, 80), 1.9);
        stage.backdrop(view.horizonY(), 0.25);
        if (stage.dice.chance(0.45)) {
            Backgrounds.skyline(stage, view.horizonY());
        }
        if (stage.shot.spot() >= 0 && stage.dice.chance(0.35)) {
            sightAtTheEnd(stage, view);
        }
        carriageway(stage, view, left);
        houses(stage, view, left);
        StreetThings.alongTheStreet(stage, view, left);
    }

    private static void sightAtTheEnd(Stage stage, Perspective view) {
        stage.canvas.depth(0.3);
        Backgrounds.sight(stage, new Spot(view.vanishX(), view.horizonY() + 1, stage.dice.between(24, 36)));
    }

    private static void carriageway(Stage stage, Perspective view, boolean left) {
        double middle = Road.middle(left);
        double edge = Road.LANE_METRES + PAVEMENT_METRES;
        stage.canvas.depth(0.05);
        stage.town.paving().paint(stage.canvas, view, middle - edge, middle + edge);
        Road road = stage.nation.road();
        road.paint(stage.canvas, view, left, stage.conditions.snow() ? 0xA6AAB0 : ASPHALT);
        stage.see(Cue.PAVING, stage.town.paving().words());
        stage.see(Cue.ROAD_LINES, StreetThings.lines(road));
        stage.see(Cue.DRIVING_SIDE, left ? "left" : "right");
    }

    private static void houses(Stage stage, Perspective view, boolean left) {
        double middle = Road.middle(left);
        double front = Road.LANE_METRES + PAVEMENT_METRES;
        List<House.Style> styles = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            styles.add(House.Style.of(stage.dice, stage.town.architecture()));
        }
        House.Row leftRow = row(stage, view, -1, front - middle);
        House.Row rightRow = row(stage, view, 1, front + middle);
        House.paintRow(stage.canvas, styles, view, leftRow, stage.weather(), stage.dice);
        Collections.rotate(styles, 2);
        House.paintRow(stage.canvas, styles, view, rightRow, stage.weather(), stage.dice);
        stage.see(Cue.ARCHITECTURE, styles.get(0).words());
        stage.see(Cue.WALLS, stage.town.wall().word() + " walls");
    }

    /** Starts a little outside of the picture, so that its side cuts a house somewhere. */
    private static House.Row row(Stage stage, Perspective view, int side, double lateral) {
        double atTheSide = view.focal() * lateral / 58;
        return new House.Row(side, lateral, atTheSide * stage.dice.between(0.7, 1), HOUSES_END_METRES);
    }
}
