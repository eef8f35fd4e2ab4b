package org.terrella.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terrella.draw.Text;
import org.terrella.evaluate.Bootstrap;
import org.terrella.evaluate.Estimate;
import org.terrella.evaluate.Predictions;
import org.terrella.evaluate.Strata;
import org.terrella.evaluate.region.CoveredRegions;
import org.terrella.evaluate.region.LocatedRegion;
import org.terrella.evaluate.region.SplitConformal;
import org.terrella.experiment.TableKind;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.geo.LatLng;
import org.terrella.report.RunRegions.Family;
import org.terrella.run.Run;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * Frames of regions that hold the truth with a promised probability: learnt on the query set {@code calibration}, looked at on the
 * others; of the first training seed.
 */
public final class RegionFrames {

    /** Promised probabilities. */
    public static final List<Double> LEVELS = List.of(0.5, 0.8, 0.9);

    private static final int FIFTHS = 5;
    private static final int MOST_AREAS = 1500;
    private static final String ONE_SIZE = "one for all";
    private static final String BY_FIFTHS = "by fifths of disagreement";
    private static final List<String> NAMES = List.of(Columns.METHOD, "region", Columns.DATASET);
    private static final String[] MEASURES = {
        "promised_percent",
        "covered_percent",
        Columns.LOWER_PERCENT,
        Columns.UPPER_PERCENT,
        "by_photographer_percent",
        "by_photographer_lower_percent",
        "by_photographer_upper_percent",
        "earth_percent",
        "mean_km2",
        "median_km2",
        Columns.N,
        "photographers",
        Columns.INTERVAL_BY
    };

    private RegionFrames() {}

    private static Table empty(String title, String... columns) {
        Table frame = Frames.empty(title, columns);
        Arrays.stream(MEASURES).forEach(column -> Frames.addColumn(frame, column));
        return frame;
    }

    /**
     * Every kind of region of every method, and caps round the answers of all methods.
     *
     * @param run whose query sets are {@code calibration} and others
     * @return a row for each kind, rule of size, other query set and promise: the share of photos whose region holds the truth, by
     *     photo and by photographer, each with its interval over photographers; mean share of the Earth, mean and median area
     * @throws IllegalArgumentException if there are no predictions on {@code calibration}, or too few
     */
    public static Table coverage(Run run) {
        Table frame =
                empty("Regions learnt on " + TableKind.CALIBRATION, Columns.METHOD, "region", "size", Columns.DATASET);
        RunRegions regions = new RunRegions(run);
        addRows(frame, regions.ofAll());
        regions.methods().forEach(method -> regions.of(method).forEach(family -> addRows(frame, family)));
        return frame;
    }

    private static void addRows(Table frame, Family family) {
        for (int bins : bins(family)) {
            for (double level : LEVELS) {
                SplitConformal promise = SplitConformal.fit(family.calibration(), level, bins);
                family.bySet().forEach((set, photos) -> {
                    if (!set.equals(TableKind.CALIBRATION)) {
                        Row row = begin(frame, family, bins, set);
                        int every = (photos.size() + MOST_AREAS - 1) / MOST_AREAS;
                        set(
                                row,
                                level,
                                CoveredRegions.of(photos, promise, every).all(Bootstrap.defaults()));
                    }
                });
            }
        }
    }

    /** One size for all, and one for each fifth where there are photos enough to learn it. */
    private static List<Integer> bins(Family family) {
        long answered = family.calibration().stream()
                .filter(photo -> photo.region().isPresent())
                .count();
        return answered < FIFTHS * SplitConformal.FEWEST_PHOTOS ? List.of(1) : List.of(1, FIFTHS);
    }

    private static Row begin(Table frame, Family family, int bins, String set) {
        Row row = frame.appendRow();
        row.setString(Columns.METHOD, family.method());
        row.setString("region", family.words());
        row.setString("size", bins == 1 ? ONE_SIZE : BY_FIFTHS);
        row.setString(Columns.DATASET, set);
        return row;
    }

    private static void set(Row row, double level, CoveredRegions.Measured measured) {
        row.setDouble("promised_percent", 100 * level);
        setPercent(row, "covered", "", measured.covered());
        setPercent(row, "by_photographer", "by_photographer_", measured.byPhotographer());
        row.setDouble("earth_percent", 100 * measured.earthShare().value());
        row.setDouble("mean_km2", measured.earthShare().value() * CoveredRegions.EARTH_SQUARE_KM);
        row.setDouble("median_km2", measured.medianSquareKm());
        row.setInt(Columns.N, measured.photos());
        row.setInt("photographers", measured.photographers());
        row.setString(
                Columns.INTERVAL_BY, Text.intervalBy(Bootstrap.defaults(), Optional.of(measured.photographers())));
    }

    private static void setPercent(Row row, String name, String prefix, Estimate share) {
        row.setDouble(name + "_percent", 100 * share.value());
        row.setDouble(prefix + Columns.LOWER_PERCENT, 100 * share.interval().lower());
        row.setDouble(prefix + Columns.UPPER_PERCENT, 100 * share.interval().upper());
    }

    /**
     * Who is covered by caps round the answers of all methods: by continent, by photos of the gallery nearby, and by disagreement.
     *
     * @param run whose query sets are {@code calibration} and others
     * @return a row for each rule of size, other query set, promise and group, as {@link #coverage} has them
     * @throws IllegalArgumentException if there are no predictions on {@code calibration}, or too few
     */
    public static Table strata(Run run) {
        Table frame = empty(
                "Who is covered by caps round the answers of all methods",
                Columns.METHOD,
                "region",
                "size",
                Columns.DATASET,
                "by",
                "group");
        RunRegions regions = new RunRegions(run);
        Family family = regions.ofAll();
        for (String set : regions.others()) {
            List<Strata> all = new ArrayList<>(
                    strata(run, set, regions.judged(regions.methods().get(0), set)));
            all.add(byDisagreement(family.bySet().get(set)));
            addRows(frame, family, set, all);
        }
        return frame;
    }

    /** A row to be: of a group, for regions of one promise. */
    private record Stratum(int bins, double level, Strata strata, String group, CoveredRegions regions) {

        CoveredRegions.Measured measured() {
            return regions.of(strata.of(group), Bootstrap.defaults()).orElseThrow();
        }
    }

    /** Each group's intervals are drawn apart from the others', so on all cores. */
    private static void addRows(Table frame, Family family, String set, List<Strata> all) {
        List<Stratum> rows = new ArrayList<>();
        for (int bins : bins(family)) {
            for (double level : LEVELS) {
                SplitConformal promise = SplitConformal.fit(family.calibration(), level, bins);
                CoveredRegions covered = CoveredRegions.of(family.bySet().get(set), promise);
                for (Strata strata : all) {
                    strata.names().forEach(group -> rows.add(new Stratum(bins, level, strata, group, covered)));
                }
            }
        }
        List<CoveredRegions.Measured> measured =
                rows.parallelStream().map(Stratum::measured).toList();
        for (int i = 0; i < rows.size(); i++) {
            Row row = begin(frame, family, rows.get(i).bins(), set);
            row.setString("by", rows.get(i).strata().kind());
            row.setString("group", rows.get(i).group());
            set(row, rows.get(i).level(), measured.get(i));
        }
    }

    private static Strata byDisagreement(List<LocatedRegion> photos) {
        int[] km = photos.stream()
                .mapToInt(photo -> (int) Math.round(photo.spreadKm()))
                .toArray();
        return Strata.byCount("disagreement, km", km, FIFTHS);
    }

    /** By continent, and by photos of the gallery nearby where those were counted. */
    static List<Strata> strata(Run run, String set, Predictions queries) {
        List<LatLng> truths = new ArrayList<>();
        for (int query = 0; query < queries.size(); query++) {
            truths.add(queries.truth(query));
        }
        List<Strata> strata = new ArrayList<>(List.of(Strata.byContinent(truths, Gazetteer.standard())));
        run.galleryNear(set).ifPresent(counts -> strata.add(byGallery(queries, counts)));
        return strata;
    }

    private static Strata byGallery(Predictions queries, Map<String, Integer> counts) {
        int[] near = new int[queries.size()];
        Arrays.setAll(near, query -> counts.get(queries.id(query)));
        return Strata.byCount("gallery photos within 200 km", near, 10);
    }

    /**
     * The same in short, sizes by fifths of disagreement where they could be learnt.
     *
     * @param coverage as {@link #coverage} makes it
     * @return a row for each kind of region and query set: what share of photos is covered, and of the Earth, at each promise
     */
    public static Table summary(Table coverage) {
        boolean isByFifths = coverage.stringColumn("size").contains(BY_FIFTHS);
        Table frame = Frames.empty(
                "Regions in short, sizes " + (isByFifths ? BY_FIFTHS : ONE_SIZE), NAMES.toArray(String[]::new));
        LEVELS.forEach(level -> Frames.addColumn(frame, at("covered", level)));
        LEVELS.forEach(level -> Frames.addColumn(frame, at("earth", level)));
        Map<List<String>, Row> rows = new LinkedHashMap<>();
        for (Row full : coverage) {
            if (full.getString("size").equals(isByFifths ? BY_FIFTHS : ONE_SIZE)) {
                List<String> names = NAMES.stream().map(full::getString).toList();
                Row row = rows.computeIfAbsent(names, key -> frame.appendRow());
                NAMES.forEach(name -> row.setString(name, full.getString(name)));
                double level = full.getDouble("promised_percent") / 100;
                row.setDouble(at("covered", level), full.getDouble("covered_percent"));
                row.setDouble(at("earth", level), full.getDouble("earth_percent"));
            }
        }
        return frame;
    }

    private static String at(String measure, double level) {
        return measure + "_at_" + Math.round(100 * level) + "_percent";
    }
}
