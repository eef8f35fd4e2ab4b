package org.terrella.locate.process;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A process that gets lines on its standard input and answers with lines on its standard output; its standard error goes to a
 * file. Closing it ends it.
 */
final class LineProcess implements AutoCloseable {

    private static final int GRACE_SECONDS = 5;

    private final Process process;
    private final BlockingQueue<Optional<String>> said = new LinkedBlockingQueue<>();
    private final Thread writer;

    /**
     * Starts a process.
     *
     * @param command its program and arguments
     * @param errors where its standard error is added to
     * @param lines what it gets, made when it can take more; its standard input is closed after the last
     * @throws IllegalArgumentException if there is no such program
     */
    LineProcess(List<String> command, Path errors, Stream<Supplier<String>> lines) {
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
                    .start();
        } catch (IOException e) {
            throw new IllegalArgumentException("command must start a program, found " + e.getMessage(), e);
        }
        writer = daemon("lines to " + command.get(0), () -> write(lines));
        daemon("lines from " + command.get(0), this::read);
    }

    private static Thread daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void write(Stream<Supplier<String>> lines) {
        try (BufferedWriter out =
                new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8))) {
            lines.forEachOrdered(line -> {
                try {
                    out.write(line.get());
                    out.newLine();
                    out.flush();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException | UncheckedIOException e) {
            // it reads no more; what it did not answer is told by whoever waits for it
        }
    }

    private void read() {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                said.add(Optional.of(line));
            }
        } catch (IOException e) {
            // its end is told by whoever waits for it
        }
        said.add(Optional.empty());
    }

    /**
     * The next line that it says.
     *
     * @param patience how long to wait for it
     * @return nothing once it says no more
     * @throws SilenceException if it says nothing for that long
     */
    Optional<String> next(Duration patience) throws SilenceException {
        try {
            Optional<String> line = said.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (line == null) {
                throw new SilenceException();
            }
            return line;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while a process was waited for");
        }
    }

    /** How it ended, once it says no more. */
    String end() {
        try {
            return process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)
                    ? "ended with exit code " + process.exitValue()
                    : "closed its output and did not end";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while a process was waited for");
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            writer.join(TimeUnit.SECONDS.toMillis(GRACE_SECONDS));
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** It said nothing for too long. */
    static final class SilenceException extends Exception {
        private static final long serialVersionUID = 1;
    }
}
