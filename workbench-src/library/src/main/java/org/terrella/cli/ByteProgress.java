package org.terrella.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import org.terrella.data.ChecksumReport;

/** Shows megabytes done and left. */
final class ByteProgress implements ChecksumReport.Listener, AutoCloseable {

    private static final long MEGABYTE = 1_000_000;

    private final ProgressBar bar;

    ByteProgress(String task, long bytes, PrintWriter err) {
        this.bar = ProgressBars.of(task, bytes, "MB", MEGABYTE, err);
    }

    @Override
    public void file(String path) {
        bar.setExtraMessage(" " + path);
    }

    @Override
    public void bytes(long bytes) {
        bar.stepBy(bytes);
    }

    /** So many bytes are done in all. */
    void upTo(long bytes) {
        bar.stepTo(bytes);
    }

    @Override
    public void close() {
        bar.close();
    }
}
