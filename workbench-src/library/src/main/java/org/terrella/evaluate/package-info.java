/** Judging predictions: error distances, threshold accuracies, intervals, paired comparisons. */
package org.terrella.evaluate;
