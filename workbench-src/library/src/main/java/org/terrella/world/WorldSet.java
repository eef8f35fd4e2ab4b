package org.terrella.world;

import java.util.Arrays;
import java.util.List;
import org.terrella.file.Words;
import org.terrella.world.paint.Dice;

/**
 * The sets of photos of Little Earth.
 *
 * <p>No photographer is in two sets, but for {@link #WEB_LEAKY}. Gallery, query sets, validation, calibration and
 * {@link #LMM_HERE} share the places where travellers go; {@link #PRETRAIN} and {@link #LMM_APART} have towns of their own, which no other
 * set uses.
 */
public enum WorldSet {
    /** Photos of known place, which queries are compared with. */
    GALLERY(Ground.TRAVELLED, Manner.COLLECTION),
    /** Photos and captions that the encoder learns from. */
    PRETRAIN(Ground.PRETRAIN, Manner.COLLECTION),
    /** Photos that the stronger language model learns from: other people's, of the places that travellers go to. */
    LMM_HERE(Ground.TRAVELLED, Manner.COLLECTION),
    /** Photos that both language models learn from, in towns that no other set uses. */
    LMM_APART(Ground.LMM, Manner.COLLECTION),
    /** The only queries by which settings may be chosen, a third like each query set. */
    VALIDATION(Ground.TRAVELLED, Manner.TOURIST, Manner.WEB, Manner.STREET),
    /** Queries like IM2GPS3K's: sights, several photos a person. */
    TOURIST(Ground.TRAVELLED, Manner.TOURIST),
    /** Queries like YFCC4K's: anything, one or two photos a person. */
    WEB(Ground.TRAVELLED, Manner.WEB),
    /** Queries like {@link #WEB}, but by photographers of the gallery, some of the same outing, as in YFCC4K and MP-16. */
    WEB_LEAKY(Ground.TRAVELLED, Manner.WEB),
    /** Queries like GWS15k's: street views spread over the countries by their area. */
    STREET(Ground.TRAVELLED, Manner.STREET),
    /** Queries that nothing is chosen by and no accuracy reported on: what promises are calibrated with; a third like each. */
    CALIBRATION(Ground.TRAVELLED, Manner.TOURIST, Manner.WEB, Manner.STREET);

    /** Which towns photos may be of. */
    enum Ground {
        TRAVELLED,
        PRETRAIN,
        LMM
    }

    private final Ground ground;
    private final Manner[] manners;

    WorldSet(Ground ground, Manner... manners) {
        this.ground = ground;
        this.manners = manners;
    }

    /**
     * What files and commands call it.
     *
     * @return in lower case, such as {@code web-leaky}
     */
    public String word() {
        return Words.word(this);
    }

    /**
     * The set of a name.
     *
     * @param word as {@link #word()} gives it
     * @return the set
     * @throws IllegalArgumentException if there is none
     */
    public static WorldSet named(String word) {
        return Words.named(WorldSet.class, "a set of Little Earth", word);
    }

    /**
     * The query sets that results are reported on.
     *
     * @return tourist, web, web-leaky, street
     */
    public static List<WorldSet> queries() {
        return List.of(TOURIST, WEB, WEB_LEAKY, STREET);
    }

    /** All sets, in the order in which a photo is looked for. */
    static List<WorldSet> smallestFirst() {
        return List.of(
                TOURIST, WEB, STREET, VALIDATION, CALIBRATION, GALLERY, WEB_LEAKY, PRETRAIN, LMM_HERE, LMM_APART);
    }

    Ground ground() {
        return ground;
    }

    /** How the next photographer takes photos; chosen such that each manner gets as many photos. */
    Manner manner(Dice dice) {
        return manners[
                dice.weighted(Arrays.stream(manners)
                        .mapToDouble(manner -> 1 / manner.album)
                        .toArray())];
    }

    /** How photos of the set are taken, if there is one way. */
    Manner manner() {
        return manners[0];
    }
}
