package org.terrella.kernel.session;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Turns printed bytes into text; a character that is cut by the end of a write waits for its other half. */
final class PrintedText extends OutputStream {
    private final Consumer<String> receiver;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private byte[] rest = {};

    private PrintedText(Consumer<String> receiver) {
        this.receiver = receiver;
    }

    static PrintStream to(Consumer<String> receiver) {
        return new PrintStream(new PrintedText(receiver), false, StandardCharsets.UTF_8) {
            @Override
            public void close() { // by one cell; those that follow print too
                flush();
            }
        };
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        ByteBuffer in = ByteBuffer.allocate(rest.length + length);
        in.put(rest).put(bytes, offset, length).flip();
        CharBuffer out = CharBuffer.allocate(in.remaining());
        decoder.reset().decode(in, out, false);
        rest = new byte[in.remaining()];
        in.get(rest);
        if (out.flip().hasRemaining()) {
            receiver.accept(out.toString());
        }
    }
}
