package org.terrella.world;

import java.util.List;
import org.terrella.file.Words;

/**
 * What a photo was developed from: it can be developed again, as it was or with a cue changed.
 *
 * <p>Immutable, and small.
 */
public final class Negative {

    private final Surroundings around;
    private final Shot shot;
    private final int pixels;
    private final Changes changes;

    Negative(Surroundings around, Shot shot, int pixels, Changes changes) {
        this.around = around;
        this.shot = shot;
        this.pixels = pixels;
        this.changes = changes;
    }

    Shot shot() {
        return shot;
    }

    Styles styles() {
        return around.styles();
    }

    Changes changes() {
        return changes;
    }

    Negative unchanged() {
        return new Negative(around, shot, pixels, Changes.NONE);
    }

    Negative without(Cue cue) {
        return new Negative(around, shot, pixels, changes.without(cue));
    }

    Negative with(Cue cue, String country) {
        return new Negative(
                around, shot, pixels, changes.with(cue, around.atlas().largest(country)));
    }

    WorldPhoto developed() {
        return new Studio(around, pixels).develop(this);
    }

    CueMask mask(Cue cue) {
        return new Studio(around, pixels).mask(this, cue);
    }

    /**
     * Its photo's id.
     *
     * @return unique in the world, but that changed photos share it
     */
    public String id() {
        return shot.id();
    }

    /**
     * The set that its photo belongs to.
     *
     * @return the set
     */
    public WorldSet set() {
        return shot.set();
    }

    /**
     * Where, when and by whom it was taken.
     *
     * @return the same as its photo's
     */
    public WorldPhoto.Taken taken() {
        return shot.taken();
    }

    /**
     * What its photo tells about its place, in one rendering.
     *
     * @return one for each cue and look, in the order of the cues
     */
    public List<CueFact> facts() {
        return new Studio(around, pixels).facts(this);
    }

    /** As a photo is told from others in lists. */
    @Override
    public String toString() {
        return Words.word(shot.set()) + " " + shot.index() + (changes.isNone() ? "" : ", changed");
    }
}
