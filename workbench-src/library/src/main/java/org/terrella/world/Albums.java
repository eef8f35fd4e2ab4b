package org.terrella.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.terrella.geo.LatLng;
import org.terrella.world.WorldSet.Ground;
import org.terrella.world.paint.Dice;

/** Sends photographers out and collects what they take. */
final class Albums {

    private static final int LARGEST_ALBUM_IN_MEANS = 8;
    private static final double STAYS_IN_COUNTRY = 0.5;
    /** How often a photo beside a known one is of the same outing rather than of the same trip. */
    private static final double SAME_OUTING = 0.6;
    /** How often a photo of the same outing shows the same scene once more. */
    private static final double SAME_SCENE = 0.28;
    /** How far from a spot's middle people stand, median in km. */
    private static final double AT_SPOT_KM = 0.1;

    private final Atlas atlas;
    private final long seed;

    Albums(Atlas atlas, long seed) {
        this.atlas = atlas;
        this.seed = seed;
    }

    /** The first photos of a set, photographer by photographer; the same however many are asked for. */
    List<Shot> take(WorldSet set, int photos) {
        List<Shot> shots = new ArrayList<>(photos);
        for (int photographer = 0; shots.size() < photos; photographer++) {
            album(set, photographer, photos, shots);
        }
        return shots;
    }

    /** Further photos of albums that are already in another set: same people, same trips. */
    List<Shot> takeAlongside(WorldSet set, int photos, List<Shot> known) {
        List<Shot> shots = new ArrayList<>(photos);
        for (int i = 0; i < photos; i++) {
            Dice dice = Dice.of(seed, set.ordinal(), i);
            Shot companion = known.get(dice.below(known.size()));
            Stay stay = new Stay(set, companion.photographer(), companion.month(), companion.town());
            shots.add(dice.chance(SAME_OUTING) ? beside(companion, set, i, dice) : shot(stay, set.manner(), i, dice));
        }
        return shots;
    }

    /** A photo beside a known one: the same scene once more, or something else on the same outing. */
    private static Shot beside(Shot companion, WorldSet set, int index, Dice dice) {
        LatLng place = Walk.from(companion.place(), dice, dice.logNormal(AT_SPOT_KM, 0.8));
        return new Shot(
                set,
                index,
                companion.photographer(),
                dice.chance(SAME_SCENE) ? again(companion, dice) : onTheWay(companion, set, dice),
                new Shot.Stand(companion.town(), companion.spot(), companion.rural(), place));
    }

    /** The same scene, framed anew. */
    private static Shot.Motif again(Shot companion, Dice dice) {
        return new Shot.Motif(
                companion.subject(),
                companion.month(),
                companion.seed(),
                new Shot.Taken(companion.outing(), dice.bits()));
    }

    /** Whatever else there is, at the same hour, in the same weather and light. */
    private static Shot.Motif onTheWay(Shot companion, WorldSet set, Dice dice) {
        Subject subject = subject(set.manner(), companion.spot() >= 0, companion.rural(), dice);
        long seed = dice.bits();
        return new Shot.Motif(subject, companion.month(), seed, new Shot.Taken(companion.outing(), seed));
    }

    private void album(WorldSet set, int photographer, int photos, List<Shot> shots) {
        Dice dice = Dice.of(seed, set.ordinal(), photographer);
        Manner manner = set.manner(dice);
        int size = 1
                + (int) Math.min(
                        LARGEST_ALBUM_IN_MEANS * manner.album,
                        -(manner.album - 1) * StrictMath.log(1 - dice.unit()) + 0.5);
        int month = dice.below(12);
        Town town = next(set.ground(), manner, Optional.empty(), dice);
        for (int i = 0; i < size && shots.size() < photos; i++) {
            if (i > 0 && dice.chance(manner.moves)) {
                town = next(set.ground(), manner, Optional.of(town), dice);
            }
            shots.add(shot(new Stay(set, photographer, month, town), manner, shots.size(), dice));
        }
    }

    private Town next(Ground ground, Manner manner, Optional<Town> from, Dice dice) {
        if (manner == Manner.STREET) {
            return atlas.anywhere(dice);
        }
        boolean stays = dice.chance(STAYS_IN_COUNTRY);
        return from.isPresent() && stays
                ? atlas.visited(ground, from.get().nation(), dice)
                : atlas.visited(ground, dice);
    }

    private Shot shot(Stay stay, Manner manner, int index, Dice dice) {
        boolean rural = dice.chance(manner.rural);
        int spots = atlas.spots(stay.set.ground(), stay.town);
        int spot = !rural && spots > 0 && dice.chance(manner.atSpot)
                ? (int) (spots * StrictMath.pow(dice.unit(), 1.7))
                : -1;
        Town town = rural && manner != Manner.STREET ? countryTown(stay, dice) : stay.town;
        LatLng place = place(town, spot, rural, manner, dice);
        Subject subject = subject(manner, spot >= 0, rural, dice);
        return new Shot(
                stay.set,
                index,
                stay.photographer,
                Shot.Motif.of(subject, stay.month, dice.bits()),
                new Shot.Stand(town, spot, rural, place));
    }

    /** Half of the photos outside are taken around the visited town, half anywhere in its country. */
    private Town countryTown(Stay stay, Dice dice) {
        boolean around = dice.chance(0.5);
        return around
                ? stay.town
                : atlas.countryside(stay.set.ground(), stay.town.nation(), dice).orElse(stay.town);
    }

    private LatLng place(Town town, int spot, boolean rural, Manner manner, Dice dice) {
        if (manner == Manner.STREET) {
            return Walk.from(town.center(), dice, 5 * Math.sqrt(dice.unit())); // as a public rebuild of GWS15k does
        }
        if (rural) {
            return Walk.from(town.center(), dice, dice.logNormal(25, 0.9));
        }
        if (spot >= 0) {
            return Walk.from(atlas.spot(town, spot), dice, dice.logNormal(AT_SPOT_KM, 0.8));
        }
        return Walk.from(town.center(), dice, dice.logNormal(town.radiusKm(), 0.9));
    }

    private static Subject subject(Manner manner, boolean atSpot, boolean rural, Dice dice) {
        Subject wanted = Subject.values()[dice.weighted(manner.subjects)];
        if (wanted == Subject.LANDMARK && !atSpot) {
            wanted = rural || dice.chance(0.25) ? Subject.LANDSCAPE : Subject.STREET;
        }
        if (wanted == Subject.STREET && rural) {
            return dice.chance(0.4) ? Subject.ROAD : Subject.LANDSCAPE;
        }
        return wanted;
    }

    /** Somebody in some town. */
    private record Stay(WorldSet set, int photographer, int month, Town town) {}
}
