package org.terrella.kernel.notebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Small notebooks. */
final class Notebooks {
    private Notebooks() {}

    /** A notebook of code cells. */
    static Notebook ofCode(Path folder, String... cells) {
        return of(folder, Stream.of(cells).map(Notebooks::code).toArray(String[]::new));
    }

    /** A notebook of cells that are given as JSON. */
    static Notebook of(Path folder, String... cells) {
        return Notebook.read(file(folder, """
                {"cells": [%s], "metadata": {}, "nbformat": 4, "nbformat_minor": 4}""".formatted(String.join(",", cells))));
    }

    static Path file(Path folder, String text) {
        try {
            return Files.writeString(Files.createTempFile(folder, "notebook", ".ipynb"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String code(String source) {
        return codeWithOutputs(source);
    }

    static String codeWithOutputs(String source, String... outputs) {
        return """
                {"cell_type": "code", "execution_count": 1, "metadata": {}, "outputs": [%s], "source": %s}""".formatted(String.join(",", outputs), quoted(source));
    }

    static String markdown(String source) {
        return """
                {"cell_type": "markdown", "metadata": {}, "source": %s}""".formatted(quoted(source));
    }

    static String stream(String name, String text) {
        return """
                {"output_type": "stream", "name": "%s", "text": %s}""".formatted(name, quoted(text));
    }

    /** An output of data; types and contents alternate. */
    static String display(String... data) {
        String byType = Stream.iterate(0, i -> i < data.length, i -> i + 2)
                .map(i -> quoted(data[i]) + ": " + quoted(data[i + 1]))
                .collect(Collectors.joining(","));
        return """
                {"output_type": "display_data", "metadata": {}, "data": {%s}}""".formatted(byType);
    }

    static String quoted(String text) {
        return new com.google.gson.JsonPrimitive(text).toString();
    }
}
