package org.terrella.evaluate.region;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.special.Beta;

/**
 * Answers no finer than they are likely to be right: city, division, country, continent, or none at all.
 *
 * <p>How much of the mass must agree is learnt level by level, the finest first, on the photos that no finer level answers: the
 * least agreement at which the upper end of a Clopper-Pearson interval of the error is within what was promised, as in selective
 * classification with guaranteed risk. All levels together are meant to keep the promise with 95 % confidence, photos taken as
 * independent; that the largest share of several is chosen costs some of it, so look at sets it was not learnt on. A level whose
 * answers cannot be made as sure is never answered at.
 *
 * @param error the promised share of wrong answers at each level, in (0, 1)
 * @param agreement the least share of the mass that must agree, for each level that is answered at
 * @see <a href="https://arxiv.org/abs/1705.08500">Geifman and El-Yaniv 2017</a>
 */
public record SureAnswers(double error, Map<AnswerLevel, Double> agreement) {

    private static final double DOUBT = 0.05;

    /**
     * Copies the map.
     *
     * @param error the promised share of wrong answers
     * @param agreement the least share of the mass that must agree
     * @throws IllegalArgumentException if the error is not in (0, 1)
     */
    public SureAnswers {
        agreement = Map.copyOf(agreement);
        if (!(error > 0 && error < 1)) {
            throw new IllegalArgumentException("a promised error must be within (0, 1), found " + error);
        }
    }

    /**
     * Learns how much must agree.
     *
     * @param photos on which nothing else was chosen
     * @param error the promised share of wrong answers at each level, in (0, 1)
     * @return the rule
     */
    public static SureAnswers fit(List<Ballot> photos, double error) {
        Map<AnswerLevel, Double> agreement = new EnumMap<>(AnswerLevel.class);
        List<Ballot> left = photos;
        for (AnswerLevel level : AnswerLevel.values()) {
            Optional<Double> least = leastAgreement(left, level, error);
            if (least.isPresent()) {
                agreement.put(level, least.get());
                left = left.stream()
                        .filter(photo -> photo.share(level) < least.get())
                        .toList();
            }
        }
        return new SureAnswers(error, agreement);
    }

    private static Optional<Double> leastAgreement(List<Ballot> photos, AnswerLevel level, double error) {
        List<Ballot> surest = new ArrayList<>(photos);
        surest.sort(Collections.reverseOrder(Comparator.comparingDouble(photo -> photo.share(level))));
        Optional<Double> least = Optional.empty();
        int wrong = 0;
        for (int i = 0; i < surest.size() && surest.get(i).share(level) > 0; i++) {
            wrong += surest.get(i).isRight(level) ? 0 : 1;
            double share = surest.get(i).share(level);
            boolean isLastOfEqual = i + 1 == surest.size() || surest.get(i + 1).share(level) < share;
            if (isLastOfEqual && isWithin(error, wrong, i + 1)) {
                least = Optional.of(share);
            }
        }
        return least;
    }

    /** Whether with a larger error so few wrong ones would be seen less than once in 80 times. */
    static boolean isWithin(double error, int wrong, int photos) {
        double doubt = DOUBT / AnswerLevel.values().length;
        return wrong < error * photos && 1 - Beta.regularizedBeta(error, wrong + 1.0, photos - wrong) <= doubt;
    }

    /**
     * How fine a photo is answered.
     *
     * @param photo what its proposed places agree on
     * @return the finest level that is sure enough, or nothing
     */
    public Optional<AnswerLevel> level(Ballot photo) {
        for (AnswerLevel level : AnswerLevel.values()) {
            if (agreement.containsKey(level) && photo.share(level) >= agreement.get(level)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}
