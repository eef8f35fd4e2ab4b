package org.terrella.belief.clue;

import java.util.List;
import org.terrella.file.Words;

/** Kinds of things that look otherwise in other countries, and what people call them. */
public enum ClueKind {
    /** The side of the road that traffic keeps to. */
    SIDE,
    /** Languages of signs and people. */
    LANGUAGE,
    /** What letters look like. */
    SCRIPT("script", "scripts", "letters", "alphabet", "characters", "lettering"),
    /** What the weather and the land are like over the years. */
    CLIMATE,
    /** Number plates. */
    PLATE(
            "plate",
            "plates",
            "license plate",
            "license plates",
            "licence plate",
            "licence plates",
            "number plate",
            "number plates",
            "registration plate",
            "registration plates"),
    /** Lines on a road, wherever they are. */
    ROAD_LINE(
            "line",
            "lines",
            "road line",
            "road lines",
            "road marking",
            "road markings",
            "lane marking",
            "lane markings",
            "markings"),
    /** The line between opposite lanes. */
    CENTER_LINE(
            "center line",
            "center lines",
            "centre line",
            "centre lines",
            "centerline",
            "centreline",
            "middle line",
            "middle lines",
            "central line",
            "line in the middle",
            "lines in the middle",
            "line in the center",
            "line in the centre"),
    /** Lines along the edges of a road. */
    EDGE_LINE(
            "edge line",
            "edge lines",
            "side line",
            "side lines",
            "outer line",
            "outer lines",
            "lines along the edge",
            "line along the edge",
            "lines along the edges",
            "lines at the edge",
            "line at the edge",
            "lines at the edges",
            "lines on the edge",
            "lines along the side",
            "lines along the sides",
            "shoulder line",
            "shoulder lines"),
    /** Signs that warn or forbid. */
    ROAD_SIGN("road sign", "road signs", "warning sign", "warning signs", "traffic sign", "traffic signs"),
    /** Signs that show the way. */
    DIRECTION_SIGN(
            "direction sign",
            "direction signs",
            "directional sign",
            "directional signs",
            "highway sign",
            "highway signs",
            "signpost",
            "signposts"),
    /** Poles that carry wires. */
    POLE(
            "pole",
            "poles",
            "power pole",
            "power poles",
            "utility pole",
            "utility poles",
            "telephone pole",
            "telephone poles",
            "electricity pole",
            "electricity poles"),
    /** Posts beside the road. */
    BOLLARD("bollard", "bollards", "roadside post", "roadside posts", "delineator", "delineators"),
    /** Boxes for letters. */
    MAIL(
            "post box",
            "post boxes",
            "postbox",
            "postboxes",
            "mail box",
            "mail boxes",
            "mailbox",
            "mailboxes",
            "letter box",
            "letter boxes",
            "letterbox",
            "letterboxes"),
    /** Taxis. */
    TAXI("taxi", "taxis", "cab", "cabs"),
    /** Money. */
    CURRENCY,
    /** What telephone numbers begin with. */
    CALLING,
    /** What web addresses end with. */
    DOMAIN;

    private final List<String> nouns;

    ClueKind(String... nouns) {
        this.nouns = List.of(nouns);
    }

    /**
     * What people call it, with something that tells what it looks like.
     *
     * @return English nouns in lower case; none for kinds whose values name themselves, such as languages
     */
    public List<String> nouns() {
        return nouns;
    }

    /**
     * What sentences call it.
     *
     * @return in lower case with blanks, such as {@code center line}
     */
    public String word() {
        return Words.phrase(this);
    }
}
