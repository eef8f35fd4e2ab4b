package org.terrella.world.paint;

import java.util.Locale;

/** Photos that fill the frame with one thing and say nothing about where they were taken. */
public enum CloseUp {
    /** A blossom. */
    FLOWER,
    /** A face. */
    FACE,
    /** A dog's head. */
    DOG,
    /** A cat's head. */
    CAT,
    /** A bird's head. */
    BIRD,
    /** Noodles in a bowl. */
    NOODLES,
    /** A plate with rice, vegetables and a sauce. */
    MEAL,
    /** A piece of cake. */
    CAKE,
    /** Fruit on a plate. */
    FRUIT,
    /** A cup of coffee from above. */
    COFFEE,
    /** A toy bear. */
    TOY,
    /** The wheel of a car. */
    WHEEL,
    /** A leaf. */
    LEAF,
    /** An open book without readable letters. */
    BOOK,
    /** A pair of shoes. */
    SHOES,
    /** A shell in the sand. */
    SHELL,
    /** Balloons of a party. */
    BALLOONS,
    /** Beams of light above a crowd. */
    CONCERT,
    /** A ball on grass. */
    BALL,
    /** Clouds and nothing else. */
    CLOUDS,
    /** A sunset over water. */
    SUNSET,
    /** The surface of water. */
    WATER,
    /** A beetle from near. */
    BEETLE,
    /** A butterfly. */
    BUTTERFLY,
    /** Lights out of focus. */
    BLURRED_LIGHTS,
    /** An abstract painting in a frame. */
    PAINTING,
    /** A page of paper without readable letters. */
    DOCUMENT,
    /** A guitar. */
    GUITAR,
    /** A burning candle. */
    CANDLE,
    /** Building blocks. */
    BLOCKS;

    /**
     * What is seen.
     *
     * @return in lower case
     */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /**
     * Fills the picture.
     *
     * @param canvas where
     * @param dice for colours and irregularities
     */
    public void paint(Canvas canvas, Dice dice) {
        canvas.label(Label.OBJECT);
        Pen pen = Pen.of(canvas, new Spot(50 + dice.between(-3, 3), 100 + dice.between(-2, 2), 100), 100);
        switch (this) {
            case FLOWER -> NatureShots.flower(canvas, pen, dice);
            case LEAF -> NatureShots.leaf(canvas, pen, dice);
            case SHELL -> NatureShots.shell(canvas, pen, dice);
            case CLOUDS -> NatureShots.clouds(canvas, pen, dice);
            case SUNSET -> NatureShots.sunset(canvas, pen, dice);
            case WATER -> NatureShots.water(canvas, pen, dice);
            case BEETLE -> NatureShots.beetle(canvas, pen, dice);
            case BUTTERFLY -> NatureShots.butterfly(canvas, pen, dice);
            case DOG -> NatureShots.animal(canvas, Animal.Kind.DOG, dice);
            case CAT -> NatureShots.animal(canvas, Animal.Kind.CAT, dice);
            case BIRD -> NatureShots.animal(canvas, Animal.Kind.BIRD, dice);
            case NOODLES -> FoodShots.noodles(canvas, pen, dice);
            case MEAL -> FoodShots.meal(canvas, pen, dice);
            case CAKE -> FoodShots.cake(canvas, pen, dice);
            case FRUIT -> FoodShots.fruit(canvas, pen, dice);
            case COFFEE -> FoodShots.coffee(canvas, pen, dice);
            case CANDLE -> FoodShots.candle(canvas, pen, dice);
            case FACE -> PeopleShots.face(canvas, pen, dice);
            case BALLOONS -> PeopleShots.balloons(canvas, pen, dice);
            case CONCERT -> PeopleShots.concert(canvas, pen, dice);
            case BLURRED_LIGHTS -> PeopleShots.lights(canvas, dice);
            case BALL -> PeopleShots.ball(canvas, pen, dice);
            case SHOES -> PeopleShots.shoes(canvas, pen, dice);
            case TOY -> ThingShots.bear(canvas, pen, dice);
            case WHEEL -> ThingShots.wheel(canvas, pen, dice);
            case BOOK -> ThingShots.book(canvas, pen, dice);
            case PAINTING -> ThingShots.painting(canvas, pen, dice);
            case DOCUMENT -> ThingShots.document(canvas, pen, dice);
            case GUITAR -> ThingShots.guitar(canvas, pen, dice);
            case BLOCKS -> ThingShots.blocks(canvas, pen, dice);
        }
    }

    /** A plain ground over the whole picture, lighter above. */
    static void backdrop(Canvas canvas, int ink) {
        canvas.fade(Outline.box(-30, -30, 130, 130), 0, Ink.shade(ink, 1.12), 100, Ink.shade(ink, 0.78));
    }

    /** Soft discs before a ground, as things far out of focus look. */
    static void blurred(Canvas canvas, int ink, Dice dice) {
        backdrop(canvas, ink);
        for (int i = 0; i < 7; i++) {
            double radius = dice.between(7, 18);
            canvas.fill(
                    Outline.ellipse(dice.between(0, 100), dice.between(0, 100), radius, radius),
                    Ink.shade(ink, dice.between(0.7, 1.35)),
                    0.35);
        }
    }

    /** A table seen from above. */
    static void table(Canvas canvas, Dice dice) {
        int wood = dice.pick(0xA87C50, 0x7C5638, 0xD8C4A0, 0x5A6068, 0xC8CCD0);
        backdrop(canvas, wood);
        Outline seams = new Outline();
        for (double y = dice.between(2, 14); y < 100; y += 17) {
            seams.and(Outline.box(-30, y, 130, y + 1.2));
        }
        canvas.fill(seams, Ink.shade(wood, 0.66), 0.8);
    }
}
