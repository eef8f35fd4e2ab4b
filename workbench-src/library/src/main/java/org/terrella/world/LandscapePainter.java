package org.terrella.world;

import java.util.ArrayList;
import java.util.List;
import org.terrella.world.paint.Animal;
import org.terrella.world.paint.Perspective;
import org.terrella.world.paint.Spot;

/** Open country: mountains, water, fields and what grows. */
final class LandscapePainter implements SubjectPainter {

    @Override
    public void paint(Stage stage) {
        double horizon = stage.dice.between(42, 60);
        stage.backdrop(horizon, 0.9);
        stage.seeGround();
        boolean water = stage.dice.chance(0.3);
        if (water) {
            stage.water(horizon, horizon + stage.dice.between(6, 20));
        } else if (!stage.conditions.snow() && stage.dice.chance(0.5)) {
            Backgrounds.field(stage, horizon, 0.15);
        }
        double near = water ? horizon + 20 : horizon;
        if (stage.dice.chance(0.3)) {
            Backgrounds.cottages(stage, near);
        }
        plants(stage, near);
        if (stage.dice.chance(0.15)) {
            Animal.Style animal = Animal.Style.of(stage.dice, stage.dice.pick(Animal.Kind.values()));
            stage.canvas.depth(0.05);
            Spot at = new Spot(stage.dice.between(20, 80), 88, stage.dice.between(12, 20));
            Animal.paint(stage.canvas, animal, at, stage.dice);
            stage.see(animal.kind().word());
        }
        StreetThings.people(stage, new Perspective(50, near, 80, 3), stage.dice.weighted(6, 2, 1));
    }

    private static void plants(Stage stage, double horizon) {
        List<Spot> far = new ArrayList<>();
        int count = stage.dice.below(7);
        for (int i = 0; i < count; i++) {
            double near = Math.sqrt((i + stage.dice.unit()) / count);
            far.add(new Spot(stage.dice.between(-4, 104), horizon + 2 + 22 * near, 8 + 22 * near));
        }
        stage.canvas.depth(0.25);
        stage.trees(Flora::common, far);
        if (stage.dice.chance(0.5)) {
            stage.canvas.depth(0.03);
            double x = stage.dice.chance(0.5) ? stage.dice.between(2, 28) : stage.dice.between(72, 98);
            stage.trees(Flora::other, List.of(new Spot(x, stage.dice.between(84, 94), stage.dice.between(36, 60))));
        }
    }
}
