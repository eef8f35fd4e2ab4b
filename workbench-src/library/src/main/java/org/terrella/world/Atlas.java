package org.terrella.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terrella.geo.LatLng;
import org.terrella.world.WorldSet.Ground;
import org.terrella.world.paint.Dice;

/**
 * The places of Little Earth, and how often travellers visit each.
 *
 * <p>Countries get the share of photos that they have in a published collection; within a country, a town's weight is
 * {@code population^0.9} times a log-normal factor with σ = 1.2, because some towns are visited far more than others of
 * their size. Travellers photograph towns of 100,000 people and more (or a country's largest); the smaller ones are
 * countryside, and half of them are kept for the encoder and the language models.
 */
final class Atlas {

    private static final double POPULATION_POWER = 0.9;
    private static final double TOURISM_SIGMA = 1.2;
    static final int MOST_SPOTS = 4;
    private static final int SPOTS_FOR_SURE = 200_000;
    /** Towns below this are too small to be the subject of the sets that have towns of their own. */
    private static final int SMALLEST_OWN_TOWN = 12_000;

    private final long seed;
    private final Map<Ground, Visits> visits = new EnumMap<>(Ground.class);
    private final Lottery<Nation> land;

    Atlas(List<Town> towns, long seed) {
        this.seed = seed;
        Map<Ground, List<Town>> countryside = new EnumMap<>(Ground.class);
        Map<Ground, List<Town>> visited = new EnumMap<>(Ground.class);
        for (Ground ground : Ground.values()) {
            countryside.put(ground, new ArrayList<>());
            visited.put(ground, new ArrayList<>());
        }
        for (List<Town> ofNation : byNation(towns).values()) {
            Town largest = ofNation.stream()
                    .max(Comparator.comparingInt(Town::population))
                    .orElseThrow();
            for (Town town : ofNation) {
                boolean travelled = town.isCity() || town.equals(largest);
                Ground ground = travelled ? Ground.TRAVELLED : groundOf(town);
                if (travelled || ground != Ground.TRAVELLED && town.population() >= SMALLEST_OWN_TOWN) {
                    visited.get(ground).add(town);
                } else {
                    countryside.get(ground).add(town);
                }
            }
        }
        for (Ground ground : Ground.values()) {
            visits.put(ground, new Visits(visited.get(ground), countryside.get(ground)));
        }
        this.land = new Lottery<>(
                List.copyOf(visits.get(Ground.TRAVELLED).anyTown.keySet()), nation -> Math.max(1, nation.areaKm2()));
    }

    /** A town that a traveller goes to. */
    Town visited(Ground ground, Dice dice) {
        return visits.get(ground).towns.draw(dice);
    }

    /** A town that a traveller in this country goes to. */
    Town visited(Ground ground, Nation nation, Dice dice) {
        return visits.get(ground).townsOf.get(nation).draw(dice);
    }

    /** A small town of a country; absent if all its towns are visited. */
    Optional<Town> countryside(Ground ground, Nation nation, Dice dice) {
        return Optional.ofNullable(visits.get(ground).countrysideOf.get(nation)).map(towns -> towns.draw(dice));
    }

    /** Any town of any country, countries by their area. */
    Town anywhere(Dice dice) {
        return visits.get(Ground.TRAVELLED).anyTown.get(land.draw(dice)).draw(dice);
    }

    /** How many spots a town has; 0 for towns that are not visited. */
    int spots(Ground ground, Town town) {
        return visits.get(ground).spots.getOrDefault(town, 0);
    }

    /** Where a town's spot is. */
    LatLng spot(Town town, int spot) {
        Dice dice = Dice.of(seed, town.key(), 0x5907, spot);
        return Walk.from(town.center(), dice, dice.logNormal(0.6 * town.radiusKm(), 0.8));
    }

    /** All towns that travellers go to. */
    List<Town> towns(Ground ground) {
        return visits.get(ground).towns.things();
    }

    /** The largest town of a country that travellers go to. */
    Town largest(String country) {
        return towns(Ground.TRAVELLED).stream()
                .filter(town -> town.nation().name().equalsIgnoreCase(country)
                        || town.nation().code().equalsIgnoreCase(country))
                .max(Comparator.comparingInt(Town::population))
                .orElseThrow(() -> new IllegalArgumentException(
                        "a country of Little Earth is named in English or by its two letters, found " + country));
    }

    private Ground groundOf(Town town) {
        double at = Dice.of(seed, town.key(), 0x6120).unit();
        return at < 0.5 ? Ground.TRAVELLED : at < 0.75 ? Ground.PRETRAIN : Ground.LMM;
    }

    private double attraction(Town town) {
        return StrictMath.pow(town.population(), POPULATION_POWER)
                * Dice.of(seed, town.key(), 0x7092).logNormal(1, TOURISM_SIGMA);
    }

    private static Map<Nation, List<Town>> byNation(List<Town> towns) {
        Map<Nation, List<Town>> byNation = new LinkedHashMap<>();
        towns.forEach(town -> byNation.computeIfAbsent(town.nation(), nation -> new ArrayList<>())
                .add(town));
        return byNation;
    }

    /** What can be visited on one ground. */
    private final class Visits {
        final Lottery<Town> towns;
        final Map<Nation, Lottery<Town>> townsOf = new LinkedHashMap<>();
        final Map<Nation, Lottery<Town>> countrysideOf = new LinkedHashMap<>();
        final Map<Nation, Lottery<Town>> anyTown = new LinkedHashMap<>();
        final Map<Town, Integer> spots = new HashMap<>();

        Visits(List<Town> visited, List<Town> countryside) {
            Map<Town, Double> attractions = new HashMap<>();
            visited.forEach(town -> attractions.put(town, attraction(town)));
            byNation(visited).forEach((nation, towns) -> townsOf.put(nation, new Lottery<>(towns, attractions::get)));
            byNation(countryside)
                    .forEach((nation, towns) -> countrysideOf.put(nation, new Lottery<>(towns, town -> 1)));
            List<Town> all = new ArrayList<>(visited);
            all.addAll(countryside);
            byNation(all).forEach((nation, towns) -> anyTown.put(nation, new Lottery<>(towns, town -> 1)));
            Map<Town, Double> weights = new HashMap<>();
            for (Town town : visited) {
                Nation nation = town.nation();
                weights.put(
                        town,
                        nation.photoShare()
                                * attractions.get(town)
                                / townsOf.get(nation).total());
            }
            this.towns = new Lottery<>(visited, weights::get);
            double median = weights.values().stream()
                    .sorted()
                    .skip(weights.size() / 2)
                    .findFirst()
                    .orElse(1.0);
            visited.forEach(town -> spots.put(town, spotCount(town, weights.get(town) / median)));
        }

        private int spotCount(Town town, double relativeWeight) {
            int byWeight = (int) Math.min(MOST_SPOTS, StrictMath.pow(relativeWeight, 0.5));
            return town.population() >= SPOTS_FOR_SURE ? Math.max(1, byWeight) : byWeight;
        }
    }
}
