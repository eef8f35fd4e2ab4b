package org.terrella;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Published files of the field that tests are tried on where they are present; the product never needs them. */
public final class RealData {

    private static final Path FOLDER = Path.of("../../../shared/real");

    private static final Path CASES = Path.of("../../../shared/cases");

    private RealData() {}

    /** A file that was made to be difficult. */
    public static Path caseFile(String name) {
        Path file = CASES.resolve(name);
        assumeTrue(Files.exists(file), "skipped: the file " + name + " is not in ../shared/cases");
        return file;
    }

    public static Path file(String name) {
        Path file = FOLDER.resolve(name);
        assumeTrue(Files.exists(file), "skipped: the published file " + name + " is not in ../shared/real");
        return file;
    }
}
