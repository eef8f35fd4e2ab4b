package org.terrella.lmm.answer;

import org.terrella.geo.LatLng;

/** What an answer says: a place, or the reason why none; never a place that it does not state. */
public sealed interface ParsedAnswer {

    /**
     * A stated place.
     *
     * @param place the place
     * @param form how it was stated
     */
    record Stated(LatLng place, Form form) implements ParsedAnswer {}

    /**
     * No place.
     *
     * @param reason why
     * @param detail one sentence about this answer, quoting no more than a few words of it
     */
    record None(Reason reason, String detail) implements ParsedAnswer {}

    /**
     * What two numbers say.
     *
     * @param lat degrees north, of any size
     * @param lng degrees east, of any size
     * @param form how they are stated
     * @return the place, or that there is none of such numbers
     */
    static ParsedAnswer of(double lat, double lng, Form form) {
        return LatLng.isValid(lat, lng)
                ? new Stated(new LatLng(lat, lng), form)
                : new None(Reason.OUT_OF_RANGE, lat + ", " + lng + " is no latitude and longitude");
    }

    /** How a place was stated. */
    enum Form {
        /** Fields of a JSON object. */
        JSON,
        /** Fields of something that was to be JSON. */
        BROKEN_JSON,
        /** Two signed numbers. */
        PAIR,
        /** Numbers with letters or words for the hemispheres. */
        HEMISPHERES,
        /** Degrees, minutes and seconds. */
        SEXAGESIMAL,
        /** Two numbers with their names. */
        LABELLED,
        /** The name of a place, whose point a gazetteer gave. */
        PLACE_NAME
    }

    /** Why there is no place. */
    enum Reason {
        /** Nothing was written. */
        EMPTY,
        /** The model does not want to answer. */
        REFUSED,
        /** There are words, but no coordinates. */
        NO_COORDINATES,
        /** The fields are there, but empty. */
        EMPTY_FIELDS,
        /** More than one place. */
        SEVERAL,
        /** From here to there. */
        RANGE,
        /** Whether north or south, east or west is not clear, or fields contradict each other. */
        UNDECIDED,
        /** The text ends within a number. */
        CUT_OFF,
        /** A form with nothing filled in. */
        PLACEHOLDER,
        /** No place on Earth has such numbers; if exchanging them would make one, the detail says so. */
        OUT_OF_RANGE
    }
}
