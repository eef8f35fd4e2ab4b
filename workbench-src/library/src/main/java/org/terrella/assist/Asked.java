package org.terrella.assist;

import java.time.Instant;
import org.terrella.belief.HintEvidence;
import org.terrella.locate.Explanation;

/**
 * What was asked of whom, which stays the same in all steps of an inquiry but for the last answer.
 *
 * @param assistant who was asked
 * @param photo the first of the scene
 * @param why what it answered last about that photo
 * @param maps makes evidence of hints
 * @param time when it was first asked
 */
record Asked(Assistant assistant, AssistedPhoto photo, Explanation why, HintEvidence maps, Instant time) {

    Asked with(Explanation later) {
        return new Asked(assistant, photo, later, maps, time);
    }
}
