package org.terrella.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.terrella.data.Photo;
import org.terrella.data.PhotoSet;
import org.terrella.data.PhotoTable;
import org.terrella.file.Checksum;
import org.terrella.world.Cue;
import org.terrella.world.CueChange;
import org.terrella.world.CueSample;
import org.terrella.world.LittleEarth;
import org.terrella.world.Negative;
import org.terrella.world.Scale;
import org.terrella.world.WorldSet;

/**
 * Renders the photos of a {@link ChangedSet}. They are held in memory, about four kilobytes each, and rendered again whenever a bench
 * is opened and asks for them, at some milliseconds each.
 */
final class ChangedPhotos {

    private static final long SEED = 17; // the same photos for whoever asks
    private static final List<WorldSet> ASKED =
            List.of(WorldSet.TOURIST, WorldSet.WEB, WorldSet.STREET, WorldSet.VALIDATION, WorldSet.CALIBRATION);
    private static final String CUES = "cues"; // a column of Little Earth's tables
    private static final Map<String, LittleEarth> WORLDS =
            new ConcurrentHashMap<>(); // by seed; each takes seconds to make
    private static final Pattern OTHER_WORLD = Pattern.compile(".*-seed([0-9]+)");

    private final LittleEarth world;
    private final Map<ChangedSet, List<CueSample.Shown>> drawn = new HashMap<>();

    private ChangedPhotos(LittleEarth world) {
        this.world = world;
    }

    /** The world whose photos are in a folder, by the folder's name. */
    static ChangedPhotos in(Path folder) {
        Matcher other = OTHER_WORLD.matcher(String.valueOf(folder.getFileName()));
        return new ChangedPhotos(WORLDS.computeIfAbsent(other.matches() ? other.group(1) : "", ChangedPhotos::world));
    }

    /** The photos of a smaller world are among those of this one. */
    private static LittleEarth world(String seed) {
        return seed.isEmpty() ? LittleEarth.of(Scale.SMALL) : LittleEarth.another(Scale.SMALL, Long.parseLong(seed));
    }

    /** Why a set cannot be made, if so. */
    static Optional<String> missing(Bench bench, String set) {
        Optional<ChangedSet> changed = ChangedSet.in(set, bench.queries());
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        Path table = bench.photos(set).table();
        if (!Files.exists(table)) { // nobody need fetch photos that cannot be changed
            return bench.name().startsWith(Bench.LITTLE_EARTH)
                    ? Optional.empty()
                    : Optional.of(onlyRendered(changed.get().of()));
        }
        try (var rows = PhotoTable.metadata(set, table).stream()) {
            return rows.findFirst()
                    .filter(photo ->
                            in(bench.folder().path()).negative(photo.id()).isPresent())
                    .map(photo -> Optional.<String>empty())
                    .orElseGet(() -> Optional.of(onlyRendered(changed.get().of())));
        }
    }

    /** What is said where photos are of the real world. */
    static String onlyRendered(String set) {
        return ChangedSet.ONLY_RENDERED + ", and the photos of " + set + " are not known to be Little Earth's";
    }

    /**
     * The photos of a set.
     *
     * @param set which
     * @param whole all photos of the set that it is made of
     * @throws IllegalArgumentException if one of them is not of this world
     */
    PhotoSet of(ChangedSet set, PhotoSet whole) {
        Map<String, Photo> photos = whole.list().stream().collect(Collectors.toMap(Photo::id, Function.identity()));
        List<CueSample.Shown> shown = drawn.computeIfAbsent(
                set.with(ChangedSet.Kind.SHOWN),
                any -> new CueSample(set.photos(), SEED)
                        .of(photos.values().stream()
                                .map(photo -> new CueSample.Candidate(negative(photo.id(), set.of()), told(photo)))
                                .toList()));
        return PhotoSet.of(
                set.name(),
                switch (set.kind()) {
                    case SHOWN ->
                        shown.stream()
                                .map(one -> one.photo().id())
                                .distinct()
                                .map(photos::get)
                                .toList();
                    case WITHOUT -> rendered(shown, true, photos);
                    case ELSEWHERE -> rendered(shown, false, photos);
                });
    }

    /** By the table of the set; where it says nothing, any. */
    private static Set<Cue> told(Photo photo) {
        String cues = photo.attributes().get(CUES);
        Set<Cue> all = EnumSet.allOf(Cue.class);
        if (cues != null) {
            List<String> words = List.of(cues.split("; "));
            all.removeIf(cue -> !words.contains(cue.word()));
        }
        return all;
    }

    /** Of a photo of a query set as it is. */
    Optional<Negative> negative(String id) {
        return world.negative(id, ASKED);
    }

    private Negative negative(String id, String set) {
        return negative(id).orElseThrow(() -> new IllegalArgumentException(onlyRendered(set) + ", such as " + id));
    }

    private static List<Photo> rendered(List<CueSample.Shown> shown, boolean isAway, Map<String, Photo> photos) {
        return shown.parallelStream()
                .flatMap(one -> one.change(isAway).stream().map(change -> rendered(one.photo(), change, photos)))
                .toList();
    }

    private static Photo rendered(Negative negative, CueChange change, Map<String, Photo> photos) {
        Photo taken = photos.get(negative.id());
        byte[] jpeg = change.of(negative).jpeg();
        return new Photo(change.id(taken.id()), taken.truth(), () -> jpeg, taken.facts(), taken.origin());
    }

    /** Tells photos from all others by what they are called and what they show. */
    static String hash(PhotoSet photos) {
        Map<String, String> parts = new HashMap<>();
        photos.list()
                .forEach(photo ->
                        parts.put(photo.id(), Checksum.sha256(photo.image().bytes())));
        return Checksum.ofSet(parts);
    }
}
