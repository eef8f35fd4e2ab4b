package org.terrella.kernel.evaluate;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.EvalException;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.UnresolvedReferenceException;
import jdk.jshell.VarSnippet;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import org.terrella.kernel.evaluate.Outcome.Value;

/**
 * Evaluates Java cell by cell in this JVM. All cells share declarations, variables and class path. One cell runs at a
 * time; {@link #interrupt()} may come from any thread.
 */
public final class Evaluator implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(2);

    /** A comment may follow; one with a quotation mark could as well be the end of a string. */
    private static final Pattern ENDS_IN_SEMICOLON = Pattern.compile(";\\s*(?://[^\"\\n]*|/\\*[^\"]*\\*/)?\\s*$");

    private final CellSources sources = new CellSources();
    private final CellThread thread;
    private final CellExecution execution;
    private final JShell shell;
    private final SnippetSplitter splitter;
    private final CodeHelp help;

    /**
     * Starts a session.
     *
     * @param classPath jars and folders that every cell sees from the start
     */
    public Evaluator(List<Path> classPath) {
        var loader = new CellClassLoader(Evaluator.class.getClassLoader());
        thread = new CellThread(loader, GRACE);
        execution = new CellExecution(loader, thread);
        shell = JShell.builder()
                .executionEngine(new InThisJvm(), Map.of())
                .idGenerator((snippet, sequence) -> sources.nextId())
                .build();
        splitter = new SnippetSplitter(shell.sourceCodeAnalysis());
        help = new CodeHelp(shell.sourceCodeAnalysis(), splitter);
        addToClassPath(classPath);
    }

    /** Gives JShell the execution control of this session. */
    private final class InThisJvm implements ExecutionControlProvider {
        @Override
        public String name() {
            return "cells";
        }

        @Override
        public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
            return execution;
        }
    }

    /**
     * Makes jars and folders visible to the cells that follow.
     *
     * @param paths existing files; their sources, if they lie beside them as {@code NAME-sources.jar}, serve inspection
     */
    public void addToClassPath(List<Path> paths) {
        if (!paths.isEmpty()) {
            // JShell prepares its compiler anew at each call, so all at once
            shell.addToClasspath(paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
            help.addSourcesBeside(paths);
        }
    }

    /**
     * Starts a cell; what an interrupt of the cell before left behind is cleared.
     *
     * @param cellNumber how error reports call the cell
     */
    public void beginCell(int cellNumber) {
        thread.reset();
        sources.beginCell(cellNumber);
    }

    /** Ends a cell. */
    public void endCell() {
        thread.reset();
    }

    /**
     * Runs Java within the cell that was begun.
     *
     * @param code any number of snippets; lines are counted from its start
     * @return the value of its last expression
     * @throws EvaluationException if it does not compile, throws, is interrupted or leaves something undefined
     */
    public Outcome evaluate(String code) throws EvaluationException {
        List<Snippet> written = splitter.split(code);
        requireSyntax(written);
        List<Snippet> snippets = SealedTypes.complete(
                written.stream().map(RecordConstructors::open).toList());
        Outcome outcome = Outcome.NOTHING;
        var effects = new Effects(new LinkedHashSet<>(), new LinkedHashSet<>(), new ArrayList<>());
        for (Snippet snippet : snippets) {
            requireNotInterrupted();
            outcome = evaluate(snippet, effects);
        }
        requireNotInterrupted();
        requireResolved(effects.declared);
        effects.notes.addAll(notesOnGoneVariables(effects.broken));
        return new Outcome(outcome.value(), outcome.endsInSemicolon(), effects.notes);
    }

    /**
     * Runs a task on the thread of the cells, so that an interrupt reaches it.
     *
     * @param task what to run
     * @param <T> what it gives
     * @return what the task returned
     * @throws Exception what the task threw
     * @throws CellInterrupted if the cell was interrupted
     */
    public <T> T callInCell(Callable<T> task) throws Exception {
        try {
            return thread.call(task);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error) {
                throw (Error) e.getCause();
            }
            throw (Exception) e.getCause();
        }
    }

    private void requireSyntax(List<Snippet> snippets) throws EvaluationException {
        if (snippets.isEmpty() || snippets.size() == 1 && snippets.get(0).complete()) {
            return; // nothing runs before JShell looks at it
        }
        List<List<Fault>> faults =
                Syntax.faults(snippets.stream().map(Snippet::source).toList());
        for (int i = 0; i < snippets.size(); i++) {
            Snippet snippet = snippets.get(i);
            if (!snippet.complete() || !faults.get(i).isEmpty() && !isKnown(snippet)) {
                throw Fault.report(snippet, faults.get(i));
            }
        }
    }

    /** Whether JShell takes it although a file would not. */
    private boolean isKnown(Snippet snippet) {
        return shell.sourceCodeAnalysis().sourceToSnippets(snippet.source()).stream()
                .noneMatch(each -> each.kind() == jdk.jshell.Snippet.Kind.ERRONEOUS);
    }

    /** What the snippets of a cell do beside giving a value; variables may be broken by one and mended by a later one. */
    private record Effects(Set<DeclarationSnippet> declared, Set<VarSnippet> broken, List<String> notes) {}

    private Outcome evaluate(Snippet snippet, Effects effects) throws EvaluationException {
        sources.beginSnippet(snippet);
        Outcome outcome = Outcome.NOTHING;
        List<SnippetEvent> events = shell.eval(snippet.source());
        effects.notes.addAll(notesOnResetVariables(events));
        for (SnippetEvent event : events) {
            if (event.causeSnippet() != null) { // an older snippet, compiled again because of this one
                if (event.snippet() instanceof VarSnippet) {
                    effects.broken.add((VarSnippet) event.snippet());
                }
                continue;
            }
            if (event.status() == Status.REJECTED) {
                throw Fault.report(
                        snippet, Fault.of(shell.diagnostics(event.snippet()).toList()));
            }
            if (event.exception() != null) {
                throw asEvaluationException(event.exception());
            }
            requireNotInterrupted();
            if (event.snippet() instanceof DeclarationSnippet) {
                effects.declared.add((DeclarationSnippet) event.snippet());
            }
            outcome = outcomeOf(event, snippet);
        }
        return outcome;
    }

    private Outcome outcomeOf(SnippetEvent event, Snippet snippet) {
        jdk.jshell.Snippet evaluated = event.snippet();
        String type = evaluated instanceof ExpressionSnippet
                ? ((ExpressionSnippet) evaluated).typeName()
                : evaluated.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND
                        ? ((VarSnippet) evaluated).typeName()
                        : "void";
        Object result = execution.result();
        boolean hasValue = result != null || !"void".equals(type);
        return evaluated.kind() == jdk.jshell.Snippet.Kind.EXPRESSION
                        || evaluated.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND
                ? new Outcome(
                        hasValue ? Optional.of(new Value(result)) : Optional.empty(),
                        ENDS_IN_SEMICOLON.matcher(snippet.source()).find(),
                        List.of())
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

    private List<String> notesOnGoneVariables(Set<VarSnippet> candidates) {
        return candidates.stream()
                .filter(each -> shell.status(each) == Status.RECOVERABLE_NOT_DEFINED)
                .map(each -> each.name() + " is gone: its declaration does not compile any more; declare it anew")
                .toList();
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
            List<Throwable> thrown = execution.thrown();
            return new EvaluationException.Thrown(
                    thrown.get(0), ThrowableReport.of((EvalException) exception, thrown, sources));
        }
        var unresolved = (UnresolvedReferenceException) exception;
        return unresolved(unresolved.getSnippet());
    }

    private void requireResolved(Set<DeclarationSnippet> declared) throws EvaluationException {
        for (DeclarationSnippet snippet : declared) {
            Status status = shell.status(snippet);
            if (status == Status.RECOVERABLE_DEFINED || status == Status.RECOVERABLE_NOT_DEFINED) {
                throw unresolved(snippet);
            }
        }
    }

    private EvaluationException unresolved(DeclarationSnippet snippet) {
        String missing = shell.unresolvedDependencies(snippet).collect(Collectors.joining(", "));
        String faults = missing.isEmpty()
                ? shell.diagnostics(snippet)
                        .map(diag -> diag.getMessage(Fault.LANGUAGE))
                        .collect(Collectors.joining("; "))
                : missing + ", which is declared nowhere";
        String message = snippet.name() + " needs " + faults;
        return new EvaluationException.Unresolved(
                message, List.of(message + ".", "It is kept and works as soon as that is declared."));
    }

    /** Ends the cell that runs; without one, does nothing. Returns at once. */
    public void interrupt() {
        thread.interrupt();
    }

    /**
     * Takes JShell's wrapping classes out of a text.
     *
     * @param text such as {@code REPL.$JShell$7$Place@1f}
     * @return such as {@code Place@1f}
     */
    public static String readable(String text) {
        return CellNames.readable(text);
    }

    /**
     * Proposals, documentation and completeness of code that is being typed.
     *
     * @return the helper of this session
     */
    public CodeHelp help() {
        return help;
    }

    @Override
    public void close() {
        thread.interrupt();
        shell.close();
    }
}
