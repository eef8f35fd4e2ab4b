package org.terrella.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.terrella.draw.Text;
import org.terrella.evaluate.Bootstrap;
import org.terrella.evaluate.Estimate;
import org.terrella.evaluate.Photographers;
import org.terrella.evaluate.Predictions;
import org.terrella.evaluate.region.AnswerLevel;
import org.terrella.evaluate.region.Ballot;
import org.terrella.evaluate.region.SureAnswers;
import org.terrella.experiment.TableKind;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.gazetteer.Place;
import org.terrella.geo.LatLng;
import org.terrella.locate.SphereDensity.Kernel;
import org.terrella.run.Run;
import org.terrella.run.TrialPredictions.Judged;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Frames of answers no finer than they are likely to be right; rules are learnt on the query set {@code calibration}. */
public final class SureFrames {

    /** Promised shares of wrong answers. */
    public static final List<Double> ERRORS = List.of(0.1, 0.2);

    private static final String ANY = "any level";

    private final RunRegions regions;
    private final Map<LatLng, Place> places = new ConcurrentHashMap<>();

    private SureFrames(Run run) {
        this.regions = new RunRegions(run);
    }

    /**
     * How many photos are answered at which level, and how often these answers are right.
     *
     * <p>The mass of a method is that of its density, or of its answer where it has none; of all methods, an equal part of each.
     *
     * @param run whose query sets are {@code calibration} and others
     * @param errors promised shares of wrong answers, in (0, 1)
     * @return for each method, promise and other query set a row for each level that can be made as sure, of the photos whose finest
     *     sure level it is, and one for all that are answered at all: their share of all photos, the share of them that is right,
     *     each with its interval over photographers; the share of the mass that must agree
     * @throws IllegalArgumentException if there are no predictions on {@code calibration}
     */
    public static Table levels(Run run, double... errors) {
        Table frame = Frames.empty(
                "Answers as fine as they can be sure, as learnt on " + TableKind.CALIBRATION,
                Columns.METHOD,
                "promised_error_percent",
                Columns.DATASET,
                "level",
                "must_agree_percent",
                "answered_percent",
                "answered_lower_percent",
                "answered_upper_percent",
                "right_percent",
                Columns.LOWER_PERCENT,
                Columns.UPPER_PERCENT,
                Columns.N,
                Columns.INTERVAL_BY);
        SureFrames frames = new SureFrames(run);
        Map<String, List<List<Ballot.Vote>>> pooled = new HashMap<>();
        for (String method : frames.regions.methods()) {
            Map<String, List<Ballot>> ballots = new HashMap<>();
            frames.regions.sets().forEach(set -> {
                List<List<Ballot.Vote>> votes = frames.votes(method, set);
                ballots.put(set, frames.ballots(set, votes));
                pooled.merge(set, votes, SureFrames::together);
            });
            frames.add(frame, method, errors, ballots);
        }
        Map<String, List<Ballot>> ofAll = new HashMap<>();
        pooled.forEach((set, votes) -> ofAll.put(set, frames.ballots(set, votes)));
        frames.add(frame, RunRegions.ALL, errors, ofAll);
        return frame;
    }

    private static List<List<Ballot.Vote>> together(List<List<Ballot.Vote>> some, List<List<Ballot.Vote>> more) {
        return IntStream.range(0, some.size())
                .mapToObj(query -> Stream.concat(some.get(query).stream(), more.get(query).stream())
                        .toList())
                .toList();
    }

    private void add(Table frame, String method, double[] errors, Map<String, List<Ballot>> ballots) {
        for (double error : errors) {
            SureAnswers rule = SureAnswers.fit(ballots.get(TableKind.CALIBRATION), error);
            for (String set : regions.others()) {
                List<Ballot> photos = ballots.get(set);
                for (AnswerLevel level : AnswerLevel.values()) {
                    if (rule.agreement().containsKey(level)) {
                        Row row = begin(frame, method, error, set, level.noun());
                        row.setDouble(
                                "must_agree_percent", 100 * rule.agreement().get(level));
                        set(row, photos, photo -> rule.level(photo).filter(level::equals));
                    }
                }
                set(begin(frame, method, error, set, ANY), photos, rule::level);
            }
        }
    }

    private static Row begin(Table frame, String method, double error, String set, String level) {
        Row row = frame.appendRow();
        row.setString(Columns.METHOD, method);
        row.setDouble("promised_error_percent", 100 * error);
        row.setString(Columns.DATASET, set);
        row.setString("level", level);
        return row;
    }

    private static void set(Row row, List<Ballot> photos, Function<Ballot, Optional<AnswerLevel>> levelOf) {
        double[] answered = new double[photos.size()];
        double[] right = new double[photos.size()];
        for (int i = 0; i < answered.length; i++) {
            Ballot photo = photos.get(i);
            Optional<AnswerLevel> level = levelOf.apply(photo);
            answered[i] = level.isPresent() ? 1 : 0;
            right[i] = level.map(some -> photo.byLevel().get(some).isRight() ? 1.0 : 0.0)
                    .orElse(Double.NaN);
        }
        Photographers whose =
                Photographers.of(photos.stream().map(Ballot::photographer).toList());
        int count = (int) IntStream.range(0, right.length)
                .filter(i -> !Double.isNaN(right[i]))
                .count();
        List<double[]> columns = count == 0 ? List.of(answered) : List.of(answered, right);
        List<Estimate> shares = Bootstrap.defaults().means(columns, Optional.of(whose));
        setPercent(row, "answered_percent", "answered_", shares.get(0));
        if (count > 0) {
            setPercent(row, "right_percent", "", shares.get(1));
        }
        row.setInt(Columns.N, count);
        row.setString(Columns.INTERVAL_BY, Text.intervalBy(Bootstrap.defaults(), Optional.of(whose.count())));
    }

    private static void setPercent(Row row, String name, String prefix, Estimate share) {
        row.setDouble(name, 100 * share.value());
        row.setDouble(prefix + Columns.LOWER_PERCENT, 100 * share.interval().lower());
        row.setDouble(prefix + Columns.UPPER_PERCENT, 100 * share.interval().upper());
    }

    /** Of each query the proposed places of a method, which weigh 1 together; none without an answer. */
    private List<List<Ballot.Vote>> votes(String method, String set) {
        return regions.predictions(method, set).queries().parallelStream()
                .map(this::votes)
                .toList();
    }

    private List<Ballot.Vote> votes(Judged query) {
        List<Kernel> kernels =
                query.kernels().stream().limit(RunRegions.MOST_CENTRES).toList();
        if (kernels.isEmpty()) {
            return query.place().stream()
                    .map(answer -> new Ballot.Vote(place(answer), 1))
                    .toList();
        }
        double all = kernels.stream().mapToDouble(Kernel::weight).sum();
        return kernels.stream()
                .map(kernel -> new Ballot.Vote(place(kernel.centre()), kernel.weight() / all))
                .toList();
    }

    private List<Ballot> ballots(String set, List<List<Ballot.Vote>> votes) {
        Predictions judged = regions.judged(regions.methods().get(0), set);
        return IntStream.range(0, judged.size())
                .parallel()
                .mapToObj(query -> Ballot.of(
                        judged.photographers()
                                .map(known -> String.valueOf(known.of(query)))
                                .orElse(""),
                        place(judged.truth(query)),
                        votes.get(query)))
                .toList();
    }

    /** Places of galleries are proposed over and over. */
    private Place place(LatLng point) {
        return places.computeIfAbsent(point, Gazetteer.standard()::placeOf);
    }
}
