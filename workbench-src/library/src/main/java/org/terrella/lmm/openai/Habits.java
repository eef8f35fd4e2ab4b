package org.terrella.lmm.openai;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.terrella.lmm.Sampling;

/**
 * What a server takes, as far as its refusals have told.
 *
 * @param most most answers that it gives per call, 1 or more
 * @param isNewerLimit whether the limit of tokens is called max_completion_tokens
 * @param dropped what it does not take at all
 */
record Habits(int most, boolean isNewerLimit, Set<Part> dropped) {

    /** What can be left out of a call. */
    enum Part {
        SEED("seed", "without a seed, so that answers cannot be repeated"),
        TEMPERATURE("temperature", "at the server's own temperature instead of the one that was wanted"),
        DETAIL("detail", "without the detail of photos, which the server chooses"),
        EFFORT("reasoning_effort", "without an effort of reasoning"),
        LIMIT("max_tokens", "without a limit of tokens");

        private final String word;
        private final String told;
        private final Pattern names;

        Part(String word, String told) {
            this.word = word;
            this.told = told;
            this.names = Pattern.compile("(?<![A-Za-z_])" + word + "(?![A-Za-z_])");
        }

        String word() {
            return word;
        }

        private boolean isNamed(ServerWords said) {
            return names.matcher(said.message()).find()
                    || names.matcher(said.parameter()).find();
        }
    }

    static final String NEWER_LIMIT = "max_completion_tokens";

    private static final Pattern NAMES_N = Pattern.compile("(?<![\\w'])['\"`]?n['\"`]?(?![\\w'])");
    private static final Pattern CAP =
            Pattern.compile("(?i)(?:and|at most|up to|maximum(?: of| is)?|less than or equal to|<=|≤) *(\\d{1,4})\\b");
    private static final Pattern TOO_LONG =
            Pattern.compile("(?i)context (length|window)|too (large|long|many tokens)|exceeds?\\b.*\\btokens");

    Habits {
        dropped = dropped.isEmpty() ? Set.of() : Set.copyOf(dropped);
    }

    /** What is supposed of a server before the first call. */
    static Habits of(Endpoint endpoint) {
        boolean isOne = endpoint.server().answersPerCall().equals(Optional.of(Endpoint.AnswersPerCall.ONE));
        return new Habits(
                isOne ? 1 : Integer.MAX_VALUE, endpoint.manner().limits().isNewerName(), Set.of());
    }

    Habits atMost(int answers) {
        return new Habits(Math.min(most, answers), isNewerLimit, dropped);
    }

    boolean sends(Part part) {
        return !dropped.contains(part);
    }

    private Habits without(Part part) {
        Set<Part> more = EnumSet.of(part);
        more.addAll(dropped);
        return new Habits(most, isNewerLimit, more);
    }

    /**
     * What to try after a call was rejected; nothing if the rejection has another reason.
     *
     * @param said why it was rejected
     * @param call what was sent
     * @param isNew whether the server never gave several answers, so that it may be these that it rejects
     */
    Optional<Habits> after(ServerWords said, ChatCall call, boolean isNew) {
        if (TOO_LONG.matcher(said.message()).find()) {
            return Optional.empty();
        }
        if (sends(Part.LIMIT)
                && (Part.LIMIT.isNamed(said) || (said.message() + said.parameter()).contains(NEWER_LIMIT))) {
            return Optional.of(
                    isNewerLimit == call.endpoint().manner().limits().isNewerName()
                            ? new Habits(most, !isNewerLimit, dropped)
                            : without(Part.LIMIT));
        }
        for (Part part : Part.values()) {
            if (part != Part.LIMIT && call.parts(this).contains(part) && part.isNamed(said)) {
                return Optional.of(without(part));
            }
        }
        boolean isN = NAMES_N.matcher(said.message() + " " + said.parameter()).find();
        return call.answers() > 1 && (isN || isNew) ? Optional.of(atMost(cap(said, call.answers()))) : Optional.empty();
    }

    /** How many answers a server says that it gives at most. */
    private static int cap(ServerWords said, int wanted) {
        Matcher cap = CAP.matcher(said.message());
        int found = cap.find() ? Integer.parseInt(cap.group(1)) : 1;
        return found >= 1 && found < wanted ? found : 1;
    }

    /** In which ways calls are other ones than by some earlier habits, for people. */
    List<String> changes(Habits before, Sampling sampling) {
        List<String> changes = new ArrayList<>();
        if (most < before.most) {
            changes.add(most == 1 ? "one answer per call" : "at most " + most + " answers per call");
        }
        if (isNewerLimit != before.isNewerLimit) {
            changes.add("the limit of tokens as " + (isNewerLimit ? NEWER_LIMIT : Part.LIMIT.word()));
        }
        for (Part part : Part.values()) {
            if (!sends(part) && before.sends(part)) {
                boolean isTold =
                        part == Part.TEMPERATURE && sampling.temperature().isPresent();
                changes.add(part.told + (isTold ? ", " + sampling.temperature().getAsDouble() : ""));
            }
        }
        return changes;
    }
}
