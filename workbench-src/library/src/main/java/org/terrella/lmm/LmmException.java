package org.terrella.lmm;

import java.time.Duration;
import java.util.Optional;

/** A request that came to nothing, and whether asking again may help. Its message has no key, prompt or photo in it. */
public final class LmmException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Fault fault;

    /** What went wrong. */
    public enum Fault {
        /** Asked too fast. */
        RATE_LIMIT(true),
        /** The server failed or is overloaded. */
        SERVER(true),
        /** Nothing, or not everything, came in time. */
        TIMEOUT(true),
        /** The connection could not be made or broke. */
        CONNECTION(true),
        /** What came is not what such a server answers. */
        MALFORMED(true),
        /** The key is missing, wrong or revoked; no other request will do better. */
        AUTHENTICATION(false),
        /** The account has no money or allowance left; no other request will do better. */
        QUOTA(false),
        /** There is no such model here; no other request will do better. */
        MODEL(false),
        /** Nobody who speaks this interface is at the address; no other request will do better. */
        UNREACHABLE(false),
        /** What came is no answer but nothing; another one may be more. */
        EMPTY(true),
        /** The server filtered the question or its answer; others may do better. */
        FILTERED(false),
        /** The answer was cut off at the limit of tokens; others may be shorter. */
        LENGTH(false),
        /** The server does not take this request; others may do better. */
        REQUEST(false);

        private final boolean worthRepeating;

        Fault(boolean worthRepeating) {
            this.worthRepeating = worthRepeating;
        }

        /**
         * Whether the same request may succeed later.
         *
         * @return true if so
         */
        public boolean worthRepeating() {
            return worthRepeating;
        }

        /**
         * Whether all other requests would fail in the same way.
         *
         * @return true if so
         */
        public boolean concernsAll() {
            return this == AUTHENTICATION || this == QUOTA || this == MODEL || this == UNREACHABLE;
        }
    }

    private final transient Optional<Duration> retryAfter;
    private final transient Usage usage;

    /**
     * A fault.
     *
     * @param fault what went wrong
     * @param sentence where, what was expected, what was found; without key, prompt or photo
     * @param retryAfter how long the server wants to be left alone, if it said so
     */
    public LmmException(Fault fault, String sentence, Optional<Duration> retryAfter) {
        this(fault, sentence, retryAfter, Usage.NONE);
    }

    /**
     * A fault that cost something.
     *
     * @param fault what went wrong
     * @param sentence where, what was expected, what was found; without key, prompt or photo
     * @param retryAfter how long the server wants to be left alone, if it said so
     * @param usage tokens that it took nevertheless, as far as the server told
     */
    public LmmException(Fault fault, String sentence, Optional<Duration> retryAfter, Usage usage) {
        super(sentence);
        this.fault = fault;
        this.retryAfter = retryAfter;
        this.usage = usage;
    }

    /**
     * What went wrong.
     *
     * @return the kind of fault
     */
    public Fault fault() {
        return fault;
    }

    /**
     * How long the server wants to be left alone.
     *
     * @return a time, if it said so
     */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }

    /**
     * What it cost.
     *
     * @return tokens, none if the server told of none
     */
    public Usage usage() {
        return usage;
    }
}
