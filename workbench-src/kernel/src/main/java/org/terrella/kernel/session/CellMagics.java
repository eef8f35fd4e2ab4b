package org.terrella.kernel.session;

import io.github.spencerpark.jupyter.kernel.magic.common.Load;
import io.github.spencerpark.jupyter.kernel.magic.common.WriteFile;
import io.github.spencerpark.jupyter.kernel.magic.registry.Magics;
import io.github.spencerpark.jupyter.kernel.magic.registry.UndefinedMagicException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.terrella.kernel.evaluate.CellInterrupted;
import org.terrella.kernel.evaluate.EvaluationException;
import org.terrella.kernel.evaluate.Outcome;

/** The magics of a session: which there are, and how one is run within a cell. */
final class CellMagics {
    /** Magics whose work is to evaluate code, which happens outside the thread of the cells. */
    private static final Set<String> EVALUATING = Set.of("time", "load");

    /** Magics whose value is for code that calls them, such as {@code List<String> added = %jars *.jar}. */
    private static final Set<String> QUIET = Set.of("classpath", "jars", "addtoclasspath");

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
    private final ClassPathMagics classPath =
            new ClassPathMagics(this::addToClassPath, CheckoutJars.ofThisKernel(), CellMagics::tell);
    private final MavenMagics maven = new MavenMagics(this::addToClassPath, CellMagics::tell);

    /** Runs code that a magic was given. */
    interface CodeRunner {
        Outcome run(String code) throws EvaluationException;
    }

    CellMagics(StartingEvaluator evaluator, CodeRunner runner) {
        this.evaluator = evaluator;
        registry.registerMagics(classPath);
        registry.registerMagics(maven);
        registry.registerMagics(new TimeMagics(runner::run));
        registry.registerMagics(new Load(List.of(".jsh", ".jshell", ".java", ".ijava"), runner::run));
        registry.registerMagics(new WriteFile());
    }

    /** The magics of Maven, which cells may call as methods too. */
    MavenMagics maven() {
        return maven;
    }

    /** Adds files and folders, separated as the system does; they are no patterns. */
    void addFiles(String classPath) {
        List<Path> paths = Stream.of(classPath.split(Pattern.quote(File.pathSeparator)))
                .map(Path::of)
                .toList();
        for (Path each : paths) {
            if (!Files.exists(each)) {
                throw new IllegalArgumentException("expected a jar or folder at " + each + ", found none");
            }
        }
        addToClassPath(paths);
    }

    /** Whether cells find a class file. */
    boolean isThere(String classFile) {
        try {
            return evaluator
                    .get()
                    .callInCell(
                            () -> Thread.currentThread().getContextClassLoader().getResource(classFile) != null);
        } catch (Exception e) {
            return true; // such as an interrupt, which the cell will notice
        }
    }

    private void addToClassPath(List<Path> paths) {
        evaluator.get().addToClassPath(paths);
    }

    /** Adds what patterns match that somebody else than a cell asks for. */
    void addToClassPath(String asker, List<String> patterns) {
        try {
            classPath.classpath(patterns);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(asker + ": " + e.getMessage(), e);
        }
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
            if (result instanceof Outcome outcome) {
                return outcome;
            }
            return result == null || QUIET.contains(name)
                    ? Outcome.NOTHING
                    : new Outcome(Optional.of(new Outcome.Value(result)), false, List.of());
        } catch (UndefinedMagicException e) {
            throw new EvaluationException.MagicFailed(
                    mark + name + ": expected one of the magics " + String.join(", ", NAMES)
                            + ", found none of that name" + (mark.equals("%") ? " for a line" : " for a cell"));
        } catch (EvaluationException e) {
            throw e;
        } catch (CellInterrupted e) {
            throw new EvaluationException.Interrupted();
        } catch (Exception | Error e) {
            String message = e.getMessage() == null ? e.getClass().getName() : e.getMessage();
            throw new EvaluationException.MagicFailed(mark + name + ": " + message);
        }
    }

    /** What a magic gives to code that calls it; those that run code return how it ended. */
    static Object valueOf(Object returned) {
        return returned instanceof Outcome outcome
                ? outcome.value().map(Outcome.Value::object).orElse(null)
                : returned;
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
