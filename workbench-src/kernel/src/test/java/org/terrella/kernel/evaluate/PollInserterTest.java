package org.terrella.kernel.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class PollInserterTest {

    /** Loops of each kind; nested here so that its class file is at hand. */
    public static final class Loops implements LongUnaryOperator {
        private static final int[] PRIMES = {2, 3, 5, 7, 11};
        private static final long START;

        static {
            long sum = 0;
            for (int prime : PRIMES) {
                sum += prime;
            }
            START = sum;
        }

        @Override
        public long applyAsLong(long n) {
            return START + collatz(n) + fibonacci((int) n % 20) + matrix((int) n % 9) + caught(n) + text(n);
        }

        private static long collatz(long n) {
            long steps = 0;
            long at = n;
            while (at > 1) {
                at = at % 2 == 0 ? at / 2 : 3 * at + 1;
                steps++;
            }
            return steps;
        }

        private static long fibonacci(int n) {
            return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
        }

        private static long matrix(int size) {
            double sum = 0;
            outer:
            for (int i = 0; i < size; i++) {
                for (int j = 0; ; j++) {
                    if (j > i) {
                        continue outer;
                    }
                    sum += Math.sqrt(i * size + j);
                }
            }
            return Double.doubleToLongBits(sum) % 1000;
        }

        private static long caught(long n) {
            long found = 0;
            int i = 0;
            do {
                try {
                    found += 100 / (i % 3);
                } catch (ArithmeticException e) {
                    found++;
                } finally {
                    i++;
                }
            } while (i < n);
            return found;
        }

        private static long text(long n) {
            var text = new StringBuilder();
            for (long rest = n; rest > 0; rest /= 10) {
                switch ((int) (rest % 10)) {
                    case 0 -> text.append("zero");
                    case 1, 2 -> text.append(rest);
                    default -> text.insert(0, 'x');
                }
            }
            return text.toString().hashCode();
        }
    }

    /** Defines one changed class. */
    private static final class Loader extends ClassLoader {
        Loader() {
            super(PollInserterTest.class.getClassLoader());
        }

        Class<?> define(byte[] classFile) {
            return defineClass(Loops.class.getName(), classFile, 0, classFile.length);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 7, 27, 97, 871, 6171, 837_799})
    void leavesResultsAsTheyAre(long n) throws ReflectiveOperationException, IOException {
        var polled = (LongUnaryOperator) new Loader()
                .define(PollInserter.insert(classFile()))
                .getDeclaredConstructor()
                .newInstance();
        assertEquals(new Loops().applyAsLong(n), polled.applyAsLong(n));
    }

    @Test
    void pollsAtEachEntryAndEachJumpBackwards() throws IOException {
        assertEquals(0, polls(classFile(), "fibonacci"));
        byte[] polled = PollInserter.insert(classFile());
        assertEquals(1, polls(polled, "fibonacci"));
        assertEquals(2, polls(polled, "collatz"));
        assertTrue(polls(polled, "matrix") >= 3);
        assertEquals(1, polls(polled, "<init>"));
    }

    @Test
    void pollsOnlyLoopsOfAStaticInitializer() throws IOException {
        assertEquals(1, polls(PollInserter.insert(classFile()), "<clinit>"));
    }

    @Test
    void leavesClassFilesAloneThatAreTooNew() throws IOException {
        byte[] future = classFile();
        future[6] = 0x7f; // the major version
        byte[] before = future.clone();
        assertSame(future, PollInserter.insert(future));
        assertArrayEquals(before, future);
    }

    private static byte[] classFile() throws IOException {
        try (var in = PollInserterTest.class.getResourceAsStream("PollInserterTest$Loops.class")) {
            return in.readAllBytes();
        }
    }

    private static int polls(byte[] classFile, String method) {
        var count = new int[1];
        new ClassReader(classFile)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String signature, String[] thrown) {
                                return name.equals(method) ? counting(count) : null;
                            }
                        },
                        0);
        return count[0];
    }

    private static MethodVisitor counting(int[] count) {
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public void visitInvokeDynamicInsn(String name, String type, Handle link, Object... arguments) {
                count[0] += name.equals("poll") ? 1 : 0;
            }
        };
    }
}
