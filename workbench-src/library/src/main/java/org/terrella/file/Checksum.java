package org.terrella.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/** SHA-256 of files, as 64 hexadecimal digits in lower case. */
public final class Checksum {

    private static final int CHUNK = 1 << 20;

    private Checksum() {}

    /**
     * The hash of a file, which is read once and never held.
     *
     * @param file the file
     * @param bytesRead is told after each chunk how many bytes it had
     * @return 64 hexadecimal digits
     * @throws UncheckedIOException if the file cannot be read
     */
    public static String sha256(Path file, LongConsumer bytesRead) {
        MessageDigest digest = digest();
        byte[] chunk = new byte[CHUNK];
        try (InputStream bytes = Files.newInputStream(file)) {
            for (int read = bytes.read(chunk); read >= 0; read = bytes.read(chunk)) {
                digest.update(chunk, 0, read);
                bytesRead.accept(read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * The hash of bytes.
     *
     * @param bytes any number
     * @return 64 hexadecimal digits
     */
    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /**
     * The hash of bytes in a buffer.
     *
     * @param bytes those that remain; its position stays as it is
     * @return 64 hexadecimal digits
     */
    public static String sha256(ByteBuffer bytes) {
        MessageDigest digest = digest();
        digest.update(bytes.duplicate());
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * The hash of a set of files: that of the lines {@code HASH  PATH}, sorted by path, as sha256sum prints them.
     *
     * @param hashes hash by path
     * @return 64 hexadecimal digits
     */
    public static String ofSet(Map<String, String> hashes) {
        MessageDigest digest = digest();
        new TreeMap<>(hashes)
                .forEach((path, hash) -> digest.update((hash + "  " + path + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
