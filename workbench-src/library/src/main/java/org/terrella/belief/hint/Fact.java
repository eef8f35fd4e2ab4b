package org.terrella.belief.hint;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.terrella.belief.clue.ClueKind;

/** What a hint says of the place of a photo. */
public sealed interface Fact {

    /**
     * What it is, without a doubt.
     *
     * @return such as {@code near 300 city:Lisbon,PT.14}; equal for equal facts alone
     */
    String key();

    /**
     * The fact in words.
     *
     * @return such as "within 300 km of Lisbon", to follow "it is"
     */
    String words();

    /**
     * It lies in one of some areas.
     *
     * @param areas one or more
     */
    record Within(List<Area> areas) implements Fact {

        /**
         * Copies the list.
         *
         * @param areas one or more
         */
        public Within {
            areas = List.copyOf(areas);
        }

        @Override
        public String key() {
            return "in " + Area.keys(areas);
        }

        @Override
        public String words() {
            return "in " + Area.names(areas);
        }
    }

    /**
     * It is near a place, or far from it.
     *
     * @param place a town or a point
     * @param km how far
     * @param isNear whether it is at most so far, else at least
     */
    record Distance(Area place, double km, boolean isNear) implements Fact {

        @Override
        public String key() {
            return (isNear ? "near " : "beyond ") + Math.round(km) + " " + place.key();
        }

        @Override
        public String words() {
            return (isNear ? "within " : "at least ")
                    + Math.round(km)
                    + (isNear ? " km of " : " km from ")
                    + place.name();
        }
    }

    /**
     * It lies between two places.
     *
     * @param one a town or a point
     * @param other another
     */
    record Between(Area one, Area other) implements Fact {

        @Override
        public String key() {
            return "between " + one.key() + " " + other.key();
        }

        @Override
        public String words() {
            return "between " + one.name() + " and " + other.name();
        }
    }

    /**
     * It lies to one side of a place.
     *
     * @param side which
     * @param place a town or a point
     */
    record Direction(Compass side, Area place) implements Fact {

        @Override
        public String key() {
            return side.word() + " " + place.key();
        }

        @Override
        public String words() {
            return side.word() + " of " + place.name();
        }
    }

    /**
     * Its latitude or longitude lies between two numbers.
     *
     * @param isLatitude whether it is about the latitude, else the longitude
     * @param fromDegrees the lower
     * @param toDegrees the higher
     */
    record Band(boolean isLatitude, double fromDegrees, double toDegrees) implements Fact {

        @Override
        public String key() {
            return (isLatitude ? "latitude " : "longitude ") + number(fromDegrees) + ".." + number(toDegrees);
        }

        @Override
        public String words() {
            return "between " + number(fromDegrees) + "° and " + number(toDegrees) + "° of "
                    + (isLatitude ? "latitude" : "longitude");
        }

        private static String number(double degrees) {
            return degrees == Math.rint(degrees)
                    ? Long.toString(Math.round(degrees))
                    : String.format(Locale.ROOT, "%s", degrees);
        }
    }

    /**
     * Something is seen that looks otherwise in other countries.
     *
     * @param kind of thing
     * @param values what it looks like, one of these
     */
    record Seen(ClueKind kind, List<String> values) implements Fact {

        /**
         * Copies the list.
         *
         * @param kind of thing
         * @param values what it looks like
         */
        public Seen {
            values = List.copyOf(values);
        }

        @Override
        public String key() {
            return kind.word() + " " + String.join("|", values);
        }

        @Override
        public String words() {
            String seen = values.stream().collect(Collectors.joining(" or "));
            return switch (kind) {
                case SIDE -> "where traffic keeps " + seen;
                case LANGUAGE -> "where people write " + seen;
                case SCRIPT -> "where people write " + seen + " letters";
                case CLIMATE -> "where the climate is " + seen;
                case CURRENCY -> "where people pay in " + seen;
                case CALLING -> "where telephone numbers begin with +" + seen;
                case DOMAIN -> "where web addresses end with ." + seen;
                case PLATE, ROAD_LINE, CENTER_LINE, EDGE_LINE, ROAD_SIGN, DIRECTION_SIGN, POLE, BOLLARD, MAIL, TAXI ->
                    "where one sees a " + kind.word() + " that is " + seen;
            };
        }
    }
}
