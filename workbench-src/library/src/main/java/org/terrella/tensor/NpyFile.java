package org.terrella.tensor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.terrella.file.InputException;

/**
 * The header of an array in NumPy's format, version 1 to 3: kind of numbers, shape, and where the numbers begin.
 *
 * @param order order of the bytes of a number: {@code <}, {@code >}, or {@code |} where that means nothing
 * @param kind NumPy's word for the kind, such as {@code f4}
 * @param isColumnOrder whether the first axis is the fastest
 * @param shape length of each axis
 * @param start offset of the first number in bytes
 */
record NpyFile(char order, String kind, boolean isColumnOrder, List<Long> shape, long start) {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    static final int HEADER_BYTES = 128; // of files that are written here
    private static final int LEAST_BYTES = 12;
    private static final int MOST_HEADER_BYTES = 65_536;
    private static final Pattern HEADER = Pattern.compile(
            "\\{\\s*'descr':\\s*'([<>|])(\\w+)',\\s*'fortran_order':\\s*(True|False),\\s*'shape':\\s*\\(([\\d, ]*)\\),?\\s*\\}\\s*");

    /** The header of a file, whose size must fit it. */
    static NpyFile read(Path file, FileChannel channel) throws IOException {
        channel.position(0);
        NpyFile npy = read(file, Channels.newInputStream(channel), channel.size());
        npy.requireBytes(file, npy.element(file), channel.size());
        return npy;
    }

    /** The header of an array of a known size in bytes; the stream is then at its first number. */
    static NpyFile read(Path file, InputStream bytes, long size) throws IOException {
        byte[] head = bytes.readNBytes(LEAST_BYTES);
        if (head.length < LEAST_BYTES || !Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new InputException(
                    file, "expected an array in NumPy's format, found " + size + " bytes that do not begin like one");
        }
        int version = head[MAGIC.length];
        if (version < 1 || version > 3) {
            throw new InputException(file, "expected version 1 to 3 of NumPy's format, found " + version);
        }
        ByteBuffer numbers = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        int length = version == 1 ? numbers.getShort(8) & 0xffff : numbers.getInt(8);
        int from = version == 1 ? 10 : 12;
        if (length < LEAST_BYTES || length > Math.min(MOST_HEADER_BYTES, size) - from) {
            throw new InputException(file, "expected a header of " + length + " bytes, found a file of " + size);
        }
        byte[] text = new byte[length];
        System.arraycopy(head, from, text, 0, LEAST_BYTES - from);
        int read = bytes.readNBytes(text, LEAST_BYTES - from, length - LEAST_BYTES + from);
        return parse(file, new String(text, 0, LEAST_BYTES - from + read, StandardCharsets.ISO_8859_1), from + length);
    }

    private static NpyFile parse(Path file, String text, int start) {
        Matcher header = HEADER.matcher(text);
        if (!header.matches()) {
            throw new InputException(file, "expected an array of numbers of one kind, found " + text.strip());
        }
        try {
            List<Long> shape = Arrays.stream(header.group(4).split(","))
                    .map(String::strip)
                    .filter(axis -> !axis.isEmpty())
                    .map(Long::valueOf)
                    .toList();
            Element.F64.bytes(shape); // must be a number
            return new NpyFile(
                    header.group(1).charAt(0), header.group(2), header.group(3).equals("True"), shape, start);
        } catch (NumberFormatException | ArithmeticException e) {
            throw new InputException(file, "expected a possible shape, found " + text.strip());
        }
    }

    /** Kind of the numbers, where they are numbers that this workbench knows. */
    Element element(Path file) {
        return switch (kind) {
            case "f8" -> Element.F64;
            case "f4" -> Element.F32;
            case "f2" -> Element.F16;
            case "i8" -> Element.I64;
            case "i4" -> Element.I32;
            case "i2" -> Element.I16;
            case "i1" -> Element.I8;
            case "u1" -> Element.U8;
            case "b1" -> Element.BOOL;
            default ->
                throw new InputException(file, "expected floating-point or integer numbers, found " + described());
        };
    }

    /** The kind in words, for messages. */
    String described() {
        return kind.equals("O")
                ? "Python objects, which could only be read by executing what the file says"
                : "kind " + kind;
    }

    ByteOrder byteOrder() {
        return order == '>' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    /** Whether the numbers are as this workbench itself writes them. */
    boolean isPlain() {
        return order != '>' && !isColumnOrder;
    }

    /** Refuses an array that has more or fewer bytes than its numbers take. */
    void requireBytes(Path file, Element element, long size) {
        requireBytes(file, element.bytes(shape), element.name(), size);
    }

    /** Refuses an array that has more or fewer bytes than expected. */
    void requireBytes(Path file, long expected, String what, long size) {
        if (size - start != expected) {
            throw new InputException(
                    file,
                    "expected " + expected + " bytes of numbers for shape " + shape + " of " + what + ", found "
                            + (size - start));
        }
    }

    /** The 128 bytes that a file of this kind begins with; rows may be added later by writing them anew. */
    static ByteBuffer header(Element element, List<Long> shape) {
        String kind = switch (element) {
            case F64 -> "<f8";
            case F32 -> "<f4";
            case F16 -> "<f2";
            case I64 -> "<i8";
            case I32 -> "<i4";
            case I16 -> "<i2";
            case I8 -> "|i1";
            case U8 -> "|u1";
            case BOOL -> "|b1";
            case BF16 -> throw new IllegalArgumentException("NumPy has no numbers of kind BF16");
        };
        String axes = shape.stream().map(String::valueOf).collect(Collectors.joining(", "));
        String text = "{'descr': '" + kind + "', 'fortran_order': False, 'shape': (" + axes
                + (shape.size() == 1 ? "," : "") + "), }";
        int length = HEADER_BYTES - MAGIC.length - 4;
        ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        header.put(MAGIC).put((byte) 1).put((byte) 0).putShort((short) length);
        header.put(text.getBytes(StandardCharsets.ISO_8859_1));
        while (header.position() < HEADER_BYTES - 1) {
            header.put((byte) ' ');
        }
        return header.put((byte) '\n').flip();
    }
}
