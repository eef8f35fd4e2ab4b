package org.terrella.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.terrella.data.Leakage;
import org.terrella.data.NearPlaces;
import org.terrella.data.Photo;
import org.terrella.data.PhotoSet;
import org.terrella.data.PlaceLevel;
import org.terrella.data.Reading;
import org.terrella.world.Clue;
import org.terrella.world.Cue;
import org.terrella.world.Level;
import org.terrella.world.LittleEarth;
import org.terrella.world.PublishedPlaces;
import org.terrella.world.WorldPhoto;
import org.terrella.world.WorldSet;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** What Little Earth consists of, beside what is known of published sets. */
public final class WorldFrames {

    private static final double[] REACH_KM = {1, 25, 200, 750};
    private static final int[] COMMONEST = {1, 5, 10, 20};
    private static final String SET = "set";
    private static final String PHOTOS = "photos";
    private static final String HERE = "Little Earth, measured here";
    private static final String THERE = "published coordinates, measured here";

    private WorldFrames() {}

    /**
     * One row per set.
     *
     * @param sets any photo sets
     * @return photos, photographers, cities and countries of each
     */
    public static Table sets(List<PhotoSet> sets) {
        Table frame = Frames.empty("Sets", SET, PHOTOS, "photographers", "cities", "countries");
        for (PhotoSet set : sets) {
            Set<String> photographers = new HashSet<>();
            Set<String> cities = new HashSet<>();
            Set<String> countries = new HashSet<>();
            int photos = 0;
            try (Reading<Photo> reading = set.open()) {
                while (reading.hasNext()) {
                    Photo photo = reading.next();
                    photos++;
                    photo.photographer().ifPresent(photographers::add);
                    String country = photo.place().name(PlaceLevel.COUNTRY_CODE).orElse("");
                    countries.add(country);
                    cities.add(photo.place().city().orElse("") + "|" + country);
                }
            }
            Row row = frame.appendRow();
            row.setString(SET, set.name());
            row.setInt(PHOTOS, photos);
            row.setInt("photographers", photographers.size());
            row.setInt("cities", cities.size());
            row.setInt("countries", countries.size());
        }
        return frame;
    }

    /**
     * Share of queries that have a gallery photo within some kilometres: what perfect retrieval would reach.
     *
     * @param world its gallery and query sets are taken
     * @return sets of the world first, published ones after them
     */
    public static Table reach(LittleEarth world) {
        Table frame = Frames.empty("Queries with a gallery photo within", SET, Columns.KIND, PHOTOS);
        for (double km : REACH_KM) {
            Frames.addColumn(frame, Columns.within(km));
        }
        PhotoSet gallery = world.photos(WorldSet.GALLERY);
        for (WorldSet set : WorldSet.queries()) {
            Leakage near = Leakage.between(gallery, world.photos(set), REACH_KM);
            Row row = row(frame, set.word(), HERE, (int) near.queries().photos());
            for (NearPlaces places : near.near()) {
                row.setDouble(
                        Columns.within(places.withinKm()),
                        100.0 * places.queries() / near.queries().photos());
            }
        }
        addPublished(frame, "photo_within_", REACH_KM, "km");
        return frame;
    }

    /**
     * Share of photos in the commonest countries.
     *
     * @param world its gallery and query sets are taken
     * @return sets of the world first, published ones after them
     */
    public static Table concentration(LittleEarth world) {
        Table frame = Frames.empty("Photos in the commonest countries", SET, Columns.KIND, PHOTOS);
        for (int count : COMMONEST) {
            Frames.addColumn(frame, inCountries(count));
        }
        List<WorldSet> sets = new ArrayList<>(List.of(WorldSet.GALLERY));
        sets.addAll(WorldSet.queries());
        for (WorldSet set : sets) {
            int[] counts = countries(world.photos(set));
            int all = Arrays.stream(counts).sum();
            Row row = row(frame, set.word(), HERE, all);
            for (int count : COMMONEST) {
                row.setDouble(
                        inCountries(count),
                        100.0 * Arrays.stream(counts).limit(count).sum() / all);
            }
        }
        addPublished(frame, "in_", Arrays.stream(COMMONEST).asDoubleStream().toArray(), "_countries");
        return frame;
    }

    /**
     * Share of photos that hold a clue of each level, and of each kind.
     *
     * @param world the world
     * @param sets which sets, each a column
     * @param photos how many photos of each set are rendered for it
     * @return levels first, then the kinds of clues; clues are those painted, some of which may be hidden
     */
    public static Table clues(LittleEarth world, List<WorldSet> sets, int photos) {
        Table frame = Frames.empty("Photos with a clue", "level", "cue");
        List<List<WorldPhoto>> rendered = sets.stream()
                .map(set -> IntStream.range(0, Math.min(photos, world.scale().photos(set)))
                        .parallel()
                        .mapToObj(index -> world.photo(set, index))
                        .toList())
                .toList();
        sets.forEach(set -> Frames.addColumn(frame, set.word() + "_percent"));
        for (Level level : Level.values()) {
            Row row = frame.appendRow();
            row.setString("level", level.word());
            row.setString("cue", "any");
            for (int i = 0; i < sets.size(); i++) {
                row.setDouble(sets.get(i).word() + "_percent", percent(rendered.get(i), level));
            }
        }
        for (Cue cue : Cue.values()) {
            Row row = frame.appendRow();
            row.setString("level", cue.level().word());
            row.setString("cue", cue.word());
            for (int i = 0; i < sets.size(); i++) {
                row.setDouble(sets.get(i).word() + "_percent", percent(rendered.get(i), cue));
            }
        }
        return frame;
    }

    /**
     * Everything that a photo tells about its place.
     *
     * @param photo the photo
     * @return a row per clue: its level, what is seen, and what a guide-book says of it
     */
    public static Table clues(WorldPhoto photo) {
        Table frame = Frames.empty("Clues", "level", "cue", "seen", "guide");
        photo.clues().stream()
                .sorted(Comparator.comparing((Clue clue) -> clue.cue()))
                .forEach(clue -> {
                    Row row = frame.appendRow();
                    row.setString("level", clue.cue().level().word());
                    row.setString("cue", clue.cue().word());
                    row.setString("seen", clue.seen());
                    row.setString("guide", clue.guide());
                });
        return frame;
    }

    private static double percent(List<WorldPhoto> photos, Level level) {
        return 100.0 * photos.stream().filter(photo -> photo.tells(level)).count() / photos.size();
    }

    private static double percent(List<WorldPhoto> photos, Cue cue) {
        return 100.0
                * photos.stream()
                        .filter(photo -> photo.clues().stream().anyMatch(clue -> clue.cue() == cue))
                        .count()
                / photos.size();
    }

    /** Photos per country, the commonest first. */
    private static int[] countries(PhotoSet set) {
        Map<String, Integer> counts = new HashMap<>();
        try (Reading<Photo> reading = set.open()) {
            reading.forEachRemaining(photo ->
                    counts.merge(photo.place().name(PlaceLevel.COUNTRY_CODE).orElse(""), 1, Integer::sum));
        }
        return counts.values().stream()
                .sorted(Comparator.reverseOrder())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static void addPublished(Table frame, String prefix, double[] values, String suffix) {
        Map<String, Row> rows = new HashMap<>();
        for (PublishedPlaces.Share share : PublishedPlaces.shares()) {
            for (double value : values) {
                if (share.statistic().equals(prefix + (long) value + suffix)) {
                    Row row = rows.computeIfAbsent(share.set(), set -> row(frame, set, THERE, share.photos()));
                    String column = suffix.equals("km") ? Columns.within(value) : inCountries((int) value);
                    row.setDouble(column, 100 * share.share());
                }
            }
        }
    }

    private static String inCountries(int count) {
        return "in_" + count + (count == 1 ? "_country" : "_countries") + "_percent";
    }

    private static Row row(Table frame, String set, String kind, int photos) {
        Row row = frame.appendRow();
        row.setString(SET, set);
        row.setString(Columns.KIND, kind);
        row.setInt(PHOTOS, photos);
        return row;
    }
}
