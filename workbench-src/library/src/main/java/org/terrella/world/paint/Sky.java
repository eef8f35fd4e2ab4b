package org.terrella.world.paint;

/**
 * The sky above a horizon.
 *
 * @param hour how much daylight there is
 * @param cover what hides the blue
 * @param sunHeight how high the sun stands at noon, from 0, at the horizon, to 1, overhead
 */
public record Sky(Hour hour, Cover cover, double sunHeight) {

    /** How much daylight there is. */
    public enum Hour {
        /** Daylight. */
        DAY,
        /** A low, red sun. */
        DUSK,
        /** Stars or none. */
        NIGHT
    }

    /** What hides the blue. */
    public enum Cover {
        /** Nothing. */
        CLEAR,
        /** White clouds. */
        CLOUDY,
        /** Grey all over, wet. */
        RAIN,
        /** Everything far is pale. */
        FOG
    }

    private static final int CLOUD = 0xF4F6F8;

    /**
     * Paints it from above the picture down to the horizon.
     *
     * @param canvas where to
     * @param horizonY unit of the horizon
     * @param dice for clouds and stars
     */
    public void paint(Canvas canvas, double horizonY, Dice dice) {
        canvas.label(Label.SKY);
        canvas.light(Light.NEUTRAL);
        canvas.fade(Outline.box(-60, -60, 160, horizonY + 6), horizonY - 62, zenith(), horizonY, horizon());
        if (hour == Hour.NIGHT) {
            stars(canvas, horizonY, dice);
        }
        if (cover == Cover.CLEAR || cover == Cover.CLOUDY) {
            sun(canvas, horizonY, dice);
        }
        int clouds = cover == Cover.CLOUDY ? 3 + dice.below(3) : cover == Cover.CLEAR ? dice.below(2) : 0;
        for (int i = 0; i < clouds && hour != Hour.NIGHT; i++) {
            cloud(canvas, horizonY, dice);
        }
        if (cover == Cover.RAIN) {
            overcast(canvas, horizonY, dice);
        }
    }

    /**
     * The light that falls on things under this sky.
     *
     * @return colour of the light, and the haze at the horizon
     */
    public Light light() {
        double haze = switch (cover) {
            case CLEAR -> 0.35;
            case CLOUDY -> 0.4;
            case RAIN -> 0.6;
            case FOG -> 0.92;
        };
        int ambient = switch (hour) {
            case DAY -> cover == Cover.CLEAR ? Ink.mix(0xFFF0DC, 0xFFFFFF, sunHeight) : 0xDCE0E6;
            case DUSK -> 0xD6AC98;
            case NIGHT -> 0x5A6084;
        };
        return new Light(ambient, horizon(), haze);
    }

    private int zenith() {
        int day = switch (cover) {
            case CLEAR -> Ink.mix(0x86A8D2, 0x3A78CC, sunHeight);
            case CLOUDY -> 0x86A4C8;
            case RAIN -> 0x8A929C;
            case FOG -> 0xC6CACE;
        };
        return switch (hour) {
            case DAY -> day;
            case DUSK -> Ink.mix(day, 0x54487E, 0.65);
            case NIGHT -> cover == Cover.CLEAR ? 0x0E1430 : 0x1C2036;
        };
    }

    private int horizon() {
        int day = switch (cover) {
            case CLEAR -> Ink.mix(0xF0E6D6, 0xD2E4F2, sunHeight);
            case CLOUDY -> 0xD6DEE6;
            case RAIN -> 0xB6BAC0;
            case FOG -> 0xD8DADA;
        };
        return switch (hour) {
            case DAY -> day;
            case DUSK -> cover == Cover.CLEAR || cover == Cover.CLOUDY ? 0xF2A464 : 0xB08E86;
            case NIGHT -> 0x343858;
        };
    }

    private void sun(Canvas canvas, double horizonY, Dice dice) {
        double x = dice.between(5, 95);
        double up = hour == Hour.DUSK ? dice.between(0, 0.15) : dice.between(0.25, 0.9) * (0.3 + 0.7 * sunHeight);
        double y = horizonY - up * 60;
        if (hour == Hour.NIGHT) {
            canvas.glow(Outline.ellipse(x, y, 2.6, 2.6), 0xECEAD8, 1);
            canvas.glow(Outline.ellipse(x + 1.2, y - 0.6, 2.3, 2.3), zenith(), 0.9);
            return;
        }
        int ink = hour == Hour.DUSK ? 0xFFD890 : 0xFFF8DC;
        for (double radius = 9; radius > 3; radius -= 2.5) {
            canvas.glow(Outline.ellipse(x, y, radius, radius), ink, 0.18);
        }
        canvas.glow(Outline.ellipse(x, y, 3.2, 3.2), ink, 1);
    }

    private void cloud(Canvas canvas, double horizonY, Dice dice) {
        double x = dice.between(-10, 110);
        double y = horizonY - dice.between(14, 58);
        double size = dice.between(4, 9) * (0.5 + (horizonY - y) / 80);
        int lit = hour == Hour.DUSK ? 0xF0B498 : CLOUD;
        int shadow = Ink.mix(lit, zenith(), 0.45);
        int puffs = 3 + dice.below(3);
        Outline body = new Outline();
        Outline under = new Outline();
        for (int i = 0; i < puffs; i++) {
            double px = x + (i - puffs / 2.0) * size * 0.9;
            double ry = size * dice.between(0.35, 0.6) * (i == 0 || i == puffs - 1 ? 0.7 : 1);
            body.and(Outline.ellipse(px, y, size * 0.8, ry));
            under.and(Outline.ellipse(px, y + size * 0.22, size * 0.8, ry * 0.8));
        }
        canvas.glow(under, shadow, 0.8);
        canvas.glow(body, lit, 0.85);
    }

    private static void overcast(Canvas canvas, double horizonY, Dice dice) {
        for (int i = 0; i < 4; i++) {
            double y = horizonY - dice.between(20, 65);
            canvas.glow(
                    Outline.ellipse(dice.between(0, 100), y, dice.between(25, 45), dice.between(3, 7)), 0x70767E, 0.22);
        }
    }

    private void stars(Canvas canvas, double horizonY, Dice dice) {
        for (int i = 0; cover == Cover.CLEAR && i < 24; i++) {
            double x = dice.between(0, 100);
            double y = horizonY - dice.between(8, 75);
            double size = dice.between(0.25, 0.6);
            canvas.glow(Outline.box(x, y, x + size, y + size), 0xE8ECFA, 0.9);
        }
    }
}
