package org.terrella.world;

import java.util.List;
import org.terrella.world.paint.Canvas;
import org.terrella.world.paint.Label;
import org.terrella.world.paint.Light;
import org.terrella.world.paint.Outline;
import org.terrella.world.paint.Room;
import org.terrella.world.paint.SignBoard;
import org.terrella.world.paint.Skyline;
import org.terrella.world.paint.Spot;

/** A room, which tells something of its place only through its window or a sign on the wall. */
final class RoomPainter implements SubjectPainter {

    private static final Light BY_DAY = new Light(0xF4F0E8, 0xFFFFFF, 0);
    private static final Light LAMPLIT = new Light(0xE8C89A, 0xFFFFFF, 0);

    @Override
    public void paint(Stage stage) {
        Room.Style style = Room.Style.of(stage.dice, stage.dice.pick(Room.Kind.values()));
        boolean night = stage.weather().night();
        boolean skyline = !stage.shot.rural() && stage.dice.chance(0.3);
        boolean tree = stage.dice.chance(0.4);
        Room.View view = (canvas, x0, y0, x1, y1) -> {
            double horizon = y1 - (y1 - y0) * 0.25;
            stage.conditions.sky().paint(canvas, horizon, stage.dice);
            canvas.light(stage.conditions.sky().light());
            canvas.depth(0.2);
            canvas.label(Label.GROUND);
            stage.trait(Cue.GROUND, () -> canvas.fill(Outline.box(x0 - 5, horizon, x1 + 5, y1 + 5), stage.groundInk()));
            stage.noteGround();
            outside(stage, canvas, new double[] {x0, y0, x1, horizon}, skyline, tree);
        };
        Room.paint(stage.canvas, style, night ? LAMPLIT : BY_DAY, view, night, stage.dice);
        stage.see(style.words());
        if (skyline) {
            stage.see(Cue.SKYLINE, Look::skylineWords);
        }
        if (stage.dice.chance(0.15)) {
            sign(stage);
        }
    }

    private static void outside(Stage stage, Canvas canvas, double[] window, boolean skyline, boolean tree) {
        double width = window[2] - window[0];
        double height = window[3] - window[1];
        if (skyline) {
            double middle = (window[0] + window[2]) / 2;
            Skyline there = stage.look(Cue.SKYLINE).town.skyline();
            Skyline.View view = new Skyline.View(
                    window[3],
                    height * 0.75,
                    middle - 100 * there.position(),
                    stage.weather().night());
            stage.thing(Cue.SKYLINE, () -> there.paint(canvas, view, stage.dice));
        }
        if (tree) {
            double x = window[0] + width * stage.dice.between(0.15, 0.85);
            stage.trees(Flora::common, List.of(new Spot(x, window[3] + height * 0.15, height * 0.9)));
        }
    }

    private static void sign(Stage stage) {
        SignBoard sign = stage.look(Cue.SCRIPT).nation.shopSign();
        double x = stage.dice.chance(0.5) ? stage.dice.between(12, 25) : stage.dice.between(75, 88);
        stage.canvas.depth(0);
        Spot at = new Spot(x, stage.dice.between(22, 34), 9);
        stage.thing(Cue.SCRIPT, () -> sign.paint(stage.canvas, at, 3, stage.dice));
        stage.see(Cue.SCRIPT, StreetThings::shopSignWords);
    }
}
