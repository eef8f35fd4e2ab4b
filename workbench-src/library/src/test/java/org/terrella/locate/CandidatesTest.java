package org.terrella.locate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.terrella.geo.LatLng;
import org.terrella.locate.Candidates.Fault;
import org.terrella.locate.Proposal.Origin;
import org.terrella.locate.SphereDensity.Kernel;

class CandidatesTest {

    @Test
    void keepsPlacesInTheirOrderAndCountsWhatIsNone() {
        Candidates candidates = Candidates.builder()
                .add(48.9, 2.3, Origin.GENERATED)
                .add(148.9, 2.3, Origin.GENERATED)
                .add(2.3, 181, Origin.GENERATED)
                .add(Double.NaN, 0, Origin.GENERATED)
                .add(0, Double.POSITIVE_INFINITY, Origin.GENERATED)
                .add(-91, -181, Origin.GENERATED)
                .add(-90, 180, Origin.RETRIEVED)
                .build();
        assertEquals(
                List.of(
                        new Proposal(new LatLng(48.9, 2.3), Origin.GENERATED),
                        new Proposal(new LatLng(-90, 180), Origin.RETRIEVED)),
                candidates.proposals());
        assertEquals(Map.of(Fault.LATITUDE, 2, Fault.LONGITUDE, 1, Fault.NOT_A_NUMBER, 2), candidates.leftOut());
    }

    @Test
    void addsUpWhatWasLeftOutOverQueries() {
        Candidates one = Candidates.builder().add(91, 0, Origin.GENERATED).build();
        Candidates none = Candidates.builder().add(1, 0, Origin.GENERATED).build();
        assertEquals(Map.of(Fault.LATITUDE, 2), Candidates.leftOut(List.of(one, none, one)));
    }

    @Test
    void aPredictionHasAPlaceAndPerhapsADensityOrAReason() {
        LatLng place = new LatLng(1, 2);
        Optional<SphereDensity> density = Optional.of(SphereDensity.of(List.of(new Kernel(place, 1, 1))));
        Optional<String> late = Optional.of("late");
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> new Prediction("q", Optional.empty(), List.of(), density, late, false))
                .getMessage();
        assertEquals(
                "a prediction has a place, and perhaps a density, or a reason why not, found for q: Optional.empty,"
                        + " Optional[a density], Optional[late]",
                message);
        assertThrows(
                IllegalArgumentException.class,
                () -> new Prediction("q", Optional.of(place), List.of(), density, late, false));
        assertEquals(Optional.empty(), Prediction.of("q", place, List.of()).density());
        assertEquals(Optional.of("no answer"), Prediction.none("q", "no answer").reason());
    }

    @Test
    void candidatesComeInTheOrderOfTheirRanks() {
        Candidate second = new Candidate(new LatLng(0, 0), Origin.RETRIEVED, 0.5, 2);
        SphereDensity density = SphereDensity.of(List.of(new Kernel(new LatLng(0, 0), 1, 1)));
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> Prediction.of("q", new LatLng(0, 0), List.of(second), density))
                .getMessage();
        assertEquals("candidates must come in the order of their ranks, found rank 2 at place 1", message);
        assertEquals(
                "a candidate must have a finite similarity and a rank from 1, found NaN and 1",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new Candidate(new LatLng(0, 0), Origin.RETRIEVED, Double.NaN, 1))
                        .getMessage());
    }
}
