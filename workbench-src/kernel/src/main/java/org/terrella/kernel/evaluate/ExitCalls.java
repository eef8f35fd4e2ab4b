package org.terrella.kernel.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Leads calls of {@code System.exit}, {@code Runtime.exit} and {@code Runtime.halt} in cells to methods of this class, which
 * refuse: they would end the session with all that its cells have made. As a security manager that does not allow it would,
 * they throw a {@link SecurityException}. Calls in libraries are not seen.
 */
public final class ExitCalls {
    private static final String HERE = Type.getInternalName(ExitCalls.class);
    private static final String SYSTEM = Type.getInternalName(System.class);
    private static final String RUNTIME = Type.getInternalName(Runtime.class);
    private static final String TAKES_CODE = "(I)V";
    private static final String TAKES_RUNTIME_AND_CODE = "(Ljava/lang/Runtime;I)V";

    private static final AtomicReference<SecurityException> REFUSED = new AtomicReference<>();

    private ExitCalls() {}

    /**
     * Refuses {@code System.exit}.
     *
     * @param code which the session does not end with
     * @throws SecurityException always
     */
    public static void exit(int code) {
        throw refusal("System.exit", code);
    }

    /**
     * Refuses {@code Runtime.exit}.
     *
     * @param runtime this JVM
     * @param code which the session does not end with
     * @throws SecurityException always
     */
    public static void exit(Runtime runtime, int code) {
        throw refusal("Runtime.exit", code);
    }

    /**
     * Refuses {@code Runtime.halt}.
     *
     * @param runtime this JVM
     * @param code which the session does not end with
     * @throws SecurityException always
     */
    public static void halt(Runtime runtime, int code) {
        throw refusal("Runtime.halt", code);
    }

    private static SecurityException refusal(String method, int code) {
        var refusal = new SecurityException(method + "(" + code
                + ") was not carried out: it would end the session with all that its cells have made");
        StackTraceElement[] trace = refusal.getStackTrace();
        refusal.setStackTrace(Arrays.copyOfRange(trace, Math.min(2, trace.length), trace.length)); // from the call on
        REFUSED.compareAndSet(null, refusal);
        return refusal;
    }

    /** Forgets what cells before have asked for. */
    static void reset() {
        REFUSED.set(null);
    }

    /** Fails if this cell asked for it and caught the refusal, or another thread of it did. */
    static void requireNone() throws EvaluationException {
        SecurityException refused = REFUSED.getAndSet(null);
        if (refused != null) {
            throw new EvaluationException.Thrown(
                    refused, List.of(refused.getClass().getName() + ": " + refused.getMessage()));
        }
    }

    /** The class with these calls redirected. */
    static byte[] redirect(byte[] classFile) {
        return MethodEdits.apply(classFile, (name, next) -> new Redirecting(next));
    }

    private static boolean isExit(String owner, String name, String descriptor) {
        return descriptor.equals(TAKES_CODE)
                && (owner.equals(SYSTEM) && name.equals("exit")
                        || owner.equals(RUNTIME) && (name.equals("exit") || name.equals("halt")));
    }

    private static String descriptor(String owner) {
        return owner.equals(SYSTEM) ? TAKES_CODE : TAKES_RUNTIME_AND_CODE;
    }

    private static final class Redirecting extends MethodVisitor {
        Redirecting(MethodVisitor next) {
            super(MethodEdits.API, next);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (isExit(owner, name, descriptor)) {
                super.visitMethodInsn(Opcodes.INVOKESTATIC, HERE, name, descriptor(owner), false);
            } else {
                super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
            }
        }

        /** Method references such as {@code System::exit}. */
        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle method, Object... arguments) {
            Object[] redirected = arguments.clone();
            for (int i = 0; i < redirected.length; i++) {
                if (redirected[i] instanceof Handle to && isExit(to.getOwner(), to.getName(), to.getDesc())) {
                    redirected[i] =
                            new Handle(Opcodes.H_INVOKESTATIC, HERE, to.getName(), descriptor(to.getOwner()), false);
                }
            }
            super.visitInvokeDynamicInsn(name, descriptor, method, redirected);
        }
    }
}
