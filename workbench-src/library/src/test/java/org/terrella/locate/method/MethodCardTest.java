package org.terrella.locate.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MethodCardTest {

    /** Kinds that are of no paper. */
    private static final Set<String> OWN = Set.of("nearest", "cells", "lmm", "process", "assisted");

    @Test
    void everyMethodOfAPaperHasACardWithSources() {
        Set<String> without = Methods.builtIn().known().stream()
                .map(known -> known.method().kind())
                .filter(kind -> MethodCard.of(kind).isEmpty())
                .collect(Collectors.toSet());
        assertEquals(OWN, without);
        Methods.builtIn().known().stream()
                .map(known -> known.method().kind())
                .filter(kind -> !OWN.contains(kind))
                .map(kind -> MethodCard.of(kind).orElseThrow())
                .forEach(card -> {
                    assertFalse(card.sources().isEmpty(), card.title());
                    assertFalse(card.differs().isEmpty(), card.title());
                    assertTrue(card.here().endsWith("."), card.title());
                });
    }

    @Test
    void aCardTellsPaperCodeAndWhatIsHere() {
        String yaml = "title: T\npaper: P.\ncode: C.\nhere: H.\ndiffers: [one, two]\nsources: [S]\n";
        MethodCard card = MethodCard.parse(Path.of("card.yaml"), yaml.getBytes(StandardCharsets.UTF_8));
        assertEquals(
                List.of(
                        "T",
                        "",
                        "In the paper: P.",
                        "",
                        "In the released code: C.",
                        "",
                        "Here: H.",
                        "",
                        "What differs:",
                        "- one",
                        "- two",
                        "",
                        "Sources:",
                        "- S"),
                card.lines());
    }
}
