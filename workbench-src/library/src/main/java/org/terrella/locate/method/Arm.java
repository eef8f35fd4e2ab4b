package org.terrella.locate.method;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A method within a method's settings, written as its kind and settings: {@code [g3, answers=5]}. */
public final class Arm {

    /** Stands for no method. */
    public static final List<String> NONE = List.of("none");

    private Arm() {}

    /**
     * The method that is written so.
     *
     * @param written its kind, then settings as {@code NAME=VALUE}
     * @return the method
     * @throws IllegalArgumentException if it is not written so, or there is no such kind or setting
     */
    public static ConfiguredMethod<?> of(List<String> written) {
        if (written.isEmpty()) {
            throw new IllegalArgumentException("a method must be written as its kind and settings, found nothing");
        }
        Map<String, Object> settings = new LinkedHashMap<>();
        for (String setting : written.subList(1, written.size())) {
            String[] parts = setting.split("=", 2);
            if (parts.length < 2) {
                throw new IllegalArgumentException(
                        "settings of " + written.get(0) + " must be NAME=VALUE, found " + setting);
            }
            settings.put(parts[0], parts[1]);
        }
        return Methods.builtIn().of(written.get(0), settings);
    }

    /**
     * Whether predictions depend on a training seed through more than models that take part in turn.
     *
     * @param method any
     * @return true if something else that is trained takes part
     */
    public static boolean isOfMore(ConfiguredMethod<?> method) {
        return method.isTrained() && !method.isOfModelsAlone();
    }

    /**
     * The same with nothing left open; {@link #NONE} stays so.
     *
     * @param written its kind and settings
     * @param bench what it says
     * @return kind and all settings
     */
    public static List<String> on(List<String> written, BenchDefaults bench) {
        if (written.equals(NONE)) {
            return NONE;
        }
        ConfiguredMethod<?> method = of(written).on(bench);
        List<String> all = new ArrayList<>(List.of(method.kind()));
        method.values().forEach((name, value) -> all.add(name + "=" + Setting.text(value)));
        return List.copyOf(all);
    }
}
