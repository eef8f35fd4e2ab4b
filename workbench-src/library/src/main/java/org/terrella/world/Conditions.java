package org.terrella.world;

import org.terrella.world.paint.Dice;
import org.terrella.world.paint.Season;
import org.terrella.world.paint.Sky;
import org.terrella.world.paint.Weather;

/**
 * When and in what weather a photo was taken.
 *
 * @param sky hour, clouds and the height of the sun
 * @param snow whether snow lies
 * @param season what leaves look like
 */
record Conditions(Sky sky, boolean snow, Season season) {

    static Conditions of(Shot shot, Climate climate, Dice dice) {
        double lat = shot.place().latDegrees();
        double celsius = climate.celsiusIn(lat, shot.month());
        double warmth = Climate.warmth(lat, shot.month());
        boolean snow = celsius < -1 && climate.moisture() > 0.25 && dice.chance(0.8);
        return new Conditions(
                new Sky(hour(dice), cover(climate, dice), sunHeight(lat, warmth)),
                snow,
                season(celsius, warmth, snow, lat, shot.month()));
    }

    Weather weather() {
        return new Weather(sky.hour() == Sky.Hour.NIGHT, snow, sky.cover() == Sky.Cover.RAIN);
    }

    /** What a caption says about hour and weather; empty for a fair day. */
    String words() {
        String hour = switch (sky.hour()) {
            case DAY -> "";
            case DUSK -> " at dusk";
            case NIGHT -> " at night";
        };
        String cover = switch (sky.cover()) {
            case CLEAR, CLOUDY -> "";
            case RAIN -> " in the rain";
            case FOG -> " in fog";
        };
        return hour + cover + (snow ? " in the snow" : "");
    }

    private static Sky.Hour hour(Dice dice) {
        return Sky.Hour.values()[dice.weighted(0.8, 0.11, 0.09)];
    }

    private static Sky.Cover cover(Climate climate, Dice dice) {
        double wet = Math.max(0, Math.min(1, climate.moisture()));
        return Sky.Cover.values()[dice.weighted(1.2 - wet * 0.6, 0.2 + wet * 0.7, 0.3 * wet, 0.02 + 0.1 * wet)];
    }

    /** At noon; the sun stands over 23 degrees of the summer's side. */
    private static double sunHeight(double lat, double warmth) {
        double overhead = 23 * (lat >= 0 ? warmth : -warmth);
        return Math.max(0.1, 1 - Math.abs(lat - overhead) / 90);
    }

    private static Season season(double celsius, double warmth, boolean snow, double lat, int month) {
        if (snow) {
            return Season.SNOWY;
        }
        boolean sheds = Math.abs(lat) > 28 && celsius < 12;
        boolean falling = lat >= 0 ? month >= 8 && month <= 10 : month >= 2 && month <= 4;
        return sheds && falling ? Season.AUTUMN : sheds && warmth < -0.4 ? Season.BARE : Season.LEAFY;
    }
}
