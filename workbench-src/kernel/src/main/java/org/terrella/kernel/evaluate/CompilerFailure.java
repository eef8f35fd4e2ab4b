package org.terrella.kernel.evaluate;

import java.util.List;

/** Says what the compiler could not do for lack of stack or memory; the session goes on without that snippet. */
final class CompilerFailure {
    private CompilerFailure() {}

    static EvaluationException.NotCompiled of(Snippet snippet, Error error) {
        String why = error instanceof StackOverflowError
                ? "expected code that the compiler can take, found it nested too deeply"
                : "expected code that the compiler can take, found too little memory for it";
        return at(snippet, why + " (" + error + ")");
    }

    static EvaluationException.NotCompiled withoutCode(Snippet snippet) {
        return at(
                snippet,
                "expected a class of the compiler, found that it gave up without a word; write it as smaller pieces");
    }

    private static EvaluationException.NotCompiled at(Snippet snippet, String message) {
        return Fault.report(snippet, List.of(new Fault(message, 0, 0, 0)));
    }
}
