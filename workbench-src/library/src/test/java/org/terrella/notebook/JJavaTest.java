package org.terrella.notebook;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;
import org.dflib.jjava.jupyter.messages.ContentType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** JJava, on its own base. */
class JJavaTest extends KernelContract {

    private BaseKernel kernel;

    /** A kernel that evaluates nothing. */
    private static final class Kernel extends BaseKernel {
        Kernel() {
            super(
                    "JJava",
                    "",
                    null,
                    List.of(),
                    null,
                    new JupyterIO(StandardCharsets.UTF_8),
                    new CommManager(),
                    new org.dflib.jjava.jupyter.kernel.display.Renderer(),
                    null,
                    null,
                    false,
                    new StringStyler.Builder().build());
        }

        @Override
        public Object evalRaw(String source) {
            throw new UnsupportedOperationException(source);
        }

        @Override
        public DisplayData inspect(String code, int at, boolean extraDetail) {
            throw new UnsupportedOperationException(code);
        }

        @Override
        public ReplacementOptions complete(String code, int at) {
            throw new UnsupportedOperationException(code);
        }

        @Override
        public String isComplete(String code) {
            throw new UnsupportedOperationException(code);
        }
    }

    /** The class that gave the kernel before the base did. */
    public static final class Earlier {
        private Earlier() {}

        public static BaseKernel getKernelInstance() {
            return BaseKernel.notebookKernel();
        }
    }

    /** The base as it was then. */
    public static final class EarlierBase {
        private EarlierBase() {}
    }

    @AfterEach
    void stop() {
        kernel.onShutdown(false);
    }

    @Override
    Map<String, Class<?>> start() throws ReflectiveOperationException {
        kernel = new Kernel();
        kernel.onStartup();
        Method setEnv = JupyterIO.class.getDeclaredMethod("setEnv", ShellReplyEnvironment.class);
        setEnv.setAccessible(true);
        setEnv.invoke(kernel.getIO(), new ShellReplyEnvironment(null, null, null, null) {
            @Override
            public <T extends ContentType<T>> void publish(T content) {
                record(content);
            }
        });
        return running();
    }

    @Override
    Map<String, Class<?>> running() {
        return Map.of("org.dflib.jjava.jupyter.kernel.BaseKernel", BaseKernel.class);
    }

    @Override
    Object render(Object value) {
        return kernel.getRenderer().render(value);
    }

    @Override
    Object renderAs(Object value, String mimeType) {
        return kernel.getRenderer().renderAs(value, mimeType);
    }

    @Test
    void isFoundInItsEarlierVersionsToo() {
        Map<String, Class<?>> classes = Map.of(
                "org.dflib.jjava.jupyter.kernel.BaseKernel", EarlierBase.class, "org.dflib.jjava.JJava", Earlier.class);
        assertInstanceOf(KernelBridge.class, find(null, classes));
    }
}
