package org.terrella.lmm.ledger;

import java.util.Optional;
import java.util.OptionalDouble;
import org.terrella.lmm.Prices;
import org.terrella.lmm.Usage;

/** What was spent and what may still come of calls under way; their sum never exceeds the budget. */
final class Spending {

    private static final int CENTS = 10_000; // amounts are told in hundredths of a cent

    private final Optional<Prices> prices;
    private final OptionalDouble budget;
    private double spent;
    private double reserved;
    private int underWay;

    Spending(AskingSettings settings) {
        this.prices = settings.prices();
        this.budget = settings.budgetDollars();
    }

    /** Puts aside what a call can cost at most, once calls under way leave enough; returns it. */
    synchronized double reserve(Usage most) throws InterruptedException {
        double dollars = prices.map(known -> known.dollars(most)).orElse(0.0);
        while (underWay > 0 && budget.isPresent() && spent + reserved + dollars > budget.getAsDouble()) {
            wait();
        }
        if (budget.isPresent() && spent + reserved + dollars > budget.getAsDouble()) {
            throw new OverBudgetException("the budget of " + told(budget.getAsDouble()) + " dollars is not enough for"
                    + " another call: " + told(spent) + " are spent, " + told(dollars)
                    + " more could be needed; what was answered is in the ledger");
        }
        reserved += dollars;
        underWay++;
        return dollars;
    }

    /** A call came to an end; whatever it was is on the bill. */
    synchronized void settle(double reservation, Usage usage) {
        underWay--;
        reserved = underWay == 0 ? 0 : reserved - reservation;
        spent += prices.map(known -> known.dollars(usage)).orElse(0.0);
        notifyAll();
    }

    synchronized double spent() {
        return spent;
    }

    private static String told(double dollars) {
        return String.valueOf(Math.round(dollars * CENTS) / (double) CENTS);
    }
}
