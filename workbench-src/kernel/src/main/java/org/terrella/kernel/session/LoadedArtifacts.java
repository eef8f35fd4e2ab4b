package org.terrella.kernel.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.util.artifact.ArtifactIdUtils;

/**
 * The artifacts of a session. Classes that were loaded cannot be exchanged, so the first version of an artifact stays, and
 * a note says so when a cell names another one. What only libraries ask for in another version comes behind the first on the
 * class path, as under IJava.
 */
final class LoadedArtifacts {
    private final Map<String, String> versions = new HashMap<>();
    private final Consumer<String> notes;

    LoadedArtifacts(Consumer<String> notes) {
        this.notes = notes;
    }

    /** The files to be added. */
    synchronized List<Path> add(MavenResolver.Resolved resolved) {
        List<Path> files = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        for (Artifact each : resolved.artifacts()) {
            String name = ArtifactIdUtils.toVersionlessId(each);
            String version = each.getVersion();
            String before = versions.putIfAbsent(name, version);
            if (before == null || before.equals(version) || !resolved.isNamed(each)) {
                files.add(each.getFile().toPath());
            } else {
                kept.add(each.getGroupId() + ":" + each.getArtifactId() + " stays " + before + " and does not become "
                        + version);
            }
        }
        if (!kept.isEmpty()) {
            notes.accept(String.join("; ", kept) + ": restart the kernel for another version of what is loaded");
        }
        return files;
    }
}
