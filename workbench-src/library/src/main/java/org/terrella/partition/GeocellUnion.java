package org.terrella.partition;

import java.util.List;
import java.util.OptionalInt;
import org.terrella.geo.GeocellId;

/** A partition whose classes are whole geocells, one or several each. */
public interface GeocellUnion extends Partition {

    /**
     * The geocells of all classes.
     *
     * @return disjoint cells; {@link #classOf(GeocellId)} tells the class of each
     */
    List<GeocellId> pieces();

    /**
     * The class that a whole cell lies in.
     *
     * @param id any cell
     * @return the class of which one geocell is this cell or contains it, or nothing
     */
    OptionalInt classOf(GeocellId id);
}
