package org.terrella.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.terrella.locate.PoolSize;
import org.terrella.locate.method.BenchDefaults;
import org.terrella.locate.method.ConfiguredMethod;

/**
 * All trials of an experiment, in their order.
 *
 * <p>The order is that of the definition: methods, then the values of each axis, the first axis slowest, then seeds. A method
 * that does not depend on the training seed, or is a {@link Control}, is tried with the first one alone.
 *
 * @param experiment what is tried
 */
public record Sweep(Experiment experiment) {

    /**
     * The trials of an experiment.
     *
     * @param experiment what is tried
     * @return its sweep
     */
    public static Sweep of(Experiment experiment) {
        return new Sweep(experiment);
    }

    /**
     * The same, over values of one setting more.
     *
     * @param setting name of a setting, or {@code LABEL.SETTING} where the experiment has several methods
     * @param values what it takes, one or more
     * @return the larger sweep
     * @throws IllegalArgumentException if there is no such setting, or it cannot have such a value
     */
    public Sweep over(String setting, Object... values) {
        Map<String, ConfiguredMethod<?>> methods = experiment.methods();
        boolean isAlone = methods.size() == 1 && !methods.containsKey(setting.split("\\.")[0]);
        if (!isAlone && methods.keySet().stream().noneMatch(label -> setting.startsWith(label + "."))) {
            throw new IllegalArgumentException(
                    "expected LABEL." + setting + " with one of the labels " + methods.keySet() + ", found " + setting);
        }
        String path = isAlone ? methods.keySet().iterator().next() + "." + setting : setting;
        List<Axis> axes = new ArrayList<>(experiment.axes());
        axes.add(axis(methods, path, Arrays.asList(values)));
        return new Sweep(experiment.withAxes(axes));
    }

    /** An axis whose values are checked. */
    static Axis axis(Map<String, ConfiguredMethod<?>> labels, String path, List<?> values) {
        int dot = path.indexOf('.');
        ConfiguredMethod<?> method = dot < 0 ? null : labels.get(path.substring(0, dot));
        if (method == null) {
            throw new IllegalArgumentException("expected LABEL.SETTING with one of the labels "
                    + String.join(", ", labels.keySet()) + ", found " + path);
        }
        String name = path.substring(dot + 1);
        List<Object> typed = new ArrayList<>();
        values.forEach(
                value -> typed.add(method.with(Map.of(name, value)).values().get(name)));
        return new Axis(path.substring(0, dot), name, typed);
    }

    /**
     * The trials.
     *
     * @return at least one, each with another point or seed
     */
    public List<Trial> trials() {
        List<Trial> trials = new ArrayList<>();
        for (Point point : points(experiment.trials())) {
            ConfiguredMethod<?> method =
                    experiment.methods().get(point.method()).with(point.varied());
            List<Long> seeds =
                    isRepeated(method) ? experiment.seeds() : experiment.seeds().subList(0, 1);
            seeds.forEach(seed -> trials.add(new Trial(point, method, seed)));
        }
        return trials;
    }

    /** Controls of sanity are large enough to be seen with one training. */
    private static boolean isRepeated(ConfiguredMethod<?> method) {
        return method.isTrained() && Control.photo(method).isEmpty();
    }

    /** All points, without seeds. */
    static List<Point> points(Experiment.Trials trials) {
        List<Point> all = new ArrayList<>();
        for (String label : trials.methods().keySet()) {
            List<Point> points = List.of(Point.of(label));
            for (Axis axis : trials.axes()) {
                if (axis.method().equals(label)) {
                    points = crossed(points, axis);
                }
            }
            all.addAll(points);
        }
        return all;
    }

    private static List<Point> crossed(List<Point> points, Axis axis) {
        List<Point> longer = new ArrayList<>();
        for (Point point : points) {
            for (Object value : axis.values()) {
                Map<String, Object> more = new LinkedHashMap<>(point.varied());
                more.put(axis.setting(), value);
                longer.add(new Point(point.method(), more));
            }
        }
        return longer;
    }

    /**
     * How many answers of a language model the trials use, and how many there are to ask for.
     *
     * @param size what a query set leaves G3 to take, where trials do not say
     * @return numbers per query; both 0 without a language model
     */
    public Saving saving(PoolSize size) {
        long used = 0;
        Set<Record> asked = new HashSet<>();
        for (Trial trial : trials()) {
            Set<Record> answers = trial.method().on(BenchDefaults.of(size)).answers();
            used += answers.size();
            asked.addAll(answers);
        }
        return new Saving(used, asked.size());
    }

    /**
     * Answers that trials use, and how many of these differ.
     *
     * @param used if each trial asked for its own, per query
     * @param asked each asked for once, per query
     */
    public record Saving(long used, long asked) {

        /**
         * How many times fewer answers are asked for.
         *
         * @return 1 or more; 1 without a language model
         */
        public double factor() {
            return asked == 0 ? 1 : (double) used / asked;
        }
    }
}
