package org.terrella.locate.method;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How a record of settings is written and read: each component is a setting of its name, a record within brings its own with
 * a dot between, or without one where it is {@link Flat}.
 *
 * <p>Components are whole numbers, numbers, truth values, texts, enums (in small letters with dashes), lists of texts, {@link
 * OptionalInt} and {@link OptionalDouble} (left open where nothing is written), or records.
 *
 * @param <S> the record
 */
public final class SettingsForm<S extends Record> {

    private final S defaults;
    private final List<Setting> settings;

    private SettingsForm(S defaults, List<Setting> settings) {
        this.defaults = defaults;
        this.settings = settings;
    }

    /**
     * The form of a record.
     *
     * @param defaults the settings where nobody says any
     * @param <S> the record
     * @return its form
     * @throws IllegalArgumentException if a component is of a type that cannot be written
     */
    public static <S extends Record> SettingsForm<S> of(S defaults) {
        List<Setting> settings = new ArrayList<>();
        collect("", defaults, settings);
        return new SettingsForm<>(defaults, List.copyOf(settings));
    }

    private static void collect(String prefix, Record defaults, List<Setting> settings) {
        for (RecordComponent component : defaults.getClass().getRecordComponents()) {
            Object value = get(component, defaults);
            if (value instanceof Record inner) {
                collect(inside(prefix, component), inner, settings);
            } else {
                settings.add(SettingTypes.setting(prefix + component.getName(), component, value));
            }
        }
    }

    private static String inside(String prefix, RecordComponent component) {
        return component.isAnnotationPresent(Flat.class) ? prefix : prefix + component.getName() + ".";
    }

    /**
     * The settings in their order.
     *
     * @return name, default and range of each
     */
    public List<Setting> settings() {
        return settings;
    }

    /**
     * Settings from what was written.
     *
     * @param kind of the method, for messages
     * @param written some settings by name; all others have their defaults
     * @return all settings
     * @throws IllegalArgumentException for a setting that there is not, or that cannot have its value
     */
    public S read(String kind, Map<String, ?> written) {
        SortedMap<String, Object> values = values(defaults);
        written.forEach((name, value) -> values.put(name, setting(kind, name).value(value)));
        return record(defaults, "", values);
    }

    private Setting setting(String kind, String name) {
        return settings.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected one of the settings of " + kind + ", "
                        + (settings.isEmpty()
                                ? "which has none"
                                : settings.stream().map(Setting::name).collect(Collectors.joining(", ")))
                        + ", found " + name));
    }

    /**
     * Settings as they are written.
     *
     * @param record all of them
     * @return a Long, Double, Boolean, String or list of Strings by name; those that are left open are not there
     */
    public SortedMap<String, Object> values(S record) {
        SortedMap<String, Object> values = new TreeMap<>();
        write("", record, values);
        return values;
    }

    private static void write(String prefix, Record record, Map<String, Object> values) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = get(component, record);
            if (value instanceof Record inner) {
                write(inside(prefix, component), inner, values);
            } else {
                SettingTypes.written(value).ifPresent(known -> values.put(prefix + component.getName(), known));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static <R extends Record> R record(R defaults, String prefix, Map<String, Object> values) {
        RecordComponent[] components = defaults.getClass().getRecordComponents();
        Object[] arguments = Arrays.stream(components)
                .map(component -> {
                    String name = prefix + component.getName();
                    return get(component, defaults) instanceof Record inner
                            ? record(inner, inside(prefix, component), values)
                            : SettingTypes.typed(component.getType(), Optional.ofNullable(values.get(name)));
                })
                .toArray();
        try {
            Constructor<?> constructor = defaults.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class[]::new));
            constructor.setAccessible(true);
            return (R) constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof IllegalArgumentException fault
                    ? fault
                    : new IllegalStateException(defaults.getClass() + " cannot be made", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(defaults.getClass() + " cannot be made", e);
        }
    }

    private static Object get(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true); // the record may be a notebook's or a plug-in's own
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }

    /**
     * Names of all settings.
     *
     * @return in their order
     */
    public List<String> names() {
        return Collections.unmodifiableList(settings.stream().map(Setting::name).toList());
    }
}
