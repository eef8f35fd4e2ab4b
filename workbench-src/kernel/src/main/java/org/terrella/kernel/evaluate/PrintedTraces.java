package org.terrella.kernel.evaluate;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Leads calls of {@code printStackTrace} in cells to methods of this class, which print the report that the kernel makes of
 * an exception: it names cells and their lines, not JShell's classes. Calls in libraries are not seen.
 */
public final class PrintedTraces {
    private static final String NAME = "printStackTrace";
    private static final Set<String> DESCRIPTORS =
            Set.of("()V", "(Ljava/io/PrintStream;)V", "(Ljava/io/PrintWriter;)V");
    private static final Handle LINK = MethodEdits.link(PrintedTraces.class);

    private PrintedTraces() {}

    /**
     * Links a call; the JVM calls this once for each place of a cell's code.
     *
     * @param cell the cell's class
     * @param name of the method that is called
     * @param type its receiver, then its parameters
     * @return prints the report if the receiver is an exception, and calls what is written there if it is not
     * @throws ReflectiveOperationException if the cell may not call it
     */
    public static CallSite link(MethodHandles.Lookup cell, String name, MethodType type)
            throws ReflectiveOperationException {
        Class<?> receiver = type.parameterType(0);
        if (!Throwable.class.isAssignableFrom(receiver)
                || !(cell.lookupClass().getClassLoader() instanceof CellClassLoader loader)) {
            return new ConstantCallSite(cell.findVirtual(receiver, name, type.dropParameterTypes(0, 1)));
        }
        MethodType print = type.changeParameterType(0, Throwable.class).insertParameterTypes(0, CellSources.class);
        MethodHandle report = MethodHandles.lookup().findStatic(PrintedTraces.class, "print", print);
        return new ConstantCallSite(report.bindTo(loader.sources()).asType(type));
    }

    @SuppressWarnings("unused") // linked above, as the two that follow
    private static void print(CellSources sources, Throwable thrown) throws ReflectiveOperationException {
        if (isOverridden(thrown)) {
            thrown.printStackTrace();
        } else {
            print(sources, thrown, System.err);
        }
    }

    private static void print(CellSources sources, Throwable thrown, PrintStream to)
            throws ReflectiveOperationException {
        if (isOverridden(thrown, PrintStream.class)) {
            thrown.printStackTrace(to);
        } else {
            to.println(text(ThrowableReport.of(thrown, sources)));
        }
    }

    @SuppressWarnings("unused")
    private static void print(CellSources sources, Throwable thrown, PrintWriter to)
            throws ReflectiveOperationException {
        if (isOverridden(thrown, PrintWriter.class)) {
            thrown.printStackTrace(to);
        } else {
            to.println(text(ThrowableReport.of(thrown, sources)));
        }
    }

    /** In one piece, so that what other threads print does not come between. */
    private static String text(List<String> report) {
        return String.join(System.lineSeparator(), report);
    }

    private static boolean isOverridden(Throwable thrown, Class<?>... parameters) throws NoSuchMethodException {
        return thrown.getClass().getMethod(NAME, parameters).getDeclaringClass() != Throwable.class;
    }

    /** Threads that cells start; what ends one is reported as what ends a cell. */
    static ThreadGroup threads(CellSources sources) {
        return new ThreadGroup("cells") {
            @Override
            @SuppressWarnings("removal") // ThreadDeath, which Java does not report
            public void uncaughtException(Thread thread, Throwable thrown) {
                if (Thread.getDefaultUncaughtExceptionHandler() != null || thrown instanceof ThreadDeath) {
                    super.uncaughtException(thread, thrown);
                } else {
                    System.err.println("Exception in thread \"" + thread.getName() + "\" "
                            + text(ThrowableReport.ofThread(thrown, sources)));
                }
            }
        };
    }

    /** The class with these calls led here. */
    static byte[] redirect(byte[] classFile) {
        return MethodEdits.apply(classFile, (name, next) -> new Redirecting(next));
    }

    private static final class Redirecting extends MethodVisitor {
        Redirecting(MethodVisitor next) {
            super(MethodEdits.API, next);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (opcode == Opcodes.INVOKEVIRTUAL && name.equals(NAME) && DESCRIPTORS.contains(descriptor)) {
                super.visitInvokeDynamicInsn(name, "(L" + owner + ";" + descriptor.substring(1), LINK);
            } else {
                super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
            }
        }
    }
}
