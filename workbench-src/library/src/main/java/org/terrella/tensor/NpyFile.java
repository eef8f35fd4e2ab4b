package org.terrella.tensor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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
 * @param element kind of its numbers
 * @param shape length of each axis
 * @param start offset of the first number in bytes
 */
record NpyFile(Element element, List<Long> shape, long start) {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    static final int HEADER_BYTES = 128; // of files that are written here
    private static final int LEAST_BYTES = 12;
    private static final int MOST_HEADER_BYTES = 65_536;
    private static final Pattern HEADER = Pattern.compile(
            "\\{\\s*'descr':\\s*'(.)(\\w+)',\\s*'fortran_order':\\s*(True|False),\\s*'shape':\\s*\\(([\\d, ]*)\\),?\\s*\\}\\s*");

    static NpyFile read(Path file, FileChannel channel) throws IOException {
        ByteBuffer head = ByteBuffer.allocate((int) Math.min(channel.size(), MOST_HEADER_BYTES))
                .order(ByteOrder.LITTLE_ENDIAN);
        while (head.hasRemaining() && channel.read(head, head.position()) >= 0) {}
        byte[] bytes = head.array();
        if (bytes.length < LEAST_BYTES || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new InputException(
                    file,
                    "expected an array in NumPy's format, found " + channel.size()
                            + " bytes that do not begin like one");
        }
        int version = bytes[MAGIC.length];
        if (version < 1 || version > 3) {
            throw new InputException(file, "expected version 1 to 3 of NumPy's format, found " + version);
        }
        int length = version == 1 ? head.getShort(8) & 0xffff : head.getInt(8);
        int from = version == 1 ? 10 : 12;
        if (length < 0 || length > bytes.length - from) {
            throw new InputException(
                    file, "expected a header of " + length + " bytes, found a file of " + channel.size());
        }
        NpyFile npy = parse(file, new String(bytes, from, length, StandardCharsets.ISO_8859_1), from + length);
        long found = channel.size() - npy.start;
        if (found != npy.element.bytes(npy.shape)) {
            throw new InputException(
                    file,
                    "expected " + npy.element.bytes(npy.shape) + " bytes of numbers for shape " + npy.shape + " of "
                            + npy.element + ", found " + found);
        }
        return npy;
    }

    private static NpyFile parse(Path file, String text, int start) {
        Matcher header = HEADER.matcher(text);
        if (!header.matches()
                || header.group(3).equals("True")
                || header.group(1).equals(">")) {
            throw new InputException(file, "expected a little-endian array in row order, found " + text.strip());
        }
        try {
            List<Long> shape = Arrays.stream(header.group(4).split(","))
                    .map(String::strip)
                    .filter(axis -> !axis.isEmpty())
                    .map(Long::valueOf)
                    .toList();
            NpyFile npy = new NpyFile(element(file, header.group(2)), shape, start);
            npy.element.bytes(shape); // must be a number
            return npy;
        } catch (NumberFormatException | ArithmeticException e) {
            throw new InputException(file, "expected a possible shape, found " + text.strip());
        }
    }

    private static Element element(Path file, String kind) {
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
            default -> throw new InputException(file, "expected floating-point or integer numbers, found kind " + kind);
        };
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
