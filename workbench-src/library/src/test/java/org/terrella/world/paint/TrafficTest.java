package org.terrella.world.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class TrafficTest {

    private static final Spot MIDDLE = new Spot(50, 90, 60);
    private static final Vehicle.Style BUS =
            new Vehicle.Style(Vehicle.Kind.BUS, Colour.RED, Colour.WHITE, Colour.YELLOW);

    private static BiConsumer<Canvas, Dice> vehicle(Vehicle.Style style, Vehicle.View view, boolean night) {
        return (canvas, dice) -> Vehicle.paint(canvas, style, MIDDLE, view, night, dice);
    }

    private static BiConsumer<Canvas, Dice> person(Person.Style style) {
        return (canvas, dice) -> Person.paint(canvas, style, MIDDLE, dice);
    }

    @Test
    void saysWhatIsSeen() {
        assertEquals("red bus with white band", BUS.words());
        assertEquals(
                "teal three-wheeler",
                new Vehicle.Style(Vehicle.Kind.THREE_WHEELER, Colour.TEAL, Colour.WHITE, Colour.WHITE).words());
        assertEquals(
                "person with umbrella in red",
                new Person.Style(Person.Pose.UMBRELLA, Colour.RED, Colour.BLUE, 0, 0, false).words());
        assertEquals("brown cow", new Animal.Style(Animal.Kind.COW, Colour.BROWN).words());
    }

    @Test
    void wordsAreLowerCaseAndDistinct() {
        Set<String> words = new HashSet<>();
        int count = 0;
        for (Vehicle.Kind kind : Vehicle.Kind.values()) {
            words.add(kind.word());
            count++;
        }
        for (Animal.Kind kind : Animal.Kind.values()) {
            words.add(kind.word());
            count++;
        }
        for (Person.Pose pose : Person.Pose.values()) {
            words.add(pose.words());
            count++;
        }
        assertEquals(count, words.size());
        for (String word : words) {
            assertEquals(word.toLowerCase(Locale.ROOT), word);
        }
    }

    @Test
    void theSameDicePaintTheSame() {
        Picture.assertRepeats(vehicle(BUS, Vehicle.View.BEHIND, true));
        Picture.assertRepeats(person(Person.Style.of(Dice.of(4), Person.Pose.GROUP)));
        Picture.assertRepeats(
                (canvas, dice) -> Animal.paint(canvas, new Animal.Style(Animal.Kind.DOG, Colour.BROWN), MIDDLE, dice));
    }

    @Test
    void everyVehicleAndViewLooksDifferent() {
        List<Picture> pictures = new ArrayList<>();
        for (Vehicle.Kind kind : Vehicle.Kind.values()) {
            Vehicle.Style style = new Vehicle.Style(kind, Colour.RED, Colour.WHITE, Colour.YELLOW);
            for (Vehicle.View view : Vehicle.View.values()) {
                Picture picture = Picture.of(2, vehicle(style, view, false));
                double wide = kind.length / kind.height * 32 + 6;
                assertTrue(picture.share(Label.VEHICLE) > 0.04, style.words() + " " + view);
                assertTrue(
                        picture.shareInside(Label.VEHICLE, 50 - wide, 27, 50 + wide, 93) > 0.99,
                        style.words() + " " + view);
                pictures.add(picture);
            }
        }
        Picture.assertDistinct(pictures, 0.008);
    }

    @Test
    void plateBandAndLampsShow() {
        Picture plain = Picture.of(2, vehicle(BUS, Vehicle.View.BEHIND, false));
        Vehicle.Style plate = new Vehicle.Style(Vehicle.Kind.BUS, Colour.RED, Colour.WHITE, Colour.BLUE);
        Vehicle.Style band = new Vehicle.Style(Vehicle.Kind.BUS, Colour.RED, Colour.GREEN, Colour.YELLOW);
        assertTrue(plain.differenceTo(Picture.of(2, vehicle(plate, Vehicle.View.BEHIND, false))) > 0.002);
        assertTrue(plain.differenceTo(Picture.of(2, vehicle(band, Vehicle.View.BEHIND, false))) > 0.02);
        assertTrue(plain.differenceTo(Picture.of(2, vehicle(BUS, Vehicle.View.BEHIND, true))) > 0.02);
    }

    @Test
    void everyPoseLooksDifferent() {
        List<Picture> pictures = new ArrayList<>();
        for (Person.Pose pose : Person.Pose.values()) {
            Picture picture = Picture.of(2, person(new Person.Style(pose, Colour.RED, Colour.BLUE, 2, 1, false)));
            assertTrue(picture.share(Label.PERSON) > 0.03, pose.words());
            assertTrue(picture.shareInside(Label.PERSON, 5, 10, 95, 94) > 0.99, pose.words());
            pictures.add(picture);
        }
        Picture.assertDistinct(pictures, 0.008);
    }

    @Test
    void everyAnimalLooksDifferentInTheFieldAndFromNear() {
        List<Picture> pictures = new ArrayList<>();
        for (Animal.Kind kind : Animal.Kind.values()) {
            Animal.Style style = new Animal.Style(kind, Colour.BROWN);
            pictures.add(Picture.of(2, (canvas, dice) -> Animal.paint(canvas, style, MIDDLE, dice)));
            pictures.add(Picture.of(2, (canvas, dice) -> Animal.portrait(canvas, style, MIDDLE, dice)));
        }
        for (Picture picture : pictures) {
            assertTrue(picture.share(Label.OBJECT) > 0.05);
        }
        Picture.assertDistinct(pictures, 0.02);
    }

    @Test
    void complexionsAndHairAreDrawnEquallyOften() {
        int[] skins = new int[6];
        int[] hairs = new int[6];
        Dice dice = Dice.of(11);
        for (int i = 0; i < 6000; i++) {
            Person.Style style = Person.Style.of(dice, Person.Pose.WALKING);
            skins[style.skin()]++;
            hairs[style.hair()]++;
        }
        for (int i = 0; i < 6; i++) {
            assertEquals(1000, skins[i], 150, "skin " + i); // five standard deviations
            assertEquals(1000, hairs[i], 150, "hair " + i);
        }
    }

    @Test
    void whatLiesOutsideTheCanvasDoesNotShow() {
        Picture away = Picture.of(1, (canvas, dice) -> {
            Vehicle.paint(canvas, BUS, new Spot(-400, 50, 30), Vehicle.View.LEFT, true, dice);
            Animal.paint(canvas, Animal.Style.of(dice, Animal.Kind.COW), new Spot(50, 900, 30), dice);
        });
        assertEquals(1, away.share(Label.SKY), 0);
    }

    @Test
    void refusesUnknownComplexions() {
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> new Person.Style(Person.Pose.WALKING, Colour.RED, Colour.RED, 6, 0, false))
                .getMessage();
        assertEquals("skin and hair must be 0 to 5, found 6 and 0", message);
    }
}
