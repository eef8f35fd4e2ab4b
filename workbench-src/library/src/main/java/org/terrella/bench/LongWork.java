package org.terrella.bench;

/** Hears how far long work is, from its first step on. */
@FunctionalInterface
public interface LongWork {

    /**
     * After each step.
     *
     * @param task what is done to what, such as {@code embedding gallery, photos}; another task has ended then
     * @param done how much is done
     * @param all of how much; 0 where nobody knows
     * @param note what goes on within a step; blank if there is nothing to say
     */
    void at(String task, long done, long all, String note);
}
