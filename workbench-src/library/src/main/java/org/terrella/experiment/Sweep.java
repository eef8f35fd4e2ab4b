package org.terrella.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.terrella.bench.MethodSettings;
import org.terrella.bench.Methods;

/**
 * All trials of an experiment, in their order.
 *
 * <p>The order is that of the definition: methods, then the values of each axis, the first axis slowest, then seeds. A method
 * that does not depend on the training seed is tried with the first one alone.
 *
 * @param experiment what is tried
 * @param methods the kinds of methods that it uses
 */
public record Sweep(Experiment experiment, Methods methods) {

    /**
     * The trials of an experiment that uses methods that come with Terrella.
     *
     * @param experiment what is tried
     * @return its sweep
     */
    public static Sweep of(Experiment experiment) {
        return new Sweep(experiment, Methods.builtIn());
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
        String path = setting.contains(".")
                ? setting
                : experiment.methods().keySet().iterator().next() + "." + setting;
        if (!setting.contains(".") && experiment.methods().size() > 1) {
            throw new IllegalArgumentException("expected LABEL." + setting + " with one of the labels "
                    + experiment.methods().keySet() + ", found " + setting);
        }
        List<Axis> axes = new ArrayList<>(experiment.axes());
        axes.add(axis(
                experiment.methods(),
                methods,
                path,
                Arrays.stream(values).map(String::valueOf).toList()));
        return new Sweep(experiment.withAxes(axes), methods);
    }

    /** An axis whose values are checked. */
    static Axis axis(Map<String, MethodSettings> labels, Methods methods, String path, List<String> values) {
        int dot = path.indexOf('.');
        MethodSettings method = dot < 0 ? null : labels.get(path.substring(0, dot));
        if (method == null) {
            throw new IllegalArgumentException("expected LABEL.SETTING with one of the labels "
                    + String.join(", ", labels.keySet()) + ", found " + path);
        }
        String name = path.substring(dot + 1);
        List<String> canonical = values.stream()
                .map(value ->
                        methods.settings(method.kind(), Map.of(name, value)).word(name))
                .toList();
        return new Axis(path.substring(0, dot), name, canonical);
    }

    /**
     * The trials.
     *
     * @return at least one, each with another name
     */
    public List<Trial> trials() {
        List<Trial> trials = new ArrayList<>();
        experiment.methods().forEach((label, settings) -> {
            List<Map<String, String>> points = points(label);
            for (Map<String, String> point : points) {
                MethodSettings varied = settings;
                for (Map.Entry<String, String> entry : point.entrySet()) {
                    varied = varied.with(entry.getKey(), entry.getValue());
                }
                for (long seed : seeds(varied)) {
                    trials.add(new Trial(label, point, varied, seed));
                }
            }
        });
        return trials;
    }

    private List<Long> seeds(MethodSettings settings) {
        return methods.of(settings.kind()).isTrained(settings)
                ? experiment.seeds()
                : experiment.seeds().subList(0, 1);
    }

    private List<Map<String, String>> points(String label) {
        List<Map<String, String>> points = List.of(Map.of());
        for (Axis axis : experiment.axes()) {
            if (axis.method().equals(label)) {
                List<Map<String, String>> longer = new ArrayList<>();
                for (Map<String, String> point : points) {
                    for (String value : axis.values()) {
                        Map<String, String> more = new LinkedHashMap<>(point);
                        more.put(axis.setting(), value);
                        longer.add(more);
                    }
                }
                points = longer;
            }
        }
        return points;
    }

    /**
     * How many answers of a language model the trials use, and how many there are to ask for.
     *
     * @return numbers per query; both 0 without a language model
     */
    public Saving saving() {
        long used = 0;
        Set<String> asked = new HashSet<>();
        for (Trial trial : trials()) {
            Set<String> answers = methods.of(trial.settings().kind()).answers(trial.settings());
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
