package org.terrella.evaluate;

/**
 * A measured value with its interval.
 *
 * @param value the value on the queries at hand
 * @param interval its bootstrap interval
 */
public record Estimate(double value, Interval interval) {}
