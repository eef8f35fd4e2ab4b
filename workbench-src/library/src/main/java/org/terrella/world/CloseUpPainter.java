package org.terrella.world;

import org.terrella.world.paint.CloseUp;
import org.terrella.world.paint.Light;

/** Something from near: hopeless for whoever asks where it was. */
final class CloseUpPainter implements SubjectPainter {

    @Override
    public void paint(Stage stage) {
        CloseUp thing = stage.dice.pick(CloseUp.values());
        stage.canvas.light(Light.NEUTRAL);
        thing.paint(stage.canvas, stage.dice);
        stage.see(thing.words());
    }
}
