package org.terrella.lmm.answer;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Mends letters that were written as UTF-8 and read as Windows-1252, such as the two that a degree sign becomes, once or twice over. */
final class WrongDecoding {

    private static final int TIMES = 2;
    private static final Map<Character, Byte> BYTES = bytes();

    private WrongDecoding() {}

    private static Map<Character, Byte> bytes() {
        Map<Character, Byte> bytes = new HashMap<>();
        Charset windows = Charset.forName("windows-1252");
        for (int code = 0x80; code <= 0xFF; code++) {
            bytes.put((char) code, (byte) code); // as ISO 8859-1 reads it
            bytes.put(windows.decode(ByteBuffer.wrap(new byte[] {(byte) code})).get(), (byte) code);
        }
        bytes.remove('\uFFFD');
        return bytes;
    }

    /** The text as it was meant; a text without such letters comes back as it is. */
    static String mended(String text) {
        String mended = text;
        for (int i = 0; i < TIMES; i++) {
            mended = once(mended);
        }
        return mended;
    }

    private static String once(String text) {
        StringBuilder mended = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int length = length(text, i);
            String letter = length == 0 ? "" : decoded(text, i, length);
            mended.append(letter.isEmpty() ? text.substring(i, i + 1) : letter);
            i += letter.isEmpty() ? 1 : length;
        }
        return mended.toString();
    }

    /** How many bytes a letter of UTF-8 has that begins like this; 0 if none begins so. */
    private static int length(String text, int at) {
        char letter = text.charAt(at);
        if (letter < 0xC2 || letter > 0xF4) {
            return 0;
        }
        int length = letter < 0xE0 ? 2 : letter < 0xF0 ? 3 : 4;
        return at + length <= text.length() ? length : 0;
    }

    private static String decoded(String text, int at, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            Byte one = BYTES.get(text.charAt(at + i));
            if (one == null) {
                return "";
            }
            bytes[i] = one;
        }
        try {
            CharBuffer letters = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return letters.toString();
        } catch (CharacterCodingException e) {
            return ""; // letters that only look like it
        }
    }
}
