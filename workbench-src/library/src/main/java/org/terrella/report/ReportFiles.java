package org.terrella.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.terrella.bench.BenchWords;
import org.terrella.draw.Picture;
import org.terrella.draw.PictureFormat;
import tech.tablesaw.api.Table;

/** Writes a reproduction: every table in four formats, every picture in two, and one page with all of it. */
public final class ReportFiles {

    private static final List<TableFormat> TABLES =
            List.of(TableFormat.CSV, TableFormat.MARKDOWN, TableFormat.LATEX, TableFormat.HTML);
    private static final List<PictureFormat> PICTURES = List.of(PictureFormat.SVG, PictureFormat.PNG);

    private ReportFiles() {}

    /**
     * Writes everything; files of the same names are replaced.
     *
     * @param reproduced what came of each experiment
     * @param bench what it was measured on
     * @param folder where to; made if there is none
     * @return the page
     * @throws UncheckedIOException if something cannot be written
     */
    public static Path write(List<Reproduced> reproduced, BenchWords bench, Path folder) {
        ReportPage page = new ReportPage(bench);
        try {
            Files.createDirectories(folder);
            for (Reproduced one : reproduced) {
                if (one.run().isPresent()) {
                    RunFigures figures =
                            new RunFigures(one.experiment(), one.run().get());
                    Map<String, Table> tables = figures.tables();
                    Map<String, Picture> pictures = figures.pictures();
                    page.add(one, figures.claims(), tables, pictures);
                    writeTables(tables, folder);
                    writePictures(pictures, folder);
                } else {
                    page.addMissing(one);
                }
            }
            return Files.writeString(folder.resolve("report.html"), page.html(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be written to: " + e.getMessage(), e);
        }
    }

    private static void writeTables(Map<String, Table> tables, Path folder) throws IOException {
        for (Map.Entry<String, Table> table : tables.entrySet()) {
            for (TableFormat format : TABLES) {
                Path file = folder.resolve(table.getKey() + "." + format.extension());
                Files.writeString(file, format.write(table.getValue()), StandardCharsets.UTF_8);
            }
        }
    }

    private static void writePictures(Map<String, Picture> pictures, Path folder) throws IOException {
        for (Map.Entry<String, Picture> picture : pictures.entrySet()) {
            for (PictureFormat format : PICTURES) {
                Path file = folder.resolve(picture.getKey() + "." + format.extension());
                Files.write(file, format.encode(picture.getValue()));
            }
        }
    }
}
