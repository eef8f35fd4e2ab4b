package org.terrella.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.terrella.bench.BenchWords;
import org.terrella.experiment.Experiment;
import org.terrella.locate.method.MethodCard;
import org.terrella.locate.method.Methods;

class MethodsPageTest {

    private static final Methods METHODS = Methods.builtIn();

    private static String page(SortedMap<String, SortedSet<String>> names) {
        return MethodsPage.of(BenchWords.plain("mine"), METHODS, names).html();
    }

    @Test
    void hasEveryCardWholeAndInTheOrderOfTitles() {
        String page = page(new TreeMap<>());
        List<String> titles = MethodsPage.of(BenchWords.plain("mine"), METHODS, new TreeMap<>()).cards().stream()
                .map(entry -> entry.card().title())
                .toList();
        assertEquals(titles.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList(), titles);
        METHODS.known().stream()
                .map(known -> known.method().kind())
                .forEach(kind -> MethodCard.of(kind).ifPresent(card -> {
                    assertTrue(page.contains("id=\"" + kind + "\""), kind);
                    assertTrue(page.contains("<a href=\"#" + kind + "\">"), kind);
                    card.differs().forEach(one -> assertTrue(text(page).contains(one.strip()), kind + ": " + one));
                    card.sources().forEach(one -> assertTrue(text(page).contains(one.strip()), kind + ": " + one));
                }));
        for (String kind : List.of("planet", "cplanet", "isns", "translocator", "geodecoder", "pigeon", "geoclip")) {
            assertTrue(page.contains("<section class=\"card\" id=\"" + kind + "\">"), kind);
        }
        assertFalse(page.contains("{{") || page.contains("<script") || page.contains("src="), page);
    }

    /** What a reader sees. */
    private static String text(String page) {
        return page.replaceAll("<[^>]*>", "")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&#x60;", "`")
                .replace("&#61;", "=")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    @Test
    void saysWhatTablesCallAMethod() {
        SortedMap<String, SortedSet<String>> names = new TreeMap<>();
        names.put("planet", new TreeSet<>(List.of("planet-frozen", "planet")));
        assertTrue(page(names).contains("kind <code>planet</code> · in the tables: planet, planet-frozen</p>"));
    }

    @Test
    void linksNamesOfMethodsWithACard() {
        Experiment experiment = Experiment.comparing(
                "mine",
                Map.of("far", METHODS.of("planet", Map.of()), "near", METHODS.of("nearest", Map.of())),
                "tourist");
        assertEquals(Map.of("far", "methods.html#planet"), MethodsPage.links(experiment));
    }

    @Test
    void aSourceIsALinkWhereItHasAnAddress() {
        assertEquals(
                new MethodsPage.Source("A 2025, ", List.of("https://x.org/1.2"), ", and its code"),
                MethodsPage.Source.of("A 2025, https://x.org/1.2, and its code"));
        assertEquals(new MethodsPage.Source("A 2025", List.of(), ""), MethodsPage.Source.of("A 2025"));
    }

    @Test
    void aWarningOfTheBenchStandsAbove() {
        BenchWords warned = new BenchWords("l", "t", "i", "m", Optional.of("These numbers mean nothing."));
        String page = MethodsPage.of(warned, METHODS, new TreeMap<>()).html();
        assertTrue(page.contains("<p class=\"warning\">These numbers mean nothing.</p>"), page);
    }
}
