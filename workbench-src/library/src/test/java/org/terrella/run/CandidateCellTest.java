package org.terrella.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.terrella.geo.LatLng;
import org.terrella.locate.Candidate;
import org.terrella.locate.Proposal;

class CandidateCellTest {

    private static final LatLng PLACE = new LatLng(-12.5, 170.25);

    @Test
    void keepsSixDigitsOfASimilarity() {
        assertEquals(0.123457, kept(0.1234567));
        assertEquals(-0.0123457, kept(-0.01234567));
        assertEquals(0.1, kept(0.09999999));
        assertEquals(1, kept(0.9999999));
        assertEquals(123457, kept(123456.7));
        assertEquals(0, kept(0));
    }

    @Test
    void keepsWhatDecimalRoundingGives() {
        Random random = new Random(5);
        for (int i = 0; i < 2000; i++) {
            double similarity = (2 * random.nextDouble() - 1) * Math.pow(10, random.nextInt(12) - 8.0);
            double expected =
                    new BigDecimal(similarity).round(new MathContext(6)).doubleValue();
            assertEquals(expected, kept(similarity), "seed 5, number " + i);
        }
    }

    @Test
    void whatIsKeptIsReadAsItWas() {
        List<Candidate> many = new ArrayList<>();
        for (int rank = 1; rank <= CandidateCell.MOST + 1; rank++) {
            many.add(new Candidate(PLACE, Proposal.Origin.GENERATED, 1.0 / (rank + 2), rank));
        }
        List<Candidate> kept = CandidateCell.kept(many);
        assertEquals(CandidateCell.MOST, kept.size());
        assertEquals(kept, CandidateCell.read(CandidateCell.text(kept)));
        assertEquals("[[-12.5,170.25,0.333333,\"generated\"]]", CandidateCell.text(kept.subList(0, 1)));
    }

    private static double kept(double similarity) {
        Candidate candidate = new Candidate(PLACE, Proposal.Origin.GENERATED, similarity, 1);
        return CandidateCell.kept(List.of(candidate)).get(0).similarity();
    }
}
