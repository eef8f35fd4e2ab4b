package org.terrella.world;

import java.util.ArrayList;
import java.util.List;
import org.terrella.world.paint.Perspective;
import org.terrella.world.paint.Road;
import org.terrella.world.paint.Spot;

/** A road in the country, as the camera on a car's roof sees it. */
final class RoadPainter implements SubjectPainter {

    @Override
    public void paint(Stage stage) {
        boolean left = stage.shot.town().nation().drivesLeft();
        Perspective view = new Perspective(
                50 + stage.dice.between(-9, 9), stage.dice.between(42, 52), stage.dice.between(60, 78), 2.4);
        stage.backdrop(view.horizonY(), 0.7);
        stage.seeGround();
        if (!stage.conditions.snow() && stage.dice.chance(0.3)) {
            Backgrounds.field(stage, view.horizonY(), 0.2);
        }
        if (stage.dice.chance(0.35)) {
            Backgrounds.cottages(stage, view.horizonY());
        }
        plants(stage, view, left);
        Road road = stage.nation.road();
        stage.canvas.depth(0.05);
        road.paint(stage.canvas, view, left, surface(stage));
        stage.see(Cue.ROAD_LINES, StreetThings.lines(road));
        stage.see(Cue.DRIVING_SIDE, left ? "left" : "right");
        StreetThings.alongTheRoad(stage, view, left);
    }

    private static int surface(Stage stage) {
        return stage.conditions.snow() ? 0xB4B8BE : stage.climate.redness() > 0.75 ? 0x7A6258 : 0x66686C;
    }

    /** Trees on both sides, far ones first, none on the road. */
    private static void plants(Stage stage, Perspective view, boolean left) {
        double middle = Road.middle(left);
        int count = stage.dice.below(8);
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double ahead = 60 - 50.0 * (i + stage.dice.unit()) / count;
            int side = stage.dice.chance(0.5) ? 1 : -1;
            double away = Road.LANE_METRES + stage.dice.between(2.5, 14);
            spots.add(view.spot(middle + side * away, ahead, stage.dice.between(4, 8)));
        }
        stage.canvas.depth(0.25);
        stage.trees(stage.flora.common(), spots);
    }
}
