package org.terrella.lmm.pocket;

import java.util.Arrays;
import java.util.Random;

/** Lists of similar photos as a model gets them while it learns: as found, or wrong in one way or another. */
final class SpoiledLists {

    private static final double MOST_WRONG = 0.9;

    private final PocketSettings.Lists settings;

    SpoiledLists(PocketSettings.Lists settings) {
        this.settings = settings;
    }

    /**
     * A list of similar photos.
     *
     * @param found what was found for each photo
     * @param row the photo
     * @param learned rows of photos that may stand in a list
     * @param count how many
     * @param random for this list alone
     * @return rows of other photos, {@code count} of them
     */
    int[] similar(PocketReferences found, int row, int[] learned, int count, Random random) {
        double kind = random.nextDouble();
        int[] rows = Arrays.copyOf(found.nearest()[row], count);
        if (kind < settings.wrongShare()) {
            replace(rows, row, learned, MOST_WRONG * random.nextDouble(), random);
        } else if (kind < settings.wrongShare() + settings.conflictingShare()) {
            int[] others = found.nearest()[learned[random.nextInt(learned.length)]];
            for (int i = 1; i < count; i += 2) {
                rows[i] = others[i] == row ? rows[i] : others[i];
            }
        } else if (kind < settings.wrongShare() + settings.conflictingShare() + settings.farShare()) {
            System.arraycopy(found.farthest()[row], 0, rows, 0, count);
        }
        if (random.nextDouble() < settings.shuffledShare()) {
            shuffle(rows, random);
        }
        return rows;
    }

    private static void replace(int[] rows, int row, int[] learned, double share, Random random) {
        for (int i = 0; i < rows.length; i++) {
            int other = learned[random.nextInt(learned.length)];
            if (random.nextDouble() < share && other != row) {
                rows[i] = other;
            }
        }
    }

    private static void shuffle(int[] rows, Random random) {
        for (int i = rows.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = rows[i];
            rows[i] = rows[j];
            rows[j] = kept;
        }
    }
}
