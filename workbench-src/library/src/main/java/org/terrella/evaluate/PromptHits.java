package org.terrella.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.terrella.geo.LatLng;

/**
 * Which answers of several prompts are right at a threshold.
 *
 * @param chosen whether each prompt's choice is right, [queries][prompts]
 * @param right how many of each prompt's answers are right, likewise
 * @param answered how many of each prompt's answers state a place, likewise
 * @param photographers who took the photos
 */
record PromptHits(boolean[][] chosen, int[][] right, int[][] answered, Photographers photographers) {

    static PromptHits of(List<PromptHeterogeneity.Answers> answers, double thresholdKm, Convention convention) {
        int prompts = answers.get(0).places().size();
        boolean[][] chosen = new boolean[answers.size()][prompts];
        int[][] right = new int[answers.size()][prompts];
        int[][] answered = new int[answers.size()][prompts];
        for (int query = 0; query < answers.size(); query++) {
            PromptHeterogeneity.Answers one = answers.get(query);
            for (int prompt = 0; prompt < prompts; prompt++) {
                List<LatLng> places = one.places().get(prompt);
                answered[query][prompt] = places.size();
                for (int i = 0; i < places.size(); i++) {
                    if (convention.isWithin(convention.errorKm(one.truth(), places.get(i)), thresholdKm)) {
                        right[query][prompt]++;
                        chosen[query][prompt] |= i == 0;
                    }
                }
            }
        }
        return new PromptHits(
                chosen,
                right,
                answered,
                Photographers.of(answers.stream()
                        .map(PromptHeterogeneity.Answers::photographer)
                        .toList()));
    }

    double alone(int prompt) {
        return Arrays.stream(chosen)
                .mapToDouble(query -> query[prompt] ? 1 : 0)
                .average()
                .orElseThrow();
    }

    double oracle() {
        return Arrays.stream(chosen)
                .mapToDouble(query -> {
                    boolean any = false;
                    for (boolean hit : query) {
                        any |= hit;
                    }
                    return any ? 1 : 0;
                })
                .average()
                .orElseThrow();
    }

    /** One answer to each prompt beside as many to one; nothing if no query has as many. */
    Optional<PromptHeterogeneity.Tries> tries(int best, Bootstrap bootstrap) {
        int prompts = chosen[0].length;
        if (Arrays.stream(answered).noneMatch(query -> query[best] >= prompts)) {
            return Optional.empty();
        }
        double[] ofEach = new double[chosen.length];
        double[] ofBest = new double[chosen.length];
        double[] difference = new double[chosen.length];
        for (int query = 0; query < chosen.length; query++) {
            double none = 1;
            for (int prompt = 0; prompt < prompts; prompt++) {
                none *= noneRight(right[query][prompt], answered[query][prompt], 1);
            }
            ofEach[query] = 1 - none;
            ofBest[query] = 1 - noneRight(right[query][best], answered[query][best], prompts);
            difference[query] = ofEach[query] - ofBest[query];
        }
        Interval interval = bootstrap
                .over(Optional.of(photographers))
                .ofMeans(List.of(difference))
                .get(0);
        return Optional.of(new PromptHeterogeneity.Tries(
                Measuring.mean(ofEach), Measuring.mean(ofBest), new Estimate(Measuring.mean(difference), interval)));
    }

    /** Chance that none of some answers is right that are drawn without putting back, all of them if there are fewer. */
    static double noneRight(int right, int answered, int drawn) {
        double chance = 1;
        for (int i = 0; i < Math.min(drawn, answered); i++) {
            chance *= Math.max(0, answered - right - i) / (double) (answered - i);
        }
        return chance;
    }
}
