package org.terrella.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.terrella.locate.method.Setting;

/** What kind of statement a claim is, and which contrasts say whether it is true. */
public sealed interface ClaimForm {

    /**
     * What is compared, one by one.
     *
     * @return at least one
     */
    List<Tested> tested();

    /**
     * All points that are compared.
     *
     * @return each as often as it is compared
     */
    default Stream<Point> points() {
        return tested().stream().flatMap(tested -> tested.contrast().all());
    }

    /** What a contrast must be if the claim is true. */
    enum Expectation {
        /** Above. */
        ABOVE,
        /** Above or equal: a step towards the best value. */
        NOT_BELOW,
        /** Equal: a step on the plateau. */
        EQUAL
    }

    /**
     * A contrast of a claim.
     *
     * @param step which step of a sweep, such as {@code prompts 1 to 2}; empty if the claim is this contrast alone
     * @param contrast what is compared
     * @param expectation what it must be if the claim is true
     */
    record Tested(String step, Contrast<Point> contrast, Expectation expectation) {}

    /**
     * That one point is better than another, or one difference larger than another.
     *
     * @param contrast what is compared
     */
    record Better(Contrast<Point> contrast) implements ClaimForm {

        @Override
        public List<Tested> tested() {
            return List.of(new Tested("", contrast, Expectation.ABOVE));
        }
    }

    /**
     * That accuracy rises from value to value until one, and stays as it is after it; each pair of neighbours is compared.
     *
     * @param axis whose values
     * @param value until which accuracy rises; not the first one
     */
    record RisesUntil(Axis axis, Object value) implements ClaimForm {

        /**
         * Checks the value.
         *
         * @param axis whose values
         * @param value until which accuracy rises
         * @throws IllegalArgumentException if it is not among the values, or the first of them
         */
        public RisesUntil {
            if (axis.values().indexOf(value) < 1) {
                throw new IllegalArgumentException(
                        "must be one of the values " + axis.values() + " but the first, found " + Setting.text(value));
            }
        }

        @Override
        public List<Tested> tested() {
            int last = axis.values().indexOf(value);
            List<Tested> steps = new ArrayList<>();
            for (int i = 1; i < axis.values().size(); i++) {
                Contrast<Point> contrast = Contrast.of(point(axis, i), point(axis, i - 1));
                steps.add(
                        new Tested(step(axis, i - 1), contrast, i <= last ? Expectation.NOT_BELOW : Expectation.EQUAL));
            }
            return steps;
        }
    }

    /**
     * That accuracy falls from value to value after one; each pair of neighbours from there on is compared.
     *
     * @param axis whose values
     * @param value after which accuracy falls; not the last one
     */
    record FallsAfter(Axis axis, Object value) implements ClaimForm {

        /**
         * Checks the value.
         *
         * @param axis whose values
         * @param value after which accuracy falls
         * @throws IllegalArgumentException if it is not among the values, or the last of them
         */
        public FallsAfter {
            int index = axis.values().indexOf(value);
            if (index < 0 || index == axis.values().size() - 1) {
                throw new IllegalArgumentException(
                        "must be one of the values " + axis.values() + " but the last, found " + Setting.text(value));
            }
        }

        @Override
        public List<Tested> tested() {
            List<Tested> steps = new ArrayList<>();
            for (int i = axis.values().indexOf(value); i < axis.values().size() - 1; i++) {
                Contrast<Point> contrast = Contrast.of(point(axis, i), point(axis, i + 1));
                steps.add(new Tested(step(axis, i), contrast, Expectation.NOT_BELOW));
            }
            return steps;
        }
    }

    private static Point point(Axis axis, int index) {
        return new Point(axis.method(), Map.of(axis.setting(), axis.values().get(index)));
    }

    private static String step(Axis axis, int from) {
        return axis.setting() + " " + Setting.text(axis.values().get(from)) + " to "
                + Setting.text(axis.values().get(from + 1));
    }
}
