package org.terrella.tensor.pth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.file.InputException;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.Samples;
import org.terrella.tensor.StoredTensor;

class UnpicklerTest {

    @TempDir
    private Path folder;

    @Test
    void refusesACallOfTheSystemByName() throws IOException {
        Path trace = folder.resolve("executed");
        byte[] pickle = new PickleBytes()
                .global("os", "system")
                .op('(')
                .text("touch " + trace)
                .op('t', 'R')
                .stop();
        assertFault("os.system, which could do anything and is not executed", pickle);
        assertFalse(Files.exists(trace));
    }

    @Test
    void refusesEveryOtherGlobal() {
        assertFault(
                "builtins.eval, which could do anything and is not executed",
                new PickleBytes()
                        .global("builtins", "eval")
                        .text("1")
                        .op(0x85, 'R')
                        .stop());
        assertFault(
                "torch._utils._rebuild_tensor_v3, which could do anything and is not executed",
                new PickleBytes().global("torch._utils", "_rebuild_tensor_v3").stop());
        assertFault(
                "a?b.c, which could do anything and is not executed",
                new PickleBytes().global("a\u0007b", "c").stop());
        assertFault(
                "a name of more than 200 characters",
                new PickleBytes().global("a".repeat(300), "b").stop());
    }

    @Test
    void refusesCallsOfAnythingElse() {
        String fault = "a call of something else than PyTorch's tensors";
        assertFault(fault, new PickleBytes().text("os.system").op(')', 'R').stop());
        assertFault(
                fault,
                new PickleBytes()
                        .global("collections", "OrderedDict")
                        .op('N', 'R')
                        .stop());
        assertFault(
                "a call of torch.FloatStorage",
                new PickleBytes().global("torch", "FloatStorage").op(')', 'R').stop());
        assertFault(
                "a call of collections.OrderedDict with 1 unusual arguments",
                new PickleBytes()
                        .global("collections", "OrderedDict")
                        .op(']', 0x85, 'R')
                        .stop());
        assertFault(
                "a call of torch._utils._rebuild_parameter with 1 unusual arguments",
                new PickleBytes()
                        .global("torch._utils", "_rebuild_parameter")
                        .op('N', 0x85, 'R')
                        .stop());
        assertFault(
                "a call of torch._utils._rebuild_tensor_v2 with 1 unusual arguments",
                new PickleBytes()
                        .global("torch._utils", "_rebuild_tensor_v2")
                        .op('N', 0x85, 'R')
                        .stop());
    }

    @Test
    void refusesAttributesOfAllButDictionaries() {
        String fault = "attributes of something else than an ordered dictionary";
        assertFault(fault, new PickleBytes().op(']', '}', 'b').stop());
        assertFault(fault, new PickleBytes().op('}', ']', 'b').stop());
        assertFault(
                fault,
                new PickleBytes()
                        .tensor(1, 0, new int[] {1}, new int[] {1})
                        .op('}', 'b')
                        .stop());
        Object dictionary = read(new PickleBytes()
                .op('}', '}')
                .text("_metadata")
                .op('N', 's', 'b')
                .stop());
        assertEquals(Map.of(), dictionary, "attributes are no entries");
    }

    @Test
    void refusesOpcodesThatWeightsDoNotNeed() {
        for (int opcode : "IFLVSTUpilo02dB\u0081\u0082\u008b\u008c\u0090\u0093\u0095"
                .chars()
                .toArray()) {
            assertFault(
                    String.format("the opcode 0x%02x, which weights do not need, at byte 2", opcode),
                    new PickleBytes().op(opcode).stop());
        }
        assertFault("protocol 4 in place of 2", new byte[] {(byte) 0x80, 4, 'N', '.'});
    }

    @Test
    void readsValues() {
        assertEquals(
                List.of(255L, 65535L, -2L, -1L, 0L, 1.5, true, false, "é", List.of()),
                read(new PickleBytes()
                        .op('(')
                        .op('K', 255, 'M', 255, 255)
                        .number(-2)
                        .op(0x8a, 1, 255, 0x8a, 0)
                        .op('G', 0x3f, 0xf8, 0, 0, 0, 0, 0, 0)
                        .op(0x88, 0x89)
                        .text("é")
                        .op(')', 't')
                        .stop()));
        assertEquals(
                Map.of("a", List.of(1L, 2L), 3L, List.of(4L)),
                read(new PickleBytes()
                        .op('}', '(')
                        .text("a")
                        .op(']', '(', 'K', 1, 'K', 2, 'e', 'K', 3, ']', 'K', 4, 'a', 'u')
                        .stop()));
        assertEquals(
                List.of("x", "x", "x"),
                read(new PickleBytes()
                        .text("x")
                        .op('q', 7, 'h', 7, 'r', 0, 1, 0, 0, 'j', 0, 1, 0, 0, 0x87)
                        .stop()));
    }

    @Test
    void saysWhatIsDamaged() {
        assertFault(
                "its end in the middle",
                new PickleBytes().op('X', 9, 0, 0, 0, 'a').stop());
        assertFault(
                "its end in the middle",
                new PickleBytes().op('X', 255, 255, 255, 255).stop());
        assertFault("its end in the middle", new byte[] {(byte) 0x80, 2, '}'});
        assertFault("too few objects", new PickleBytes().stop());
        assertFault("too few objects", new PickleBytes().op('t').stop());
        assertFault("too few objects", new PickleBytes().op('(').stop());
        assertFault(
                "a reference to an object 3 that was not before",
                new PickleBytes().op('h', 3).stop());
        assertFault(
                "an appendix to something else than a list",
                new PickleBytes().op('N', 'N', 'a').stop());
        assertFault(
                "entries of something else than a dictionary",
                new PickleBytes().op('N', 'N', 'N', 's').stop());
        assertFault(
                "entries of something else than a dictionary",
                new PickleBytes().op('}', '(', 'N', 'u').stop());
        assertFault(
                "a dictionary whose keys are neither texts nor whole numbers",
                new PickleBytes().op('}', ']', 'N', 's').stop());
        assertFault(
                "a reference to something else than a storage",
                new PickleBytes().op('N', 'Q').stop());
        assertFault(
                "a whole number of 9 bytes",
                new PickleBytes().op(0x8a, 9, 1, 2, 3, 4, 5, 6, 7, 8, 9).stop());
    }

    @Test
    void staysSmallWhateverThePickleSays() {
        byte[] many = new byte[3_000_000];
        Arrays.fill(many, (byte) '}');
        assertFault("more than 1000000 objects", many);
        many[0] = 'N';
        for (int i = 1; i < many.length; i += 2) { // remembers nothing over and over
            many[i] = 'q';
            many[i + 1 < many.length ? i + 1 : i] = (byte) i;
        }
        assertFault("more than 1000000 objects", many);
    }

    @Test
    void findsAnEndInDictionariesThatContainThemselvesOrEachOther() {
        PickleBytes itself = new PickleBytes().op('}', 'q', 0).text("a").op('h', 0, 's');
        assertEndless(itself.archive(folder.resolve("itself.pth")));
        PickleBytes list = new PickleBytes().op(']', 'q', 0, 'h', 0, 'a');
        assertEndless(list.archive(folder.resolve("list.pth")));
        PickleBytes doubling = new PickleBytes().op('}', 'q', 0);
        for (int i = 1; i <= 50; i++) { // 2^50 paths
            doubling.op('}', 'q', i, '(').text("a").op('h', i - 1).text("b").op('h', i - 1, 'u');
        }
        assertEndless(doubling.archive(folder.resolve("doubling.pth")));
    }

    @Test
    void refusesNamesThatAreThereTwice() {
        PickleBytes twice = new PickleBytes().op('}', '(').text("a").op('}').text("b");
        twice.tensor(4, 0, new int[] {4}, new int[] {1}).op('s').text("a.b");
        Path file = twice.tensor(4, 0, new int[] {2}, new int[] {1}).op('u').archive(folder.resolve("twice.pth"));
        String message =
                assertThrows(InputException.class, () -> PthFile.read(file)).getMessage();
        assertEquals("twice.pth: expected each name once, found two tensors a.b", message);
    }

    @Test
    void refusesPicklesWithoutWeights() {
        Path file = new PickleBytes().op('}').text("a").op('K', 1, 's').archive(folder.resolve("none.pth"));
        String message =
                assertThrows(InputException.class, () -> PthFile.read(file)).getMessage();
        assertEquals("none.pth: expected weights, found a pickle without a tensor", message);
    }

    @Test
    @Timeout(60)
    void readsRightOrRefusesAfterAnyDamage() throws IOException {
        byte[] whole = Files.readAllBytes(Samples.file("kinds.pth"));
        Map<String, StoredTensor> right = new HashMap<>();
        Checkpoint kinds = PthFile.read(Samples.file("kinds.pth"));
        kinds.names().forEach(name -> right.put(name, kinds.tensor(name)));
        Path file = folder.resolve("damaged.pth");
        int refused = 0;
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            byte[] damaged = whole.clone();
            damaged[random.nextInt(whole.length)] = (byte) random.nextInt(256);
            if (seed % 3 == 0) {
                damaged = Arrays.copyOf(whole, random.nextInt(whole.length));
            }
            Files.write(file, damaged);
            refused += isRefused(file, right, "seed " + seed) ? 1 : 0;
        }
        assertTrue(refused >= 100, "all cut files are refused, found " + refused);
    }

    /** Whether it is refused; if it is not, names that are there have the right numbers. */
    private static boolean isRefused(Path file, Map<String, StoredTensor> right, String seed) {
        try {
            Checkpoint damaged = Checkpoint.read(file);
            for (String name : damaged.names()) {
                StoredTensor tensor = damaged.tensor(name);
                assertEquals(right.get(name).bytes(), tensor.bytes(), seed);
                assertEquals(right.get(name).shape(), tensor.shape(), seed);
            }
            assertEquals(right.keySet(), Set.copyOf(damaged.names()), seed);
            return false;
        } catch (InputException e) {
            return true;
        }
    }

    private static void assertEndless(Path file) {
        String message = assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThrows(InputException.class, () -> PthFile.read(file))
                        .getMessage());
        assertTrue(
                message.endsWith(
                        "expected dictionaries of weights, found some nested without end, or too many of them"),
                message);
    }

    private static Object read(byte[] pickle) {
        return Unpickler.read(Path.of("t.pth"), pickle);
    }

    private static void assertFault(String found, byte[] pickle) {
        assertEquals(
                "t.pth: expected weights as PyTorch pickles them, found " + found,
                assertThrows(
                                InputException.class,
                                () -> read(pickle),
                                () -> new String(pickle, 0, Math.min(99, pickle.length), StandardCharsets.ISO_8859_1))
                        .getMessage());
    }
}
