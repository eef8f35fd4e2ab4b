package org.terrella.kernel.evaluate;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
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
        List<Snippet> snippets = SealedTypes.complete(splitter.split(code));
        if (!snippets.isEmpty() && !snippets.get(snippets.size() - 1).complete()) {
            throw notCompiled(snippets.get(snippets.size() - 1));
        }
        Outcome outcome = Outcome.NOTHING;
        Map<jdk.jshell.Snippet, Snippet> declared = new LinkedHashMap<>();
        List<String> notes = new ArrayList<>();
        for (Snippet snippet : snippets) {
            requireNotInterrupted();
            outcome = evaluate(snippet, declared, notes);
        }
        requireNotInterrupted();
        requireResolved(declared);
        return new Outcome(outcome.value(), outcome.endsInSemicolon(), notes);
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

    private Outcome evaluate(Snippet snippet, Map<jdk.jshell.Snippet, Snippet> declared, List<String> notes)
            throws EvaluationException {
        sources.beginSnippet(snippet);
        Outcome outcome = Outcome.NOTHING;
        List<SnippetEvent> events = shell.eval(snippet.source());
        notes.addAll(notesOnLostVariables(events));
        for (SnippetEvent event : events) {
            if (event.causeSnippet() != null) {
                continue; // an older snippet, compiled again because of this one
            }
            if (event.status() == Status.REJECTED) {
                throw notCompiled(snippet, shell.diagnostics(event.snippet()).toList());
            }
            if (event.exception() != null) {
                throw asEvaluationException(event.exception());
            }
            requireNotInterrupted();
            if (event.snippet() instanceof DeclarationSnippet) {
                declared.put(event.snippet(), snippet);
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
                        snippet.source().endsWith(";"),
                        List.of())
                : Outcome.NOTHING;
    }

    private List<String> notesOnLostVariables(List<SnippetEvent> events) {
        Map<String, String> lost = execution.takeLost();
        String redefined = events.stream()
                .filter(event -> event.causeSnippet() == null && event.snippet() instanceof DeclarationSnippet)
                .map(event -> ((DeclarationSnippet) event.snippet()).name())
                .findFirst()
                .orElse("its type");
        return lost.entrySet().stream()
                .map(each -> each.getKey() + " was reset: it holds a " + each.getValue() + " as it was before "
                        + redefined + " was declared again; assign it anew")
                .toList();
    }

    private void requireNotInterrupted() throws EvaluationException {
        if (thread.wasInterrupted()) {
            throw new EvaluationException.Interrupted();
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

    private void requireResolved(Map<jdk.jshell.Snippet, Snippet> declared) throws EvaluationException {
        for (jdk.jshell.Snippet snippet : declared.keySet()) {
            Status status = shell.status(snippet);
            if (status == Status.RECOVERABLE_DEFINED || status == Status.RECOVERABLE_NOT_DEFINED) {
                throw unresolved((DeclarationSnippet) snippet);
            }
        }
    }

    private EvaluationException unresolved(DeclarationSnippet snippet) {
        String missing = shell.unresolvedDependencies(snippet).collect(Collectors.joining(", "));
        String faults = missing.isEmpty()
                ? shell.diagnostics(snippet)
                        .map(diag -> diag.getMessage(Locale.ENGLISH))
                        .collect(Collectors.joining("; "))
                : missing + ", which is declared nowhere";
        String message = snippet.name() + " needs " + faults;
        return new EvaluationException.Unresolved(
                message, List.of(message + ".", "It is kept and works as soon as that is declared."));
    }

    private EvaluationException notCompiled(Snippet incomplete) {
        sources.beginSnippet(incomplete);
        for (SnippetEvent event : shell.eval(incomplete.source())) {
            List<Diag> faults = shell.diagnostics(event.snippet()).toList();
            if (!faults.isEmpty()) {
                return notCompiled(incomplete, faults);
            }
        }
        String message = "the cell ends within a snippet that starts in line " + incomplete.line();
        return new EvaluationException.NotCompiled(message, List.of(message));
    }

    private static EvaluationException notCompiled(Snippet snippet, List<Diag> diagnostics) {
        List<String> report = new ArrayList<>();
        String first = null;
        for (Diag diagnostic : diagnostics) {
            if (!diagnostic.isError()) {
                continue;
            }
            List<String> message = CellNames.readable(diagnostic.getMessage(Locale.ENGLISH))
                    .lines()
                    .toList();
            int line = snippet.lineAt((int) diagnostic.getPosition());
            report.add("line " + line + ": " + message.get(0));
            report.addAll(CellSources.excerpt(snippet, diagnostic.getStartPosition(), diagnostic.getEndPosition()));
            message.stream()
                    .skip(1)
                    .filter(detail -> !detail.strip().equals("location: class"))
                    .forEach(report::add);
            first = first == null ? report.get(0) : first;
        }
        String message = first == null ? "line " + snippet.line() + ": cannot be compiled" : first;
        return new EvaluationException.NotCompiled(message, report.isEmpty() ? List.of(message) : report);
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
