package org.terrella.interact;

/** Who listens to a user. */
public enum Listening {
    /** A belief, of which the method's prediction is the first evidence; for any method. */
    BELIEF,
    /** The method itself, in a dialogue; for those that can be told something. */
    DIALOGUE
}
