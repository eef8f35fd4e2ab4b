package org.terrella.world.paint;

/**
 * Random numbers that are the same on every machine and Java version.
 *
 * <p>SplitMix64. The generators of {@code java.util} fix their bits but not how ranges and normal numbers are made of
 * them. A seed is mixed from a start and any number of keys, so that each photo, town and style has dice of its own and
 * adding one changes no other.
 *
 * @see <a href="https://doi.org/10.1145/2660193.2660195">Steele, Lea and Flood 2014</a>
 */
public final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /**
     * Dice for a purpose.
     *
     * @param seed what all dice of a world share
     * @param keys what these dice are for
     * @return dice that always fall the same for the same seed and keys
     */
    public static Dice of(long seed, long... keys) {
        return new Dice(seed(seed, keys));
    }

    /**
     * A number that stands for a seed and keys.
     *
     * @param seed what all share
     * @param keys what it is for
     * @return the mixed number
     */
    public static long seed(long seed, long... keys) {
        long mixed = mix(seed + GOLDEN);
        for (long key : keys) {
            mixed = mix(mixed * 31 + key + GOLDEN);
        }
        return mixed;
    }

    /**
     * Where the dice are in their sequence.
     *
     * @return what {@link #restore} takes
     */
    public long state() {
        return state;
    }

    /**
     * Goes to another place in the sequence: from here on they fall as they did from there.
     *
     * @param earlier as {@link #state} gave it
     */
    public void restore(long earlier) {
        state = earlier;
    }

    /**
     * Any 64 bits.
     *
     * @return uniform
     */
    public long bits() {
        state += GOLDEN;
        return mix(state);
    }

    /**
     * A number from 0 up to 1.
     *
     * @return uniform in [0, 1)
     */
    public double unit() {
        return (bits() >>> 11) * 0x1.0p-53;
    }

    /**
     * A number of a range.
     *
     * @param from its lower end
     * @param to its upper end
     * @return uniform in [from, to)
     */
    public double between(double from, double to) {
        return from + (to - from) * unit();
    }

    /**
     * A whole number below a bound.
     *
     * @param bound above 0
     * @return uniform in [0, bound)
     */
    public int below(int bound) {
        return (int) ((bits() >>> 33) * bound >>> 31);
    }

    /**
     * Whether something happens.
     *
     * @param probability in [0, 1]
     * @return true that often
     */
    public boolean chance(double probability) {
        return unit() < probability;
    }

    /**
     * A normal number, by the polar method.
     *
     * @param mean its mean
     * @param deviation its standard deviation, at least 0
     * @return normal
     */
    public double normal(double mean, double deviation) {
        double u;
        double square;
        do {
            u = between(-1, 1);
            double v = between(-1, 1);
            square = u * u + v * v;
        } while (square >= 1 || square == 0);
        return mean + deviation * u * Math.sqrt(-2 * StrictMath.log(square) / square);
    }

    /**
     * A positive number with a heavy tail.
     *
     * @param median its median, above 0
     * @param sigma standard deviation of its logarithm, at least 0
     * @return log-normal
     */
    public double logNormal(double median, double sigma) {
        return median * StrictMath.exp(normal(0, sigma));
    }

    /**
     * One of several things.
     *
     * @param things at least one
     * @param <T> their type
     * @return each equally often
     */
    @SafeVarargs
    public final <T> T pick(T... things) {
        return things[below(things.length)];
    }

    /**
     * One of several things, some of them more often.
     *
     * @param weights at least 0, not all 0
     * @return an index, as often as its weight says
     */
    public int weighted(double... weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double at = unit() * total;
        for (int i = 0; i < weights.length - 1; i++) {
            at -= weights[i];
            if (at < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    private static long mix(long z) {
        long first = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        long second = (first ^ first >>> 27) * 0x94D049BB133111EBL;
        return second ^ second >>> 31;
    }
}
