package org.terrella.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Corrects p-values for being several: among all of a family, one wrong rejection is as unlikely as the level says.
 *
 * <p>Source: S. Holm, "A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6 (1979),
 * 65-70.
 */
public final class Holm {

    private Holm() {}

    /**
     * Corrects p-values.
     *
     * @param pValues p-values of one family
     * @return corrected p-values in the same order, at most 1, in the order of the uncorrected ones
     */
    public static double[] corrected(double... pValues) {
        List<Integer> ascending = IntStream.range(0, pValues.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> pValues[i]))
                .toList();
        double[] corrected = new double[pValues.length];
        double largest = 0;
        for (int i = 0; i < pValues.length; i++) {
            int index = ascending.get(i);
            largest = Math.max(largest, Math.min(1, (pValues.length - i) * pValues[index]));
            corrected[index] = largest;
        }
        return corrected;
    }
}
