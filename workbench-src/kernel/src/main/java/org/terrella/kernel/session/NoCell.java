package org.terrella.kernel.session;

import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.io.IOException;
import java.io.PrintStream;

/** Where output goes before the first cell, when nobody listens: to the terminal. */
final class NoCell implements Output {
    private final PrintStream terminal;

    NoCell(PrintStream terminal) {
        this.terminal = terminal;
    }

    @Override
    public void print(Stream stream, String text) {
        terminal.print(text);
    }

    @Override
    public void display(DisplayData data) {
        terminal.println(data);
    }

    @Override
    public void update(DisplayData data) {
        terminal.println(data);
    }

    @Override
    public String readLine(String prompt, boolean password) throws IOException {
        throw new IOException("expected a cell that asks, found none");
    }
}
