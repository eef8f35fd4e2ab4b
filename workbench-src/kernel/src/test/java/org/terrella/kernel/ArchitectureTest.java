package org.terrella.kernel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each package imports only from those above it, and each library is visible where it belongs. */
class ArchitectureTest {

    private static final String ROOT = "org.terrella.kernel.";

    private static final List<String> TOP_DOWN =
            List.of("evaluate", "session", "runtime", "jupyter", "notebook", "install", "cli");

    /** Libraries by package prefix, and the packages that may see them. */
    private static final Map<String, List<String>> LIBRARIES = Map.ofEntries(
            Map.entry("jdk.jshell", List.of("evaluate")),
            Map.entry("org.objectweb.asm", List.of("evaluate")),
            Map.entry("io.github.spencerpark", List.of("session", "runtime", "jupyter", "notebook")),
            Map.entry("com.google.gson", List.of("session", "jupyter", "notebook", "install")),
            Map.entry("org.eclipse.aether", List.of("session")),
            Map.entry("eu.maveniverse", List.of("session")),
            Map.entry("org.apache.maven", List.of("session")),
            Map.entry("org.zeromq", List.of("jupyter")),
            Map.entry("org.commonmark", List.of("notebook")),
            Map.entry("picocli", List.of("cli")));

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.terrella.kernel");

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        Set<String> packages = PRODUCT.stream()
                .map(JavaClass::getPackageName)
                .map(name -> name.substring(ROOT.length()))
                .collect(toSet());
        assertEquals(Set.copyOf(TOP_DOWN), packages);
    }

    @Test
    void packagesImportOnlyFromThoseAbove() {
        for (String name : TOP_DOWN.subList(0, TOP_DOWN.size() - 1)) {
            String[] below = inside(TOP_DOWN.subList(TOP_DOWN.indexOf(name) + 1, TOP_DOWN.size()));
            noClasses()
                    .that()
                    .resideInAnyPackage(inside(List.of(name)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(below)
                    .check(PRODUCT);
        }
    }

    @Test
    void jupyterAndNotebookFilesDoNotKnowEachOther() {
        noClasses()
                .that()
                .resideInAnyPackage(inside(List.of("notebook")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(inside(List.of("jupyter", "runtime")))
                .check(PRODUCT);
    }

    @Test
    void installNeedsNothingOfTheSession() {
        classes()
                .that()
                .resideInAnyPackage(inside(List.of("install")))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "com.google.gson..", ROOT + "install..")
                .check(PRODUCT);
    }

    @Test
    void librariesAreVisibleOnlyWhereTheyBelong() {
        LIBRARIES.forEach((library, packages) -> noClasses()
                .that()
                .resideOutsideOfPackages(inside(packages))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library + "..")
                .check(PRODUCT));
    }

    @Test
    void theKernelKnowsNothingOfTheLibrary() {
        noClasses()
                .should()
                .dependOnClassesThat(new com.tngtech.archunit.base.DescribedPredicate<JavaClass>("are in the library") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.getName().startsWith("org.terrella.")
                                && !type.getName().startsWith(ROOT);
                    }
                })
                .check(PRODUCT);
    }

    private static String[] inside(List<String> names) {
        return names.stream().map(name -> ROOT + name + "..").toArray(String[]::new);
    }
}
