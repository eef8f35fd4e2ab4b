package org.terrella.dialogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.terrella.world.Cue;
import org.terrella.world.CueFact;
import org.terrella.world.CueMask;
import org.terrella.world.Negative;

/**
 * Clues that an answer tells of, held against what is painted in the photo.
 *
 * @param told how many it tells of, each kind and look once
 * @param right how many of them are in the photo and look so
 * @param absent how many are of a kind that is not to be seen in the photo at all
 * @param shown how many things are large enough in the photo to be seen
 * @param overlaps of those that are right and told with a part of the photo: intersection over union of that part and the smallest box
 *     around the true one
 */
public record ClueCheck(int told, int right, int absent, int shown, List<Double> overlaps) {

    /**
     * Copies the list.
     *
     * @param told how many it tells of
     * @param right how many look so
     * @param absent how many are not to be seen
     * @param shown how many there are
     * @param overlaps of parts of the photo
     */
    public ClueCheck {
        overlaps = List.copyOf(overlaps);
    }

    /**
     * Checks an answer.
     *
     * @param photo what it is about
     * @param answer any text
     * @return the counts
     */
    public static ClueCheck of(Negative photo, String answer) {
        return of(Witness.of(photo), ToldClue.read(answer));
    }

    private static ClueCheck of(Witness witness, List<ToldClue> clues) {
        Set<Cue> kinds = new HashSet<>();
        witness.shown().forEach(fact -> kinds.add(fact.cue()));
        Set<List<Object>> seen = new HashSet<>();
        List<Double> overlaps = new ArrayList<>();
        int right = 0;
        int absent = 0;
        for (ToldClue clue : clues) {
            if (!seen.add(List.of(clue.cue(), clue.value()))) {
                continue;
            }
            List<CueFact> facts = witness.shown().stream()
                    .filter(one -> one.cue() == clue.cue()
                            && ToldClue.normal(one.value()).equals(clue.value()))
                    .toList();
            right += facts.isEmpty() ? 0 : 1;
            absent += kinds.contains(clue.cue()) ? 0 : 1;
            if (clue.box().isPresent()) {
                facts.stream()
                        .mapToDouble(fact -> overlap(fact.mask(), clue.box().get()))
                        .max()
                        .ifPresent(overlaps::add);
            }
        }
        return new ClueCheck(seen.size(), right, absent, witness.shown().size(), overlaps);
    }

    /** Intersection over union of a told part and the true box. */
    private static double overlap(CueMask mask, List<Integer> told) {
        CueMask.Box box = mask.box().orElseThrow();
        double unit = 100.0 / mask.side();
        return overlap(
                new double[] {box.left() * unit, box.top() * unit, (box.right() + 1) * unit, (box.bottom() + 1) * unit},
                told.stream().mapToDouble(Integer::doubleValue).toArray());
    }

    static double overlap(double[] a, double[] b) {
        double width = Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0]));
        double height = Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1]));
        double both = width * height;
        double either = area(a) + area(b) - both;
        return either <= 0 ? 0 : both / either;
    }

    private static double area(double[] box) {
        return Math.max(0, box[2] - box[0]) * Math.max(0, box[3] - box[1]);
    }
}
