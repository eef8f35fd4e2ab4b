package org.terrella.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.terrella.data.Photo;
import org.terrella.draw.Picture;
import org.terrella.draw.PictureFormat;
import org.terrella.experiment.Experiment;
import org.terrella.file.WholeFiles;
import org.terrella.run.ClaimResult;
import org.terrella.run.Run;
import tech.tablesaw.api.Table;

/** Makes all that a report shows of an experiment; what fails is named, and the rest is made. */
final class SectionMaker {

    private static final List<TableFormat> TABLES = List.of(TableFormat.CSV, TableFormat.MARKDOWN, TableFormat.LATEX);

    /** A table of a paper's rows beside ours is seen whole. */
    private static final int MOST_UNFOLDED = 40;

    private final String name;
    private final Path folder;
    private final Optional<String> warning;
    private final List<String> failures = new ArrayList<>();
    private final List<ClaimResult> claims = new ArrayList<>();
    private final List<String> tables = new ArrayList<>();
    private final List<ReportPage.Drawn> pictures = new ArrayList<>();
    private final Map<String, String> kinds = new TreeMap<>();
    private Map<String, String> cards = Map.of();
    private Optional<String> question = Optional.empty();
    private Optional<ReportPage.Measured> measured = Optional.empty();

    SectionMaker(String name, Path folder, Optional<String> warning) {
        this.name = name;
        this.folder = folder;
        this.warning = warning;
    }

    /** Makes the tables and pictures of a run, here and as files. */
    void add(Experiment experiment, Run run, Function<String, List<Photo>> photos) {
        question = Optional.of(experiment.question());
        experiment.methods().forEach((name, method) -> kinds.put(name, method.kind()));
        cards = MethodsPage.links(experiment);
        measured = Optional.of(ReportPage.Measured.of(experiment, run));
        RunFigures figures = new RunFigures(experiment, run);
        attempt("claims", () -> claims.addAll(figures.claims()));
        figures.tableMakers(this::checked)
                .forEach((file, maker) -> attempt(file, () -> add(file, maker.get(), figures.isOnPage(file))));
        new AnalysisTables(experiment, run, photos)
                .makers()
                .forEach((file, maker) -> attempt(file, () -> add(file, maker.get(), true)));
        figures.pictureMakers().forEach((file, maker) -> attempt(file, () -> add(file, maker.get())));
    }

    /** Of the experiment. */
    String name() {
        return name;
    }

    /** The kinds of its methods, by what its tables call them. */
    Map<String, String> kinds() {
        return Map.copyOf(kinds);
    }

    /** What was found about the claims; empty if they could not be checked. */
    List<ClaimResult> claims() {
        return List.copyOf(claims);
    }

    private List<ClaimResult> checked() {
        if (claims.isEmpty()) {
            throw new IllegalStateException("the claims could not be checked");
        }
        return claims;
    }

    private void add(String file, Table table, boolean isOnPage) {
        for (TableFormat format : TABLES) {
            WholeFiles.write(folder.resolve(file + "." + format.extension()), format.write(table));
        }
        WholeFiles.write(folder.resolve(file + "." + TableFormat.HTML.extension()), HtmlTable.page(table, warning));
        if (isOnPage) {
            tables.add(HtmlTable.part(table, MOST_UNFOLDED, cards));
        }
    }

    private void add(String file, Picture picture) {
        byte[] drawn = PictureFormat.SVG.encode(picture);
        write(file, PictureFormat.SVG, drawn);
        write(file, PictureFormat.PNG, PictureFormat.PNG.encode(picture));
        pictures.add(ReportPage.Drawn.of(picture, drawn));
    }

    private void write(String file, PictureFormat format, byte[] bytes) {
        WholeFiles.write(folder.resolve(file + "." + format.extension()), bytes);
    }

    /** Does something, and names it if it fails, whatever the reason: one figure is not the report. */
    void attempt(String what, Runnable work) {
        try {
            work.run();
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            fail(what, e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        }
    }

    void fail(String what, String reason) {
        failures.add(name + ": " + what + ": " + reason);
    }

    ReportPage.Section section(Optional<String> asked) {
        return new ReportPage.Section(
                name,
                question.or(() -> asked).orElse(name),
                List.copyOf(failures),
                claims.stream().map(ReportPage.ClaimLine::of).toList(),
                new ReportPage.Figures(List.copyOf(tables), List.copyOf(pictures)),
                measured);
    }
}
