package org.terrella.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.terrella.world.paint.House;
import org.terrella.world.paint.Paving;
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
        Perspective view = new Perspective(
                50 + stage.dice.between(-10, 10), stage.dice.between(46, 56), stage.dice.between(62, 80), 1.9);
        stage.backdrop(view.horizonY(), 0.25);
        if (stage.dice.chance(0.45)) {
            Backgrounds.skyline(stage, view.horizonY());
        }
        if (stage.shot.spot() >= 0 && stage.dice.chance(0.35)) {
            sightAtTheEnd(stage, view);
        }
        Lane lane = stage.lane();
        stage.trait(Cue.DRIVING_SIDE, () -> {
            carriageway(stage, view, lane);
            houses(stage, view, lane);
            StreetThings.alongTheStreet(stage, view, lane);
        });
    }

    private static void sightAtTheEnd(Stage stage, Perspective view) {
        stage.canvas.depth(0.3);
        Backgrounds.sight(stage, new Spot(view.vanishX(), view.horizonY() + 1, stage.dice.between(24, 36)));
    }

    private static void carriageway(Stage stage, Perspective view, Lane lane) {
        double middle = lane.middle();
        double edge = Road.LANE_METRES + PAVEMENT_METRES;
        stage.canvas.depth(0.05);
        Paving paving = stage.look(Cue.PAVING).town.paving();
        stage.thing(Cue.PAVING, () -> paving.paint(stage.canvas, view, middle - edge, middle + edge));
        stage.see(Cue.PAVING, look -> look.town.paving().words());
        Road.paintSurface(stage.canvas, view, middle, stage.conditions.snow() ? 0xA6AAB0 : ASPHALT);
        StreetThings.lines(stage, view, lane);
        stage.see(Cue.DRIVING_SIDE, StreetThings::drivingSide);
    }

    private static void houses(Stage stage, Perspective view, Lane lane) {
        double front = Road.LANE_METRES + PAVEMENT_METRES;
        List<House.Style> styles = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            styles.add(Houses.inTown(stage));
        }
        House.Row leftRow = row(stage, view, -1, front - lane.middle());
        House.Row rightRow = row(stage, view, 1, front + lane.middle());
        Runnable rows = () -> {
            House.paintRow(stage.canvas, styles, view, leftRow, stage.weather(), stage.dice);
            Collections.rotate(styles, 2);
            House.paintRow(stage.canvas, styles, view, rightRow, stage.weather(), stage.dice);
        };
        stage.trait(Cue.ARCHITECTURE, () -> stage.evidence.tint(Cue.WALLS, rows));
        stage.evidence.see(styles.get(0));
        stage.see(Cue.WALLS, look -> look.town.wall().word() + " walls");
    }

    /** Starts a little outside of the picture, so that its side cuts a house somewhere. */
    private static House.Row row(Stage stage, Perspective view, int side, double lateral) {
        double atTheSide = view.focal() * lateral / 58;
        return new House.Row(side, lateral, atTheSide * stage.dice.between(0.7, 1), HOUSES_END_METRES);
    }
}
