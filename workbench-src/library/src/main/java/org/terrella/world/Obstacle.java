package org.terrella.world;

import org.terrella.world.paint.Colour;
import org.terrella.world.paint.Ink;
import org.terrella.world.paint.Label;
import org.terrella.world.paint.Outline;
import org.terrella.world.paint.Person;
import org.terrella.world.paint.Spot;

/** Something near the camera that hides part of the picture: a person, a post, a finger, the edge of a window. */
final class Obstacle {

    private Obstacle() {}

    static void paint(Stage stage) {
        stage.canvas.depth(0);
        boolean left = stage.dice.chance(0.5);
        double x = left ? stage.dice.between(0, 22) : stage.dice.between(78, 100);
        switch (stage.dice.below(4)) {
            case 0 -> person(stage, x);
            case 1 -> post(stage, x);
            case 2 -> finger(stage, left);
            default -> frame(stage, left);
        }
    }

    private static void person(Stage stage, double x) {
        Person.Style style = Person.Style.of(stage.dice, Person.Pose.FROM_BEHIND);
        Person.paint(stage.canvas, style, new Spot(x, stage.dice.between(120, 150), 115), stage.dice);
        stage.see("somebody in front");
    }

    private static void post(Stage stage, double x) {
        double half = stage.dice.between(3, 7);
        int ink = Ink.mix(stage.dice.pick(Colour.values()).ink(), 0x606060, 0.6);
        stage.canvas.label(Label.POST);
        stage.canvas.fill(Outline.box(x - half, -60, x + half, 160), ink);
        stage.canvas.fill(Outline.box(x + half * 0.3, -60, x + half, 160), Ink.shade(ink, 0.75));
    }

    private static void finger(Stage stage, boolean left) {
        double x = left ? -2 : 102;
        stage.canvas.label(Label.PERSON);
        int ink = Ink.mix(0xE8B090, 0x6B4630, stage.dice.unit());
        stage.canvas.fill(Outline.ellipse(x, stage.dice.between(70, 110), 18, 30), ink, 0.95);
    }

    private static void frame(Stage stage, boolean left) {
        double wide = stage.dice.between(10, 20);
        stage.canvas.label(Label.INTERIOR);
        int ink = Ink.shade(stage.dice.pick(Colour.values()).ink(), 0.5);
        stage.canvas.fill(left ? Outline.box(-60, -60, wide, 160) : Outline.box(100 - wide, -60, 160, 160), ink);
        stage.canvas.fill(Outline.box(-60, -60, 160, stage.dice.between(2, 9)), ink);
    }
}
