package org.terrella.experiment;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Two things of which one is said to be better; or, with {@code than}, two of which one is said to be better by more than
 * another is better than a fourth: a difference of differences.
 *
 * @param better what is said to be better
 * @param worse what it is compared with
 * @param than the smaller difference, or nothing if the difference is compared with none
 * @param <T> points of an experiment, rows of a paper's table, or accuracies
 */
public record Contrast<T>(T better, T worse, Optional<Contrast<T>> than) {

    /**
     * Checks that things differ.
     *
     * @param better what is said to be better
     * @param worse what it is compared with
     * @param than the smaller difference
     * @throws IllegalArgumentException if the two are the same, or the smaller difference has a smaller one itself
     */
    public Contrast {
        if (better.equals(worse)) {
            throw new IllegalArgumentException("a claim compares two points, found " + better + " twice");
        }
        if (than.flatMap(Contrast::than).isPresent()) {
            throw new IllegalArgumentException("a claim compares two differences at most, found than within than");
        }
    }

    /**
     * One thing with another.
     *
     * @param better what is said to be better
     * @param worse what it is compared with
     * @param <T> kind of thing
     * @return the contrast
     */
    public static <T> Contrast<T> of(T better, T worse) {
        return new Contrast<>(better, worse, Optional.empty());
    }

    /**
     * This difference with another one.
     *
     * @param smaller the one that is said to be smaller
     * @return a difference of differences
     */
    public Contrast<T> than(Contrast<T> smaller) {
        return new Contrast<>(better, worse, Optional.of(smaller));
    }

    /**
     * What counts positive in the difference.
     *
     * @return one thing, or two
     */
    public List<T> added() {
        return than.map(other -> List.of(better, other.worse)).orElse(List.of(better));
    }

    /**
     * What counts negative in the difference.
     *
     * @return one thing, or two
     */
    public List<T> taken() {
        return than.map(other -> List.of(worse, other.better)).orElse(List.of(worse));
    }

    /**
     * All that is compared.
     *
     * @return two things, or four
     */
    public Stream<T> all() {
        return Stream.concat(added().stream(), taken().stream());
    }

    /** The side that should be the larger one, in words. */
    private static <T> String side(T one, Optional<T> less, Function<T, String> words) {
        return words.apply(one)
                + less.map(other -> " over " + words.apply(other)).orElse("");
    }

    /**
     * What should be larger.
     *
     * @param words of a thing
     * @return such as {@code full}, or {@code img2loc-large over img2loc-small}
     */
    public String larger(Function<T, String> words) {
        return side(better, than.map(other -> worse), words);
    }

    /**
     * What should be smaller.
     *
     * @param words of a thing
     * @return such as {@code without-geo-a}, or {@code g3-large over g3-small}
     */
    public String smaller(Function<T, String> words) {
        return than.map(other -> side(other.better, Optional.of(other.worse), words))
                .orElseGet(() -> words.apply(worse));
    }
}
