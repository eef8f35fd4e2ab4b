package org.terrella.bench;

import java.util.Optional;

/**
 * How pages speak of a bench and of what is measured on it.
 *
 * @param label such as {@code Little Earth (little-earth-small)}
 * @param title of the page
 * @param introduction a sentence or two about its photos and networks
 * @param meaning what its numbers mean, a sentence or two
 * @param warning what must be read before any number, on top of every page; nothing for most benches
 */
public record BenchWords(String label, String title, String introduction, String meaning, Optional<String> warning) {

    /**
     * The words of a bench that has none of its own.
     *
     * @param name of the bench
     * @return plain words
     */
    public static BenchWords plain(String name) {
        return new BenchWords(
                name,
                "The papers' tables on " + name,
                "on the photos of the bench " + name + ".",
                "These numbers are about the photos of this bench, and say nothing about others.",
                Optional.empty());
    }
}
