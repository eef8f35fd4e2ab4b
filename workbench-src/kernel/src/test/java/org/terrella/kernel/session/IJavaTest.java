package org.terrella.kernel.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.terrella.kernel.KeepsStreams;
import org.terrella.kernel.evaluate.EvaluationException;
import org.terrella.kernel.evaluate.EvaluationException.Interrupted;
import org.terrella.kernel.evaluate.EvaluationException.NotStarted;

/** What notebooks that were written for IJava rely on. */
@ExtendWith(KeepsStreams.class)
class IJavaTest {

    @TempDir
    private Path folder;

    @Test
    void reachesTheSessionByIJavasNames() throws EvaluationException {
        var session = new Session();
        session.run("""
                import io.github.spencerpark.ijava.IJava;
                import io.github.spencerpark.ijava.JavaKernel;
                import io.github.spencerpark.ijava.magics.MavenResolver;
                import io.github.spencerpark.jupyter.kernel.BaseKernel;

                JavaKernel kernel = IJava.getKernelInstance();
                BaseKernel base = kernel;
                MavenResolver resolver = IJava.getKernelInstance().getMavenResolver();""");
        assertEquals("true", session.shown("kernel == getKernelInstance() && resolver != null"));
        assertEquals("9", session.shown("(int) kernel.evalRaw(\"4 + 5\")"));
        session.run("kernel.addToClasspath(\"" + folder + "\");");
        EvaluationException.Thrown failure =
                session.failure(EvaluationException.Thrown.class, "kernel.addToClasspath(\"no.jar\");");
        assertEquals("expected a jar or folder at no.jar, found none", failure.getMessage());
    }

    /** As the notebooks of a course do, which ask for other libraries only. */
    @Test
    void bringsWhatIJavaHasAmongItsOwnLibraries() throws EvaluationException {
        Path repository =
                Path.of(System.getProperty("maven.repo.local", System.getProperty("user.home") + "/.m2/repository"));
        for (String jar : List.of("com/google/guava/guava/33.5.0-jre", "org/apache/commons/commons-lang3/3.8.1")) {
            assumeTrue(Files.isDirectory(repository.resolve(jar)), "the local repository has no " + jar);
        }
        var session = new Session();
        String why =
                "err:Note: org.apache.commons.lang3 is not on the class path; IJava has it among its own libraries, ";
        session.failure(EvaluationException.NotCompiled.class, "import org.apache.commons.lang3.ArrayUtils;");
        assertEquals(
                why + "and %maven org.apache.commons:commons-lang3:3.8.1 brings it.\n",
                session.output().get(0));
        session.run("%maven --offline com.google.guava:guava:33.5.0-jre");
        session.run("import org.apache.commons.lang3.ArrayUtils;");
        assertEquals(
                why + "so org.apache.commons:commons-lang3:3.8.1 was added.\n",
                session.output().get(0));
        assertEquals("3", session.shown("ArrayUtils.addAll(new int[] {1, 2}, 3).length"));
    }

    @Test
    void displaysAndRendersByIJavasNames() throws EvaluationException {
        var session = new Session();
        session.run("""
                import static io.github.spencerpark.ijava.runtime.Display.*;
                import static io.github.spencerpark.ijava.runtime.Kernel.*;
                import io.github.spencerpark.ijava.runtime.Magics;
                import io.github.spencerpark.ijava.IJava;
                String id = display("one");
                IJava.getKernelInstance().display(render("two"));
                IJava.getKernelInstance().getIO().display.display(render("three"));
                updateDisplay(id, "four");
                printf("%s-%d%n", "five", 6);
                Object none = Magics.lineMagic("time", List.of("1"));""");
        assertEquals(
                List.of("display:one", "display:two", "display:three", "update:four"),
                session.output().subList(0, 4));
        assertTrue(session.output().get(4).startsWith("out:five-6\nWall time: "), session.output()::toString);
    }

    @Test
    void rendersAsANotebookRegisters() throws EvaluationException {
        var session = new Session();
        session.run("""
                import io.github.spencerpark.ijava.IJava;
                import io.github.spencerpark.jupyter.kernel.display.common.*;
                import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;

                class Plot { String html = "<b>plot</b>"; }
                IJava.getKernelInstance().getRenderer()
                    .createRegistration(Plot.class)
                    .preferring(MIMEType.TEXT_HTML)
                    .register((plot, context) -> context.renderIfRequested(MIMEType.TEXT_HTML, () -> plot.html));""");
        assertEquals(
                "<b>plot</b>",
                session.run("new Plot()")
                        .orElseThrow()
                        .getData(io.github.spencerpark.jupyter.kernel.display.mime.MIMEType.TEXT_HTML));
    }

    /** As the notebooks of a course do: a notebook of helpers is loaded, then files of classes. */
    @Test
    void loadsNotebooksAndFilesWithoutTheirEndings() throws Exception {
        Files.writeString(folder.resolve("imports.ipynb"), """
                {"cells": [
                  {"cell_type": "markdown", "metadata": {}, "source": "text"},
                  {"cell_type": "code", "execution_count": null, "metadata": {}, "outputs": [],
                   "source": ["import java.util.function.*;\\n", "int base = 40;"]},
                  {"cell_type": "code", "execution_count": null, "metadata": {}, "outputs": [],
                   "source": ["int plus(int n) { return base + n; }"]}],
                 "metadata": {"language_info": {"name": "Java"}}, "nbformat": 4, "nbformat_minor": 4}""");
        Files.writeString(folder.resolve("Counter.java"), """
                /** Counts. */
                public class Counter {
                    private int count;

                    public int next() {
                        return ++count;
                    }
                }
                """);
        var session = new Session();
        session.run("%load " + folder.resolve("imports") + "\n%load " + folder.resolve("Counter.java"));
        assertEquals("43", session.shown("var counter = new Counter();\nplus(counter.next() + counter.next())"));
    }

    @Test
    void notesWhatALaterCellDeclares() throws EvaluationException {
        var session = new Session();
        session.run("float loss(float w) {\n    return Net.forward(w) * scale(w);\n}");
        assertEquals(1, session.output().size(), session.output()::toString);
        assertTrue(session.output().get(0).startsWith("err:Note: loss needs "), session.output()::toString);
        session.run("class Net { static float forward(float w) { return 2 * w; } }");
        session.run("float scale(float w) { return 10; }");
        assertEquals("60.0", session.shown("loss(3)"));
    }

    @Test
    void doesWhatTheVariablesSayBeforeTheFirstCell() throws Exception {
        Path scripts = Files.createDirectories(folder.resolve("scripts"));
        Files.writeString(scripts.resolve("1.jshell"), "int one = 1;");
        Files.writeString(scripts.resolve("2.jshell"), "int two = one + 1;");
        Session session = session(Map.of(
                "IJAVA_STARTUP_SCRIPTS_PATH", scripts + "/*.jshell",
                "IJAVA_STARTUP_SCRIPT", "int three(int unused) { return two + 1; }",
                "IJAVA_CLASSPATH", folder.toString(),
                "IJAVA_COMPILER_OPTS", "-parameters -Xlint:none",
                "IJAVA_TIMEOUT", " "));
        assertEquals("3", session.shown("three(0)"));
        assertEquals(
                "number",
                session.shown("class P { void f(int number) { } }\n"
                        + "P.class.getDeclaredMethod(\"f\", int.class).getParameters()[0].getName()"));
    }

    @Test
    void runsStartupScriptsOnce() throws EvaluationException {
        Session session = session(Map.of("IJAVA_STARTUP_SCRIPT", "System.out.println(\"started\");"));
        session.run("1");
        assertEquals(List.of("out:started\n"), session.output());
        session.run("1");
        assertEquals(List.of(), session.output());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IJAVA_TIMEOUT|soon|IJAVA_TIMEOUT: expected milliseconds or a time such as 30 SECONDS, found soon",
                "IJAVA_TIMEOUT|3 FORTNIGHTS|IJAVA_TIMEOUT: expected milliseconds or a time such as 30 SECONDS, found 3 FORTNIGHTS",
                "IJAVA_COMPILER_OPTS|--no-such|IJAVA_COMPILER_OPTS: expected options of javac, found ",
                "IJAVA_CLASSPATH|no/such.jar|IJAVA_CLASSPATH: expected a jar or folder at no/such.jar, found none from ",
                "IJAVA_STARTUP_SCRIPTS_PATH|no/*.jshell|IJAVA_STARTUP_SCRIPTS_PATH: expected files of Java, found none at no/*.jshell",
                "IJAVA_STARTUP_SCRIPT|int a = nothing;|IJAVA_STARTUP_SCRIPT: line 1: cannot find symbol"
            })
    void saysInTheFirstCellWhatTheVariablesAskForInVain(String name, String value, String sentence)
            throws EvaluationException {
        Session session = session(Map.of(name, value));
        NotStarted failure = session.failure(NotStarted.class, "1");
        assertTrue(failure.getMessage().startsWith(sentence), failure.getMessage());
        assertEquals("2", session.shown("2"), "the next cell runs");
    }

    @ParameterizedTest
    @CsvSource({"500,500", "-1,-1", "'30 SECONDS',30000", "2 minutes,120000", "'',-1"})
    void readsTimes(String text, long millis) {
        assertEquals(
                millis,
                new IJavaSettings(Map.of("IJAVA_TIMEOUT", text)).timeout().toMillis());
    }

    @Test
    void interruptsAStatementThatTakesTooLong() throws EvaluationException {
        Session session = session(Map.of("IJAVA_TIMEOUT", "1 SECONDS"));
        session.failure(Interrupted.class, "while (true) { }");
        assertEquals(List.of("err:Note: a statement took longer than IJAVA_TIMEOUT allows.\n"), session.output());
        assertEquals("3", session.shown("Thread.sleep(600);\nThread.sleep(600);\n3"), "each has its second");
    }

    private static Session session(Map<String, String> variables) {
        return new Session(new NotebookKernel(new IJavaSettings(variables)));
    }

    @Test
    void splitsOptionsAtBlanksOutsideOfQuotes() throws IOException {
        assertEquals(
                List.of("-parameters", "-Akey=a"),
                new IJavaSettings(Map.of("IJAVA_COMPILER_OPTS", "  -parameters \"-Akey=a\"")).compilerOptions());
    }
}
