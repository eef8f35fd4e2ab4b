package org.terrella.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.terrella.world.Cue;
import org.terrella.world.CueFact;
import org.terrella.world.CueMask;
import org.terrella.world.WorldPhoto;

/** What each cue of a photo of Little Earth has made in it, and how the photo looks without it and with another one. */
public final class CueSheets {

    private static final int COLUMNS = 4;
    private static final int MOST_NAMED = 3;
    /** How much of the light is left outside of a mask. */
    private static final double DIMMED = 0.22;

    private CueSheets() {}

    /**
     * A row for each cue that can be seen: the photo, the cue's part of it, without the cue, with that of another country.
     *
     * @param photo the photo
     * @param country English name or two letters of the other country
     * @return the sheet, the largest cues first
     * @throws IllegalArgumentException if there is no such country
     */
    public static ContactSheet of(WorldPhoto photo, String country) {
        Map<Cue, List<CueFact>> facts = new TreeMap<>();
        photo.facts()
                .forEach(fact -> facts.computeIfAbsent(fact.cue(), cue -> new ArrayList<>())
                        .add(fact));
        List<ContactSheet.Tile> tiles = new ArrayList<>();
        facts.values().stream()
                .filter(alike -> alike.stream().anyMatch(fact -> fact.area() > 0))
                .sorted(Comparator.comparingDouble(
                        alike -> -alike.stream().mapToDouble(CueFact::area).sum()))
                .forEach(alike -> tiles.addAll(row(photo, alike, country)));
        return new ContactSheet("Cues: where, without, and as in " + country, COLUMNS, tiles);
    }

    private static List<ContactSheet.Tile> row(WorldPhoto photo, List<CueFact> alike, String country) {
        Cue cue = alike.get(0).cue();
        CueMask mask = photo.mask(cue);
        WorldPhoto elsewhere = photo.with(cue, country);
        String now = elsewhere.facts().stream()
                .filter(fact -> fact.cue() == cue)
                .map(CueFact::value)
                .findFirst()
                .orElse("none");
        return List.of(
                new ContactSheet.Tile(photo.pixels(), photo.rgb(), cue.word(), said(alike.get(0))),
                new ContactSheet.Tile(
                        photo.pixels(),
                        dimmed(photo, mask),
                        String.format(Locale.ROOT, "%.1f %% of the photo", 100 * mask.area()),
                        ""),
                new ContactSheet.Tile(photo.pixels(), photo.without(cue).rgb(), "without", ""),
                new ContactSheet.Tile(photo.pixels(), elsewhere.rgb(), "as in " + country, now));
    }

    private static String said(CueFact fact) {
        List<String> countries = List.copyOf(fact.holds().countries().keySet());
        return fact.value() + ", found in "
                + (countries.size() > MOST_NAMED ? countries.size() + " countries" : String.join(", ", countries));
    }

    private static int[] dimmed(WorldPhoto photo, CueMask mask) {
        int[] rgb = photo.rgb().clone();
        for (int i = 0; i < rgb.length; i++) {
            double light = DIMMED + (1 - DIMMED) * mask.share(i % mask.side(), i / mask.side());
            rgb[i] = part(rgb[i] >> 16, light) << 16 | part(rgb[i] >> 8, light) << 8 | part(rgb[i], light);
        }
        return rgb;
    }

    private static int part(int shifted, double light) {
        return (int) ((shifted & 255) * light);
    }
}
