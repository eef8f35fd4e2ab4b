package org.terrella.kernel.session;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Libraries that notebooks find under IJava without asking for them, since its own lie on their class path. Here they are
 * brought where a cell imports them: by the repositories that the notebook's {@code %maven} asks, in the version that IJava has;
 * a notebook that asks none is told of the line that brings them.
 */
final class LibrariesOfIJava {

    private static final List<Library> ALL = List.of(
            new Library("org.apache.commons.lang3", "ArrayUtils", "org.apache.commons:commons-lang3:3.8.1"),
            new Library("com.google.gson", "Gson", "com.google.code.gson:gson:2.8.5"));

    private final MavenMagics maven;
    private final Predicate<String> isThere;

    /** A library, by its package, one of its classes and its coordinates. */
    private record Library(String name, String type, String coordinates) {

        boolean isImportedBy(String code) {
            return Pattern.compile("(?m)^\\s*import\\s+(static\\s+)?" + Pattern.quote(name + "."))
                    .matcher(code)
                    .find();
        }

        String classFile() {
            return (name + "." + type).replace('.', '/') + ".class";
        }
    }

    /**
     * Those of one session.
     *
     * @param maven brings them
     * @param isThere whether cells find a class file
     */
    LibrariesOfIJava(MavenMagics maven, Predicate<String> isThere) {
        this.maven = maven;
        this.isThere = isThere;
    }

    /** Brings what some code imports; says what it did, or what would do it. */
    void bring(String code) {
        for (Library each : ALL) {
            if (each.isImportedBy(code) && !isThere.test(each.classFile())) {
                String why = each.name() + " is not on the class path; IJava has it among its own libraries";
                CellMagics.tell(
                        isBrought(each)
                                ? why + ", so " + each.coordinates() + " was added"
                                : why + ", and %maven " + each.coordinates() + " brings it");
            }
        }
    }

    private boolean isBrought(Library library) {
        try {
            return maven.addLikewise(library.coordinates());
        } catch (IllegalArgumentException e) {
            return false; // it could not be resolved, and the cell says what it lacks
        }
    }
}
