package org.terrella.world.paint;

import java.util.Locale;

/** What drives on roads. */
public final class Vehicle {

    private Vehicle() {}

    /** The kinds of vehicles, with width, height and length in metres. */
    public enum Kind {
        /** A private car. */
        CAR(1.85, 1.5, 4.3),
        /** A car for hire, with a sign on its roof. */
        TAXI(1.85, 1.75, 4.3),
        /** A delivery van. */
        VAN(2, 2.3, 5),
        /** A city bus. */
        BUS(2.6, 3.2, 10),
        /** A small bus. */
        MINIBUS(2.1, 2.5, 5.6),
        /** A lorry. */
        LORRY(2.6, 3.6, 8),
        /** A tram. */
        TRAM(2.5, 3.9, 12),
        /** A motor scooter with a rider. */
        SCOOTER(0.8, 1.75, 1.9),
        /** A bicycle with a rider. */
        BICYCLE(0.6, 1.8, 1.8),
        /** A small cab on three wheels. */
        THREE_WHEELER(1.45, 1.8, 2.7);

        final double width;
        final double height;
        final double length;

        Kind(double width, double height, double length) {
            this.width = width;
            this.height = height;
            this.length = length;
        }

        /**
         * The kind's name.
         *
         * @return in lower case
         */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace("three_wheeler", "three-wheeler");
        }

        /**
         * Its height from the road to its highest part.
         *
         * @return in metres
         */
        public double heightMetres() {
            return height;
        }

        boolean longBody() {
            return this == BUS || this == TRAM || this == MINIBUS;
        }

        boolean onTwoWheels() {
            return this == SCOOTER || this == BICYCLE;
        }
    }

    /** Which side of a vehicle is seen. */
    public enum View {
        /** Its rear. */
        BEHIND,
        /** Its front. */
        FRONT,
        /** Its right side, driving to the right. */
        RIGHT,
        /** Its left side, driving to the left. */
        LEFT
    }

    /**
     * How a vehicle looks.
     *
     * @param kind what it is
     * @param body colour of the body
     * @param band second colour of buses, trams, taxis and lorries
     * @param plate colour of the number plate
     */
    public record Style(Kind kind, Colour body, Colour band, Colour plate) {

        /**
         * A caption of the vehicle.
         *
         * @return such as "red bus with white band"
         */
        public String words() {
            String name = body.word() + " " + kind.word();
            return kind.longBody() ? name + " with " + band.word() + " band" : name;
        }
    }

    /**
     * Paints a vehicle.
     *
     * @param canvas where
     * @param style how it looks
     * @param at the middle of its foot and its height
     * @param view which side of it is seen
     * @param night whether its lamps are lit
     * @param dice for small irregularities
     */
    public static void paint(Canvas canvas, Style style, Spot at, View view, boolean night, Dice dice) {
        canvas.label(Label.VEHICLE);
        Pen pen = Pen.of(canvas, at, style.kind().height);
        int body = style.body().ink(dice);
        switch (view) {
            case BEHIND, FRONT -> {
                if (style.kind().onTwoWheels()) {
                    Cycle.end(pen, style, view == View.BEHIND, night, dice);
                } else {
                    new VehicleEnd(pen, style, body, view == View.BEHIND, night).paint();
                }
            }
            case RIGHT, LEFT -> {
                Pen turned = pen.mirrored(view == View.LEFT);
                if (style.kind().onTwoWheels()) {
                    Cycle.side(turned, style, night, dice);
                } else {
                    new VehicleSide(turned, style, body, night).paint();
                }
            }
        }
    }
}
