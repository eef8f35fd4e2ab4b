package org.terrella.evaluate.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.gazetteer.Place;
import org.terrella.geo.LatLng;

class SureAnswersTest {

    private static Place place(double lat, double lng) {
        return Gazetteer.standard().placeOf(new LatLng(lat, lng));
    }

    private static Ballot photo(AnswerLevel level, double share, boolean isRight) {
        return new Ballot("", Map.of(level, new Ballot.Winner(share, isRight)));
    }

    @Test
    void massIsCountedAtEachLevel() {
        Place paris = place(48.8566, 2.3522);
        Place lyon = place(45.7578, 4.8320);
        Place rome = place(41.8933, 12.4829);
        Place lima = place(-12.0432, -77.0282);
        Ballot ballot = Ballot.of(
                "a",
                lyon,
                List.of(
                        new Ballot.Vote(rome, 4),
                        new Ballot.Vote(paris, 3),
                        new Ballot.Vote(lyon, 2),
                        new Ballot.Vote(lima, 1)));
        assertEquals(0.9, ballot.share(AnswerLevel.CONTINENT), 1e-12);
        assertTrue(ballot.isRight(AnswerLevel.CONTINENT));
        assertEquals(0.5, ballot.share(AnswerLevel.COUNTRY), 1e-12); // France with 3 + 2 of 10
        assertTrue(ballot.isRight(AnswerLevel.COUNTRY));
        assertEquals(0.4, ballot.share(AnswerLevel.CITY), 1e-12); // Rome, and that is wrong
        assertFalse(ballot.isRight(AnswerLevel.CITY));
        assertEquals(0, Ballot.of("a", lyon, List.of()).share(AnswerLevel.CONTINENT));
        // the middle of the Pacific is of no country: its mass is nobody's
        Ballot drowned = Ballot.of("a", lyon, List.of(new Ballot.Vote(place(0, -140), 3), new Ballot.Vote(lyon, 1)));
        assertEquals(0.25, drowned.share(AnswerLevel.COUNTRY), 1e-12);
    }

    /** Clopper and Pearson: at the upper end so few wrong ones are seen with a chance of 5 % / 4. */
    @Test
    void anErrorIsWithinWhatWasPromisedIfALargerOneWouldBeSeen() {
        double end = 1 - Math.pow(0.0125, 1 / 50.0); // none of 50
        assertTrue(SureAnswers.isWithin(end + 1e-9, 0, 50));
        assertFalse(SureAnswers.isWithin(end - 1e-9, 0, 50));
        int most = 0;
        while (SureAnswers.isWithin(0.1, most, 400)) {
            most++;
        }
        assertTrue(new BinomialDistribution(null, 400, 0.1).cumulativeProbability(most - 1) <= 0.0125);
        assertTrue(new BinomialDistribution(null, 400, 0.1).cumulativeProbability(most) > 0.0125);
    }

    @Test
    void theFinestSureLevelAnswers() {
        List<Ballot> photos = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            photos.add(photo(AnswerLevel.CITY, 0.9, true));
            photos.add(photo(AnswerLevel.CITY, 0.2, i % 2 == 0));
            photos.add(photo(AnswerLevel.COUNTRY, 0.6, true));
            photos.add(photo(AnswerLevel.CONTINENT, 1, i % 3 == 0));
        }
        SureAnswers rule = SureAnswers.fit(photos, 0.1);
        assertEquals(Map.of(AnswerLevel.CITY, 0.9, AnswerLevel.COUNTRY, 0.6), rule.agreement());
        assertEquals(Optional.of(AnswerLevel.CITY), rule.level(photo(AnswerLevel.CITY, 0.95, false)));
        assertEquals(Optional.empty(), rule.level(photo(AnswerLevel.CITY, 0.5, true)));
        assertEquals(Optional.of(AnswerLevel.COUNTRY), rule.level(photo(AnswerLevel.COUNTRY, 0.7, true)));
        assertEquals(Optional.empty(), rule.level(photo(AnswerLevel.CONTINENT, 1, true)));
        // 20 right ones promise no more than an error of 1 − 0.0125^(1/20) = 0.197
        assertTrue(SureAnswers.fit(photos.subList(0, 40), 0.1).agreement().isEmpty());
        assertThrows(IllegalArgumentException.class, () -> SureAnswers.fit(photos, 0));
    }

    /** On photos of the same kind the error is within the promise but in a few of a hundred calibrations. */
    @Test
    void thePromiseIsKeptOnPhotosOfTheSameKind() {
        Random random = new Random(17);
        int broken = 0;
        double answered = 0;
        for (int trial = 0; trial < 100; trial++) {
            SureAnswers rule = SureAnswers.fit(photos(4000, random), 0.1);
            // right with the probability of the share of the mass: among shares above t, wrong in (1 − t) / 2
            double least = rule.agreement().getOrDefault(AnswerLevel.COUNTRY, 1.0);
            broken += (1 - least) / 2 > 0.1 ? 1 : 0;
            answered += 1 - least;
        }
        assertTrue(broken <= 0.05 * 100, "broken in " + broken + " of 100");
        assertTrue(answered / 100 > 0.1, "of 0.2 that could be answered: " + answered / 100);
    }

    private static List<Ballot> photos(int count, Random random) {
        List<Ballot> photos = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double share = random.nextDouble();
            photos.add(photo(AnswerLevel.COUNTRY, share, random.nextDouble() < share));
        }
        return photos;
    }
}
