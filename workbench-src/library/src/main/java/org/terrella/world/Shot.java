package org.terrella.world;

import org.terrella.geo.LatLng;
import org.terrella.world.paint.Dice;

/**
 * A photo before it is painted: who took it, where, when and of what.
 *
 * @param set the set that it belongs to
 * @param index its position there, from 0
 * @param photographer number of its photographer among those of the same group
 * @param motif what it is of, and when it was taken
 * @param stand where it was taken
 */
record Shot(WorldSet set, int index, int photographer, Motif motif, Stand stand) {

    /**
     * What a photo is of.
     *
     * @param subject what it is of
     * @param month 0 is January
     * @param seed what the scene is drawn from
     * @param taken what else is drawn from
     */
    record Motif(Subject subject, int month, long seed, Taken taken) {

        /** A motif of its own outing. */
        static Motif of(Subject subject, int month, long seed) {
            return new Motif(subject, month, seed, new Taken(seed, seed));
        }
    }

    /**
     * How a photo was taken.
     *
     * @param outing what hour, weather and exposure are drawn from; the scene's seed where they are its own
     * @param framing what the view is drawn from, the scene's seed for the first photo of a scene
     */
    record Taken(long outing, long framing) {}

    /**
     * Where a photo was taken.
     *
     * @param town the town it was taken in or near
     * @param spot which of the town's spots it shows, from 0; -1 for none
     * @param rural whether it was taken outside of towns
     * @param place where the camera stood
     */
    record Stand(Town town, int spot, boolean rural, LatLng place) {}

    /** Photographers of the leaky set are those of the gallery. */
    WorldSet photographers() {
        return set == WorldSet.WEB_LEAKY ? WorldSet.GALLERY : set;
    }

    /** A pseudonym that is the same in all sets. */
    String photographerName() {
        return photographers().word() + "-" + photographer;
    }

    /** With slashes, as the ids of MP-16 have them. */
    String id() {
        String hex = String.format("%016x", Dice.seed(seed(), set.ordinal(), index));
        return hex.substring(0, 2) + "/" + hex.substring(2, 4) + "/" + hex.substring(4) + ".jpg";
    }

    WorldPhoto.Taken taken() {
        return new WorldPhoto.Taken(place(), PlaceText.of(town(), place(), rural()), photographerName(), month());
    }

    Subject subject() {
        return motif.subject();
    }

    int month() {
        return motif.month();
    }

    long seed() {
        return motif.seed();
    }

    /** What hour, weather and exposure are drawn from. */
    long outing() {
        return motif.taken().outing();
    }

    long framing() {
        return motif.taken().framing();
    }

    Town town() {
        return stand.town();
    }

    int spot() {
        return stand.spot();
    }

    boolean rural() {
        return stand.rural();
    }

    LatLng place() {
        return stand.place();
    }
}
