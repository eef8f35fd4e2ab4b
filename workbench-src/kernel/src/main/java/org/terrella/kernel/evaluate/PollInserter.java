package org.terrella.kernel.evaluate;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Puts a poll of {@link Interruption} at the entry of each method and before each jump backwards. */
final class PollInserter {
    private static final int API = Opcodes.ASM9;
    private static final Handle LINK = new Handle(
            Opcodes.H_INVOKESTATIC,
            Type.getInternalName(Interruption.class),
            "link",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;)"
                    + "Ljava/lang/invoke/CallSite;",
            false);

    private PollInserter() {}

    /**
     * The class with polls. A class file newer than ASM knows is returned as it is: it runs, but its loops cannot be
     * stopped.
     */
    static byte[] insert(byte[] classFile) {
        ClassReader reader;
        try {
            reader = new ClassReader(classFile);
        } catch (IllegalArgumentException newerThanAsm) {
            return classFile;
        }
        var writer = new ClassWriter(reader, 0); // neither frames nor stack sizes change
        reader.accept(new PollingClass(writer), 0);
        return writer.toByteArray();
    }

    private static final class PollingClass extends ClassVisitor {
        PollingClass(ClassVisitor next) {
            super(API, next);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
            return next == null ? null : new PollingMethod(next, !name.equals("<clinit>"));
        }
    }

    private static final class PollingMethod extends MethodVisitor {
        private final boolean pollAtEntry; // a throw in <clinit> would make the class unusable for good
        private final Set<Label> passed = new HashSet<>();

        PollingMethod(MethodVisitor next, boolean pollAtEntry) {
            super(API, next);
            this.pollAtEntry = pollAtEntry;
        }

        @Override
        public void visitCode() {
            super.visitCode();
            if (pollAtEntry) {
                poll();
            }
        }

        @Override
        public void visitLabel(Label label) {
            passed.add(label);
            super.visitLabel(label);
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            if (passed.contains(label)) {
                poll();
            }
            super.visitJumpInsn(opcode, label);
        }

        private void poll() {
            super.visitInvokeDynamicInsn("poll", "()V", LINK);
        }
    }
}
