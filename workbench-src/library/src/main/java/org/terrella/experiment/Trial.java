package org.terrella.experiment;

import org.terrella.locate.method.ConfiguredMethod;

/**
 * One trial of an experiment: a point, with the method's settings in full and a training seed.
 *
 * @param point its label and what is varied
 * @param method with all settings; what is left open is filled in by each query set
 * @param seed the training seed
 */
public record Trial(Point point, ConfiguredMethod<?> method, long seed) {

    /**
     * Its name, for people.
     *
     * @return such as {@code locator answers=5 seed=17}
     */
    public String name() {
        return point.text() + " seed=" + seed;
    }
}
