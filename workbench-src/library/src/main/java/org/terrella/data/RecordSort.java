package org.terrella.data;

import java.nio.LongBuffer;

/**
 * Sorts records of three longs in place, by the first and then by the second, also in a mapped file.
 *
 * <p>The heap it needs does not depend on the number of records. No two records may be equal in both.
 */
final class RecordSort {

    static final int LONGS = 3;

    private static final int FEW = 16;

    private final LongBuffer records;

    private RecordSort(LongBuffer records) {
        this.records = records;
    }

    static void sort(LongBuffer records) {
        new RecordSort(records).sort(0, records.limit() / LONGS - 1);
    }

    /** Quicksort around the median of three; the shorter side by recursion, so the depth is at most the logarithm. */
    private void sort(int from, int to) {
        int low = from;
        int high = to;
        while (high - low >= FEW) {
            int split = partition(low, high);
            if (split - low < high - split) {
                sort(low, split);
                low = split + 1;
            } else {
                sort(split + 1, high);
                high = split;
            }
        }
        insertionSort(low, high);
    }

    /** Hoare's partition: records up to the result are at most the pivot, those after it at least. */
    private int partition(int low, int high) {
        int pivot = median(low, low + high >>> 1, high);
        long first = get(pivot, 0);
        long second = get(pivot, 1);
        int i = low - 1;
        int j = high + 1;
        while (true) {
            do {
                i++;
            } while (compare(i, first, second) < 0);
            do {
                j--;
            } while (compare(j, first, second) > 0);
            if (i >= j) {
                return Math.min(j, high - 1);
            }
            swap(i, j);
        }
    }

    private void insertionSort(int low, int high) {
        for (int i = low + 1; i <= high; i++) {
            for (int j = i; j > low && compare(j, get(j - 1, 0), get(j - 1, 1)) < 0; j--) {
                swap(j, j - 1);
            }
        }
    }

    private int median(int a, int b, int c) {
        boolean isAbeforeB = isBefore(a, b);
        if (isBefore(b, c)) {
            return isAbeforeB ? b : isBefore(a, c) ? a : c;
        }
        return !isAbeforeB ? b : isBefore(a, c) ? c : a;
    }

    private boolean isBefore(int record, int other) {
        return compare(record, get(other, 0), get(other, 1)) < 0;
    }

    private int compare(int record, long first, long second) {
        int order = Long.compare(get(record, 0), first);
        return order != 0 ? order : Long.compare(get(record, 1), second);
    }

    private void swap(int a, int b) {
        for (int field = 0; field < LONGS; field++) {
            long kept = get(a, field);
            records.put(a * LONGS + field, get(b, field));
            records.put(b * LONGS + field, kept);
        }
    }

    private long get(int record, int field) {
        return records.get(record * LONGS + field);
    }
}
