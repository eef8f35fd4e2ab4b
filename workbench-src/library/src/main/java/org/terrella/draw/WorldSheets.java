package org.terrella.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.terrella.file.Words;
import org.terrella.world.LittleEarth;
import org.terrella.world.WorldPhoto;
import org.terrella.world.WorldSet;
import org.terrella.world.paint.Label;

/** Photos of Little Earth to look at. */
public final class WorldSheets {

    private static final int COLUMNS = 10;
    /** Three times as fine as the photos of the sets, for people's eyes. */
    private static final int SHEET_PIXELS = 288;

    /** In the order of {@link Label}. */
    private static final int[] LABEL_COLOURS = {
        0xB8D8F0, 0xC8B88A, 0x4A90C8, 0x8A8FA0, 0x55585E, 0xD8C8B8, 0xD08A60, 0x9A86B8, 0xC03A5A, 0x5A9A4A, 0xE8B030,
        0xF07890, 0x2A9A8A, 0x404850, 0xE6DCC8, 0xB0A898
    };

    private WorldSheets() {}

    /**
     * Photos of the three query sets, each with its place and what is seen.
     *
     * @param world the world
     * @param photos how many, a third from each set, spread evenly over it
     * @return the sheet; its photos have more pixels than those of the sets
     */
    public static ContactSheet contactSheet(LittleEarth world, int photos) {
        List<ContactSheet.Tile> tiles = new ArrayList<>();
        List<WorldSet> sets = List.of(WorldSet.TOURIST, WorldSet.WEB, WorldSet.STREET);
        for (WorldSet set : sets) {
            int count = photos / sets.size();
            int step = world.scale().photos(set) / Math.max(1, count);
            for (int i = 0; i < count; i++) {
                tiles.add(tile(world.photo(set, i * step, SHEET_PIXELS)));
            }
        }
        return new ContactSheet(
                "Little Earth: tourist, web and street photos with their places, rendered larger than the sets have them",
                COLUMNS,
                tiles);
    }

    /**
     * A photo with its place and caption.
     *
     * @param photo the photo
     * @return its tile
     */
    public static ContactSheet.Tile tile(WorldPhoto photo) {
        String heading = photo.names().city() + ", " + photo.names().country();
        String where = String.format(
                Locale.ROOT,
                "%.2f, %.2f: ",
                photo.place().latDegrees(),
                photo.place().lngDegrees());
        return new ContactSheet.Tile(photo.pixels(), photo.rgb(), heading, where + photo.caption());
    }

    /**
     * A photo beside its segmentation map.
     *
     * @param photo the photo
     * @return two tiles
     */
    public static ContactSheet anatomy(WorldPhoto photo) {
        int[] map = new int[photo.labels().length];
        for (int i = 0; i < map.length; i++) {
            map[i] = LABEL_COLOURS[photo.labels()[i]];
        }
        return new ContactSheet(
                "A photo and its segmentation map",
                2,
                List.of(tile(photo), new ContactSheet.Tile(photo.pixels(), map, "segmentation", legend(photo))));
    }

    /**
     * The first photos of one set.
     *
     * @param world the world
     * @param set the set
     * @param photos how many
     * @return the sheet
     */
    public static ContactSheet first(LittleEarth world, WorldSet set, int photos) {
        return new ContactSheet(
                "Little Earth: the first photos of " + set.word(),
                COLUMNS,
                IntStream.range(0, photos)
                        .mapToObj(index -> tile(world.photo(set, index)))
                        .toList());
    }

    /**
     * Photos that show the most photographed sight of a set.
     *
     * @param world the world
     * @param set the set
     * @param photos how many at most
     * @return the sheet; those of one person stand side by side
     */
    public static ContactSheet sight(LittleEarth world, WorldSet set, int photos) {
        return new ContactSheet(
                "One sight, by different people",
                COLUMNS,
                world.commonestSight(set, photos).stream()
                        .map(WorldSheets::tile)
                        .toList());
    }

    private static String legend(WorldPhoto photo) {
        int[] counts = new int[Label.values().length];
        for (byte label : photo.labels()) {
            counts[label]++;
        }
        return Arrays.stream(Label.values())
                .filter(label -> counts[label.ordinal()] > 0)
                .map(label -> Words.word(label) + " "
                        + Text.percent((double) counts[label.ordinal()] / photo.labels().length))
                .collect(Collectors.joining(", "));
    }
}
