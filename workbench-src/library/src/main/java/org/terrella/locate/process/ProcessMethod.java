package org.terrella.locate.process;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.terrella.locate.Locator;
import org.terrella.locate.ReferenceSource;
import org.terrella.locate.method.Allowed;
import org.terrella.locate.method.BenchView;
import org.terrella.locate.method.Method;
import org.terrella.locate.method.Need;

/** A method in any language: a process that answers lines of JSON with lines of JSON. */
public final class ProcessMethod implements Method<ProcessMethod.Settings> {

    /**
     * Settings.
     *
     * @param command the program and its arguments, such as {@code [python3, my_model.py]}
     * @param version tells one state of the program from another; to be changed with it
     * @param references how many places of similar photos each query brings
     * @param timeout_seconds how long it may say nothing before it is ended
     */
    public record Settings(
            List<String> command,
            String version,
            @Allowed(min = 0, max = 100) int references,
            @Allowed(above = 0) double timeout_seconds) {

        Duration patience() {
            return Duration.ofMillis((long) (1000 * timeout_seconds));
        }
    }

    /** The method. */
    public ProcessMethod() {}

    @Override
    public String kind() {
        return "process";
    }

    @Override
    public Settings defaults() {
        return new Settings(List.of(), "1", 0, 300);
    }

    @Override
    public Set<Need> needs(Settings settings) {
        return settings.references() > 0 ? Set.of(new Need.OfGallery()) : Set.of();
    }

    @Override
    public boolean isTrained(Settings settings) {
        return false;
    }

    @Override
    public Locator locator(BenchView bench, Settings settings, long seed) {
        if (settings.command().isEmpty()) {
            throw new IllegalArgumentException("command must be a program and its arguments, found none");
        }
        Optional<ReferenceSource> search =
                settings.references() > 0 ? Optional.of(bench.encodedReferences()) : Optional.empty();
        return new ProcessLocator(settings, search, bench.log("process"), bench::told);
    }
}
