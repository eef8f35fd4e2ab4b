package org.terrella.world;

import java.util.Locale;
import org.terrella.file.Words;

/** What in a photo tells something about its place, and what a guide-book would say about it. */
public enum Cue {
    /** Colour of soil and grass, snow out of season. */
    GROUND(Level.ZONE, "%s: that is %s country."),
    /** What grows. */
    PLANTS(Level.ZONE, "Look for the %s: a sign of %s country."),
    /** Mountains or plains. */
    RELIEF(Level.ZONE, "%s on the horizon belong to this part of %s."),
    /** How houses are built. */
    ARCHITECTURE(Level.SUBREGION, "Houses with %s are common in %s."),
    /** What letters look like. */
    SCRIPT(Level.COUNTRY, "Signs in %s point to %s."),
    /** On which side traffic keeps. */
    DRIVING_SIDE(Level.COUNTRY, "Traffic keeps %s, as it does in %s."),
    /** Lines on the road. */
    ROAD_LINES(Level.COUNTRY, "Roads with %s are those of %s."),
    /** Road signs. */
    ROAD_SIGN(Level.COUNTRY, "A %s is the warning sign of %s."),
    /** Signs that show the way. */
    DIRECTION_SIGN(Level.COUNTRY, "A %s shows the way in %s."),
    /** Poles that carry wires. */
    POLE(Level.COUNTRY, "Wires hang on %s in %s."),
    /** Posts beside the road. */
    BOLLARD(Level.COUNTRY, "A %s stands beside the roads of %s."),
    /** Boxes for letters and telephones. */
    MAIL(Level.COUNTRY, "A %s stands in the streets of %s."),
    /** Taxis. */
    TAXI(Level.COUNTRY, "A %s is a taxi of %s."),
    /** What houses of a town are painted with. */
    WALLS(Level.TOWN, "Many houses of %2$s have %1$s."),
    /** Buses. */
    BUS(Level.TOWN, "A %s is a bus of %s."),
    /** Street lamps. */
    LAMP(Level.TOWN, "A %s lights the streets of %s."),
    /** What pavements are made of. */
    PAVING(Level.TOWN, "A %s is found in %s."),
    /** The outline of a town from afar. */
    SKYLINE(Level.TOWN, "The %s is that of %s."),
    /** A sight. */
    LANDMARK(Level.SPOT, "The %s is a sight of %s.");

    private final Level level;
    private final String guide;

    Cue(Level level, String guide) {
        this.level = level;
        this.guide = guide;
    }

    /**
     * How much of the Earth it leaves over.
     *
     * @return the level
     */
    public Level level() {
        return level;
    }

    /**
     * What files and tables call it.
     *
     * @return in lower case
     */
    public String word() {
        return Words.phrase(this);
    }

    /**
     * What a guide-book says.
     *
     * @param seen what it looks like
     * @param owner the name of the zone, country or town whose look it is
     * @return a sentence
     */
    public String guide(String seen, String owner) {
        String sentence = String.format(Locale.ROOT, guide, seen, owner);
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
