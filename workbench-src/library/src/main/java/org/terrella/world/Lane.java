package org.terrella.world;

import org.terrella.world.paint.Road;

/**
 * Where the camera is on a road.
 *
 * @param middle where the middle of the road is, in metres to the right of the camera
 * @param side on which side of the road its own lane is: 1 for the right, -1 for the left
 */
record Lane(double middle, int side) {

    static Lane of(boolean drivesLeft) {
        return new Lane(Road.middle(drivesLeft), drivesLeft ? -1 : 1);
    }

    /** On the line between both; things that stand beside one lane are put beside either. */
    static Lane none(boolean left) {
        return new Lane(0, left ? -1 : 1);
    }
}
