package org.terrella.locate.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.terrella.locate.Locator;
import org.terrella.locate.Prediction;
import org.terrella.locate.Query;
import org.terrella.locate.ReferenceSource;
import org.terrella.locate.References;

/**
 * Asks a process, one line of JSON for each query: {@code {"id": ..., "image": PATH, "references": [{"lat": ..., "lng": ...,
 * "similarity": ...}, ...]}}. It may answer in any order; what it answers is told by {@link ProcessAnswer}.
 *
 * <p>Where it crashes or falls silent, the first query that it had not answered is given up, and it is started again for the
 * others, unless it has answered nothing a few times in a row. For one thread at a time.
 */
final class ProcessLocator implements Locator {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int RESTARTS = 3;

    private final ProcessMethod.Settings settings;
    private final Optional<ReferenceSource> search;
    private final Path errors;
    private final Progress progress;
    private final List<String> notes = new ArrayList<>();

    /** Hears of answers. */
    @FunctionalInterface
    interface Progress {
        void answered(long done, long all);
    }

    ProcessLocator(ProcessMethod.Settings settings, Optional<ReferenceSource> search, Path errors, Progress progress) {
        this.settings = settings;
        this.search = search;
        this.errors = errors;
        this.progress = progress;
    }

    @Override
    public String name() {
        return "process " + String.join(" ", settings.command());
    }

    @Override
    public synchronized List<Prediction> locate(List<Query> queries) {
        Map<String, Prediction> answers = new LinkedHashMap<>();
        List<Optional<References>> references = references(queries);
        long all = queries.stream().map(Query::id).distinct().count();
        int fruitless = 0;
        while (answers.size() < all) {
            int before = answers.size();
            List<Integer> open = IntStream.range(0, queries.size())
                    .filter(i -> !answers.containsKey(queries.get(i).id()))
                    .boxed()
                    .toList();
            String end = ask(queries, references, open, answers);
            fruitless = answers.size() == before ? fruitless + 1 : 0;
            boolean isLast = fruitless > RESTARTS || end.isEmpty();
            for (int i : open) {
                String id = queries.get(i).id();
                if (!answers.containsKey(id)) {
                    answers.put(id, Prediction.fault(id, reason(end)));
                    if (!isLast) {
                        break;
                    }
                }
            }
        }
        return queries.stream().map(query -> answers.get(query.id())).toList();
    }

    private String reason(String end) {
        return (end.isEmpty() ? "the process ended without an answer" : "the process " + end)
                + "; its standard error is in " + errors;
    }

    private List<Optional<References>> references(List<Query> queries) {
        return search.isEmpty()
                ? queries.stream().map(query -> Optional.<References>empty()).toList()
                : search.get().references(queries, settings.references(), 0).stream()
                        .map(Optional::of)
                        .toList();
    }

    /** Asks about the queries that are open; returns how the process failed, or nothing if it came to its end. */
    private String ask(
            List<Query> queries,
            List<Optional<References>> references,
            List<Integer> open,
            Map<String, Prediction> answers) {
        Set<String> asked = new HashSet<>();
        open.forEach(i -> asked.add(queries.get(i).id()));
        int all = answers.size() + asked.size();
        try (PhotoFolder photos = new PhotoFolder();
                LineProcess process = new LineProcess(
                        settings.command(),
                        errors,
                        open.stream()
                                .<Supplier<String>>map(i -> () -> line(
                                        queries.get(i),
                                        photos.write(i, queries.get(i).image()),
                                        references.get(i))))) {
            while (answers.size() < all) {
                Optional<String> said = process.next(settings.patience());
                if (said.isEmpty()) {
                    String end = process.end();
                    return end.endsWith("exit code 0") ? "" : end;
                }
                take(said.get(), asked, answers);
                progress.answered(answers.size(), queries.size());
            }
            return "";
        } catch (LineProcess.SilenceException e) {
            return "said nothing for " + settings.timeout_seconds() + " seconds";
        }
    }

    private void take(String said, Set<String> asked, Map<String, Prediction> answers) {
        try {
            ProcessAnswer answer = ProcessAnswer.of(said);
            if (!asked.contains(answer.id())) {
                notes.add("expected an answer to a query that was asked, found one to " + answer.id());
            } else if (answers.putIfAbsent(answer.id(), taken(answer)) != null) {
                notes.add("expected one answer to " + answer.id() + ", found another; the first stays");
            }
        } catch (IllegalArgumentException e) {
            notes.add(e.getMessage());
        }
    }

    private static Prediction taken(ProcessAnswer answer) {
        try {
            return answer.prediction();
        } catch (IllegalArgumentException e) {
            return Prediction.fault(answer.id(), e.getMessage());
        }
    }

    private static String line(Query query, Path image, Optional<References> references) {
        ObjectNode line = JSON.createObjectNode().put("id", query.id()).put("image", image.toString());
        references.ifPresent(found -> {
            ArrayNode places = line.putArray("references");
            for (int i = 0; i < found.similar().size(); i++) {
                ObjectNode place = places.addObject()
                        .put("lat", found.similar().get(i).latDegrees())
                        .put("lng", found.similar().get(i).lngDegrees());
                if (!found.similarities().isEmpty()) {
                    place.put("similarity", found.similarities().get(i));
                }
            }
        });
        return line.toString();
    }

    @Override
    public synchronized List<String> notes() {
        List<String> all = List.copyOf(notes);
        notes.clear();
        return all;
    }
}
