package org.terrella;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each package imports only from those above it, and each large library is visible where it belongs. */
class ArchitectureTest {

    private static final List<String> TOP_DOWN = List.of(
            "file",
            "serve",
            "geo",
            "gazetteer",
            "image",
            "data",
            "world",
            "dialogue",
            "tensor",
            "embed",
            "align",
            "retrieve",
            "partition",
            "classify",
            "choose",
            "lmm",
            "gaga",
            "locate",
            "belief",
            "interact",
            "evaluate",
            "published",
            "bench",
            "experiment",
            "run",
            "train",
            "draw",
            "report",
            "assist",
            "notebook",
            "cli");

    /** Libraries by package prefix, and the packages that may see them. */
    private static final Map<String, List<String>> LIBRARIES = Map.ofEntries(
            Map.entry("de.siegmar.fastcsv", List.of("file")),
            Map.entry("net.sf.geographiclib", List.of("geo")),
            Map.entry("com.google.common.geometry", List.of("geo", "gazetteer")),
            Map.entry("org.locationtech.jts", List.of("geo", "gazetteer", "draw")),
            Map.entry(
                    "com.fasterxml.jackson",
                    List.of(
                            "file",
                            "data",
                            "tensor",
                            "embed",
                            "lmm",
                            "locate.process",
                            "belief",
                            "bench",
                            "experiment",
                            "run",
                            "assist")),
            Map.entry("ai.djl.huggingface", List.of("embed")),
            Map.entry(
                    "ai.djl",
                    List.of(
                            "tensor",
                            "embed",
                            "align",
                            "retrieve",
                            "classify",
                            "choose",
                            "lmm",
                            "gaga",
                            "locate",
                            "bench")),
            Map.entry("okhttp3", List.of("lmm.openai")),
            Map.entry("com.sun.net.httpserver", List.of("serve", "lmm.openai", "assist.page")),
            Map.entry("io.github.jbellis", List.of("retrieve")),
            Map.entry("smile", List.of("partition", "locate", "belief", "draw")),
            Map.entry("org.apache.commons.compress", List.of("data", "world", "tensor")),
            Map.entry("org.apache.commons.codec", List.of("data")),
            Map.entry("com.drew", List.of("image")),
            Map.entry("com.twelvemonkeys", List.of("image")),
            Map.entry("com.luciad.imageio", List.of("image")),
            Map.entry("com.univocity", List.of("world")),
            Map.entry("org.apache.commons.math3", List.of("evaluate")),
            Map.entry("tech.tablesaw", List.of("draw", "report", "notebook", "cli")),
            Map.entry("org.knowm.xchart", List.of("draw", "report", "notebook")),
            Map.entry("org.jfree.svg", List.of("draw")),
            Map.entry("com.github.mustachejava", List.of("report", "assist")),
            Map.entry("org.apache.pdfbox", List.of("draw")),
            Map.entry("picocli", List.of("cli")),
            Map.entry("me.tongfei", List.of("cli")));

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.terrella");

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        classes()
                .should()
                .resideInAnyPackage(
                        TOP_DOWN.stream().map(ArchitectureTest::inside).toArray(String[]::new))
                .check(PRODUCT);
    }

    @Test
    void packagesImportOnlyFromThoseAbove() {
        for (String name : TOP_DOWN) {
            String[] below = TOP_DOWN.stream()
                    .skip(TOP_DOWN.indexOf(name) + 1)
                    .map(ArchitectureTest::inside)
                    .toArray(String[]::new);
            if (below.length > 0) {
                noClasses()
                        .that()
                        .resideInAPackage(inside(name))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(below)
                        .allowEmptyShould(true)
                        .check(PRODUCT);
            }
        }
    }

    @Test
    void librariesAreVisibleOnlyWhereTheyBelong() {
        LIBRARIES.forEach((library, packages) -> noClasses()
                .that()
                .resideOutsideOfPackages(
                        packages.stream().map(ArchitectureTest::inside).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library + "..")
                .check(PRODUCT));
    }

    @Test
    void noKernelIsKnownBeforeItRuns() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.github.spencerpark..", "org.dflib..", "org.terrella.kernel..")
                .check(PRODUCT);
        noClasses()
                .that()
                .resideInAPackage(inside("notebook"))
                .and()
                .haveNameNotMatching(".*\\.KernelBridge(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.reflect..")
                .because("all that depends on the shape of a kernel is in one class")
                .check(PRODUCT);
    }

    @Test
    void knowsEveryPackageThereIs() {
        Stream<String> packages =
                PRODUCT.stream().map(JavaClass::getPackageName).distinct();
        packages.forEach(
                name -> org.junit.jupiter.api.Assertions.assertTrue(TOP_DOWN.contains(name.split("\\.")[2]), name));
    }

    @Test
    void paintingKnowsNothingOfGeography() {
        noClasses()
                .that()
                .resideInAPackage(inside("world.paint"))
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("java..", "org.terrella.world.paint..")
                .check(PRODUCT);
    }

    private static String inside(String name) {
        return "org.terrella." + name + "..";
    }
}
