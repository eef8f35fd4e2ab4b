package org.terrella.kernel.evaluate;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.BiFunction;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Changes the instructions of a cell's methods, where those that are put in need no more of the stack. */
final class MethodEdits {
    static final int API = Opcodes.ASM9;

    private MethodEdits() {}

    /** The static method {@code link} of a class, to which the JVM turns for what is put in. */
    static Handle link(Class<?> linker) {
        String type = MethodType.methodType(CallSite.class, MethodHandles.Lookup.class, String.class, MethodType.class)
                .toMethodDescriptorString();
        return new Handle(Opcodes.H_INVOKESTATIC, Type.getInternalName(linker), "link", type, false);
    }

    /**
     * The class with an edit of each method; a class file newer than ASM knows is returned as it is.
     *
     * @param edit given the name of a method and what writes it, what is to be told of it
     */
    static byte[] apply(byte[] classFile, BiFunction<String, MethodVisitor, MethodVisitor> edit) {
        ClassReader reader;
        try {
            reader = new ClassReader(classFile);
        } catch (IllegalArgumentException newerThanAsm) {
            return classFile;
        }
        var writer = new ClassWriter(reader, 0); // neither frames nor stack sizes change
        reader.accept(
                new ClassVisitor(API, writer) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        return edit.apply(name, super.visitMethod(access, name, descriptor, signature, exceptions));
                    }
                },
                0);
        return writer.toByteArray();
    }
}
