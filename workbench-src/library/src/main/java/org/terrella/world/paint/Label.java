package org.terrella.world.paint;

/** What a pixel shows; the classes of a photo's segmentation map. */
public enum Label {
    /** Sky, clouds, sun. */
    SKY,
    /** Bare or grown soil, snow, sand. */
    GROUND,
    /** Sea, lake, river. */
    WATER,
    /** Hills and mountains. */
    MOUNTAIN,
    /** Carriageway and its lines. */
    ROAD,
    /** Pavements and squares. */
    PAVEMENT,
    /** Houses. */
    BUILDING,
    /** A city's far buildings. */
    SKYLINE,
    /** The sight that a spot is known for. */
    LANDMARK,
    /** Trees, shrubs, fields. */
    VEGETATION,
    /** Cars and buses. */
    VEHICLE,
    /** People. */
    PERSON,
    /** Signs with or without letters. */
    SIGN,
    /** Poles, lamps, fences, bollards. */
    POST,
    /** Walls, floors and furniture of a room. */
    INTERIOR,
    /** Anything small that is seen from near. */
    OBJECT
}
