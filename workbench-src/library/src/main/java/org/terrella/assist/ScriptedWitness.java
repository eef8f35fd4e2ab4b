package org.terrella.assist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.terrella.belief.ClueEvidence;
import org.terrella.belief.Evidence;
import org.terrella.belief.HintEvidence;
import org.terrella.belief.Places;
import org.terrella.belief.hint.Fact;
import org.terrella.belief.hint.HintReader;
import org.terrella.data.Photo;
import org.terrella.gazetteer.Place;
import org.terrella.gazetteer.Territory;
import org.terrella.world.Cue;
import org.terrella.world.CueFact;
import org.terrella.world.LittleEarth;
import org.terrella.world.WorldPhoto;

/**
 * Somebody who says of photos of Little Earth what is true of them, but for a share of cases in which it is true of another photo.
 *
 * @param world that the photos are of
 * @param reader reads what is said, as it reads a person's hints
 * @param maps takes it to evidence
 * @param photos of which one is mistaken for the other
 * @param wrong how often it is, in [0, 1]
 */
record ScriptedWitness(LittleEarth world, HintReader reader, HintEvidence maps, List<Photo> photos, double wrong) {

    /**
     * What is said of a photo: a country, a division of it or the look of something, each as likely, or nothing; and by itself, in half of
     * the cases, a clue as a method names it.
     */
    List<Evidence> evidence(Photo photo, Random random) {
        List<Evidence> said = new ArrayList<>();
        Photo meant = meant(photo, random);
        Place place = place(meant);
        Optional<String> country = place.country().map(Territory::name);
        switch (random.nextInt(4)) {
            case 0 -> country.flatMap(name -> hint("It is in " + name)).ifPresent(said::add);
            case 1 ->
                place.region()
                        .flatMap(region -> hint("It is in " + region.name() + ", " + country.orElse("")))
                        .ifPresent(said::add);
            case 2 ->
                shown(world.photo(meant.id()), random)
                        .flatMap(fact -> hint(words(fact)))
                        .ifPresent(said::add);
            default -> {} // there are photos of which nobody says anything
        }
        if (random.nextBoolean()) {
            shown(world.photo(meant(photo, random).id()), random).ifPresent(fact -> said.add(clue(fact)));
        }
        return said;
    }

    /** The place of the belief that is nearest: beyond a border it would be wrong by the grid, and not by who says it. */
    private Place place(Photo photo) {
        Places places = maps.maps().places();
        return places.gazetteer().placeOf(places.at(places.nearest(photo.truth())));
    }

    private Photo meant(Photo photo, Random random) {
        return random.nextDouble() < wrong ? photos.get(random.nextInt(photos.size())) : photo;
    }

    private Optional<Evidence> hint(String text) {
        return reader.read(text)
                .claims()
                .filter(claim -> claim.fact() instanceof Fact.Within || claim.fact() instanceof Fact.Seen)
                .findFirst()
                .map(maps::of);
    }

    private static Optional<CueFact> shown(WorldPhoto photo, Random random) {
        List<CueFact> facts = photo.facts().stream().filter(CueFact::isSeen).toList();
        return facts.isEmpty() ? Optional.empty() : Optional.of(facts.get(random.nextInt(facts.size())));
    }

    private static String words(CueFact fact) {
        return fact.cue() == Cue.DRIVING_SIDE ? "traffic keeps " + fact.value() : "there is a " + fact.value();
    }

    private Evidence clue(CueFact fact) {
        return new ClueEvidence(maps.maps()).of(fact.cue().word() + " " + fact.value(), fact.holds(), fact.guide());
    }
}
