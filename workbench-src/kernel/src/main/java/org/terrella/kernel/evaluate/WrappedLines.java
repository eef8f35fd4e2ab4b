package org.terrella.kernel.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis.SnippetWrapper;

/**
 * Which line of a snippet each line of the class comes from into which JShell wraps it. JShell tells it only of the
 * exception that ends a snippet, not of one that a cell prints or that ends a thread. Writing it into the classes would not
 * do: a cell that is run again keeps them, though it has another number.
 */
final class WrappedLines {
    private static final Pattern WRAPPER = Pattern.compile("REPL\\.\\$JShell\\$\\w+");
    private static final Pattern HEADER = Pattern.compile("(?:package|import) .*");
    private static final int LOOKED_AT = 200; // characters of a line

    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private final Map<String, List<Optional<Place>>> places = new ConcurrentHashMap<>();

    /** A line of a snippet, from 1. */
    record Place(String snippetId, int line) {}

    /** Notes that a class, or one within it, has other code, or that its snippet stands elsewhere. */
    void changed(String className) {
        Matcher wrapper = WRAPPER.matcher(className);
        if (wrapper.lookingAt()) {
            changed.add(wrapper.group());
        }
    }

    /** Takes note of the changes; to be called by the thread that evaluates, before a snippet runs. */
    void update(JShell shell) {
        if (changed.isEmpty()) {
            return;
        }
        Map<String, List<Source>> byClass = shell.snippets()
                .filter(each -> each.kind() != Snippet.Kind.IMPORT && each.kind() != Snippet.Kind.ERRONEOUS)
                .filter(each -> shell.status(each).isActive())
                .map(each -> new Source(each, shell.sourceCodeAnalysis().wrapper(each)))
                .filter(each -> changed.contains(each.className()))
                .collect(Collectors.groupingBy(Source::className));
        byClass.forEach((name, sources) -> places.put(name, places(sources)));
        changed.clear();
    }

    /** Where a frame stands; empty if it is not of a snippet. */
    Optional<Place> of(StackTraceElement frame) {
        Matcher wrapper = WRAPPER.matcher(frame.getClassName());
        List<Optional<Place>> lines = wrapper.lookingAt() ? places.getOrDefault(wrapper.group(), List.of()) : List.of();
        int line = frame.getLineNumber();
        return line < 1 || line > lines.size() ? Optional.empty() : lines.get(line - 1);
    }

    /** Several snippets share a class if they are methods of one name. */
    private static List<Optional<Place>> places(List<Source> sources) {
        List<Optional<Place>> places = new ArrayList<>();
        int start = 0;
        for (String line : sources.get(0).wrapper().wrapped().split("\n", -1)) {
            places.add(HEADER.matcher(line).matches() ? Optional.empty() : place(sources, line, start));
            start += line.length() + 1;
        }
        return places;
    }

    /** The line from which most characters come: JShell puts text of its own between parts of a snippet. */
    private static Optional<Place> place(List<Source> sources, String line, int start) {
        Map<Place, Integer> characters = new LinkedHashMap<>();
        for (Source source : sources) {
            for (int i = 0; i < Math.min(line.length(), LOOKED_AT); i++) {
                if (!Character.isWhitespace(line.charAt(i))) {
                    source.placeOf(line.charAt(i), start + i)
                            .ifPresent(place -> characters.merge(place, 1, Integer::sum));
                }
            }
        }
        return characters.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /** A snippet with its wrapper. */
    private record Source(Snippet snippet, SnippetWrapper wrapper, int[] lines) {
        Source(Snippet snippet, SnippetWrapper wrapper) {
            this(snippet, wrapper, lines(snippet.source()));
        }

        private static int[] lines(String source) {
            var lines = new int[source.length()];
            int line = 1;
            for (int i = 0; i < lines.length; i++) {
                lines[i] = line;
                line += source.charAt(i) == '\n' ? 1 : 0;
            }
            return lines;
        }

        String className() {
            return wrapper.fullClassName();
        }

        /** The place of a character of the wrapper, if it comes from here. */
        Optional<Place> placeOf(char written, int position) {
            int at = wrapper.wrappedToSourcePosition(position);
            boolean isHere = at >= 0 && at < lines.length && snippet.source().charAt(at) == written;
            return isHere ? Optional.of(new Place(snippet.id(), lines[at])) : Optional.empty();
        }
    }
}
