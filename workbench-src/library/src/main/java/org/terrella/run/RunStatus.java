package org.terrella.run;

import org.terrella.file.Words;

/** How a run stands. */
public enum RunStatus {
    /** A process is at it. */
    RUNNING,
    /** All trials are there. */
    DONE,
    /** Some queries failed, which its folder tells; starting it again asks these and nothing else. */
    UNFINISHED,
    /** Something went wrong, which its status file says; starting it again goes on. */
    FAILED,
    /** It was stopped or killed; starting it again goes on. */
    INTERRUPTED;

    /**
     * Its name in files and lists.
     *
     * @return lower case
     */
    public String word() {
        return Words.word(this);
    }
}
