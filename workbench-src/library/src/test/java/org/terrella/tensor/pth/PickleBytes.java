package org.terrella.tensor.pth;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Pickles by their opcodes, and the archives around them. */
final class PickleBytes {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    PickleBytes() {
        op(0x80, 2);
    }

    PickleBytes op(int... opcodes) {
        for (int opcode : opcodes) {
            bytes.write(opcode);
        }
        return this;
    }

    PickleBytes global(String module, String name) {
        bytes.writeBytes(("c" + module + "\n" + name + "\n").getBytes(StandardCharsets.UTF_8));
        return this;
    }

    PickleBytes text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        op('X').littleEndian(utf8.length);
        bytes.writeBytes(utf8);
        return this;
    }

    PickleBytes number(int number) {
        return op('J').littleEndian(number);
    }

    /** A tuple of numbers. */
    PickleBytes numbers(int... numbers) {
        op('(');
        for (int number : numbers) {
            number(number);
        }
        return op('t');
    }

    /** A tensor of float32 in the record data/0. */
    PickleBytes tensor(int storageCount, int offset, int[] shape, int[] strides) {
        global("torch._utils", "_rebuild_tensor_v2").op('(');
        op('(').text("storage").global("torch", "FloatStorage").text("0").text("cpu");
        number(storageCount).op('t', 'Q').number(offset);
        return numbers(shape).numbers(strides).op(0x89, 'N', 't', 'R');
    }

    byte[] stop() {
        return op('.').bytes.toByteArray();
    }

    /** An archive as PyTorch writes it, with that pickle and four float32, 0 to 3, in data/0. */
    Path archive(Path file) {
        byte[] floats = {0, 0, 0, 0, 0, 0, (byte) 0x80, 0x3f, 0, 0, 0, 0x40, 0, 0, 0x40, 0x40};
        return archive(file, Map.of("archive/data.pkl", stop(), "archive/data/0", floats));
    }

    static Path archive(Path file, Map<String, byte[]> records) {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> record : records.entrySet()) {
                ZipEntry entry = new ZipEntry(record.getKey());
                CRC32 crc = new CRC32();
                crc.update(record.getValue());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(record.getValue().length);
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(record.getValue());
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PickleBytes littleEndian(int number) {
        return op(number, number >> 8, number >> 16, number >> 24);
    }
}
