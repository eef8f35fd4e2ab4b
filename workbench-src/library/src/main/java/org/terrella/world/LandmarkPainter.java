package org.terrella.world;

import java.util.ArrayList;
import java.util.List;
import org.terrella.world.paint.Paving;
import org.terrella.world.paint.Perspective;
import org.terrella.world.paint.Spot;

/** A sight in the middle of the picture, with whatever is around it. */
final class LandmarkPainter implements SubjectPainter {

    @Override
    public void paint(Stage stage) {
        double horizon = stage.dice.between(55, 63);
        stage.backdrop(horizon, 0.4);
        if (stage.dice.chance(0.55)) {
            Backgrounds.skyline(stage, horizon);
        }
        if (stage.dice.chance(0.45)) {
            Backgrounds.farTrees(stage, horizon);
        }
        Perspective view = new Perspective(50, horizon, 80, 1.7);
        ground(stage, view);
        double x = 50 + stage.dice.between(-13, 13);
        double foot = horizon + stage.dice.between(8, 15);
        if (stage.dice.chance(0.5)) {
            StreetThings.lamps(stage, view);
        }
        stage.canvas.depth(0.08);
        Backgrounds.sight(stage, new Spot(x, foot, stage.dice.between(44, 66)));
        foreground(stage, view, foot);
    }

    private static void ground(Stage stage, Perspective view) {
        if (stage.dice.chance(0.55) && !stage.conditions.snow()) {
            stage.canvas.depth(0.1);
            Paving paving = stage.look(Cue.PAVING).town.paving();
            stage.thing(Cue.PAVING, () -> paving.paint(stage.canvas, view, -60, 60));
            stage.see(Cue.PAVING, look -> look.town.paving().words());
        } else if (stage.dice.chance(0.2)) {
            stage.water(view.horizonY() + 18, 160);
        }
    }

    private static void foreground(Stage stage, Perspective view, double foot) {
        List<Spot> trees = new ArrayList<>();
        if (stage.dice.chance(0.4)) {
            int side = stage.dice.chance(0.5) ? 1 : -1;
            trees.add(new Spot(50 + side * stage.dice.between(32, 46), foot + 3, stage.dice.between(24, 40)));
        }
        stage.canvas.depth(0.05);
        stage.trees(Flora::common, trees);
        if (stage.dice.chance(0.12)) {
            StreetThings.busFromTheSide(stage, view);
        }
        if (stage.dice.chance(0.18)) {
            StreetThings.signOnPosts(stage, view);
        }
        StreetThings.people(stage, view, stage.dice.weighted(3, 2, 2, 1));
    }
}
