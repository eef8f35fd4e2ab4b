package org.terrella.locate.method;

import java.util.Map;
import java.util.Optional;

/**
 * A method that can be used, and where it came from.
 *
 * @param method the method
 * @param form how its settings are written
 * @param from a few words, such as {@code comes along} or {@code Medoid.java}
 * @param version tells one state of its code from another; nothing for a method of this library, whose classes tell, and for
 *     one whose code nobody can tell
 * @param <S> its settings
 */
public record KnownMethod<S extends Record>(
        Method<S> method, SettingsForm<S> form, String from, Optional<String> version) {

    /**
     * A method with some settings.
     *
     * @param written settings that are not the default
     * @return with all settings
     * @throws IllegalArgumentException for a setting that there is not, or that cannot have its value
     */
    public ConfiguredMethod<S> with(Map<String, ?> written) {
        return new ConfiguredMethod<>(this, form.read(method.kind(), written));
    }

    /**
     * Whether it is of this library.
     *
     * @return false for a plug-in or a notebook's own
     */
    public boolean comesAlong() {
        return method.getClass().getClassLoader() == KnownMethod.class.getClassLoader()
                && from.equals(Methods.COMES_ALONG);
    }

    /**
     * Whether predictions may be taken from an earlier run.
     *
     * @return false if a change of the code could not be told
     */
    public boolean isKeepable() {
        return comesAlong() || version.isPresent();
    }
}
