package org.terrella.world;

import java.util.ArrayList;
import java.util.List;
import org.terrella.world.paint.Canvas;
import org.terrella.world.paint.Dice;

/**
 * Where the dice were after each cue was painted, so that a changed one leaves all that comes after it as it was.
 *
 * <p>A cue of another country may take more or fewer numbers from the dice than the photo's own. The first rendering writes
 * down how dice and canvas were left; one that changes something is put back to that after each cue.
 */
final class Journal {

    /** What a cue left; {@code after} is the number of the cue that comes next, those within it left out. */
    private record Entry(long dice, Canvas.Setting setting, int after) {}

    private final List<Entry> entries;
    private final boolean isWritten;
    private int next;

    private Journal(List<Entry> entries, boolean isWritten) {
        this.entries = entries;
        this.isWritten = isWritten;
    }

    /** One that is still to be written. */
    static Journal empty() {
        return new Journal(new ArrayList<>(), false);
    }

    /** What has been written, to be followed from its beginning. */
    Journal followed() {
        return new Journal(entries, true);
    }

    /** A cue begins. */
    int begin() {
        if (!isWritten) {
            entries.add(null); // until it ends
        }
        return next++;
    }

    /** It ends. */
    void end(int number, Dice dice, Canvas canvas) {
        if (!isWritten) {
            entries.set(number, new Entry(dice.state(), canvas.setting(), next));
            return;
        }
        Entry entry = entries.get(number);
        dice.restore(entry.dice());
        canvas.restore(entry.setting());
        next = entry.after();
    }
}
