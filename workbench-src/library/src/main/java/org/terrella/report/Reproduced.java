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
 */
public record Reproduced(Experiment experiment, Optional<Run> run, Optional<String> reason) {

    /**
     * An experiment that was run.
     *
     * @param experiment its definition
     * @param run its run
     * @return what came of it
     */
    public static Reproduced of(Experiment experiment, Run run) {
        return new Reproduced(experiment, Optional.of(run), Optional.empty());
    }

    /**
     * An experiment that could not be run.
     *
     * @param experiment its definition
     * @param reason why, one sentence
     * @return what came of it
     */
    public static Reproduced failed(Experiment experiment, String reason) {
        return new Reproduced(experiment, Optional.empty(), Optional.of(reason));
    }
}
