package org.terrella.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.terrella.world.paint.Dice;

/**
 * Draws photos by lot in which a cue can be seen, as many of each cue; and for each a country whose look is another one.
 *
 * <p>The other country is that of a photo of the same set, so that those are drawn more often that are photographed more often,
 * and methods know them.
 *
 * @param photosPerCue how many of each cue, 1 or more; fewer where the set has no more
 * @param seed of the lot
 */
public record CueSample(int photosPerCue, long seed) {

    /** The least part of a photo that a cue is to be, so that somebody could see it: 46 of 9,216 pixels. */
    public static final double SEEN = 0.005;

    private static final int AT_ONCE = 128;
    private static final int TRIES = 200;

    /**
     * A photo that shows a cue.
     *
     * @param photo what it was developed from
     * @param cue which
     * @param elsewhere two letters of another country, in all of whose towns the cue looks otherwise; nothing if none was drawn
     */
    public record Shown(Negative photo, Cue cue, Optional<String> elsewhere) {

        /**
         * How the photo can be changed.
         *
         * @param isAway whether the cue is to be left out, rather than to look as elsewhere
         * @return the change; nothing where the cue looks nowhere else otherwise
         */
        public Optional<CueChange> change(boolean isAway) {
            return isAway ? Optional.of(CueChange.without(cue)) : elsewhere.map(country -> CueChange.as(cue, country));
        }
    }

    /**
     * Checks the number.
     *
     * @param photosPerCue how many of each cue
     * @param seed of the lot
     * @throws IllegalArgumentException if it is below 1
     */
    public CueSample {
        if (photosPerCue < 1) {
            throw new IllegalArgumentException("photos of each cue must be 1 or more, found " + photosPerCue);
        }
    }

    /**
     * A photo that may be drawn.
     *
     * @param photo what it was developed from
     * @param told cues that it may show, by what was noted of it when it was taken; others are not looked for
     */
    public record Candidate(Negative photo, Set<Cue> told) {}

    /**
     * Draws.
     *
     * @param photos of a set
     * @return cue by cue, in the order of the lot; the same for the same photos in any order of theirs
     */
    public List<Shown> of(List<Candidate> photos) {
        List<Candidate> drawn = photos.stream()
                .sorted(Comparator.<Candidate>comparingLong(one -> lot(one.photo()))
                        .thenComparing(one -> one.photo().id()))
                .toList();
        Map<Cue, List<Shown>> byCue = new EnumMap<>(Cue.class);
        for (int from = 0; from < drawn.size(); from += AT_ONCE) {
            Set<Cue> wanted = wanted(byCue);
            drawn.subList(from, Math.min(drawn.size(), from + AT_ONCE)).parallelStream()
                    .filter(one -> one.told().stream().anyMatch(wanted::contains))
                    .map(one -> shown(one, drawn))
                    .toList()
                    .forEach(shown -> shown.forEach(one -> add(byCue, one)));
        }
        return byCue.values().stream().flatMap(List::stream).toList();
    }

    private Set<Cue> wanted(Map<Cue, List<Shown>> byCue) {
        Set<Cue> wanted = EnumSet.allOf(Cue.class);
        wanted.removeIf(cue -> byCue.getOrDefault(cue, List.of()).size() == photosPerCue);
        return wanted;
    }

    private long lot(Negative photo) {
        return Dice.seed(seed, photo.id().hashCode());
    }

    private void add(Map<Cue, List<Shown>> byCue, Shown shown) {
        List<Shown> known = byCue.computeIfAbsent(shown.cue(), cue -> new ArrayList<>());
        if (known.size() < photosPerCue) {
            known.add(shown);
        }
    }

    private List<Shown> shown(Candidate one, List<Candidate> all) {
        Negative photo = one.photo();
        Map<Cue, List<CueFact>> facts = photo.facts().stream()
                .collect(Collectors.groupingBy(CueFact::cue, () -> new EnumMap<>(Cue.class), Collectors.toList()));
        facts.keySet().retainAll(one.told());
        facts.values()
                .removeIf(alike -> alike.stream().mapToDouble(CueFact::area).sum() < SEEN);
        return facts.entrySet().stream()
                .map(entry -> new Shown(photo, entry.getKey(), elsewhere(photo, entry.getValue(), all)))
                .toList();
    }

    /** Whose every look there is another one. */
    private Optional<String> elsewhere(Negative photo, List<CueFact> facts, List<Candidate> all) {
        Dice dice = Dice.of(lot(photo), facts.get(0).cue().ordinal());
        for (int i = 0; i < TRIES; i++) {
            PlaceText names = all.get(dice.below(all.size())).photo().taken().names();
            if (facts.stream().noneMatch(fact -> fact.speaksFor(names.country()))) {
                return Optional.of(names.countryCode().toUpperCase(Locale.ROOT));
            }
        }
        return Optional.empty();
    }
}
