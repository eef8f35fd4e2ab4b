package org.terrella.kernel.evaluate;

import java.io.File;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.spi.SPIResolutionException;

/**
 * Runs compiled snippets in this JVM. What JShell's own control does not do: keep the object that a snippet returned,
 * keep variables when their class is compiled again, and run on a thread that can be interrupted.
 */
final class CellExecution extends DirectExecutionControl {
    /** JShell numbers the class of each snippet and appends letters when it compiles the snippet again. */
    private static final Pattern VERSIONED = Pattern.compile("(REPL\\.\\$JShell\\$\\d+)[A-Z]*");

    private final StatementLimit limit;
    private final CellClassLoader loader;
    private final Runnable beforeRun;
    private final Map<String, Class<?>> versions = new HashMap<>();

    private Object result;
    private Throwable thrown;
    private final Map<String, String> lost = new LinkedHashMap<>();

    /**
     * @param loader defines the classes
     * @param limit how long a snippet may take
     * @param beforeRun what is to be done between compiling a snippet and running it
     */
    CellExecution(CellClassLoader loader, StatementLimit limit, Runnable beforeRun) {
        super(new Classes(loader));
        this.beforeRun = beforeRun;
        this.loader = loader;
        this.limit = limit;
    }

    /** What the last snippet returned. */
    Object result() {
        return result;
    }

    /** What the last snippet threw. */
    Throwable thrown() {
        return thrown;
    }

    /** Variables that could not be kept since the last call, with the type whose redefinition is the reason. */
    Map<String, String> takeLost() {
        var taken = new LinkedHashMap<>(lost);
        lost.clear();
        return taken;
    }

    /** Whether the compiler has come as far as handing over this class. */
    boolean isLoaded(String className) {
        return loader.has(className);
    }

    @Override
    public String invoke(String className, String methodName)
            throws RunException, EngineTerminationException, InternalException {
        result = null;
        thrown = null;
        Method method;
        try {
            method = findClass(className).getDeclaredMethod(methodName);
            method.setAccessible(true);
        } catch (ReflectiveOperationException e) {
            throw new InternalException(e.toString());
        }
        try {
            beforeRun.run();
            result = limit.call(() -> method.invoke(null));
            return ""; // JShell wants text; nobody reads it
        } catch (CellInterrupted e) {
            throw new StoppedException();
        } catch (ExecutionException e) {
            boolean byCell = e.getCause() instanceof InvocationTargetException;
            throw asRunException(byCell ? e.getCause().getCause() : e.getCause());
        }
    }

    private RunException asRunException(Throwable cause) {
        Throwable inner =
                cause instanceof ExceptionInInitializerError && cause.getCause() != null ? cause.getCause() : cause;
        if (inner instanceof SPIResolutionException) {
            return new ResolutionException(((SPIResolutionException) inner).id(), inner.getStackTrace());
        }
        thrown = cause;
        return new UserException(
                ThrowableReport.message(cause), cause.getClass().getName(), cause.getStackTrace());
    }

    @Override
    public void load(ClassBytecodes[] classes)
            throws ClassInstallException, NotImplementedException, EngineTerminationException {
        super.load(classes);
        for (ClassBytecodes each : classes) {
            loader.sources().changed(each.name());
            Matcher name = VERSIONED.matcher(each.name());
            if (name.matches()) {
                Class<?> loaded = classOf(each.name());
                Class<?> previous = versions.put(name.group(1), loaded);
                if (previous != null) {
                    carryOver(previous, loaded);
                }
            }
        }
    }

    @Override
    public void redefine(ClassBytecodes[] classes) throws ClassInstallException, NotImplementedException {
        Instrumentation instrumentation =
                Agent.instrumentation().orElseThrow(() -> new NotImplementedException("started without agent"));
        var definitions = new ClassDefinition[classes.length];
        for (int i = 0; i < classes.length; i++) {
            loader.sources().changed(classes[i].name());
            definitions[i] = new ClassDefinition(classOf(classes[i].name()), edited(classes[i].bytecodes()));
        }
        try {
            instrumentation.redefineClasses(definitions);
        } catch (ClassNotFoundException | UnmodifiableClassException | UnsupportedOperationException | LinkageError e) {
            // the shape of a class changed: JShell loads all of them anew
            throw new ClassInstallException(e.toString(), new boolean[classes.length]);
        }
    }

    private static byte[] edited(byte[] classFile) {
        return PollInserter.insert(PrintedTraces.redirect(ExitCalls.redirect(classFile)));
    }

    private Class<?> classOf(String name) throws ClassInstallException {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new ClassInstallException(e.toString(), new boolean[0]);
        }
    }

    /** Copies the variables of a snippet's previous class; those whose type has become another are lost. */
    private void carryOver(Class<?> previous, Class<?> next) {
        for (Field to : next.getDeclaredFields()) {
            if (!Modifier.isStatic(to.getModifiers()) || Modifier.isFinal(to.getModifiers()) || to.isSynthetic()) {
                continue;
            }
            try {
                Field from = previous.getDeclaredField(to.getName());
                from.setAccessible(true);
                to.setAccessible(true);
                Object value = from.get(null);
                boolean holdsNothing = value == null || from.getType().isPrimitive() && isZero(value);
                if (to.getType() == from.getType()
                        || value != null && to.getType().isInstance(value)) {
                    to.set(null, value);
                } else if (!holdsNothing) {
                    lost.put(to.getName(), CellNames.readable(to.getType().getTypeName()));
                }
            } catch (NoSuchFieldException newVariable) {
                continue;
            } catch (IllegalAccessException | LinkageError e) {
                lost.put(to.getName(), CellNames.readable(to.getType().getTypeName()));
            }
        }
    }

    private static boolean isZero(Object primitive) {
        return primitive instanceof Number
                ? ((Number) primitive).doubleValue() == 0
                : primitive.equals(false) || primitive.equals('\0');
    }

    /** Hands JShell's classes to the loader, with polls in them and without exits. */
    private static final class Classes implements LoaderDelegate {
        private final CellClassLoader loader;

        Classes(CellClassLoader loader) {
            this.loader = loader;
        }

        @Override
        public void load(ClassBytecodes[] classes) throws ClassInstallException {
            for (ClassBytecodes each : classes) {
                loader.put(each.name(), edited(each.bytecodes()));
            }
            var done = new boolean[classes.length];
            for (int i = 0; i < classes.length; i++) {
                try {
                    Class.forName(classes[i].name(), false, loader).getDeclaredMethods(); // links what it names
                    done[i] = true;
                } catch (ClassNotFoundException | LinkageError e) {
                    throw new ClassInstallException(e.toString(), done);
                }
            }
        }

        @Override
        public void classesRedefined(ClassBytecodes[] classes) {
            // redefined in place, the loader is not asked again
        }

        @Override
        public void addToClasspath(String path) {
            for (String each : path.split(Pattern.quote(File.pathSeparator))) {
                loader.addPath(Path.of(each));
            }
        }

        @Override
        public Class<?> findClass(String name) throws ClassNotFoundException {
            return loader.loadClass(name);
        }
    }
}
