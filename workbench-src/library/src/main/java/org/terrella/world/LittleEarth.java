package org.terrella.world;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.terrella.data.Photo;
import org.terrella.data.PhotoSet;
import org.terrella.file.Origin;

/**
 * The embedded benchmark: a world with the real Earth's towns and invented looks, which renders its own photos.
 *
 * <p>A world is fixed by two seeds: one for its looks and which towns are visited, one for who photographs what. Photos
 * depend on nothing else: not on the machine, the Java version, the number of threads, nor on which photos were asked
 * for before. Whoever changes what a photo looks like changes the golden hashes in its manifest and must say so.
 *
 * <p>Safe for use by several threads.
 */
public final class LittleEarth {

    /** Width and height of photos, in pixels. */
    public static final int PIXELS = 96;

    private static final long LOOKS_SEED = 1;
    private static final long DRAW_SEED = 20_261_122;

    private final Scale scale;
    private final Albums albums;
    private final Atlas atlas;
    private final Surroundings around;
    private final Map<WorldSet, List<Shot>> shots = new ConcurrentHashMap<>();
    private final Map<WorldSet, Map<String, Shot>> byId = new ConcurrentHashMap<>();

    private LittleEarth(Scale scale, long looksSeed, long drawSeed) {
        this.scale = scale;
        this.atlas = new Atlas(Towns.standard(), looksSeed);
        this.albums = new Albums(atlas, drawSeed);
        this.around = Surroundings.of(new Styles(looksSeed), atlas);
    }

    /**
     * The world that all published numbers of this project are about.
     *
     * @param scale how many photos it has; a smaller one has the first photos of a larger one
     * @return the world
     */
    public static LittleEarth of(Scale scale) {
        return new LittleEarth(scale, LOOKS_SEED, DRAW_SEED);
    }

    /**
     * A world that looks otherwise, in which other people take other photos: for asking whether what holds in one holds in
     * another.
     *
     * @param scale how many photos it has
     * @param seed what its looks, its visited towns and its photographers are drawn from
     * @return the world
     */
    public static LittleEarth another(Scale scale, long seed) {
        return new LittleEarth(scale, seed, DRAW_SEED + seed);
    }

    /**
     * How many photos it has.
     *
     * @return the scale
     */
    public Scale scale() {
        return scale;
    }

    /**
     * Renders a photo.
     *
     * @param set the set
     * @param index from 0 up to the size of the set
     * @return the photo, at the default size
     * @throws IndexOutOfBoundsException if the set has no such photo
     */
    public WorldPhoto photo(WorldSet set, int index) {
        return photo(set, index, PIXELS);
    }

    /**
     * Renders a photo at a size; the scene is the same, only its noise is finer.
     *
     * @param set the set
     * @param index from 0 up to the size of the set
     * @param pixels width and height, at least 8
     * @return the photo
     * @throws IndexOutOfBoundsException if the set has no such photo
     */
    public WorldPhoto photo(WorldSet set, int index, int pixels) {
        return new Studio(around, pixels).develop(shots(set).get(index));
    }

    /**
     * What a photo is developed from: what is known of it without developing it.
     *
     * @param set the set
     * @param index from 0 up to the size of the set
     * @return the negative, of the default size
     * @throws IndexOutOfBoundsException if the set has no such photo
     */
    public Negative negative(WorldSet set, int index) {
        return new Negative(around, shots(set).get(index), PIXELS, Changes.NONE);
    }

    /**
     * Renders a photo that is known by its id alone, such as one read from a tar.
     *
     * @param set the set that it belongs to
     * @param id its id
     * @return the photo, at the default size; nothing if the set has none of that id
     */
    public Optional<WorldPhoto> photo(WorldSet set, String id) {
        return shot(set, id).map(studio()::develop);
    }

    /**
     * Renders a photo of any set that is known by its id.
     *
     * @param id its id
     * @return the photo, at the default size
     * @throws IllegalArgumentException if no set has one of that id
     */
    public WorldPhoto photo(String id) {
        return negative(id, WorldSet.smallestFirst())
                .map(Negative::developed)
                .orElseThrow(() -> new IllegalArgumentException("a photo of Little Earth has an id such as "
                        + shots(WorldSet.TOURIST).get(0).id() + ", found " + id));
    }

    /**
     * What a photo is developed from that is known by its id.
     *
     * @param id its id
     * @param sets where it is looked for
     * @return the negative, of the default size; nothing if none of the sets has one of that id
     */
    public Optional<Negative> negative(String id, List<WorldSet> sets) {
        return sets.stream()
                .flatMap(set -> shot(set, id).stream())
                .findFirst()
                .map(shot -> new Negative(around, shot, PIXELS, Changes.NONE));
    }

    private Optional<Shot> shot(WorldSet set, String id) {
        return Optional.ofNullable(byId.computeIfAbsent(
                        set, any -> shots(set).stream().collect(Collectors.toMap(Shot::id, Function.identity())))
                .get(id));
    }

    /**
     * A set as the rest of the workbench reads it; images are rendered when their bytes are asked for.
     *
     * @param set the set
     * @return photos with photographer and place names, named after the set
     */
    public PhotoSet photos(WorldSet set) {
        List<Shot> all = shots(set);
        return PhotoSet.of(
                set.word(),
                IntStream.range(0, all.size()).mapToObj(i -> photo(all.get(i))).toList());
    }

    private Photo photo(Shot shot) {
        PlaceText names = PlaceText.of(shot.town(), shot.place(), shot.rural());
        return Photo.of(
                        shot.id(),
                        shot.place(),
                        () -> photo(shot.set(), shot.index()).jpeg(),
                        new Origin("Little Earth", shot.set().word() + " " + shot.index()))
                .withPhotographer(shot.photographerName())
                .withPlace(names.levels());
    }

    /**
     * The countries that travellers go to.
     *
     * @return all of them, by name
     */
    public List<Nation> countries() {
        return atlas.towns(WorldSet.Ground.TRAVELLED).stream()
                .map(Town::nation)
                .distinct()
                .sorted(Comparator.comparing(Nation::name))
                .toList();
    }

    /**
     * Photos of the sight that most photos of a set show.
     *
     * @param set the set
     * @param most how many at most
     * @return the photos, in the order of the set
     */
    public List<WorldPhoto> commonestSight(WorldSet set, int most) {
        Map<String, List<Shot>> bySight = shots(set).stream()
                .filter(shot -> shot.subject() == Subject.LANDMARK)
                .collect(Collectors.groupingBy(
                        shot -> shot.town().id() + "/" + shot.spot(), TreeMap::new, Collectors.toList()));
        Studio studio = studio();
        return bySight.values().stream().max(Comparator.comparingInt(List::size)).orElse(List.of()).stream()
                .limit(most)
                .map(studio::develop)
                .toList();
    }

    /**
     * What countries look like: the things that each has in one look.
     *
     * @return by country, in the gazetteer's order; of countries with a town
     */
    public List<CountryLook> countryLooks() {
        return Towns.standard().stream()
                .map(Town::nation)
                .distinct()
                .flatMap(nation -> CountryLook.of(nation, around.styles().of(nation)).stream())
                .toList();
    }

    List<Shot> shots(WorldSet set) {
        List<Shot> known = shots.get(set);
        if (known == null) {
            int photos = scale.photos(set);
            known = set == WorldSet.WEB_LEAKY
                    ? albums.takeAlongside(set, photos, shots(WorldSet.GALLERY))
                    : albums.take(set, photos);
            List<Shot> earlier = shots.putIfAbsent(set, known);
            known = earlier == null ? known : earlier;
        }
        return known;
    }

    Studio studio() {
        return new Studio(around, PIXELS);
    }

    Atlas atlas() {
        return atlas;
    }
}
