package org.terrella.run;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.terrella.evaluate.SeededDifference;
import org.terrella.experiment.Claim;
import org.terrella.experiment.Contrast;
import org.terrella.experiment.Point;
import org.terrella.experiment.Quantity;
import org.terrella.file.Csv;

/**
 * What was found about a claim.
 *
 * <p>Its parts are one family: their p-values are corrected together after Holm.
 *
 * @param claim what is stated
 * @param parts one for each contrast, query set and threshold where the points differ at all
 * @param alike where all points answer alike, so that nothing could be found; these are no parts
 */
public record ClaimResult(Claim claim, List<ClaimPart> parts, List<ClaimPart.Where> alike) {

    static final String FILE = "claims.csv";
    private static final List<String> HEADER = List.of(
            "claim",
            "verdict",
            "better",
            "worse",
            "step",
            "queries",
            "threshold_km",
            "distance",
            "part_verdict",
            "difference_points",
            "lower_points",
            "upper_points",
            "p_value",
            "holm_p_value",
            "family",
            "detectable_points",
            "paper_points",
            "margin_points",
            "n",
            "photographers",
            "seeds",
            "interval_by",
            "note",
            "source");

    /**
     * Copies the lists.
     *
     * @param claim what is stated
     * @param parts what was found, part by part
     * @param alike where nothing could be found
     */
    public ClaimResult {
        parts = List.copyOf(parts);
        alike = List.copyOf(alike);
    }

    /**
     * What its parts say together.
     *
     * @return the verdict
     */
    public Verdict verdict() {
        return Verdict.of(parts);
    }

    static String csv(List<ClaimResult> results) {
        List<List<String>> rows = new ArrayList<>();
        for (ClaimResult result : results) {
            result.parts.forEach(part -> rows.add(result.row(part)));
        }
        return Csv.text(HEADER, rows);
    }

    private List<String> row(ClaimPart part) {
        SeededDifference found = part.difference();
        Contrast<Point> contrast = part.where().tested().contrast();
        return List.of(
                claim.statement(),
                verdict().words(),
                contrast.larger(Point::text),
                contrast.smaller(Point::text),
                part.where().tested().step(),
                part.where().queries(),
                text(part.where().at().thresholdKm()),
                part.where().at() instanceof Quantity.Retrieved retrieved ? retrieved.text() : "",
                part.outcome().words(),
                points(found.difference()),
                points(found.interval().lower()),
                points(found.interval().upper()),
                String.valueOf(found.pValue()),
                String.valueOf(part.holmPValue()),
                String.valueOf(parts.size()),
                points(found.detectable()),
                text(part.margin().paperPoints()),
                String.valueOf(part.margin().points()),
                String.valueOf(found.queries()),
                String.valueOf(found.photographers()),
                String.valueOf(found.seeds()),
                part.trainings().words(),
                part.note(),
                claim.source());
    }

    private static String points(double fraction) {
        return String.valueOf(100 * fraction);
    }

    private static String text(OptionalDouble number) {
        return number.isPresent() ? String.valueOf(number.getAsDouble()) : "";
    }
}
