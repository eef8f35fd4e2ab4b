package org.terrella.world.paint;

import java.util.List;

/**
 * Letters of one script in one colour.
 *
 * @param script whose letters
 * @param ink their colour, 0xRRGGBB
 */
public record Lettering(Script script, int ink) {

    /**
     * How long a line gets.
     *
     * @param letters at least 1
     * @param height of a letter
     * @return in the unit of {@code height}
     */
    public double width(int letters, double height) {
        return script.width(letters) * height;
    }

    /**
     * Writes a line of letters.
     *
     * @param canvas where
     * @param at middle, base line and height of the letters
     * @param letters how many, at least 1
     * @param dice which letters
     */
    public void paint(Canvas canvas, Spot at, int letters, Dice dice) {
        canvas.fill(line(at, letters, dice), ink);
    }

    /**
     * Writes letters of light, such as those of a sign at night.
     *
     * @param canvas where
     * @param at middle, base line and height of the letters
     * @param letters how many, at least 1
     * @param dice which letters
     */
    public void glow(Canvas canvas, Spot at, int letters, Dice dice) {
        canvas.glow(line(at, letters, dice), Ink.mix(ink, 0xFFF4D0, 0.45), 1);
    }

    /**
     * Writes letters from top to bottom.
     *
     * @param canvas where
     * @param at middle, lower end and height of the whole column
     * @param letters how many, at least 1
     * @param dice which letters
     */
    public void paintColumn(Canvas canvas, Spot at, int letters, Dice dice) {
        double pitch = at.size() / letters;
        double height = pitch * 0.74;
        Outline outline = new Outline();
        for (int i = 0; i < letters; i++) {
            double y = at.groundY() - at.size() + i * pitch + (pitch - height) / 2;
            script.write(outline, dice.below(script.glyphs()), at.x() - script.width(1) * height / 2, y, height);
        }
        canvas.fill(outline, ink);
    }

    /**
     * What is seen.
     *
     * @return lower-case words
     */
    public List<String> words() {
        return List.of(script.word());
    }

    private Outline line(Spot at, int letters, Dice dice) {
        Outline outline = new Outline();
        double x = at.x() - width(letters, at.size()) / 2;
        int previous = -1;
        for (int i = 0; i < letters; i++) {
            int glyph = dice.below(script.glyphs());
            glyph = glyph == previous ? (glyph + 1) % script.glyphs() : glyph;
            script.write(outline, glyph, x + i * script.advance() * at.size(), at.groundY() - at.size(), at.size());
            previous = glyph;
        }
        return outline;
    }
}
