package org.terrella.kernel.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassPathMagicsTest {
    private static final Path HERE = Path.of("").toAbsolutePath();

    @TempDir
    private Path folder;

    private final List<Path> added = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private Path lib;
    private ClassPathMagics magics;

    @BeforeEach
    void makeACheckout() throws IOException {
        lib = Files.createDirectories(folder.resolve("checkout/lib/kernel")).getParent();
        for (String name : List.of("b.jar", "a.jar", "kernel/kernel.jar", "build.log")) {
            Files.createFile(lib.resolve(name));
        }
        magics = over(Optional.of(lib));
    }

    private ClassPathMagics over(Optional<Path> jars) {
        return new ClassPathMagics(added::addAll, new CheckoutJars(jars), notes::add);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../lib/*.jar", "lib/*.jar", "/nowhere/at all/lib/*.jar"})
    void takesTheJarsOfTheCheckoutWherePatternsForThemMatchNothing(String pattern) {
        magics.classpath(List.of(pattern));
        assertEquals(List.of(lib.resolve("a.jar"), lib.resolve("b.jar")), added);
        assertEquals(
                List.of(pattern + " matches nothing from " + HERE + ", so the jars in " + lib
                        + " are taken, where this kernel was installed from"),
                notes);
    }

    @Test
    void takesTheJarsThatThePatternMatchesAndSaysNothing() throws IOException {
        Path own = Files.createDirectories(folder.resolve("elsewhere/lib"));
        Path jar = Files.createFile(own.resolve("own.jar"));
        magics.classpath(List.of(own + "/*.jar"));
        assertEquals(List.of(jar), added);
        assertEquals(List.of(), notes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../nowhere/*.jar", "../mylib/*.jar", "../lib/a.jar", "../lib/a*.jar", "../lib/*", "*.jar"})
    void refusesOtherPatternsThatMatchNothing(String pattern) {
        assertRefused(pattern, List.of(pattern));
    }

    @Test
    void refusesWhereThereIsNoCheckoutOrItHasNoJars() throws IOException {
        magics = over(Optional.empty());
        assertRefused("../lib/*.jar", List.of("../lib/*.jar"));
        magics = over(Optional.of(Files.createDirectories(folder.resolve("empty/lib"))));
        assertRefused("../lib/*.jar", List.of("../lib/*.jar"));
    }

    @Test
    void addsNothingAndSaysNothingIfAnotherPatternMatchesNothing() {
        assertRefused("../nowhere/*.jar", List.of("../lib/*.jar", "../nowhere/*.jar"));
    }

    @Test
    void knowsNoCheckoutWhenItRunsFromClasses() {
        assertEquals(Optional.empty(), CheckoutJars.ofThisKernel().folder());
    }

    private void assertRefused(String missing, List<String> patterns) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> magics.classpath(patterns));
        assertEquals("expected a jar or folder at " + missing + ", found none from " + HERE, refusal.getMessage());
        assertEquals(List.of(), added);
        assertEquals(List.of(), notes);
    }
}
