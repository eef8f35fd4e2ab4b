package org.terrella.tensor.pth;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.terrella.file.InputException;

/**
 * Reads the part of Python's pickle format, protocol 2, that PyTorch writes weights in, and executes nothing.
 *
 * <p>Values are {@link Long}, {@link Double}, {@link Boolean}, {@link String}, {@link #NONE}, {@link List} (lists and
 * tuples), {@link Map} (its keys are texts and whole numbers), {@link PickledStorage}, {@link PickledTensor} and {@link
 * PickleGlobal}. They may contain themselves.
 *
 * <p>Longer than most classes here, as it is one machine: a stack, and a method for each thing that may be done to it.
 *
 * @see <a href="https://github.com/python/cpython/blob/3.12/Lib/pickletools.py">the opcodes</a>
 */
final class Unpickler {

    static final Object NONE = new Object();

    private static final Object MARK = new Object();
    private static final int MOST_OBJECTS = 1_000_000; // so that a hostile pickle stays below some hundred MB
    private static final int LONGEST_NAME = 200;

    private final Path file;
    private final ByteBuffer pickle;
    private final Deque<Object> stack = new ArrayDeque<>();
    private final Map<Integer, Object> memo = new HashMap<>();
    private int objects;

    private Unpickler(Path file, byte[] pickle) {
        this.file = file;
        this.pickle = ByteBuffer.wrap(pickle).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * The value of a pickle.
     *
     * @throws InputException if it is damaged, or would do more than hold weights
     */
    static Object read(Path file, byte[] pickle) {
        Unpickler unpickler = new Unpickler(file, pickle);
        try {
            while (unpickler.step(unpickler.pickle.get() & 0xff)) {}
            return unpickler.pop();
        } catch (BufferUnderflowException e) {
            throw unpickler.fault("its end in the middle");
        } catch (IllegalArgumentException e) {
            throw unpickler.fault(e.getMessage());
        } catch (ArithmeticException e) {
            throw unpickler.fault("a tensor larger than any file");
        }
    }

    private boolean step(int opcode) {
        switch (opcode) {
            case 0x80 -> protocol();
            case 'c' -> push(global());
            case 'R' -> reduce();
            case 'b' -> build();
            case 'Q' -> push(storage(pop()));
            case 'q' -> remember(pickle.get() & 0xff);
            case 'r' -> remember(pickle.getInt());
            case 'h' -> push(recall(pickle.get() & 0xff));
            case 'j' -> push(recall(pickle.getInt()));
            case '(' -> push(MARK);
            case '}' -> push(new LinkedHashMap<>());
            case ']', ')' -> push(new ArrayList<>());
            case 't' -> push(popToMark());
            case 0x85, 0x86, 0x87 -> push(pop(opcode - 0x84));
            case 'a' -> append(pop(1));
            case 'e' -> append(popToMark());
            case 's' -> put(pop(2));
            case 'u' -> put(popToMark());
            case '.' -> {
                return false;
            }
            default -> push(simple(opcode));
        }
        return true;
    }

    private Object simple(int opcode) {
        return switch (opcode) {
            case 'N' -> NONE;
            case 0x88 -> true;
            case 0x89 -> false;
            case 'K' -> (long) (pickle.get() & 0xff);
            case 'M' -> (long) (pickle.getShort() & 0xffff);
            case 'J' -> (long) pickle.getInt();
            case 0x8a -> wholeNumber(pickle.get() & 0xff);
            case 'G' -> Double.longBitsToDouble(Long.reverseBytes(pickle.getLong()));
            case 'X' -> new String(bytes(pickle.getInt()), StandardCharsets.UTF_8);
            default ->
                throw fault(String.format(
                        "the opcode 0x%02x, which weights do not need, at byte %d", opcode, pickle.position() - 1));
        };
    }

    private void protocol() {
        int protocol = pickle.get();
        if (protocol != 2) {
            throw fault("protocol " + protocol + " in place of 2");
        }
    }

    private PickleGlobal global() {
        String name = line() + "." + line();
        return PickleGlobal.named(name)
                .orElseThrow(() -> fault(name + ", which could do anything and is not executed"));
    }

    private String line() {
        StringBuilder line = new StringBuilder();
        for (char c = (char) (pickle.get() & 0xff); c != '\n'; c = (char) (pickle.get() & 0xff)) {
            line.append(c < ' ' ? '?' : c);
            if (line.length() > LONGEST_NAME) {
                throw fault("a name of more than " + LONGEST_NAME + " characters");
            }
        }
        return line.toString();
    }

    private void reduce() {
        List<Object> both = pop(2);
        if (both.get(0) instanceof PickleGlobal global && both.get(1) instanceof List<?> arguments) {
            push(global.call(arguments));
        } else {
            throw fault("a call of something else than PyTorch's tensors");
        }
    }

    /** Gives attributes to an object; PyTorch notes versions of modules so, which say nothing about the weights. */
    private void build() {
        List<Object> both = pop(2);
        if (!(both.get(0) instanceof Map && both.get(1) instanceof Map)) {
            throw fault("attributes of something else than an ordered dictionary");
        }
        push(both.get(0));
    }

    private PickledStorage storage(Object id) {
        if (id instanceof List<?> parts
                && parts.size() == 5 // "storage", kind, key, device, count
                && parts.get(1) instanceof PickleGlobal global
                && global.element().isPresent()
                && parts.get(2) instanceof String key
                && parts.get(4) instanceof Long count) {
            return new PickledStorage(global.element().get(), key, count);
        }
        throw fault("a reference to something else than a storage");
    }

    private long wholeNumber(int length) {
        byte[] bytes = bytes(length);
        if (length > Long.BYTES) {
            throw fault("a whole number of " + length + " bytes");
        }
        long value = length > 0 && bytes[length - 1] < 0 ? -1 : 0;
        for (int i = length - 1; i >= 0; i--) {
            value = value << Byte.SIZE | bytes[i] & 0xff;
        }
        return value;
    }

    private byte[] bytes(int length) {
        if (length < 0 || length > pickle.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[length];
        pickle.get(bytes);
        return bytes;
    }

    private void remember(int number) {
        count();
        memo.put(number, top());
    }

    private Object recall(int number) {
        Object value = memo.get(number);
        if (value == null) {
            throw fault("a reference to an object " + number + " that was not before");
        }
        return value;
    }

    @SuppressWarnings("unchecked")
    private void append(List<Object> values) {
        if (!(top() instanceof List)) {
            throw fault("an appendix to something else than a list");
        }
        ((List<Object>) top()).addAll(values);
    }

    @SuppressWarnings("unchecked")
    private void put(List<Object> keysAndValues) {
        if (!(top() instanceof Map) || keysAndValues.size() % 2 != 0) {
            throw fault("entries of something else than a dictionary");
        }
        for (int i = 0; i < keysAndValues.size(); i += 2) {
            Object key = keysAndValues.get(i);
            if (!(key instanceof String || key instanceof Long)) {
                throw fault("a dictionary whose keys are neither texts nor whole numbers");
            }
            ((Map<Object, Object>) top()).put(key, keysAndValues.get(i + 1));
        }
    }

    private void push(Object value) {
        count();
        stack.push(value);
    }

    private void count() {
        if (++objects > MOST_OBJECTS) {
            throw fault("more than " + MOST_OBJECTS + " objects");
        }
    }

    private Object top() {
        Object top = stack.peek();
        if (top == null || top == MARK) {
            throw fault("too few objects");
        }
        return top;
    }

    private Object pop() {
        Object top = top();
        stack.pop();
        return top;
    }

    private List<Object> pop(int count) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(0, pop());
        }
        return values;
    }

    private List<Object> popToMark() {
        ArrayDeque<Object> values = new ArrayDeque<>();
        while (stack.peek() != MARK) {
            values.push(pop());
        }
        stack.pop();
        return new ArrayList<>(values);
    }

    private InputException fault(String found) {
        return new InputException(file, "expected weights as PyTorch pickles them, found " + found);
    }
}
