package org.terrella.lmm.ledger;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.terrella.lmm.Prices;
import org.terrella.lmm.Usage;

/** What was spent and what may still come of calls under way; their sum never exceeds the budget. */
final class Spending {

    private static final int CENTS = 10_000; // amounts are told in hundredths of a cent
    private static final long OTHERS_MILLIS = 500; // before it is looked again what other commands put aside

    private final Optional<Prices> prices;
    private final OptionalDouble budget;
    private final Optional<LedgerAccounts> shared;
    private final Waiting waiting;
    private double spent;
    private double reserved;
    private int underWay;

    Spending(AskingSettings settings, AnswerLedger ledger, Waiting waiting) {
        this.prices = settings.money().prices();
        this.budget = settings.money().budgetDollars();
        this.shared = settings.money().isOfLedger() ? Optional.of(ledger.accounts()) : Optional.empty();
        this.waiting = waiting;
    }

    /** What is put aside for a call, and its number where other commands see it. */
    record Reservation(double dollars, OptionalLong shared) {}

    /**
     * Puts aside what a call can cost at most, once calls under way leave enough.
     *
     * @param most tokens that the call can take, asked again after each wait, since the answers of others tell more
     * @param isKnown whether that is known; if not, the call goes alone, so that the next ones are
     */
    synchronized Reservation reserve(Supplier<Usage> most, BooleanSupplier isKnown) throws InterruptedException {
        if (budget.isEmpty()) {
            return put(dollars(most), OptionalLong.empty());
        }
        while (underWay > 0 && (!isKnown.getAsBoolean() || shared.isEmpty() && exceeds(dollars(most)))) {
            wait();
        }
        if (shared.isPresent()) {
            return reserve(shared.get(), most);
        }
        if (exceeds(dollars(most))) {
            throw over(spent, dollars(most));
        }
        return put(dollars(most), OptionalLong.empty());
    }

    private double dollars(Supplier<Usage> most) {
        return prices.map(known -> known.dollars(most.get())).orElse(0.0);
    }

    private boolean exceeds(double dollars) {
        return spent + reserved + dollars > budget.orElseThrow();
    }

    private Reservation put(double dollars, OptionalLong id) {
        reserved += dollars;
        underWay++;
        return new Reservation(dollars, id);
    }

    private Reservation reserve(LedgerAccounts ledger, Supplier<Usage> most) throws InterruptedException {
        for (; ; ) {
            double dollars = dollars(most);
            OptionalLong id = ledger.reserve(dollars, budget.orElseThrow(), waiting.now());
            if (id.isPresent()) {
                return put(dollars, id);
            }
            if (underWay == 0 && ledger.reserved(waiting.now()) == 0) {
                throw over(ledger.spent(), dollars);
            }
            wait(OTHERS_MILLIS);
        }
    }

    private OverBudgetException over(double already, double dollars) {
        return new OverBudgetException("the budget of " + told(budget.orElseThrow()) + " dollars is not enough for"
                + " another call: " + told(already) + " are spent, " + told(dollars)
                + " more could be needed; what was answered is in the ledger");
    }

    /** A call came to an end; whatever it was is on the bill. */
    synchronized void settle(Reservation reservation, Usage usage) {
        underWay--;
        reserved = underWay == 0 ? 0 : reserved - reservation.dollars();
        spent += prices.map(known -> known.dollars(usage)).orElse(0.0);
        reservation
                .shared()
                .ifPresent(shared.map(ledger -> (java.util.function.LongConsumer) ledger::release)
                        .orElse(id -> {}));
        notifyAll();
    }

    synchronized double spent() {
        return spent;
    }

    private static String told(double dollars) {
        return String.valueOf(Math.round(dollars * CENTS) / (double) CENTS);
    }
}
