package org.terrella.tensor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.terrella.file.InputException;

/** Lists of names in NumPy's format: texts of one width, or whole numbers, which are written out. */
public final class NpyTexts {

    private static final Pattern TEXT = Pattern.compile("([US])([1-9]\\d{0,6})");
    private static final int UTF_32_BYTES = 4;
    private static final Charset UTF_32_LITTLE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32_BIG = Charset.forName("UTF-32BE");

    private NpyTexts() {}

    /**
     * Reads a list.
     *
     * @param file {@code .npy}, or {@code .npz} packed or not
     * @param member name of an array in an archive; may be left out where there is one
     * @return its texts in their order
     * @throws InputException if it is no such file, cut, or no list of texts or whole numbers
     */
    public static List<String> read(Path file, Optional<String> member) {
        NpyBytes bytes = NpyBytes.of(file, member);
        try (InputStream in = bytes.open()) {
            NpyFile header = NpyFile.read(file, in, bytes.size());
            boolean isList = header.shape().size() == 1
                    || header.shape().size() == 2 && header.shape().get(1) == 1;
            if (!isList) {
                throw new InputException(file, "expected a list, found an array of shape " + header.shape());
            }
            Decoder decoder = decoder(file, header);
            long count = header.shape().get(0);
            header.requireBytes(file, Math.multiplyExact(count, decoder.width), header.described(), bytes.size());
            List<String> texts = new ArrayList<>();
            byte[] text = new byte[decoder.width];
            for (long i = 0; i < count; i++) {
                in.readNBytes(text, 0, text.length);
                texts.add(decoder.text.of(text));
            }
            in.read(); // at the end the checksum of an archive is compared
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private interface Text {
        String of(byte[] bytes);
    }

    /** How many bytes a text has, and what they say. */
    private record Decoder(int width, Text text) {}

    private static Decoder decoder(Path file, NpyFile header) {
        Matcher text = TEXT.matcher(header.kind());
        if (text.matches()) {
            int length = Integer.parseInt(text.group(2));
            boolean isUnicode = text.group(1).equals("U");
            Charset unicode = header.order() == '>' ? UTF_32_BIG : UTF_32_LITTLE;
            Charset charset = isUnicode ? unicode : StandardCharsets.UTF_8;
            return new Decoder(
                    isUnicode ? length * UTF_32_BYTES : length, bytes -> withoutFill(new String(bytes, charset)));
        }
        return switch (header.kind()) {
            case "i8" ->
                new Decoder(8, bytes -> Long.toString(numbers(bytes, header).getLong()));
            case "i4" ->
                new Decoder(4, bytes -> Integer.toString(numbers(bytes, header).getInt()));
            default -> throw new InputException(file, "expected texts, int32 or int64, found " + header.described());
        };
    }

    private static ByteBuffer numbers(byte[] bytes, NpyFile header) {
        return ByteBuffer.wrap(bytes).order(header.byteOrder());
    }

    private static String withoutFill(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\0') {
            end--;
        }
        return text.substring(0, end);
    }
}
