package org.terrella.locate.method;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeSet;
import java.util.jar.JarFile;
import org.terrella.file.Checksum;
import org.terrella.file.InputException;

/** Methods in a Java source file, which is compiled in memory, or in a jar. */
final class Plugin {

    private final Path file;
    private final String version;
    private final List<KnownMethod<?>> found = new ArrayList<>();

    private Plugin(Path file) {
        this.file = file;
        this.version = Checksum.sha256(file, read -> {});
    }

    /** The methods of a file, one or more. */
    static List<KnownMethod<?>> read(Path file) {
        String name = String.valueOf(file.getFileName());
        if (!Files.isRegularFile(file)) {
            throw new InputException(file, "expected a plug-in, a .java or .jar file, found none at " + file);
        }
        Plugin plugin = new Plugin(file);
        if (name.endsWith(".java")) {
            plugin.readSource();
        } else if (name.endsWith(".jar")) {
            plugin.readJar();
        } else {
            throw new InputException(file, "expected a plug-in, a .java or .jar file, found another ending");
        }
        if (plugin.found.isEmpty()) {
            throw new InputException(
                    file, "expected a class that implements " + Method.class.getName() + ", found none");
        }
        return plugin.found;
    }

    private void readSource() {
        Map<String, byte[]> classes = SourceCompiler.compile(file);
        ClassLoader loader = new CompiledClasses(classes, Methods.class.getClassLoader());
        for (String name : new TreeSet<>(classes.keySet())) {
            addIfMethod(load(loader, name));
        }
    }

    private void readJar() {
        try {
            URLClassLoader loader = new URLClassLoader( // open as long as the process, as its classes are
                    new URL[] {file.toUri().toURL()}, Methods.class.getClassLoader());
            for (Method<?> method : ServiceLoader.load(Method.class, loader)) {
                if (method.getClass().getClassLoader() == loader) {
                    add(method);
                }
            }
            if (found.isEmpty()) {
                for (String name : classes()) {
                    addIfMethod(load(loader, name));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        } catch (java.util.ServiceConfigurationError e) {
            throw new InputException(file, "expected methods as a service, found that " + e.getMessage());
        }
    }

    private List<String> classes() throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            return jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .sorted()
                    .toList();
        }
    }

    private Class<?> load(ClassLoader loader, String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new InputException(
                    file, "expected classes that can be used here, found that " + name + " cannot: " + e);
        }
    }

    private void addIfMethod(Class<?> type) {
        if (Method.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers()) && !type.isInterface()) {
            try {
                var constructor = type.getDeclaredConstructor();
                constructor.setAccessible(true);
                add((Method<?>) constructor.newInstance());
            } catch (NoSuchMethodException e) {
                throw new InputException(
                        file, "expected a constructor without parameters in " + type.getName() + ", found none");
            } catch (InvocationTargetException e) {
                throw new InputException(file, type.getName() + " cannot be made: " + e.getCause());
            } catch (ReflectiveOperationException e) {
                throw new InputException(file, type.getName() + " cannot be made: " + e);
            }
        }
    }

    private <S extends Record> void add(Method<S> method) {
        try {
            String name = String.valueOf(file.getFileName());
            SettingsForm<S> form = SettingsForm.of(method.defaults());
            found.add(new KnownMethod<>(method, form, name, Optional.of(version)));
        } catch (IllegalArgumentException e) {
            throw new InputException(file, "method " + method.kind() + ": " + e.getMessage());
        }
    }

    /** Classes that are only in memory. */
    private static final class CompiledClasses extends ClassLoader {

        private final Map<String, byte[]> classes;

        CompiledClasses(Map<String, byte[]> classes, ClassLoader parent) {
            super(parent);
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }

        /** A class file that is asked for is there, though it is no file; what else is asked for may be the parent's. */
        @Override
        public InputStream getResourceAsStream(String name) {
            byte[] bytes = name.endsWith(".class")
                    ? classes.get(
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    : null;
            return bytes == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(bytes);
        }
    }
}
