package org.terrella.kernel.session;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.terrella.kernel.evaluate.EvaluationException;

/** Runs cells and keeps what the last one put out. */
final class Session {
    final NotebookKernel kernel;
    private int number;
    private Recorded output = new Recorded();

    Session() {
        this(new NotebookKernel());
    }

    Session(NotebookKernel kernel) {
        this.kernel = kernel;
    }

    Optional<DisplayData> run(String code) throws EvaluationException {
        output = new Recorded();
        return kernel.run(code, ++number, output);
    }

    /** Runs a cell that must show a value; gives its text. */
    String shown(String code) throws EvaluationException {
        return text(run(code).orElseThrow());
    }

    /** Runs a cell that must fail. */
    <T extends EvaluationException> T failure(Class<T> kind, String code) {
        return assertThrows(kind, () -> run(code));
    }

    /** What the last cell put out, in order: {@code out:}, {@code err:}, {@code display:} or {@code update:} and text. */
    List<String> output() {
        return output.joined();
    }

    /** What the last cell displayed. */
    List<DisplayData> displayed() {
        return List.copyOf(output.displayed);
    }

    /** Runs a cell for which lines have been typed. */
    Optional<DisplayData> runWithInput(String code, String... lines) throws EvaluationException {
        output = new Recorded();
        Collections.addAll(output.typed, lines);
        return kernel.run(code, ++number, output);
    }

    static String text(DisplayData data) {
        return (String) data.getData(io.github.spencerpark.jupyter.kernel.display.mime.MIMEType.TEXT_PLAIN);
    }

    private static final class Recorded implements Output {
        private final List<String[]> events = new ArrayList<>();
        private final List<DisplayData> displayed = new ArrayList<>();
        private final Deque<String> typed = new ArrayDeque<>();

        private synchronized void add(String kind, String text) {
            if (!events.isEmpty() && kind.matches("out|err") && events.get(events.size() - 1)[0].equals(kind)) {
                events.get(events.size() - 1)[1] += text;
            } else {
                events.add(new String[] {kind, text});
            }
        }

        synchronized List<String> joined() {
            return events.stream().map(event -> event[0] + ":" + event[1]).toList();
        }

        @Override
        public void print(Stream stream, String text) {
            add(stream == Stream.STDOUT ? "out" : "err", text);
        }

        @Override
        public void display(DisplayData data) {
            displayed.add(data);
            add("display", text(data));
        }

        @Override
        public void update(DisplayData data) {
            add("update", text(data));
        }

        @Override
        public String readLine(String prompt, boolean password) throws IOException {
            if (typed.isEmpty()) {
                throw new IOException("expected a line, found nobody who types");
            }
            return typed.poll();
        }
    }
}
