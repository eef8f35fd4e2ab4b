package org.terrella.world;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.terrella.world.paint.Canvas;
import org.terrella.world.paint.Dice;
import org.terrella.world.paint.House;
import org.terrella.world.paint.Traces;

/**
 * What in a photo tells about its place: paints it as it is there or as a change wants it, and keeps a record.
 *
 * <p>A <em>thing</em> can be taken away, such as a lamp; a <em>trait</em> belongs to something that stays, such as the colour of
 * the ground, and becomes neutral instead.
 */
final class Evidence {

    /**
     * Something that is told.
     *
     * @param cue what kind of thing it is
     * @param value what it looks like
     * @param owner whose look it is
     * @param holdsAt whether it looks so at another place too
     * @param planes numbers of the planes that trace it
     */
    record Told(Cue cue, String value, String owner, Predicate<Look> holdsAt, List<Integer> planes) {}

    private record Layer(Cue cue, int plane) {}

    private final Styles styles;
    private final Changes changes;
    private final Journal journal;
    private final Traces traces;
    private final Look own;
    private final List<Clue> clues = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();
    private final List<Layer> layers = new ArrayList<>();
    private final List<Layer> untold = new ArrayList<>();

    Evidence(Negative negative, Journal journal, Traces traces) {
        this.styles = negative.styles();
        this.changes = negative.changes();
        this.journal = journal;
        this.traces = traces;
        this.own = Look.of(negative.shot(), styles);
    }

    Look own() {
        return own;
    }

    /** Whose look a cue has. */
    Look look(Cue cue) {
        return changes.other(cue).map(town -> Look.of(town, styles)).orElse(own);
    }

    boolean lacks(Cue cue) {
        return changes.lacks(cue);
    }

    void thing(Cue cue, Canvas canvas, Dice dice, Runnable painting) {
        trait(cue, canvas, dice, lacks(cue) ? () -> {} : painting);
    }

    void trait(Cue cue, Canvas canvas, Dice dice, Runnable painting) {
        int number = journal.begin();
        trace(cue, painting);
        journal.end(number, dice, canvas);
    }

    /** A trait of something that takes no dice. */
    void trace(Cue cue, Runnable painting) {
        int plane = traces.open();
        add(new Layer(cue, plane));
        painting.run();
        traces.close(plane);
    }

    /** A trait of what {@link Canvas#tint} paints. */
    void tint(Cue cue, Runnable painting) {
        add(new Layer(cue, traces.tinting(painting)));
    }

    private void add(Layer layer) {
        layers.add(layer);
        untold.add(layer);
    }

    void see(Cue cue, Function<Look, String> words) {
        String seen = words.apply(look(cue));
        if (!lacks(cue) && !seen.isEmpty()) {
            addClue(cue, seen);
            tell(cue, seen, look -> words.apply(look).equals(seen));
        }
    }

    /** Something that is found elsewhere too where a caption would not say the same. */
    void see(Cue cue, String seen, Predicate<Look> holdsAt) {
        if (!lacks(cue)) {
            addClue(cue, seen);
            tell(cue, seen, holdsAt);
        }
    }

    void see(House.Style house) {
        see(Cue.ARCHITECTURE, house.words(), look -> look.builds(house));
    }

    /** Like {@link #see}, of something that no caption says. */
    void note(Cue cue, Function<Look, String> words) {
        String seen = words.apply(look(cue));
        if (!lacks(cue)) {
            tell(cue, seen, look -> words.apply(look).equals(seen));
        }
    }

    private void addClue(Cue cue, String seen) {
        clues.add(new Clue(cue, seen, cue.guide(seen, owner(cue, look(cue)))));
    }

    private static String owner(Cue cue, Look look) {
        return switch (cue.level()) {
            case ZONE ->
                cue == Cue.RELIEF
                        ? look.home.nation().name()
                        : look.climate.biome().word();
            case SUBREGION -> look.home.nation().subregion();
            case COUNTRY -> look.home.nation().name();
            case TOWN, SPOT -> look.home.name();
        };
    }

    private void tell(Cue cue, String value, Predicate<Look> holdsAt) {
        told.add(new Told(cue, value, owner(cue, look(cue)), holdsAt, planes(cue, untold)));
        untold.removeIf(layer -> layer.cue() == cue);
    }

    /** All planes that trace a cue, told or neutral. */
    List<Integer> planes(Cue cue) {
        return planes(cue, layers);
    }

    private static List<Integer> planes(Cue cue, List<Layer> layers) {
        return layers.stream()
                .filter(layer -> layer.cue() == cue)
                .map(Layer::plane)
                .toList();
    }

    List<Clue> clues() {
        return clues;
    }

    List<Told> told() {
        return told;
    }
}
