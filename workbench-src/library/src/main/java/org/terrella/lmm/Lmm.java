package org.terrella.lmm;

import java.util.List;

/**
 * A large multimodal model that answers questions about photos.
 *
 * <p>Safe for use by several threads. It holds no answers; whoever must not ask twice puts a ledger before it.
 */
public interface Lmm extends AutoCloseable {

    /**
     * What ledgers and tables call it; another name for whatever would answer differently.
     *
     * @return a name with everything that tells its answers from those of its kin, such as a version or a fingerprint
     */
    String model();

    /**
     * How many requests it takes at a time with profit.
     *
     * @return 1 for an endpoint that takes one photo per call; more for a network in this process
     */
    int batch();

    /**
     * Asks, and waits.
     *
     * @param requests one or more, at most {@link #batch()} with profit
     * @param sampling how answers are drawn
     * @return a reply to each, in their order; it may bring fewer answers than wanted, 1 or more, and whoever wants the others
     *     asks for those from there on
     * @throws LmmException if the call as a whole came to nothing; then nothing of it was answered
     */
    List<Reply> ask(List<Request> requests, Sampling sampling);

    /**
     * What was noticed while it was asked, since this was last called.
     *
     * @return sentences, such as in which way a server wants to be asked; none if all went as expected
     */
    default List<String> notes() {
        return List.of();
    }

    @Override
    void close();
}
