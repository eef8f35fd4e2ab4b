package org.terrella.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The container of WebP: RIFF, in which an animation is brought to its first frame, since the decoder reads stills. */
final class WebpFile {

    private static final int HEADER = 12;
    private static final int CHUNK = 8;
    private static final int FRAME_HEADER = 16;
    private static final int EXTENDED = CHUNK + 10;
    private static final byte ALPHA = 0x10;

    private WebpFile() {}

    /** How long a file says that it is. */
    static long length(byte[] file) {
        return file.length < HEADER ? 0 : CHUNK + (little(file).getInt(4) & 0xFFFFFFFFL);
    }

    /** A file of the first frame where there are several; any other as it is. */
    static CutFile still(CutFile file) {
        byte[] bytes = file.bytes();
        ByteBuffer numbers = little(bytes);
        long at = HEADER;
        while (at + CHUNK <= bytes.length) {
            long length = numbers.getInt((int) at + 4) & 0xFFFFFFFFL;
            long end = Math.min(bytes.length, at + CHUNK + length);
            if (FirstBytes.are(bytes, (int) at, "ANMF") && length > FRAME_HEADER) {
                int from = (int) at + CHUNK;
                return new CutFile(
                        still(Arrays.copyOfRange(bytes, from, from + FRAME_HEADER), bytes, from + FRAME_HEADER, (int)
                                end),
                        file.isCut());
            }
            at += CHUNK + length + (length & 1);
        }
        return file;
    }

    private static byte[] still(byte[] frame, byte[] bytes, int from, int to) {
        ByteBuffer still = ByteBuffer.allocate(HEADER + EXTENDED + to - from).order(ByteOrder.LITTLE_ENDIAN);
        still.put(letters("RIFF"))
                .putInt(still.capacity() - CHUNK)
                .put(letters("WEBPVP8X"))
                .putInt(EXTENDED - CHUNK);
        boolean hasAlpha = FirstBytes.are(bytes, from, "ALPH") || FirstBytes.are(bytes, from, "VP8L");
        still.put(hasAlpha ? ALPHA : 0).put(new byte[3]).put(frame, 6, 6); // width and height, 24 bits each
        return still.put(bytes, from, to - from).array();
    }

    private static byte[] letters(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }

    private static ByteBuffer little(byte[] file) {
        return ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }
}
