package org.terrella.world;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.terrella.world.paint.Canvas;
import org.terrella.world.paint.Dice;
import org.terrella.world.paint.Ink;
import org.terrella.world.paint.Label;
import org.terrella.world.paint.Outline;
import org.terrella.world.paint.Ridge;
import org.terrella.world.paint.Spot;
import org.terrella.world.paint.Tree;
import org.terrella.world.paint.Water;
import org.terrella.world.paint.Weather;

/**
 * Where a photo is painted: the canvas, what there is to paint, and a record of what has been painted.
 *
 * <p>Nothing is recorded as seen that the painter of a subject did not put there; whether something in front of it hides
 * it again is not checked.
 */
final class Stage {

    /** What ground is painted with that is to tell nothing. */
    private static final int BARE_GROUND = 0x8E8E86;

    private static final long WHICH_SIDE = 0x51DE;

    final Canvas canvas;
    final Shot shot;
    final Climate climate;
    final Conditions conditions;
    final Dice dice;
    final Evidence evidence;
    private final List<String> things = new ArrayList<>();

    Stage(Canvas canvas, Shot shot, Evidence evidence) {
        this.canvas = canvas;
        this.shot = shot;
        this.evidence = evidence;
        this.dice = Dice.of(shot.seed());
        this.climate = evidence.own().climate;
        this.conditions = Conditions.of(shot, climate, shot.outing() == shot.seed() ? dice : Dice.of(shot.outing()));
    }

    /** Whose look a cue has: that of the photo's place, or another's. */
    Look look(Cue cue) {
        return evidence.look(cue);
    }

    /** Paints something that tells about the place and could be away. */
    void thing(Cue cue, Runnable painting) {
        evidence.thing(cue, canvas, dice, painting);
    }

    /** Paints something with a look that tells about the place. */
    void trait(Cue cue, Runnable painting) {
        evidence.trait(cue, canvas, dice, painting);
    }

    /** Records something that tells about the place. */
    void see(Cue cue, Function<Look, String> words) {
        evidence.see(cue, words);
    }

    /** Records something that does not. */
    void see(String thing) {
        things.add(thing);
    }

    List<Clue> clues() {
        return evidence.clues();
    }

    List<String> things() {
        return things;
    }

    Weather weather() {
        return conditions.weather();
    }

    /** Sky, far mountains and bare ground; what every view outside starts with. */
    void backdrop(double horizonY, double mountains) {
        conditions.sky().paint(canvas, horizonY, dice);
        canvas.light(conditions.sky().light());
        if (climate.relief() > 0.3 && dice.chance(mountains)) {
            mountains(horizonY);
        } else if (dice.chance(0.5)) {
            canvas.depth(0.7);
            trait(
                    Cue.GROUND,
                    () -> new Ridge(dice.between(2, 6), Ink.mix(groundInk(), 0x46643C, 0.4), 0.05, 1)
                            .paint(canvas, horizonY, dice));
        }
        canvas.depth(0.25);
        canvas.label(Label.GROUND);
        int ground = groundInk();
        trait(
                Cue.GROUND,
                () -> canvas.fade(
                        Outline.box(-80, horizonY, 180, 190),
                        horizonY,
                        Ink.mix(ground, 0xDDE2D8, 0.25),
                        100,
                        Ink.shade(ground, 0.88)));
        noteGround();
    }

    private void mountains(double horizonY) {
        canvas.depth(0.85);
        Look look = look(Cue.RELIEF);
        thing(Cue.RELIEF, () -> {
            if (look.climate.relief() > 0.3) {
                boolean high = look.isHigh();
                int rock = look.climate.redness() > 0.6 ? 0x9A6A50 : 0x6C7884;
                new Ridge(
                                high ? dice.between(16, 28) : dice.between(8, 14),
                                high ? rock : 0x66806A,
                                high ? 0.8 : 0.2,
                                look.snowLine(conditions.snow()))
                        .paint(canvas, horizonY, dice);
            }
        });
        see(Cue.RELIEF, there -> there.reliefWords(conditions.snow()));
    }

    /** Names the ground and the plants, where a landscape shows them. */
    void seeGround() {
        if (!conditions.snow()) {
            see(Cue.GROUND, this::groundWords);
        }
    }

    /** Records ground that no caption names. */
    void noteGround() {
        evidence.note(Cue.GROUND, this::groundWords);
    }

    private String groundWords(Look look) {
        return look.groundWords(shot.month(), conditions.snow());
    }

    int groundInk() {
        return evidence.lacks(Cue.GROUND) ? BARE_GROUND : look(Cue.GROUND).ground(shot.month(), conditions.snow());
    }

    /** Which lane is the camera's; in the middle of the road where that is to tell nothing. */
    Lane lane() {
        return evidence.lacks(Cue.DRIVING_SIDE)
                ? Lane.none(Dice.of(shot.seed(), WHICH_SIDE).chance(0.5))
                : Lane.of(look(Cue.DRIVING_SIDE).drivesLeft());
    }

    /** A lake or the sea beyond the foreground. */
    void water(double fromY, double toY) {
        canvas.depth(0.4);
        Water.paint(canvas, fromY, toY, conditions.sky(), dice);
        see("water");
    }

    /** Plants of the place; the commoner kind is named. */
    void trees(Function<Flora, Tree> kind, List<Spot> spots) {
        if (spots.isEmpty()) {
            return;
        }
        Tree tree = kind.apply(look(Cue.PLANTS).flora);
        thing(Cue.PLANTS, () -> spots.forEach(spot -> tree.paint(canvas, spot, conditions.season(), dice)));
        evidence.see(
                Cue.PLANTS,
                String.join(" ", tree.words(conditions.season())),
                there -> there.flora.common() == tree || there.flora.other() == tree);
    }
}
