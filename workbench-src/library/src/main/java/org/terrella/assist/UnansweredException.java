package org.terrella.assist;

/** A method could not be asked, which is no answer of it. */
public final class UnansweredException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    UnansweredException(String message) {
        super(message);
    }
}
