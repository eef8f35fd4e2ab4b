package org.terrella.belief;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.terrella.geo.LatLng;
import org.terrella.locate.SphereDensity;

/**
 * Something that speaks for some places and against others, as a map over {@link Places}.
 *
 * <p>Immutable. The map holds logarithms of likelihoods, 0 at the place it speaks for most.
 */
public final class Evidence {

    /** How much of what a method says may be wrong altogether, spread over all places as they were before. */
    public static final double DOUBT = 0.02;

    private final String id;
    private final EvidenceKind kind;
    private final String sentence;
    private final double[] logs;
    private final List<LatLng> witnesses;

    private Evidence(String id, EvidenceKind kind, String sentence, double[] logs, List<LatLng> witnesses) {
        this.id = id;
        this.kind = kind;
        this.sentence = sentence;
        this.logs = logs;
        this.witnesses = List.copyOf(witnesses);
    }

    /**
     * Evidence of likelihoods.
     *
     * @param id what it is, without a doubt; the same evidence twice counts once
     * @param kind where it comes from
     * @param sentence what it says
     * @param likelihoods how well each place goes with it, finite and above 0, one of each place
     * @return the evidence
     * @throws IllegalArgumentException if a likelihood is not finite and above 0
     */
    public static Evidence of(String id, EvidenceKind kind, String sentence, double[] likelihoods) {
        double most = 0;
        for (int i = 0; i < likelihoods.length; i++) {
            if (!(likelihoods[i] > 0 && likelihoods[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "evidence must have a finite likelihood above 0 at each place, found " + likelihoods[i]
                                + " at place " + i + " of " + id);
            }
            most = Math.max(most, likelihoods[i]);
        }
        double highest = Math.log(most);
        return new Evidence(
                id,
                kind,
                sentence,
                Arrays.stream(likelihoods)
                        .map(value -> Math.log(value) - highest)
                        .toArray(),
                List.of());
    }

    /**
     * What a method says where it gives a probability of each place, such as a classifier of its classes or GeoCLIP of its list.
     *
     * @param id what it is
     * @param kind where it comes from
     * @param sentence what it says
     * @param places the places
     * @param probabilities 0 or more, one of each place, with a finite sum above 0
     * @return the evidence, with {@link #DOUBT}
     * @throws IllegalArgumentException if there are not as many probabilities as places, or all are 0
     */
    public static Evidence ofProbabilities(
            String id, EvidenceKind kind, String sentence, Places places, double[] probabilities) {
        double sum = Arrays.stream(probabilities).sum();
        if (probabilities.length != places.size() || !(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("expected a probability of each of " + places.size()
                    + " places with a finite sum above 0, found " + probabilities.length + " with a sum of " + sum);
        }
        double[] likelihoods = IntStream.range(0, probabilities.length)
                .mapToDouble(i -> (1 - DOUBT) * probabilities[i] / sum / places.prior(i) + DOUBT)
                .toArray();
        return of(id, kind, sentence, likelihoods);
    }

    /**
     * What a method says that has a density.
     *
     * @param id what it is
     * @param kind where it comes from
     * @param sentence what it says
     * @param places the places
     * @param density of the method
     * @return the evidence, with {@link #DOUBT}
     */
    public static Evidence of(String id, EvidenceKind kind, String sentence, Places places, SphereDensity density) {
        double[] near = density.relativeAt(places.directions());
        if (Arrays.stream(near).anyMatch(value -> value > 0)) {
            Arrays.setAll(near, i -> places.prior(i) * near[i]);
            return ofProbabilities(id, kind, sentence, places, near);
        }
        double[] logs = Arrays.stream(places.directions()) // all are far away
                .mapToDouble(density::logPerSquareKm)
                .toArray();
        double most = Arrays.stream(logs).max().orElseThrow();
        double[] relative = IntStream.range(0, logs.length)
                .mapToDouble(i -> places.prior(i) * Math.exp(logs[i] - most))
                .toArray();
        return ofProbabilities(id, kind, sentence, places, relative);
    }

    /**
     * Places that were named, such as answers of a language model or those of similar photos.
     *
     * @param id what it is
     * @param kind where it comes from
     * @param places the places
     * @param named those that were named
     * @return the evidence, with {@link #DOUBT}, and those named as its witnesses
     */
    public static Evidence ofNamed(String id, EvidenceKind kind, Places places, Named named) {
        SphereDensity density = SphereDensity.of(named.places().stream()
                .map(place -> new SphereDensity.Kernel(place, 1, named.sigmaDegrees()))
                .toList());
        Evidence evidence = of(id, kind, named.sentence(), places, density);
        return new Evidence(id, kind, named.sentence(), evidence.logs, named.places());
    }

    /**
     * Places that were named.
     *
     * @param sentence what they are, such as "20 answers"
     * @param places one or more, the same one as often as it was named
     * @param sigmaDegrees how far from the truth they are wont to be, degrees of arc
     */
    public record Named(String sentence, List<LatLng> places, double sigmaDegrees) {

        /**
         * Copies the list.
         *
         * @param sentence what they are
         * @param places one or more
         * @param sigmaDegrees how far from the truth they are wont to be
         * @throws IllegalArgumentException if there are none
         */
        public Named {
            places = List.copyOf(places);
            if (places.isEmpty()) {
                throw new IllegalArgumentException("expected one or more named places, found none: " + sentence);
            }
        }
    }

    /**
     * What it is, without a doubt.
     *
     * @return its id
     */
    public String id() {
        return id;
    }

    /**
     * Where it comes from.
     *
     * @return its kind
     */
    public EvidenceKind kind() {
        return kind;
    }

    /**
     * What it says.
     *
     * @return a sentence without a full stop
     */
    public String sentence() {
        return sentence;
    }

    /**
     * Places that it names one by one.
     *
     * @return answers or references; none of other evidence
     */
    public List<LatLng> witnesses() {
        return witnesses;
    }

    /**
     * How many places its map has.
     *
     * @return 1 or more
     */
    public int size() {
        return logs.length;
    }

    /**
     * How it speaks of a place.
     *
     * @param place index of a place
     * @return nats, 0 at the place it speaks for most and below 0 elsewhere
     */
    public double log(int place) {
        return logs[place];
    }
}
