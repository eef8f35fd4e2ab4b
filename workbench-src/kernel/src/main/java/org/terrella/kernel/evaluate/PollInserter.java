package org.terrella.kernel.evaluate;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/** Puts a poll of {@link Interruption} at the entry of each method and before each jump backwards. */
final class PollInserter {
    private static final Handle LINK = MethodEdits.link(Interruption.class);

    private PollInserter() {}

    /**
     * The class with polls. A class file newer than ASM knows is returned as it is: it runs, but its loops cannot be
     * stopped.
     */
    static byte[] insert(byte[] classFile) {
        return MethodEdits.apply(classFile, (name, next) -> new PollingMethod(next, !name.equals("<clinit>")));
    }

    private static final class PollingMethod extends MethodVisitor {
        private final boolean pollAtEntry; // a throw in <clinit> would make the class unusable for good
        private final Set<Label> passed = new HashSet<>();

        PollingMethod(MethodVisitor next, boolean pollAtEntry) {
            super(MethodEdits.API, next);
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
