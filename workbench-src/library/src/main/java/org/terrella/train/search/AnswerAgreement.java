package org.terrella.train.search;

import java.util.List;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;
import org.terrella.lmm.answer.ParsedAnswer;

/**
 * How often answers are near the truth, and near each other.
 *
 * @param accuracy share of answers near the truth, in [0, 1]
 * @param agreement share of pairs of answers to one question that are near each other, in [0, 1]
 */
record AnswerAgreement(double accuracy, double agreement) {

    /** Answers to one question. */
    record Answered(LatLng truth, List<ParsedAnswer> answers) {}

    /**
     * Counts. An answer without a place is near nothing.
     *
     * @param questions each with two answers or more
     * @param km what near is
     */
    static AnswerAgreement of(List<Answered> questions, double km) {
        long answers = 0;
        long right = 0;
        long pairs = 0;
        long agreeing = 0;
        for (Answered question : questions) {
            List<ParsedAnswer> said = question.answers();
            for (int i = 0; i < said.size(); i++) {
                answers++;
                right += isNear(said.get(i), new ParsedAnswer.Stated(question.truth(), ParsedAnswer.Form.PAIR), km)
                        ? 1
                        : 0;
                for (int j = 0; j < i; j++) {
                    pairs++;
                    agreeing += isNear(said.get(i), said.get(j), km) ? 1 : 0;
                }
            }
        }
        return new AnswerAgreement(right / (double) answers, agreeing / (double) pairs);
    }

    private static boolean isNear(ParsedAnswer a, ParsedAnswer b, double km) {
        return a instanceof ParsedAnswer.Stated one
                && b instanceof ParsedAnswer.Stated other
                && GreatCircle.km(one.place(), other.place()) <= km;
    }

    /** How far from the wanted number of agreeing pairs for one right answer: 0 for just so, in natural logarithms. */
    double off(double wanted) {
        return Math.abs(Math.log(agreement / accuracy / wanted));
    }
}
