package org.terrella.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.terrella.bench.Bench;
import org.terrella.bench.OpenBench;
import org.terrella.data.Photo;
import org.terrella.file.WholeFiles;
import org.terrella.locate.method.Methods;
import org.terrella.run.ClaimResult;
import org.terrella.run.Run;

/**
 * The report of a bench: every table in four formats, every picture in two, one page with all of it, and what was found about
 * the claims as a list in Markdown.
 *
 * <p>Experiments are added to what the report has; one that is there already is shown by its newer run.
 *
 * @param bench what is measured on
 * @param results the folder of runs
 * @param folder where the report is
 */
public record Report(Bench bench, Path results, Path folder) {

    private static final String PAGE = "report.html";

    /** Experiments in the order of the papers' tables and figures, then what goes beyond them; all others follow. */
    private static final List<String> ORDER = List.of(
            "overall",
            "img2loc",
            "classifiers",
            "choosing",
            "ablation",
            "retrieval-distances",
            "lmm-comparison",
            "alignment-necessity",
            "cost",
            "text-granularity",
            "sweep-prompts",
            "sweep-answers",
            "sweep-retrieved",
            "grid",
            "protocols",
            "projection",
            "leakage",
            "regions",
            "conventions",
            "cues");

    /**
     * What was written.
     *
     * @param page the page
     * @param failures tables and pictures that could not be made, a sentence each; the page names them too
     * @param claims what was found about the claims of each experiment, by its name
     */
    public record Written(Path page, List<String> failures, Map<String, List<ClaimResult>> claims) {

        /**
         * Copies the collections.
         *
         * @param page the page
         * @param failures what could not be made
         * @param claims by experiment
         */
        public Written {
            failures = List.copyOf(failures);
            claims = Map.copyOf(claims);
        }
    }

    /**
     * The report of a bench in a folder of results.
     *
     * @param bench what is measured on
     * @param results the folder of runs
     * @return the report in {@code report}; where that is of another bench, in a folder named after this one
     */
    public static Report of(Bench bench, Path results) {
        Path standard = results.resolve("report");
        boolean isFree = ReportContents.of(standard, bench.name()).bench().equals(bench.name());
        return new Report(bench, results, isFree ? standard : results.resolve("report-" + bench.name()));
    }

    /**
     * Adds experiments and writes everything; the page is there whatever fails of it.
     *
     * @param reproduced what came of each experiment
     * @param methods the kinds of methods that runs of earlier commands may use
     * @return the page, and what could not be made
     * @throws java.io.UncheckedIOException if the page cannot be written
     */
    public Written add(List<Reproduced> reproduced, Methods methods) {
        WholeFiles.made(folder);
        ReportContents before = ReportContents.of(folder, bench.name());
        SortedMap<String, String> runs = new TreeMap<>(before.runs());
        SortedMap<String, Reproduced> now = new TreeMap<>();
        for (Reproduced one : reproduced) {
            now.put(one.experiment().name(), one);
            one.run().ifPresent(run -> runs.put(one.experiment().name(), run.name()));
        }
        new ReportContents(bench.name(), runs).write(folder);
        TreeSet<String> names =
                new TreeSet<>(Comparator.comparingInt(Report::place).thenComparing(name -> name));
        names.addAll(runs.keySet());
        names.addAll(now.keySet());
        List<SectionMaker> made = names.parallelStream()
                .map(name ->
                        made(name, Optional.ofNullable(now.get(name)), Optional.ofNullable(runs.get(name)), methods))
                .toList();
        return written(made, now, methods);
    }

    private Written written(List<SectionMaker> made, Map<String, Reproduced> now, Methods methods) {
        Map<String, List<ClaimResult>> claims = new TreeMap<>();
        List<ReportPage.Section> sections = new ArrayList<>();
        for (SectionMaker one : made) {
            claims.put(one.name(), one.claims());
            sections.add(one.section(Optional.ofNullable(now.get(one.name()))
                    .map(asked -> asked.experiment().question())));
        }
        Path page = folder.resolve(PAGE);
        ClaimCounts counts =
                ClaimCounts.of(claims.values().stream().flatMap(List::stream).toList());
        WholeFiles.write(page, new ReportPage(bench.words(), counts.sentence(), sections).html());
        WholeFiles.write(
                folder.resolve(MethodsPage.FILE),
                MethodsPage.of(bench.words(), methods, names(made)).html());
        WholeFiles.write(folder.resolve(FindingsFile.NAME), FindingsFile.text(bench.words(), claims));
        List<String> failures = sections.stream()
                .flatMap(section -> section.failures().stream())
                .toList();
        return new Written(page, failures, claims);
    }

    /** What tables call methods, by kind. */
    private static SortedMap<String, SortedSet<String>> names(List<SectionMaker> sections) {
        SortedMap<String, SortedSet<String>> names = new TreeMap<>();
        sections.forEach(section -> section.kinds()
                .forEach((name, kind) ->
                        names.computeIfAbsent(kind, none -> new TreeSet<>()).add(name)));
        return names;
    }

    private static int place(String experiment) {
        int place = ORDER.indexOf(experiment);
        return place < 0 ? ORDER.size() : place;
    }

    /** Of a query set; none where they are no longer there. */
    private List<Photo> photos(String queries) {
        if (!bench.queries().containsKey(queries) || bench.missing(queries).isPresent()) {
            return List.of();
        }
        try (OpenBench open = bench.open(results)) {
            return open.list(queries);
        }
    }

    /** Of what was run now; else of what an earlier command reported. */
    private SectionMaker made(String name, Optional<Reproduced> now, Optional<String> known, Methods methods) {
        SectionMaker section = new SectionMaker(name, folder, bench.words().warning());
        now.flatMap(Reproduced::reason).ifPresent(reason -> section.fail("not run", reason));
        Optional<Run> fresh = now.flatMap(Reproduced::run);
        if (fresh.isPresent()) {
            section.add(now.orElseThrow().experiment(), fresh.orElseThrow(), this::photos);
        } else if (known.isPresent()) {
            section.attempt(known.orElseThrow(), () -> {
                Run run = Run.open(results.resolve("runs").resolve(known.orElseThrow()));
                section.add(run.experiment(methods), run, this::photos);
            });
        }
        return section;
    }
}
