package org.terrella.world;

import java.util.ArrayList;
import java.util.List;
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

    private static final int SNOW = 0xEDF1F6;
    private static final int DRY_GRASS = 0x94875A;

    final Canvas canvas;
    final Shot shot;
    final Climate climate;
    final Conditions conditions;
    final Flora flora;
    final NationStyle nation;
    final TownStyle town;
    final Styles styles;
    final Dice dice;
    private final List<Clue> clues = new ArrayList<>();
    private final List<String> things = new ArrayList<>();

    Stage(Canvas canvas, Shot shot, Styles styles) {
        this.canvas = canvas;
        this.shot = shot;
        this.styles = styles;
        this.dice = Dice.of(shot.seed());
        this.climate = Climate.at(shot.place());
        this.conditions = Conditions.of(shot, climate, shot.outing() == shot.seed() ? dice : Dice.of(shot.outing()));
        this.flora = Flora.at(climate, styles.seed(), shot.town().nation());
        this.nation = styles.of(shot.town().nation());
        this.town = styles.of(shot.town());
    }

    /** Records something that tells about the place. */
    void see(Cue cue, String seen) {
        String owner = switch (cue.level()) {
            case ZONE ->
                cue == Cue.RELIEF
                        ? shot.town().nation().name()
                        : climate.biome().word();
            case SUBREGION -> shot.town().nation().subregion();
            case COUNTRY -> shot.town().nation().name();
            case TOWN, SPOT -> shot.town().name();
        };
        clues.add(new Clue(cue, seen, cue.guide(seen, owner)));
    }

    /** Records something that tells about the place, in several words. */
    void see(Cue cue, List<String> words) {
        see(cue, String.join(" ", words));
    }

    /** Records something that does not. */
    void see(String thing) {
        things.add(thing);
    }

    List<Clue> clues() {
        return clues;
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
            new Ridge(dice.between(2, 6), Ink.mix(groundInk(), 0x46643C, 0.4), 0.05, 1).paint(canvas, horizonY, dice);
        }
        canvas.depth(0.25);
        canvas.label(Label.GROUND);
        int ground = groundInk();
        canvas.fade(
                Outline.box(-80, horizonY, 180, 190),
                horizonY,
                Ink.mix(ground, 0xDDE2D8, 0.25),
                100,
                Ink.shade(ground, 0.88));
    }

    private void mountains(double horizonY) {
        boolean high = climate.relief() > 1;
        double snowLine = conditions.snow() ? 0.1 : high && climate.temperatureCelsius() < 16 ? 0.55 : 1;
        int rock = climate.redness() > 0.6 ? 0x9A6A50 : 0x6C7884;
        canvas.depth(0.85);
        new Ridge(high ? dice.between(16, 28) : dice.between(8, 14), high ? rock : 0x66806A, high ? 0.8 : 0.2, snowLine)
                .paint(canvas, horizonY, dice);
        see(Cue.RELIEF, (snowLine < 1 ? "snowy " : "") + (high ? "peaks" : "hills"));
    }

    /** Names the ground and the plants, where a landscape shows them. */
    void seeGround() {
        if (!conditions.snow()) {
            see(
                    Cue.GROUND,
                    (climate.redness() > 0.6 ? "red soil in " : "")
                            + climate.biome().word());
        }
    }

    int groundInk() {
        if (conditions.snow()) {
            return SNOW;
        }
        Biome biome = climate.biome();
        double bare = switch (biome) {
            case DESERT, SAVANNA, SCRUB, STEPPE -> 0.6;
            case JUNGLE -> 0.35;
            case TUNDRA, TAIGA, TEMPERATE -> 0.15;
        };
        int ground = Ink.mix(biome.ground(), 0xB4603C, climate.redness() * bare);
        boolean cold = Climate.warmth(shot.place().latDegrees(), shot.month()) < -0.4;
        return cold && (biome == Biome.TEMPERATE || biome == Biome.TAIGA) ? Ink.mix(ground, DRY_GRASS, 0.5) : ground;
    }

    /** A lake or the sea beyond the foreground. */
    void water(double fromY, double toY) {
        canvas.depth(0.4);
        Water.paint(canvas, fromY, toY, conditions.sky(), dice);
        see("water");
    }

    /** Plants of the place; the commoner kind is named. */
    void trees(Tree kind, List<Spot> spots) {
        if (spots.isEmpty()) {
            return;
        }
        for (Spot spot : spots) {
            kind.paint(canvas, spot, conditions.season(), dice);
        }
        see(Cue.PLANTS, kind.words(conditions.season()));
    }
}
