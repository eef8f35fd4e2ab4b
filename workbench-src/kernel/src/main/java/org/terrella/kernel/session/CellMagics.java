package org.terrella.kernel.session;

import io.github.spencerpark.jupyter.kernel.magic.common.Load;
import io.github.spencerpark.jupyter.kernel.magic.common.WriteFile;
import io.github.spencerpark.jupyter.kernel.magic.registry.Magics;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.terrella.kernel.evaluate.CellInterrupted;
import org.terrella.kernel.evaluate.EvaluationException;
import org.terrella.kernel.evaluate.Outcome;

/** The magics of a session: which there are, and how one is run within a cell. */
final class CellMagics {
    /** Magics whose work is to evaluate code, which happens outside the thread of the cells. */
    private static final Set<String> EVALUATING = Set.of("time", "load");

    /** Names that are proposed behind a percent sign. */
    private static final List<String> NAMES = List.of(
            "classpath",
            "html",
            "jars",
            "javascript",
            "latex",
            "load",
            "loadFromPOM",
            "markdown",
            "maven",
            "mavenRepo",
            "svg",
            "time",
            "writefile");

    private final StartingEvaluator evaluator;
    private final Magics registry = new Magics();

    /** Runs code that a magic was given. */
    interface CodeRunner {
        Outcome run(String code) throws EvaluationException;
    }

    CellMagics(StartingEvaluator evaluator, CodeRunner runner) {
        this.evaluator = evaluator;
        registry.registerMagics(
                new ClassPathMagics(this::addToClassPath, CheckoutJars.ofThisKernel(), CellMagics::tell));
        registry.registerMagics(new MavenMagics(this::addToClassPath));
        registry.registerMagics(new TimeMagics(runner::run));
        registry.registerMagics(new Load(List.of(".jsh", ".jshell", ".java", ".ijava"), runner::run));
        registry.registerMagics(new WriteFile());
    }

    private void addToClassPath(List<Path> paths) {
        evaluator.get().addToClassPath(paths);
    }

    /** A note among the output of the cell. */
    static void tell(String note) {
        System.err.println("Note: " + note + ".");
    }

    /** Where magics are looked up and registered. */
    Magics registry() {
        return registry;
    }

    Outcome run(CellReader.LineMagic magic) throws EvaluationException {
        return run(magic.name(), "%", () -> registry.applyLineMagic(magic.name(), magic.arguments()));
    }

    Outcome run(CellReader.CellMagic magic) throws EvaluationException {
        return run(magic.name(), "%%", () -> registry.applyCellMagic(magic.name(), magic.arguments(), magic.body()));
    }

    private interface Call {
        Object call() throws Exception;
    }

    private Outcome run(String name, String mark, Call call) throws EvaluationException {
        try {
            Object result =
                    EVALUATING.contains(name) ? call.call() : evaluator.get().callInCell(call::call);
            return result instanceof Outcome outcome
                    ? outcome
                    : new Outcome(Optional.ofNullable(result).map(Outcome.Value::new), false, List.of());
        } catch (EvaluationException e) {
            throw e;
        } catch (CellInterrupted e) {
            throw new EvaluationException.Interrupted();
        } catch (Exception | Error e) {
            String message = e.getMessage() == null ? e.getClass().getName() : e.getMessage();
            throw new EvaluationException.MagicFailed(mark + name + ": " + message);
        }
    }

    /** The names that a line may go on with; empty if the line is no magic. */
    static Optional<List<String>> complete(String line) {
        return line.matches("%{1,2}\\w*")
                ? Optional.of(NAMES.stream()
                        .filter(each -> each.startsWith(line.replace("%", "")))
                        .toList())
                : Optional.empty();
    }
}
