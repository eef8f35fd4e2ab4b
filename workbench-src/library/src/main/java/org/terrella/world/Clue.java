package org.terrella.world;

/**
 * Something in a photo that tells about its place.
 *
 * @param cue what kind of thing it is
 * @param seen what it looks like, as a caption says it; never where
 * @param guide what a guide-book of Little Earth says about it, with the name of its zone, country or town
 */
public record Clue(Cue cue, String seen, String guide) {}
