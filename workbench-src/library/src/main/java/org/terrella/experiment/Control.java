package org.terrella.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terrella.locate.ShownPhoto;
import org.terrella.locate.method.ConfiguredMethod;

/**
 * A control of sanity among the methods of an experiment: another of them, but for the photo that its language model is shown.
 *
 * @param label of the control
 * @param of label of the method that it is a control of
 * @param photo which photo is shown
 */
public record Control(String label, String of, ShownPhoto photo) {

    private static final String SETTING = "photo";

    /**
     * The controls of an experiment that stand beside what they are controls of.
     *
     * @param experiment the experiment
     * @return in the order of the methods
     */
    public static List<Control> of(Experiment experiment) {
        List<Control> controls = new ArrayList<>();
        experiment
                .methods()
                .forEach((label, method) -> photo(method).ifPresent(photo -> {
                    ConfiguredMethod<?> own = method.with(Map.of(SETTING, ShownPhoto.OWN.word()));
                    experiment.methods().entrySet().stream()
                            .filter(other -> other.getValue().equals(own))
                            .findFirst()
                            .ifPresent(other -> controls.add(new Control(label, other.getKey(), photo)));
                }));
        return controls;
    }

    /**
     * Whether a method is a control.
     *
     * @param method a method with settings
     * @return the photo that is shown instead of the query's own, if so
     */
    public static Optional<ShownPhoto> photo(ConfiguredMethod<?> method) {
        Object photo = method.values().get(SETTING);
        return List.of(ShownPhoto.SHUFFLED, ShownPhoto.NONE).stream()
                .filter(shown -> shown.word().equals(photo))
                .findFirst();
    }

    /**
     * What tables call it.
     *
     * @return such as {@code control: g3, photos shuffled}
     */
    public String words() {
        return "control: " + of + ", " + told(photo);
    }

    private static String told(ShownPhoto photo) {
        return switch (photo) {
            case OWN -> "its own photos";
            case SHUFFLED -> "photos shuffled";
            case NONE -> "without the photo";
        };
    }
}
