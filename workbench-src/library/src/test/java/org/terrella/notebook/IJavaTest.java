package org.terrella.notebook;

import io.github.spencerpark.jupyter.channels.ShellReplyEnvironment;
import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.JupyterIO;
import io.github.spencerpark.jupyter.kernel.LanguageInfo;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.messages.ContentType;
import java.lang.reflect.Method;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** IJava, on the base that it is built on. */
class IJavaTest extends KernelContract {

    /** IJava's own class, as far as anybody asks for it. */
    public static class IJava {
        static BaseKernel kernel;

        public static BaseKernel getKernelInstance() {
            return kernel;
        }
    }

    /** A kernel that evaluates nothing. */
    static class Kernel extends BaseKernel {
        @Override
        public DisplayData eval(String expression) {
            throw new UnsupportedOperationException(expression);
        }

        @Override
        public LanguageInfo getLanguageInfo() {
            return null;
        }
    }

    @AfterEach
    void stop() {
        IJava.kernel = null;
    }

    @Override
    Map<String, Class<?>> start() throws ReflectiveOperationException {
        IJava.kernel = new Kernel();
        attach(IJava.kernel);
        return running();
    }

    @Override
    Map<String, Class<?>> running() {
        return Map.of("io.github.spencerpark.ijava.IJava", IJava.class);
    }

    /** Stands in for the connection to a notebook. */
    final void attach(BaseKernel kernel) throws ReflectiveOperationException {
        Method setEnv = JupyterIO.class.getDeclaredMethod("setEnv", ShellReplyEnvironment.class);
        setEnv.setAccessible(true);
        setEnv.invoke(kernel.getIO(), new ShellReplyEnvironment(null, null, null, null) {
            @Override
            public <T extends ContentType<T>> void publish(T content) {
                record(content);
            }
        });
    }

    @Override
    Object render(Object value) {
        return IJava.kernel.getRenderer().render(value);
    }

    @Override
    Object renderAs(Object value, String mimeType) {
        return IJava.kernel.getRenderer().renderAs(value, mimeType);
    }
}
