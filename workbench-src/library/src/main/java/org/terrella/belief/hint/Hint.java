package org.terrella.belief.hint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was read in a text.
 *
 * @param text as it was typed
 * @param readings what it says, in the order of the text; none if nothing was understood
 * @param unread parts that were not understood, as they were typed
 * @param notes words that were taken for others, and names that may mean several places, a sentence each
 */
public record Hint(String text, List<Reading> readings, List<String> unread, List<String> notes) {

    /** What a text is read into, part by part. */
    record Parts(Set<Reading> readings, List<String> unread, List<String> notes) {

        /** What was just said is taken back. */
        void dropLast() {
            readings.stream().reduce((one, next) -> next).ifPresent(readings::remove);
        }
    }

    /**
     * Copies the lists.
     *
     * @param text as it was typed
     * @param readings what it says
     * @param unread parts that were not understood
     * @param notes words that were taken for others
     */
    public Hint {
        readings = List.copyOf(readings);
        unread = List.copyOf(unread);
        notes = List.copyOf(notes);
    }

    /**
     * The readings, without a doubt.
     *
     * @return keys separated by semicolons; ? for what was not understood
     */
    public String key() {
        String read = readings.stream().map(Reading::key).collect(Collectors.joining("; "));
        return unread.isEmpty() ? read : read.isEmpty() ? "?" : read + "; ?";
    }

    /**
     * What it claims of the place.
     *
     * @return in the order of the text; none of what is taken back or drawn as a boundary
     */
    public Stream<Reading.Claim> claims() {
        return readings.stream().filter(Reading.Claim.class::isInstance).map(Reading.Claim.class::cast);
    }

    /**
     * What to answer to the person.
     *
     * @return a sentence for each reading, and one that says what was not understood
     */
    public List<String> answer() {
        List<String> answer = new ArrayList<>(
                readings.stream().map(reading -> reading.words() + ".").toList());
        answer.addAll(notes);
        if (!unread.isEmpty()) {
            answer.add("Not understood: "
                    + unread.stream().map(part -> "“" + part + "”").collect(Collectors.joining(", ")) + ".");
        }
        return List.copyOf(answer);
    }
}
