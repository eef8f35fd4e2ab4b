package org.terrella.world;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.terrella.geo.LatLng;
import org.terrella.world.paint.House;
import org.terrella.world.paint.Ink;
import org.terrella.world.paint.Landmark;

/** All that makes a place of Little Earth look as it does. */
final class Look {

    private static final int SNOW = 0xEDF1F6;
    private static final int DRY_GRASS = 0x94875A;

    /** The town that it is in or near. */
    final Town home;

    final LatLng place;
    final Climate climate;
    final Flora flora;
    final NationStyle nation;
    final TownStyle town;
    private final Styles styles;
    private final int spot;
    private volatile Set<String> sights; // described, once asked for

    private Look(Styles styles, Town home, LatLng place, int spot) {
        this.styles = styles;
        this.home = home;
        this.place = place;
        this.spot = spot;
        this.climate = Climate.at(place);
        this.flora = Flora.at(climate, styles.seed(), home.nation());
        this.nation = styles.of(home.nation());
        this.town = styles.of(home);
    }

    /** What a photo sees. */
    static Look of(Shot shot, Styles styles) {
        return new Look(styles, shot.town(), shot.place(), shot.spot());
    }

    /** The middle of a town, at its first sight. */
    static Look of(Town town, Styles styles) {
        return new Look(styles, town, town.center(), 0);
    }

    /** The sight that the spot is known for. */
    Landmark.Style sight() {
        return styles.landmark(home, spot);
    }

    /** Whether one of the town's sights is described so. */
    boolean hasSight(String words) {
        if (sights == null) {
            sights = IntStream.range(0, Atlas.MOST_SPOTS)
                    .mapToObj(i -> String.join(" ", styles.landmark(home, i).words()))
                    .collect(Collectors.toUnmodifiableSet());
        }
        return sights.contains(words);
    }

    String skylineWords() {
        return String.join(" ", town.skyline().words());
    }

    boolean drivesLeft() {
        return home.nation().drivesLeft();
    }

    /** Whether snow could lie there in a month. */
    boolean hasSnowIn(int month) {
        return climate.celsiusIn(place.latDegrees(), month) < -1 && climate.moisture() > 0.25;
    }

    int ground(int month, boolean snow) {
        if (snow && hasSnowIn(month)) {
            return SNOW;
        }
        Biome biome = climate.biome();
        double bare = switch (biome) {
            case DESERT, SAVANNA, SCRUB, STEPPE -> 0.6;
            case JUNGLE -> 0.35;
            case TUNDRA, TAIGA, TEMPERATE -> 0.15;
        };
        int ground = Ink.mix(biome.ground(), 0xB4603C, climate.redness() * bare);
        boolean cold = Climate.warmth(place.latDegrees(), month) < -0.4;
        return cold && (biome == Biome.TEMPERATE || biome == Biome.TAIGA) ? Ink.mix(ground, DRY_GRASS, 0.5) : ground;
    }

    /** What a caption calls the ground. */
    String groundWords(int month, boolean snow) {
        return snow && hasSnowIn(month)
                ? "snow"
                : (climate.redness() > 0.6 ? "red soil in " : "")
                        + climate.biome().word();
    }

    /** What a caption calls the mountains; empty where there are none. */
    String reliefWords(boolean snow) {
        return climate.relief() > 0.3 ? (snowLine(snow) < 1 ? "snowy " : "") + (isHigh() ? "peaks" : "hills") : "";
    }

    boolean isHigh() {
        return climate.relief() > 1;
    }

    /** How far up mountains the snow begins, as a share of their height. */
    double snowLine(boolean snow) {
        return snow ? 0.1 : isHigh() && climate.temperatureCelsius() < 16 ? 0.55 : 1;
    }

    /** Whether a house like this may stand there, whatever its colour and height. */
    boolean builds(House.Style house) {
        var ours = nation.architecture();
        return ours.materials().contains(house.wall())
                && ours.roofs().contains(house.roof())
                && ours.roofColours().contains(house.roofColour())
                && ours.windows().contains(house.window())
                && ours.grounds().contains(house.ground());
    }
}
