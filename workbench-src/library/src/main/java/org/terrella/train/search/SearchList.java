package org.terrella.train.search;

import java.nio.file.Path;
import java.util.List;
import org.terrella.file.YamlFile;
import org.terrella.file.YamlKeys;
import org.terrella.tensor.Pace;

/**
 * The paces that are tried.
 *
 * @param paces each rate with each number of epochs, rates varying slowest
 */
public record SearchList(List<Pace> paces) {

    private static final int SCHEMA = 1;

    /**
     * Copies the list.
     *
     * @param paces at least one, each once
     * @throws IllegalArgumentException if there is none, or one is there twice
     */
    public SearchList {
        paces = List.copyOf(paces);
        if (paces.isEmpty() || paces.stream().distinct().count() < paces.size()) {
            throw new IllegalArgumentException("a search needs rates and epochs, each once, found " + paces);
        }
    }

    /**
     * Reads a list.
     *
     * @param file YAML with {@code schema}, {@code rates} and {@code epochs}
     * @return each rate with each number of epochs
     * @throws org.terrella.file.InputException if there is no such file, or it says anything else
     */
    public static SearchList read(Path file) {
        YamlKeys keys = YamlFile.read(file, "a search", List.of("schema", "rates", "epochs"));
        keys.requireSchema(SCHEMA);
        return keys.rule(() -> new SearchList(keys.numbers("rates").stream()
                .flatMap(rate -> keys.wholes("epochs").stream().map(epochs -> new Pace(rate, Math.toIntExact(epochs))))
                .toList()));
    }
}
