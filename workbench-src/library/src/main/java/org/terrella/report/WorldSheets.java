package org.terrella.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.terrella.world.LittleEarth;
import org.terrella.world.WorldPhoto;
import org.terrella.world.WorldSet;

/** Photos of Little Earth to look at. */
public final class WorldSheets {

    private static final int COLUMNS = 10;

    private WorldSheets() {}

    /**
     * Photos of the three query sets, each with its place and what is seen.
     *
     * @param world the world
     * @param photos how many, a third from each set, spread evenly over it
     * @return the sheet
     */
    public static ContactSheet contactSheet(LittleEarth world, int photos) {
        List<ContactSheet.Tile> tiles = new ArrayList<>();
        List<WorldSet> sets = List.of(WorldSet.TOURIST, WorldSet.WEB, WorldSet.STREET);
        for (WorldSet set : sets) {
            int count = photos / sets.size();
            int step = world.scale().photos(set) / Math.max(1, count);
            for (int i = 0; i < count; i++) {
                tiles.add(tile(world.photo(set, i * step)));
            }
        }
        return new ContactSheet(
                "Little Earth: tourist, web and street photos, rendered, with their places", COLUMNS, tiles);
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
}
