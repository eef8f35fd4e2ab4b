/** Asking once: every answer is kept before it is used, within rates and budgets. */
package org.terrella.lmm.ledger;
