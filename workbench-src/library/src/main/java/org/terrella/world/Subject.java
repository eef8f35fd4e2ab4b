package org.terrella.world;

import org.terrella.file.Words;

/** What a photo is of. */
public enum Subject {
    /** A sight. */
    LANDMARK(Setting.URBAN),
    /** Houses along a street. */
    STREET(Setting.URBAN),
    /** A road in the country, as a street-view car sees it. */
    ROAD(Setting.NATURAL),
    /** A landscape. */
    LANDSCAPE(Setting.NATURAL),
    /** A room, perhaps with a window. */
    ROOM(Setting.INDOOR),
    /** A thing, animal or person from near, which tells hardly anything of the place. */
    CLOSE_UP(Setting.INDOOR);

    /** The three kinds of scene that query sets are labelled with. */
    public enum Setting {
        /** Inside, or too near to tell. */
        INDOOR,
        /** Outside, little built. */
        NATURAL,
        /** Outside, built. */
        URBAN
    }

    private final Setting setting;

    Subject(Setting setting) {
        this.setting = setting;
    }

    /**
     * The kind of scene.
     *
     * @return one of three
     */
    public Setting setting() {
        return setting;
    }

    /**
     * What a caption calls it.
     *
     * @return in lower case
     */
    public String word() {
        return Words.phrase(this);
    }
}
