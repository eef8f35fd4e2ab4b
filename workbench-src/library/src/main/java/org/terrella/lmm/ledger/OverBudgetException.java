package org.terrella.lmm.ledger;

/** No further call fits into the budget; everything that was answered is in the ledger. */
public final class OverBudgetException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * Says what was spent and what would be needed.
     *
     * @param sentence one sentence
     */
    public OverBudgetException(String sentence) {
        super(sentence);
    }
}
