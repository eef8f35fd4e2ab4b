package org.terrella.lmm.ledger;

import java.nio.file.Path;
import java.util.List;

/** A process that writes to a ledger until it is killed, and says what it has written. */
final class LedgerChild {

    private LedgerChild() {}

    public static void main(String[] args) {
        try (AnswerLedger ledger = AnswerLedger.open(Path.of(args[0]))) {
            for (int photo = Integer.parseInt(args[1]); photo < 1_000_000; photo++) {
                ledger.keep(List.of(AnswerLedgerTest.call(photo, 0, "first " + photo, "second " + photo)));
                System.out.println(photo);
            }
        }
    }
}
