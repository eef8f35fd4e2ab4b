package org.terrella.belief.hint;

import java.util.List;
import java.util.Optional;
import org.terrella.belief.clue.ClueKind;

/** What was read in a hint: something to believe, something to forget, or a boundary. */
public sealed interface Reading {

    /**
     * What it is, without a doubt.
     *
     * @return such as {@code perhaps not in country:CA}; equal for equal readings alone
     */
    String key();

    /**
     * The reading in words, to be shown beside what was typed.
     *
     * @return a sentence without a full stop
     */
    String words();

    /**
     * Something to believe.
     *
     * @param fact what is said of the place
     * @param isNegated whether it is said not to hold
     * @param isTentative whether the person is not sure
     */
    record Claim(Fact fact, boolean isNegated, boolean isTentative) implements Reading {

        @Override
        public String key() {
            return (isTentative ? "perhaps " : "") + (isNegated ? "not " : "") + fact.key();
        }

        @Override
        public String words() {
            return "It is " + (isTentative ? "perhaps " : "") + (isNegated ? "not " : "") + fact.words();
        }
    }

    /**
     * Something said before that no longer counts.
     *
     * @param what of all that was said
     */
    record Forget(Scope what) implements Reading {

        @Override
        public String key() {
            return "forget " + what.key();
        }

        @Override
        public String words() {
            return "Forget " + what.key();
        }
    }

    /**
     * Where to look at all; a boundary is no evidence.
     *
     * @param areas one or more
     */
    record Only(List<Area> areas) implements Reading {

        /**
         * Copies the list.
         *
         * @param areas one or more
         */
        public Only {
            areas = List.copyOf(areas);
        }

        @Override
        public String key() {
            return "only " + Area.keys(areas);
        }

        @Override
        public String words() {
            return "Look only in " + Area.names(areas);
        }
    }

    /**
     * How much of what was said is to be forgotten.
     *
     * @param everything whether all is
     * @param fact what was said, if it is named; with no kind either and not everything, the last hint
     * @param kind things that it was said of, if these are named
     */
    record Scope(boolean everything, Optional<Fact> fact, Optional<ClueKind> kind) {

        static Scope all() {
            return new Scope(true, Optional.empty(), Optional.empty());
        }

        static Scope last() {
            return new Scope(false, Optional.empty(), Optional.empty());
        }

        static Scope of(Fact fact) {
            return new Scope(false, Optional.of(fact), Optional.empty());
        }

        static Scope of(ClueKind kind) {
            return new Scope(false, Optional.empty(), Optional.of(kind));
        }

        /**
         * What is meant.
         *
         * @return all, last, or what is named
         */
        public String key() {
            return fact.map(Fact::key).or(() -> kind.map(ClueKind::word)).orElse(everything ? "all" : "last");
        }
    }
}
