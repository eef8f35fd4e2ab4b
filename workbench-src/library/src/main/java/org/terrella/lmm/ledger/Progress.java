package org.terrella.lmm.ledger;

import java.util.OptionalDouble;

/**
 * How far asking is.
 *
 * @param done how many questions of this work are at an end, answered or not
 * @param questions how many it has
 * @param failed how many of those at an end failed
 * @param answers how many answers came
 * @param dollars what was spent by this runner, failed calls included; nothing where prices are not known
 * @param isEstimated whether some of that is estimated, since the server does not tell its tokens
 */
public record Progress(
        long done, long questions, long failed, long answers, OptionalDouble dollars, boolean isEstimated) {}
