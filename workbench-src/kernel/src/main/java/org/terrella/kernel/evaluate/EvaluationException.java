package org.terrella.kernel.evaluate;

import java.util.List;

/** Why a cell did not end well. */
public abstract class EvaluationException extends Exception {
    private static final long serialVersionUID = 1;

    private final String kind;
    private final transient List<String> report;

    EvaluationException(String kind, String message, List<String> report) {
        super(message, null, false, false);
        this.kind = kind;
        this.report = List.copyOf(report);
    }

    /**
     * The name of what went wrong.
     *
     * @return a word, or the full name of the exception that the cell threw
     */
    public String kind() {
        return kind;
    }

    /**
     * What to show: the message with the lines of the cell it concerns.
     *
     * @return lines without line ends
     */
    public List<String> report() {
        return report;
    }

    /** The cell does not compile; nothing of the snippet at fault ran. */
    public static final class NotCompiled extends EvaluationException {
        private static final long serialVersionUID = 1;

        NotCompiled(String message, List<String> report) {
            super("CompilationError", message, report);
        }
    }

    /** Declarations of the cell name something that exists nowhere; they start to work once it is declared. */
    public static final class Unresolved extends EvaluationException {
        private static final long serialVersionUID = 1;

        Unresolved(String message, List<String> report) {
            super("UnresolvedReference", message, report);
        }
    }

    /** The cell threw an exception. */
    public static final class Thrown extends EvaluationException {
        private static final long serialVersionUID = 1;
        private final transient Throwable thrown;

        Thrown(Throwable thrown, List<String> report) {
            super(CellNames.readable(thrown.getClass().getName()), ThrowableReport.message(thrown), report);
            this.thrown = thrown;
        }

        /**
         * What was thrown.
         *
         * @return the exception itself, with the stack trace of the JVM
         */
        public Throwable thrown() {
            return thrown;
        }
    }

    /** The cell was interrupted. */
    public static final class Interrupted extends EvaluationException {
        private static final long serialVersionUID = 1;

        /** The cell was interrupted at a place that needs no mention. */
        public Interrupted() {
            this(List.of("The cell was interrupted."));
        }

        private Interrupted(List<String> report) {
            super("Interrupted", "the cell was interrupted", report);
        }

        /** The cell was interrupted, but what it called does not end. */
        static Interrupted leaving(String frame) {
            return new Interrupted(List.of(
                    "The cell was interrupted.", "What it called does not listen and goes on alone in " + frame + "."));
        }
    }

    /** A magic could not do what it was asked for. */
    public static final class MagicFailed extends EvaluationException {
        private static final long serialVersionUID = 1;

        /**
         * Says what failed.
         *
         * @param message one sentence, starting with the magic
         */
        public MagicFailed(String message) {
            super("MagicFailed", message, List.of(message));
        }
    }

    /** What was to be done before the first cell failed. */
    public static final class NotStarted extends EvaluationException {
        private static final long serialVersionUID = 1;

        /**
         * Says what failed.
         *
         * @param message one sentence, starting with who asked for it
         * @param report the same with its details
         */
        public NotStarted(String message, List<String> report) {
            super("StartupFailed", message, report);
        }
    }

    /** The cell ran, but its value cannot be shown. */
    public static final class NotShown extends EvaluationException {
        private static final long serialVersionUID = 1;

        /**
         * Says why.
         *
         * @param type class of the value
         * @param cause what its renderer or its toString threw
         */
        public NotShown(Class<?> type, Throwable cause) {
            this("the value, " + CellNames.readable(type.getName()) + ", cannot be shown: " + describe(cause));
        }

        private NotShown(String message) {
            super("NotShown", message, List.of(message));
        }

        private static String describe(Throwable cause) {
            String message = ThrowableReport.message(cause);
            String name = CellNames.readable(cause.getClass().getName());
            return message.isEmpty() ? name : name + ": " + message;
        }
    }
}
