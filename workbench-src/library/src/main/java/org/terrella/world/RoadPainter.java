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
        Lane lane = stage.lane();
        stage.trait(Cue.DRIVING_SIDE, () -> {
            plants(stage, view, lane);
            stage.canvas.depth(0.05);
            surface(stage, view, lane);
            StreetThings.lines(stage, view, lane);
            stage.see(Cue.DRIVING_SIDE, StreetThings::drivingSide);
            StreetThings.alongTheRoad(stage, view, lane);
        });
    }

    /** Dust of red soil lies on the road. */
    private static void surface(Stage stage, Perspective view, Lane lane) {
        boolean snow = stage.conditions.snow();
        boolean dusty = !snow
                && !stage.evidence.lacks(Cue.GROUND)
                && stage.look(Cue.GROUND).climate.redness() > 0.75;
        Runnable painting = () ->
                Road.paintSurface(stage.canvas, view, lane.middle(), snow ? 0xB4B8BE : dusty ? 0x7A6258 : 0x66686C);
        if (dusty) {
            stage.evidence.trace(Cue.GROUND, painting);
            stage.noteGround();
        } else {
            painting.run();
        }
    }

    /** Trees on both sides, far ones first, none on the road. */
    private static void plants(Stage stage, Perspective view, Lane lane) {
        int count = stage.dice.below(8);
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double ahead = 60 - 50.0 * (i + stage.dice.unit()) / count;
            int side = stage.dice.chance(0.5) ? 1 : -1;
            double away = Road.LANE_METRES + stage.dice.between(2.5, 14);
            spots.add(view.spot(lane.middle() + side * away, ahead, stage.dice.between(4, 8)));
        }
        stage.canvas.depth(0.25);
        stage.trees(Flora::common, spots);
    }
}
