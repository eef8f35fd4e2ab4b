package org.terrella.world;

import java.util.ArrayList;
import java.util.List;
import org.terrella.world.paint.Colour;
import org.terrella.world.paint.Person;
import org.terrella.world.paint.Perspective;
import org.terrella.world.paint.Road;
import org.terrella.world.paint.SignBoard;
import org.terrella.world.paint.Spot;
import org.terrella.world.paint.Vehicle;
import org.terrella.world.paint.WarningSign;

/** What stands and moves beside and on roads; each thing is there or not by chance. */
final class StreetThings {

    private static final double SIGN_METRES = 3;

    private StreetThings() {}

    /** Paints the lines of a road. */
    static void lines(Stage stage, Perspective view, Lane lane) {
        Road road = stage.look(Cue.ROAD_LINES).nation.road();
        stage.thing(Cue.ROAD_LINES, () -> road.paintLines(stage.canvas, view, lane.middle()));
        stage.see(Cue.ROAD_LINES, look -> lineWords(look.nation.road()));
    }

    /** What a caption says about traffic. */
    static String drivingSide(Look look) {
        return look.drivesLeft() ? "left" : "right";
    }

    /** What a caption says about signs over shops. */
    static String shopSignWords(Look look) {
        return words(look.nation.shopSign());
    }

    private static String words(SignBoard sign) {
        return String.join(" ", sign.words());
    }

    private static String lineWords(Road road) {
        String center = road.center() == Road.Center.NONE
                ? "no center line"
                : road.center().word() + " " + road.centerColour().word() + " center line";
        return road.edge() == Road.Edge.NONE
                ? center
                : center + " and " + road.edge().word() + " "
                        + road.edgeColour().word() + " edge";
    }

    /** In a town: lamps, trees, shop signs, traffic, people. */
    static void alongTheStreet(Stage stage, Perspective view, Lane lane) {
        double middle = lane.middle();
        double kerb = Road.LANE_METRES + 0.6;
        if (stage.dice.chance(0.3)) {
            treesAlong(stage, view, middle, kerb);
        }
        if (stage.dice.chance(0.6)) {
            RoadSide.lamps(stage, view, middle, kerb);
        }
        if (stage.dice.chance(0.5)) {
            shopSign(stage, view, middle);
        }
        if (stage.dice.chance(0.2)) {
            warningSign(stage, view, middle + lane.side() * (kerb + 0.6));
        }
        if (stage.dice.chance(0.3)) {
            double ahead = stage.dice.between(6, 10);
            double side = stage.dice.chance(0.5) ? 1 : -1;
            RoadSide.furniture(stage, view.spot(middle + side * (kerb + 1.2), ahead, 1));
        }
        traffic(stage, view, lane, true);
        people(stage, view, stage.dice.weighted(2, 2, 2, 1));
    }

    /** In the country: poles with wires, bollards, signs, a car or two. */
    static void alongTheRoad(Stage stage, Perspective view, Lane lane) {
        double middle = lane.middle();
        double verge = Road.LANE_METRES + 1.4;
        if (stage.dice.chance(0.65)) {
            int side = stage.dice.chance(0.5) ? 1 : -1;
            RoadSide.poles(stage, view, middle + side * (verge + 2.5));
        }
        if (stage.dice.chance(0.25)) {
            RoadSide.fence(stage, view, middle, stage.dice.chance(0.5) ? 1 : -1, verge + 1.2);
        }
        if (stage.dice.chance(0.5)) {
            RoadSide.bollards(stage, view, middle, verge);
        }
        if (stage.dice.chance(0.35)) {
            warningSign(stage, view, middle + lane.side() * (verge + 0.4));
        }
        if (stage.dice.chance(0.3)) {
            directionSign(stage, view, middle + lane.side() * (verge + 1.6));
        }
        traffic(stage, view, lane, false);
    }

    static void lamps(Stage stage, Perspective view) {
        RoadSide.lamps(stage, view, stage.dice.between(-1.5, 1.5), 6.5);
    }

    static void busFromTheSide(Stage stage, Perspective view) {
        Vehicle.View side = stage.dice.chance(0.5) ? Vehicle.View.LEFT : Vehicle.View.RIGHT;
        Vehicle.Style bus = bus(stage, stage.look(Cue.BUS));
        double x = stage.dice.between(15, 85);
        stage.canvas.depth(0.04);
        Spot at = new Spot(x, stage.dice.between(84, 92), 15);
        stage.thing(
                Cue.BUS,
                () -> Vehicle.paint(stage.canvas, bus, at, side, stage.weather().night(), stage.dice));
        stage.see(Cue.BUS, look -> bus(stage, look).words());
    }

    static void signOnPosts(Stage stage, Perspective view) {
        double x = stage.dice.chance(0.5) ? stage.dice.between(12, 30) : stage.dice.between(70, 88);
        stage.canvas.depth(0.03);
        SignBoard sign = stage.look(Cue.SCRIPT).nation.shopSign();
        Spot at = new Spot(x, stage.dice.between(82, 92), 17);
        int letters = 3 + stage.dice.below(2);
        stage.thing(Cue.SCRIPT, () -> sign.paintOnPosts(stage.canvas, at, letters, stage.dice));
        stage.see(Cue.SCRIPT, StreetThings::shopSignWords);
    }

    /** Some people on foot. */
    static void people(Stage stage, Perspective view, int count) {
        if (count == 0) {
            return;
        }
        stage.canvas.depth(0.04);
        for (int i = 0; i < count; i++) {
            double ahead = stage.dice.between(5, 13);
            double right = ahead * stage.dice.between(-0.55, 0.55);
            boolean wet = stage.weather().wet() && stage.dice.chance(0.6);
            Person.Pose pose = wet ? Person.Pose.UMBRELLA : stage.dice.pick(Person.Pose.values());
            Person.paint(stage.canvas, Person.Style.of(stage.dice, pose), view.spot(right, ahead, 1.75), stage.dice);
        }
        stage.see(count == 1 ? "one person" : count == 2 ? "two people" : "people");
    }

    private static void treesAlong(Stage stage, Perspective view, double middle, double away) {
        List<Spot> spots = new ArrayList<>();
        for (double ahead = 44; ahead > 7; ahead -= 12) {
            spots.add(view.spot(middle - away - 0.6, ahead, 5.5));
            spots.add(view.spot(middle + away + 0.6, ahead, 5.5));
        }
        stage.canvas.depth(0.15);
        stage.trees(Flora::common, spots);
    }

    /** A board over a shop, seen from the street. */
    private static void shopSign(Stage stage, Perspective view, double middle) {
        int side = stage.dice.chance(0.5) ? 1 : -1;
        double ahead = stage.dice.between(7, 10);
        double scale = view.unitsPerMetre(ahead);
        double x = view.x(middle + side * (Road.LANE_METRES + 1.9), ahead);
        Spot at = new Spot(x, view.y(2.7, ahead), 1.25 * scale);
        SignBoard sign = stage.look(Cue.SCRIPT).nation.shopSign();
        stage.canvas.depth(0.04);
        stage.thing(Cue.SCRIPT, () -> {
            if (stage.weather().night()) {
                sign.glow(stage.canvas, at, 3, stage.dice);
            } else {
                sign.paint(stage.canvas, at, 3, stage.dice);
            }
        });
        stage.see(Cue.SCRIPT, StreetThings::shopSignWords);
    }

    private static void warningSign(Stage stage, Perspective view, double right) {
        stage.canvas.depth(0.04);
        Spot at = view.spot(right, stage.dice.between(7, 11), SIGN_METRES);
        WarningSign sign = stage.look(Cue.ROAD_SIGN).nation.warningSign();
        stage.thing(Cue.ROAD_SIGN, () -> sign.paint(stage.canvas, at, stage.dice));
        stage.see(
                Cue.ROAD_SIGN,
                look -> String.join(" ", look.nation.warningSign().words()));
    }

    private static void directionSign(Stage stage, Perspective view, double right) {
        stage.canvas.depth(0.05);
        SignBoard sign = stage.look(Cue.DIRECTION_SIGN).nation.directionSign();
        Spot at = view.spot(right, stage.dice.between(9, 13), 4);
        stage.thing(Cue.DIRECTION_SIGN, () -> sign.paintOnPosts(stage.canvas, at, 4, stage.dice));
        stage.see(Cue.DIRECTION_SIGN, look -> words(look.nation.directionSign()));
    }

    /** One vehicle ahead and one coming, each by chance. */
    private static void traffic(Stage stage, Perspective view, Lane lane, boolean town) {
        double middle = lane.middle();
        stage.canvas.depth(0.05);
        if (stage.dice.chance(town ? 0.55 : 0.3)) {
            double oncoming = middle - lane.side() * Road.LANE_METRES / 2;
            vehicle(stage, view, oncoming, Vehicle.View.FRONT, town);
        }
        if (stage.dice.chance(town ? 0.35 : 0.2)) {
            vehicle(stage, view, middle + lane.side() * Road.LANE_METRES / 2, Vehicle.View.BEHIND, town);
        }
    }

    private static void vehicle(Stage stage, Perspective view, double right, Vehicle.View side, boolean town) {
        int choice = stage.dice.weighted(town ? 0.35 : 0.05, town ? 0.2 : 0.05, 1);
        Cue cue = choice == 0 ? Cue.BUS : Cue.TAXI;
        Vehicle.Style style =
                choice == 0 ? bus(stage, stage.look(cue)) : choice == 1 ? taxi(stage, stage.look(cue)) : other(stage);
        double ahead = stage.dice.between(9, 18);
        Spot at = view.spot(right, ahead, style.kind().heightMetres());
        Runnable painting = () ->
                Vehicle.paint(stage.canvas, style, at, side, stage.weather().night(), stage.dice);
        if (choice == 2) {
            painting.run();
            stage.see(style.words());
        } else {
            stage.thing(cue, painting);
            stage.see(cue, look -> (choice == 0 ? bus(stage, look) : taxi(stage, look)).words());
        }
    }

    private static Vehicle.Style bus(Stage stage, Look look) {
        return new Vehicle.Style(Vehicle.Kind.BUS, look.town.bus(), look.town.busBand(), plate(stage));
    }

    private static Vehicle.Style taxi(Stage stage, Look look) {
        return new Vehicle.Style(Vehicle.Kind.TAXI, look.nation.taxi(), Colour.BLACK, plate(stage));
    }

    /** Of one or two pixels; no cue. */
    private static Colour plate(Stage stage) {
        return stage.evidence.own().nation.plate();
    }

    private static Vehicle.Style other(Stage stage) {
        Vehicle.Kind kind = stage.dice.pick(
                Vehicle.Kind.CAR,
                Vehicle.Kind.CAR,
                Vehicle.Kind.CAR,
                Vehicle.Kind.VAN,
                Vehicle.Kind.LORRY,
                Vehicle.Kind.MINIBUS,
                Vehicle.Kind.SCOOTER);
        return new Vehicle.Style(
                kind, stage.dice.pick(Colour.values()), stage.dice.pick(Colour.values()), plate(stage));
    }
}
