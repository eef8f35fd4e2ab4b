package org.terrella.kernel.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.EvalException;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.UnresolvedReferenceException;
import jdk.jshell.VarSnippet;
import org.terrella.kernel.evaluate.Outcome.Value;

/**
 * Runs snippets one after the other, once. What they do beside giving a value is known only at the end, for a variable
 * that one of them breaks may be mended by a later one, and a name that one misses may be declared there.
 */
final class SnippetRun {
    /** A comment may follow; one with a quotation mark could as well be the end of a string. */
    private static final Pattern ENDS_IN_SEMICOLON = Pattern.compile(";\\s*(?://[^\"\\n]*|/\\*[^\"]*\\*/)?\\s*$");

    /** A statement whose value is only that of the variable it changes. */
    private static final Pattern ASSIGNMENT = Pattern.compile(
            "(?:\\s|//[^\\n]*\\n|/\\*.*?\\*/)*(?:(?:\\+\\+|--)PLACE|PLACE\\s*(?:\\+\\+|--|(?:[-+*/%&|^]|<<|>>>?)?=(?!=).*))\\s*;.*"
                    .replace("PLACE", "[\\w$.]+(?:\\([^()=]*\\)|\\[[^\\[\\]=]*\\]|[\\w$.])*"),
            Pattern.DOTALL);

    private static final Pattern FORMER_TYPE =
            Pattern.compile("incompatible types: (\\S+) cannot be converted to \\1$");

    private final JShell shell;
    private final CellExecution execution;
    private final CellThread thread;
    private final CellSources sources;

    private final Set<DeclarationSnippet> declared = new LinkedHashSet<>();
    private final Set<VarSnippet> broken = new LinkedHashSet<>();
    private final List<String> notes = new ArrayList<>();

    /** Over the parts of one session; all of them belong to the same shell. */
    SnippetRun(JShell shell, CellExecution execution, CellThread thread, CellSources sources) {
        this.shell = shell;
        this.execution = execution;
        this.thread = thread;
        this.sources = sources;
    }

    /** The value of the last of them, and notes on what happened to variables. */
    Outcome run(List<Snippet> snippets) throws EvaluationException {
        Outcome outcome = Outcome.NOTHING;
        for (List<Snippet> group : StatementGroups.of(snippets)) {
            requireNotInterrupted();
            outcome = runGroup(group);
        }
        requireNotInterrupted();
        requireResolved();
        notes.addAll(notesOnGoneVariables());
        return new Outcome(outcome.value(), outcome.endsInSemicolon(), notes);
    }

    /** What does not compile together is run up to the one at fault. */
    private Outcome runGroup(List<Snippet> group) throws EvaluationException {
        if (group.size() > 1) {
            try {
                return run(StatementGroups.joined(group));
            } catch (EvaluationException.NotCompiled e) {
                return runEach(group);
            }
        }
        return runEach(group);
    }

    private Outcome runEach(List<Snippet> group) throws EvaluationException {
        Outcome outcome = Outcome.NOTHING;
        for (Snippet snippet : group) {
            requireNotInterrupted();
            outcome = run(snippet);
        }
        return outcome;
    }

    private Outcome run(Snippet snippet) throws EvaluationException {
        sources.beginSnippet(snippet);
        Outcome outcome = Outcome.NOTHING;
        List<SnippetEvent> events = compileAndRun(snippet);
        notes.addAll(notesOnResetVariables(events));
        for (SnippetEvent event : events) {
            if (event.causeSnippet() != null) { // an older snippet, compiled again because of this one
                if (event.snippet() instanceof VarSnippet) {
                    broken.add((VarSnippet) event.snippet());
                }
                continue;
            }
            boolean waits = event.snippet() instanceof DeclarationSnippet; // for what a later snippet declares
            if (event.status() == Status.REJECTED || !waits && !event.status().isDefined()) {
                throw Fault.report(
                        snippet, Fault.of(shell.diagnostics(event.snippet()).toList()));
            }
            requireCode(event, snippet);
            if (event.exception() != null) {
                throw asEvaluationException(event.exception());
            }
            requireNotInterrupted();
            if (event.snippet() instanceof DeclarationSnippet) {
                declared.add((DeclarationSnippet) event.snippet());
            }
            outcome = outcomeOf(event, snippet);
        }
        return outcome;
    }

    private List<SnippetEvent> compileAndRun(Snippet snippet) throws EvaluationException {
        try {
            return shell.eval(snippet.source());
        } catch (StackOverflowError | OutOfMemoryError e) { // those that the cell throws are events
            throw CompilerFailure.of(snippet, e);
        }
    }

    /** Javac keeps to itself what goes wrong within it after an error, and JShell then takes the snippet for good. */
    private void requireCode(SnippetEvent event, Snippet snippet) throws EvaluationException {
        jdk.jshell.Snippet compiled = event.snippet();
        if (event.status().isDefined()
                && compiled.kind() != jdk.jshell.Snippet.Kind.IMPORT
                && !execution.isLoaded(
                        shell.sourceCodeAnalysis().wrapper(compiled).fullClassName())) {
            shell.drop(compiled);
            throw CompilerFailure.withoutCode(snippet);
        }
    }

    private Outcome outcomeOf(SnippetEvent event, Snippet snippet) {
        jdk.jshell.Snippet evaluated = event.snippet();
        String type = evaluated instanceof ExpressionSnippet
                ? ((ExpressionSnippet) evaluated).typeName()
                : evaluated.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND
                        ? ((VarSnippet) evaluated).typeName()
                        : "void";
        Object result = execution.result();
        boolean isStatement = ENDS_IN_SEMICOLON.matcher(snippet.source()).find();
        if (isStatement
                && (result == null || ASSIGNMENT.matcher(snippet.source()).matches())) {
            return Outcome.NOTHING; // as with map.put(key, value); and x = 5;
        }
        boolean hasValue = result != null || !"void".equals(type);
        return evaluated.kind() == jdk.jshell.Snippet.Kind.EXPRESSION
                        || evaluated.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND
                ? new Outcome(hasValue ? Optional.of(new Value(result)) : Optional.empty(), isStatement, List.of())
                : Outcome.NOTHING;
    }

    private List<String> notesOnResetVariables(List<SnippetEvent> events) {
        Map<String, String> lost = execution.takeLost();
        String redefined = events.stream()
                .filter(event -> event.causeSnippet() == null && event.snippet() instanceof DeclarationSnippet)
                .map(event -> ((DeclarationSnippet) event.snippet()).name())
                .findFirst()
                .orElse("its type");
        return lost.entrySet().stream()
                .filter(each -> !each.getKey().equals(redefined)) // declared anew itself
                .map(each -> each.getKey() + " was reset: it holds a " + each.getValue() + " as it was before "
                        + redefined + " was declared again; assign it anew")
                .toList();
    }

    private List<String> notesOnGoneVariables() {
        return broken.stream()
                .filter(each -> shell.status(each) == Status.RECOVERABLE_NOT_DEFINED)
                .map(each -> each.name() + " is gone: " + whyGone(each) + "; declare it anew")
                .toList();
    }

    /** JShell takes the former and the present type of one name for two in the type that it has inferred. */
    private String whyGone(VarSnippet gone) {
        return shell.diagnostics(gone)
                .map(diag -> FORMER_TYPE.matcher(diag.getMessage(Fault.LANGUAGE)))
                .filter(Matcher::find)
                .map(type ->
                        "its object is of " + type.group(1) + " as it was before, and the JVM keeps objects only where"
                                + " nothing but bodies of methods changes; a new lambda is a new method")
                .findFirst()
                .orElse("its declaration does not compile any more");
    }

    private void requireNotInterrupted() throws EvaluationException {
        if (thread.wasInterrupted()) {
            throw thread.abandonedAt()
                    .map(frame -> EvaluationException.Interrupted.leaving(CellNames.readable(frame.toString())))
                    .orElseGet(EvaluationException.Interrupted::new);
        }
    }

    private EvaluationException asEvaluationException(JShellException exception) {
        if (exception instanceof EvalException) {
            Throwable thrown = execution.thrown();
            return new EvaluationException.Thrown(thrown, ThrowableReport.of(thrown, sources));
        }
        var unresolved = (UnresolvedReferenceException) exception;
        return unresolved(unresolved.getSnippet());
    }

    /** A method may use what a later cell declares; a type that needs it, or a variable, cannot exist before. */
    private void requireResolved() throws EvaluationException {
        for (DeclarationSnippet snippet : declared) {
            Status status = shell.status(snippet);
            boolean isMethod = snippet instanceof MethodSnippet && !isTooLarge(snippet);
            if (status == Status.RECOVERABLE_DEFINED || status == Status.RECOVERABLE_NOT_DEFINED && isMethod) {
                notes.add(need(snippet) + " yet; it works as soon as that is declared");
            } else if (status == Status.RECOVERABLE_NOT_DEFINED) {
                throw unresolved(snippet);
            }
        }
    }

    /** Nothing that is declared later makes it smaller. */
    private boolean isTooLarge(DeclarationSnippet snippet) {
        return shell.diagnostics(snippet).anyMatch(fault -> fault.getCode().startsWith("compiler.err.limit"));
    }

    private EvaluationException unresolved(DeclarationSnippet snippet) {
        String message = need(snippet);
        return new EvaluationException.Unresolved(
                message, List.of(message + ".", "It is kept and works as soon as that is declared."));
    }

    private String need(DeclarationSnippet snippet) {
        String missing = shell.unresolvedDependencies(snippet).collect(Collectors.joining(", "));
        return snippet.name()
                + (missing.isEmpty()
                        ? " does not compile: "
                                + shell.diagnostics(snippet)
                                        .map(diag -> diag.getMessage(Fault.LANGUAGE))
                                        .collect(Collectors.joining("; "))
                        : " needs " + missing + ", which is declared nowhere");
    }
}
