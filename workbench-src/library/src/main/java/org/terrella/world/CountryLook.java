package org.terrella.world;

import java.util.ArrayList;
import java.util.List;
import org.terrella.world.paint.Road;

/**
 * What one kind of thing looks like in one country of Little Earth.
 *
 * @param country ISO 3166-1 alpha-2
 * @param cue what kind of thing it is, of those that a country has in one look
 * @param part which part of it, such as {@code center} of lines on a road; empty where it is one thing
 * @param words what it looks like
 */
public record CountryLook(String country, Cue cue, String part, String words) {

    /** All looks of a country. */
    static List<CountryLook> of(Nation nation, NationStyle style) {
        List<CountryLook> looks = new ArrayList<>();
        String code = nation.code();
        looks.add(new CountryLook(code, Cue.DRIVING_SIDE, "", nation.drivesLeft() ? "left" : "right"));
        looks.add(new CountryLook(code, Cue.SCRIPT, "", style.script().word()));
        Road road = style.road();
        if (road.center() != Road.Center.NONE) {
            String words = road.center().word() + " " + road.centerColour().word();
            looks.add(new CountryLook(code, Cue.ROAD_LINES, "center", words));
        }
        if (road.edge() != Road.Edge.NONE) {
            String words = road.edge().word() + " " + road.edgeColour().word();
            looks.add(new CountryLook(code, Cue.ROAD_LINES, "edge", words));
        }
        String directions = String.join(" with ", style.directionSign().words().subList(0, 2));
        looks.add(new CountryLook(
                code,
                Cue.ROAD_SIGN,
                "",
                String.join(" with ", style.warningSign().words())));
        looks.add(new CountryLook(code, Cue.DIRECTION_SIGN, "", directions));
        looks.add(new CountryLook(code, Cue.POLE, "", style.pole().words()));
        looks.add(new CountryLook(code, Cue.BOLLARD, "", style.bollard().words()));
        looks.add(new CountryLook(code, Cue.MAIL, "", style.mail().word()));
        looks.add(new CountryLook(code, Cue.TAXI, "", style.taxi().word()));
        return looks;
    }
}
