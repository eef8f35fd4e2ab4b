package org.terrella.report;

import java.util.Optional;
import org.terrella.experiment.Experiment;
import org.terrella.run.Run;

/**
 * What came of an experiment of a reproduction.
 *
 * @param experiment its definition
 * @param run its run; there if and only if the reason is not
 * @param reason why there is no run, one sentence
 * @param isUnfinished whether the same command goes on with it
 */
public record Reproduced(Experiment experiment, Optional<Run> run, Optional<String> reason, boolean isUnfinished) {

    /**
     * An experiment that was run.
     *
     * @param experiment its definition
     * @param run its run
     * @return what came of it
     */
    public static Reproduced of(Experiment experiment, Run run) {
        return new Reproduced(experiment, Optional.of(run), Optional.empty(), false);
    }

    /**
     * An experiment that could not be run.
     *
     * @param experiment its definition
     * @param reason why, one sentence
     * @return what came of it
     */
    public static Reproduced failed(Experiment experiment, String reason) {
        return new Reproduced(experiment, Optional.empty(), Optional.of(reason), false);
    }

    /**
     * An experiment of which some is missing, since questions failed.
     *
     * @param experiment its definition
     * @param reason what and why, one sentence
     * @return what came of it
     */
    public static Reproduced unfinished(Experiment experiment, String reason) {
        return new Reproduced(experiment, Optional.empty(), Optional.of(reason), true);
    }
}
