package org.terrella.kernel.evaluate;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.Kind;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/**
 * Evaluates Java cell by cell in this JVM. All cells share declarations, variables and class path. One cell runs at a
 * time; {@link #interrupt()} may come from any thread.
 */
public final class Evaluator implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final CellSources sources = new CellSources();
    private final CellThread thread;
    private final StatementLimit limit;
    private final CellExecution execution;
    private final JShell shell;
    private final SnippetSplitter splitter;
    private final SyntaxCheck syntax;
    private final CodeHelp help;

    /**
     * Starts a session.
     *
     * @param classPath jars and folders that every cell sees from the start
     */
    public Evaluator(List<Path> classPath) {
        this(classPath, List.of());
    }

    /**
     * Starts a session.
     *
     * @param classPath jars and folders that every cell sees from the start
     * @param compilerOptions as for javac
     */
    public Evaluator(List<Path> classPath, List<String> compilerOptions) {
        var loader = new CellClassLoader(Evaluator.class.getClassLoader(), sources);
        thread = new CellThread(loader, GRACE);
        limit = new StatementLimit(thread);
        execution = new CellExecution(loader, limit, this::beginRun);
        shell = JShell.builder()
                .executionEngine(new InThisJvm(), Map.of())
                .compilerOptions(compilerOptions.toArray(String[]::new))
                .idGenerator((snippet, sequence) -> newId(snippet))
                .build();
        splitter = new SnippetSplitter(shell.sourceCodeAnalysis());
        syntax = new SyntaxCheck(shell.sourceCodeAnalysis());
        help = new CodeHelp(shell.sourceCodeAnalysis(), splitter, syntax);
        addToClassPath(classPath);
    }

    private void beginRun() {
        sources.beginRun(shell);
    }

    private String newId(jdk.jshell.Snippet compiled) {
        if (compiled.kind() != Kind.IMPORT && compiled.kind() != Kind.ERRONEOUS) {
            sources.changed(shell.sourceCodeAnalysis().wrapper(compiled).fullClassName());
        }
        return sources.nextId();
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
     * Interrupts a cell when one of its statements takes too long.
     *
     * @param most how long; any time if it is zero or less
     */
    public void limitStatements(Duration most) {
        limit.set(most);
    }

    /**
     * Whether a statement was interrupted because it took too long.
     *
     * @return true once for each
     */
    public boolean hasPassedLimit() {
        return limit.takePassed();
    }

    /**
     * Starts a cell; what an interrupt of the cell before left behind is cleared.
     *
     * @param cellNumber how error reports call the cell
     */
    public void beginCell(int cellNumber) {
        thread.reset();
        ExitCalls.reset();
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
        try {
            return thread.isCurrent() // code that a cell runs itself, within the stack of the cell
                    ? compileAndRun(code)
                    : DeepStack.call(() -> compileAndRun(code), thread::interrupt);
        } catch (EvaluationException | RuntimeException e) {
            throw e;
        } catch (StackOverflowError | OutOfMemoryError e) { // while the cell was read, before any of it ran
            throw CompilerFailure.of(new Snippet(code, 1, true), e);
        } catch (Exception e) {
            throw new IllegalStateException("evaluating throws nothing else", e);
        }
    }

    private Outcome compileAndRun(String code) throws EvaluationException {
        List<Snippet> written = splitter.split(code);
        requireSyntax(written);
        List<Snippet> snippets = SealedTypes.complete(
                written.stream().map(RecordConstructors::open).toList());
        SealedTypes.dropFormer(snippets, shell);
        Outcome outcome = new SnippetRun(shell, execution, thread, sources)
                .run(NonSealedTypes.afterTheirFamilies(snippets, shell));
        ExitCalls.requireNone();
        return outcome;
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
        Optional<SyntaxCheck.Faulty> found = syntax.firstFault(snippets);
        if (found.isPresent()) {
            throw Fault.report(found.get().snippet(), found.get().faults());
        }
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
