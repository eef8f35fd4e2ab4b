package org.terrella.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.terrella.data.Conversation;
import org.terrella.world.LittleEarth;
import org.terrella.world.Negative;
import org.terrella.world.WorldSet;
import org.terrella.world.paint.Dice;

/**
 * MG-Geo of Little Earth: conversations about its photos, from the world itself, in the form of GaGA's training data.
 *
 * <p>Made of {@link WorldSet#GALLERY} and {@link WorldSet#PRETRAIN} alone, so of no photo and no photographer of a query set. Each
 * photo has a conversation of {@link MgGeoPart#META}; of seven photos two have one of {@link MgGeoPart#CLUE} if they show
 * something, and two others one of {@link MgGeoPart#DIALOG}. The same world and seed make the same sentences everywhere.
 */
public final class MgGeo {

    /** What it is made of, in the order of its files. */
    public static final List<WorldSet> SETS = List.of(WorldSet.GALLERY, WorldSet.PRETRAIN);

    /** Told apart by this, whenever a conversation may differ from one of an earlier version. */
    public static final int VERSION = 2;

    private static final int CYCLE = 7;
    private static final int OF_CYCLE = 2;

    private final LittleEarth world;
    private final long seed;
    private final Suspects suspects;

    /**
     * Prepares it.
     *
     * @param world what it is about
     * @param seed which wordings are chosen, which hints are given
     */
    public MgGeo(LittleEarth world, long seed) {
        this.world = world;
        this.seed = seed;
        this.suspects = new Suspects(world);
    }

    /**
     * How many photos there are, of all its sets.
     *
     * @return photos; not each is in each part
     */
    public int photos() {
        return SETS.stream().mapToInt(set -> world.scale().photos(set)).sum();
    }

    /**
     * Some of the conversations of a part, in order.
     *
     * @param part the part
     * @param from the first photo, from 0 up to {@link #photos}
     * @param to the photo after the last one
     * @return the conversations about those of these photos that are in the part
     */
    public List<Conversation> conversations(MgGeoPart part, int from, int to) {
        return IntStream.range(from, to)
                .parallel()
                .filter(index -> isIn(part, index))
                .mapToObj(index -> conversation(part, index))
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean isIn(MgGeoPart part, int index) {
        int place = index % CYCLE;
        return switch (part) {
            case META -> true;
            case CLUE -> place < OF_CYCLE;
            case DIALOG -> place >= OF_CYCLE && place < 2 * OF_CYCLE;
        };
    }

    private Optional<Conversation> conversation(MgGeoPart part, int index) {
        int gallery = world.scale().photos(SETS.get(0));
        WorldSet set = SETS.get(index < gallery ? 0 : 1);
        Negative negative = world.negative(set, index < gallery ? index : index - gallery);
        Dice dice = Dice.of(seed, part.ordinal(), index);
        return switch (part) {
            case META -> Optional.of(MetaTalk.of(Witness.blind(negative), dice));
            case CLUE -> ClueTalk.of(Witness.of(negative), dice);
            case DIALOG -> Optional.of(DialogTalk.of(suspects, Witness.of(negative), dice));
        };
    }
}
