package org.terrella.kernel.evaluate;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Defines the classes of all cells and reads the jars of the notebook. One loader for both, so that cells and jars see
 * each other's types as the same; its parent is the kernel's, whose own libraries are renamed.
 */
final class CellClassLoader extends URLClassLoader {
    static {
        registerAsParallelCapable();
    }

    private final Map<String, byte[]> classFiles = new HashMap<>();
    private final CellSources sources;

    /**
     * @param parent finds what neither a cell nor a jar of the notebook holds
     * @param sources where the snippets stand that the classes are made of
     */
    CellClassLoader(ClassLoader parent, CellSources sources) {
        super("cells", new URL[0], parent);
        this.sources = sources;
    }

    CellSources sources() {
        return sources;
    }

    /** Takes a class file that is defined when it is first asked for. */
    void put(String name, byte[] classFile) {
        synchronized (classFiles) {
            classFiles.put(name, classFile);
        }
    }

    /** Whether it was given this class. */
    boolean has(String name) {
        synchronized (classFiles) {
            return classFiles.containsKey(name);
        }
    }

    void addPath(Path path) {
        try {
            addURL(path.toUri().toURL());
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("expected a file or folder for the class path, found " + path, e);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] classFile;
        synchronized (classFiles) {
            classFile = classFiles.get(name);
        }
        return classFile == null ? super.findClass(name) : defineClass(name, classFile, 0, classFile.length);
    }
}
