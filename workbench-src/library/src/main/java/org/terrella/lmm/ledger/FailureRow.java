package org.terrella.lmm.ledger;

import java.util.Optional;
import org.terrella.lmm.LmmException;

/** Failures of one kind without an answer between them: ten are no accident. Safe for use by several threads. */
final class FailureRow {

    private static final int MOST = 10;
    private static final int SUSPICIOUS = 3; // after as many, nothing is tried again before something is answered

    private LmmException.Fault kind;
    private int length;

    synchronized void answered() {
        length = 0;
    }

    /** Whether so much failed alike that another attempt would hardly help. */
    synchronized boolean isSuspicious() {
        return length >= SUSPICIOUS;
    }

    /** A question failed; ends everything if it is the tenth alike. */
    synchronized void failed(LmmException fault) {
        length = fault.fault() == kind ? length + 1 : 1;
        kind = fault.fault();
        if (length >= MOST) {
            throw new LmmException(
                    kind,
                    MOST + " questions in a row failed alike, so that no more are asked; the last: "
                            + fault.getMessage() + "; what was answered is kept, and the same command goes on",
                    Optional.empty());
        }
    }
}
