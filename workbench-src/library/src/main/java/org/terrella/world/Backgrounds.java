package org.terrella.world;

import java.util.ArrayList;
import java.util.List;
import org.terrella.world.paint.Field;
import org.terrella.world.paint.House;
import org.terrella.world.paint.Landmark;
import org.terrella.world.paint.Skyline;
import org.terrella.world.paint.Spot;

/** What is seen far behind a subject. */
final class Backgrounds {

    private Backgrounds() {}

    static void skyline(Stage stage, double horizonY) {
        stage.canvas.depth(0.3);
        double height = stage.dice.between(20, 28);
        double shift = stage.dice.between(-8, 8);
        Skyline.View view =
                new Skyline.View(horizonY, height, shift, stage.weather().night());
        Skyline skyline = stage.look(Cue.SKYLINE).town.skyline();
        stage.thing(Cue.SKYLINE, () -> skyline.paint(stage.canvas, view, stage.dice));
        stage.see(Cue.SKYLINE, Look::skylineWords);
    }

    /** The sight of the spot that the photo shows. */
    static void sight(Stage stage, Spot at) {
        Landmark.Style style = stage.look(Cue.LANDMARK).sight();
        stage.thing(
                Cue.LANDMARK,
                () -> new Landmark(style)
                        .paint(stage.canvas, at, stage.weather().night(), stage.dice));
        String words = String.join(" ", style.words());
        stage.evidence.see(Cue.LANDMARK, words, look -> look.hasSight(words));
    }

    /** Open land as it looks there. */
    static void field(Stage stage, double horizonY, double depth) {
        stage.canvas.depth(depth);
        Field field = stage.look(Cue.GROUND).flora.field();
        stage.thing(Cue.GROUND, () -> field.paint(stage.canvas, horizonY + 1, 125, stage.dice));
        stage.see(Cue.GROUND, look -> look.flora.field().word());
    }

    static void farTrees(Stage stage, double horizonY) {
        List<Spot> spots = new ArrayList<>();
        int count = 3 + stage.dice.below(6);
        for (int i = 0; i < count; i++) {
            spots.add(new Spot(
                    stage.dice.between(-5, 105), horizonY + stage.dice.between(0.5, 3), stage.dice.between(7, 13)));
        }
        stage.canvas.depth(0.5);
        stage.trees(Flora::common, spots);
    }

    /** One to three houses in the country, far ones first. */
    static void cottages(Stage stage, double horizonY) {
        int count = 1 + stage.dice.below(3);
        for (int i = 0; i < count; i++) {
            double near = (i + stage.dice.unit()) / count;
            double size = 8 + 18 * near;
            House.Style style = Houses.inTheCountry(stage, 1 + stage.dice.below(2));
            stage.canvas.depth(0.5 - 0.4 * near);
            Spot at = new Spot(stage.dice.between(4, 96), horizonY + 2 + 20 * near, size);
            double width = size * stage.dice.between(1, 1.5);
            stage.trait(
                    Cue.ARCHITECTURE, () -> House.paint(stage.canvas, style, at, width, stage.weather(), stage.dice));
            if (i == count - 1) {
                stage.evidence.see(style);
            }
        }
    }
}
