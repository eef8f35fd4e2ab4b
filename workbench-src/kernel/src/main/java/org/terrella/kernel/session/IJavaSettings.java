package org.terrella.kernel.session;

import io.github.spencerpark.jupyter.kernel.util.GlobFinder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * What the variables of the environment ask for that IJava reads: {@code IJAVA_COMPILER_OPTS}, {@code IJAVA_CLASSPATH},
 * {@code IJAVA_STARTUP_SCRIPTS_PATH}, {@code IJAVA_STARTUP_SCRIPT} and {@code IJAVA_TIMEOUT}. Paths may be patterns.
 *
 * @param variables by their names; those that are missing or blank ask for nothing
 */
record IJavaSettings(Map<String, String> variables) {
    static final String COMPILER_OPTIONS = "IJAVA_COMPILER_OPTS";
    static final String CLASS_PATH = "IJAVA_CLASSPATH";
    static final String SCRIPT_FILES = "IJAVA_STARTUP_SCRIPTS_PATH";
    static final String SCRIPT = "IJAVA_STARTUP_SCRIPT";
    static final String TIMEOUT = "IJAVA_TIMEOUT";

    private static final Pattern DURATION = Pattern.compile("(-?\\d{1,12})\\s*([A-Za-z]*)");

    private Optional<String> value(String name) {
        return Optional.ofNullable(variables.get(name)).filter(text -> !text.isBlank());
    }

    /**
     * Options of the compiler.
     *
     * @throws IllegalArgumentException if it does not take them
     */
    List<String> compilerOptions() {
        List<String> options =
                value(COMPILER_OPTIONS).map(CellReader::arguments).orElse(List.of());
        if (!options.isEmpty()) {
            try {
                ToolProvider.getSystemJavaCompiler().getTask(null, null, null, options, List.of("Object"), null);
            } catch (IllegalArgumentException | IllegalStateException e) {
                throw fault(COMPILER_OPTIONS, "options of javac", e.getMessage());
            }
        }
        return options;
    }

    /** Patterns of jars and folders. */
    List<String> classPath() {
        return paths(CLASS_PATH);
    }

    private List<String> paths(String name) {
        return value(name).stream()
                .flatMap(text -> Stream.of(text.split(Pattern.quote(File.pathSeparator))))
                .filter(each -> !each.isBlank())
                .toList();
    }

    /**
     * What is to be run before the first cell: code by where it comes from, in its order.
     *
     * @throws IllegalArgumentException if a pattern matches no file
     */
    Map<String, String> scripts() {
        Map<String, String> scripts = new LinkedHashMap<>();
        for (String pattern : paths(SCRIPT_FILES)) {
            for (Path file : files(pattern)) {
                try {
                    scripts.put(file.toString(), Files.readString(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(SCRIPT_FILES + ": " + file, e);
                }
            }
        }
        value(SCRIPT).ifPresent(code -> scripts.put(SCRIPT, code));
        return scripts;
    }

    private static List<Path> files(String pattern) {
        List<Path> files = new ArrayList<>();
        try {
            new GlobFinder(pattern).computeMatchingFiles().forEach(files::add);
        } catch (IOException e) {
            files.clear(); // a folder of the pattern does not exist
        }
        if (files.isEmpty()) {
            throw fault(SCRIPT_FILES, "files of Java", "none at " + pattern);
        }
        files.sort(null);
        return files;
    }

    /**
     * How long one statement may take; zero or less for any time.
     *
     * @throws IllegalArgumentException if it is no time
     */
    Duration timeout() {
        String text = value(TIMEOUT).orElse("-1").strip();
        Matcher duration = DURATION.matcher(text);
        if (!duration.matches()) {
            throw fault(TIMEOUT, "milliseconds or a time such as 30 SECONDS", text);
        }
        try {
            TimeUnit unit = duration.group(2).isEmpty()
                    ? TimeUnit.MILLISECONDS
                    : TimeUnit.valueOf(duration.group(2).toUpperCase(Locale.ROOT));
            return Duration.ofMillis(unit.toMillis(Long.parseLong(duration.group(1))));
        } catch (IllegalArgumentException e) {
            throw fault(TIMEOUT, "milliseconds or a time such as 30 SECONDS", text);
        }
    }

    private static IllegalArgumentException fault(String name, String expected, String found) {
        return new IllegalArgumentException(name + ": expected " + expected + ", found " + found);
    }
}
