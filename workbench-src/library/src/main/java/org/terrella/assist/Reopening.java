package org.terrella.assist;

import java.util.ArrayList;
import java.util.List;
import org.terrella.belief.BeliefRecord;
import org.terrella.belief.Boundary;

/** Takes the steps of a record again, from the beginning of an inquiry. */
final class Reopening {

    private final BeliefRecord record;
    private final List<String> told = new ArrayList<>();

    Reopening(BeliefRecord record) {
        this.record = record;
    }

    /** What is otherwise than in the record, after it was opened. */
    List<String> told() {
        return List.copyOf(told);
    }

    /** Before anything was said, but with all photos of the scene. */
    private static Inquiry beginning(Inquiry now) {
        int photos = now.dossier().photos().size();
        Inquiry first = now;
        while (first.undo() != first && first.undo().dossier().photos().size() == photos) {
            first = first.undo();
        }
        return first;
    }

    /**
     * The inquiry with the hints of the record in order, then with the same evidence struck out.
     *
     * @throws IllegalArgumentException if the record is of another photo
     */
    Inquiry from(Inquiry now) {
        Inquiry beginning = beginning(now);
        String photo = beginning.photo().sha256();
        if (!record.photo().equals(photo)) {
            throw new IllegalArgumentException(
                    "expected a record of the photo " + photo + ", found one of " + record.photo());
        }
        String model = beginning.model().name();
        if (!record.model().equals(model)) {
            told.add("The record is of " + record.model() + ", this answer of " + model + ".");
        }
        Inquiry last = beginning;
        for (String hint : record.hints()) {
            last = last.hint(hint);
        }
        for (BeliefRecord.Entry entry : record.evidence()) {
            if (last.belief().find(entry.id()).isEmpty()) {
                told.add("Not found again: " + entry.sentence() + ".");
            } else {
                last = entry.isStruck() ? last.strike(entry.id()) : last.restore(entry.id());
            }
        }
        if (record.boundary().isEmpty()) {
            return last.everywhere();
        }
        boolean isThere = last.belief()
                .boundary()
                .map(Boundary::sentence)
                .filter(record.boundary()::equals)
                .isPresent();
        if (!isThere) { // corners of what was drawn are in no record
            told.add("Not found again: " + record.boundary() + ".");
        }
        return last;
    }
}
