package org.terrella.notebook;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The running kernel, by reflection: the only place that knows kernels.
 *
 * <p>All of them descend from one base, under several package names, so everything but the way in is looked up on the
 * kernel itself.
 */
final class KernelBridge implements Outlet {

    /**
     * A static method that gives the running kernel.
     *
     * @param className its class
     * @param method its name
     */
    private record Entry(String className, String method) {}

    private static final List<Entry> ENTRIES = List.of(
            new Entry("org.terrella.kernel.runtime.Kernel", "getKernelInstance"),
            new Entry("org.dflib.jjava.jupyter.kernel.BaseKernel", "notebookKernel"), // JJava from 1.0-a6
            new Entry("org.dflib.jjava.JJava", "getKernelInstance"), // JJava before
            new Entry("io.github.spencerpark.ijava.IJava", "getKernelInstance"));

    private static final AtomicInteger PLACES = new AtomicInteger();

    private final Object kernel;
    private final Object renderer;
    private final Method render;
    private final Method display;
    private final Object updater;
    private final Method update;
    private final Constructor<?> newData;
    private final Method putData;
    private final Method setDisplayId;

    private KernelBridge(Object kernel) throws ReflectiveOperationException {
        this.kernel = kernel;
        renderer = call(kernel, method(kernel.getClass(), "getRenderer"));
        render = method(renderer.getClass(), "render", Object.class);
        Class<?> displayData = render.getReturnType();
        newData = displayData.getConstructor();
        putData = method(displayData, "putData", String.class, Object.class);
        setDisplayId = method(displayData, "setDisplayId", String.class);
        display = method(kernel.getClass(), "display", displayData);
        updater = updater(kernel, displayData);
        update = method(updater.getClass(), "updateDisplay", displayData);
    }

    /** The kernel itself where it can update a display, else its stream of displays. */
    private static Object updater(Object kernel, Class<?> displayData) throws ReflectiveOperationException {
        try {
            kernel.getClass().getMethod("updateDisplay", displayData);
            return kernel;
        } catch (NoSuchMethodException ofTheBase) {
            Object io = call(kernel, method(kernel.getClass(), "getIO"));
            return io.getClass().getField("display").get(io);
        }
    }

    /**
     * The kernel that runs in this JVM; it learns the renderers when it is first found.
     *
     * @param loader where its classes are looked up
     * @param before what was found before, or null
     * @return the kernel, or nothing outside of notebooks
     * @throws UnexpectedShape if there is one that this class does not know how to speak to
     */
    static Optional<KernelBridge> find(ClassLoader loader, Outlet before) {
        Optional<String> odd = Optional.empty();
        for (Entry entry : ENTRIES) {
            try {
                Object kernel = running(loader.loadClass(entry.className()), entry.method());
                if (before instanceof KernelBridge known && known.kernel == kernel) {
                    return Optional.of(known);
                }
                if (kernel != null) {
                    KernelBridge bridge = new KernelBridge(kernel);
                    for (Renderer<?> values : Renderer.ALL) {
                        bridge.register(values);
                    }
                    return Optional.of(bridge);
                }
            } catch (ClassNotFoundException otherKernel) {
                continue;
            } catch (ReflectiveOperationException e) {
                odd = Optional.of(entry.className() + " without " + e.getMessage());
            }
        }
        odd.ifPresent(found -> {
            throw new UnexpectedShape(found);
        });
        return Optional.empty();
    }

    private static Object running(Class<?> owner, String method) throws NoSuchMethodException {
        try {
            return call(null, method(owner, method));
        } catch (NullPointerException none) { // JJava's way to say that none runs
            return null;
        }
    }

    /** Lets the kernel render the values of a class. */
    private <T> void register(Renderer<T> values) throws ReflectiveOperationException {
        Method createRegistration = method(renderer.getClass(), "createRegistration", Class.class);
        Class<?> registration = createRegistration.getReturnType();
        Method preferring = method(registration, "preferring", String[].class);
        Method register = only(registration, "register");
        Class<?> function = register.getParameterTypes()[0];
        Class<?> context = only(function, "render").getParameterTypes()[1];
        Method container = method(context, "getOutputContainer");
        Method wants = only(context, "wantsDataRenderedAs");
        Method mimeType = method(wants.getParameterTypes()[0], "parse", String.class);
        InvocationHandler render = (proxy, method, arguments) -> {
            if (method.getDeclaringClass() == Object.class) {
                return method.invoke(values, arguments);
            }
            for (String format : values.formats().keySet()) {
                if ((boolean) call(arguments[1], wants, call(null, mimeType, format))) {
                    call(call(arguments[1], container), putData, format, values.write(format, arguments[0]));
                }
            }
            return null;
        };
        Object types = values.formats().keySet().toArray(String[]::new);
        Object registered = call(call(renderer, createRegistration, values.type()), preferring, types);
        call(
                registered,
                register,
                Proxy.newProxyInstance(function.getClassLoader(), new Class<?>[] {function}, render));
    }

    @Override
    public void show(Object value) {
        call(kernel, display, value == null ? data(Map.of(Renderer.TEXT, "null")) : call(renderer, render, value));
    }

    @Override
    public Place place() {
        String id = "terrella-" + ProcessHandle.current().pid() + "-" + PLACES.incrementAndGet();
        return new Place() {
            private boolean shown;

            @Override
            public void put(String html, String text) {
                Map<String, String> content = new LinkedHashMap<>();
                content.put(Renderer.HTML, html);
                content.put(Renderer.TEXT, text);
                put(content);
            }

            @Override
            public void end(String text) {
                put(Map.of(Renderer.TEXT, text));
            }

            private void put(Map<String, String> content) {
                Object data = data(content);
                call(data, setDisplayId, id);
                call(shown ? updater : kernel, shown ? update : display, data);
                shown = true;
            }
        };
    }

    private Object data(Map<String, String> content) {
        try {
            Object data = newData.newInstance();
            content.forEach((format, text) -> call(data, putData, format, text));
            return data;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(newData + " failed", e);
        }
    }

    private static Method method(Class<?> owner, String name, Class<?>... parameters) throws NoSuchMethodException {
        Method method = owner.getMethod(name, parameters);
        method.trySetAccessible(); // a public method of a class that is not
        return method;
    }

    private static Method only(Class<?> owner, String name) throws NoSuchMethodException {
        return Arrays.stream(owner.getMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException(owner.getName() + "." + name));
    }

    private static Object call(Object target, Method method, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(method + " failed", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method + " may not be called", e);
        }
    }

    /** A kernel that is there and looks unlike those that are known. */
    static final class UnexpectedShape extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnexpectedShape(String found) {
            super("Results are shown as text: expected a kernel like IJava, JJava or Terrella's, found " + found);
        }
    }
}
