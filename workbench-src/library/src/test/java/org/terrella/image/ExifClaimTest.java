package org.terrella.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExifClaimTest {

    private static final int ASCII = 2;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;

    /** A TIFF of tags alone, as EXIF is one: texts and numbers stand behind the three lists of tags. */
    private static final class Tags {

        private final ByteBuffer file = ByteBuffer.allocate(1024).order(ByteOrder.LITTLE_ENDIAN);
        private int values = 512;

        void list(int at, int count) {
            file.position(at);
            file.putShort((short) count);
        }

        void tag(int tag, int type, int count, int value) {
            file.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
        }

        void text(int tag, String text) {
            byte[] bytes = (text + "\0").getBytes(StandardCharsets.US_ASCII);
            tag(tag, ASCII, bytes.length, values);
            file.duplicate().order(ByteOrder.LITTLE_ENDIAN).position(values).put(bytes);
            values += bytes.length;
        }

        void degrees(int tag, int degrees, int minutes) {
            tag(tag, RATIONAL, 3, values);
            ByteBuffer value = file.duplicate().order(ByteOrder.LITTLE_ENDIAN).position(values);
            value.putInt(degrees).putInt(1).putInt(minutes).putInt(1).putInt(0).putInt(1);
            values += 24;
        }
    }

    private static byte[] tiff() {
        Tags tags = new Tags();
        tags.file.put("II*\0".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        tags.list(8, 5);
        tags.text(0x10F, "Kodak");
        tags.text(0x110, "Brownie\n 2");
        tags.text(0x132, "2024:01:01 00:00:00"); // when it was changed last
        tags.tag(0x8769, LONG, 1, 200);
        tags.tag(0x8825, LONG, 1, 300);
        tags.list(200, 1);
        tags.text(0x9003, "2019:05:04 12:30:00");
        tags.list(300, 4);
        tags.tag(1, ASCII, 2, 'S');
        tags.degrees(2, 1, 15);
        tags.tag(3, ASCII, 2, 'E');
        tags.degrees(4, 36, 45);
        return tags.file.array();
    }

    @Test
    void tellsPlaceTimeAndCamera() {
        ExifClaim claim = ExifClaim.of(tiff());
        assertEquals(-1.25, claim.place().orElseThrow().latDegrees(), 1e-9);
        assertEquals(36.75, claim.place().orElseThrow().lngDegrees(), 1e-9);
        assertEquals(Optional.of("2019:05:04 12:30:00"), claim.time());
        assertEquals(Optional.of("Kodak Brownie  2"), claim.camera());
    }

    @Test
    void damagedFilesClaimNothing() {
        byte[] cut = Arrays.copyOf(tiff(), 30);
        for (byte[] file : new byte[][] {cut, new byte[0], "no photo".getBytes(StandardCharsets.US_ASCII)}) {
            assertEquals(Optional.empty(), ExifClaim.of(file).place());
            assertEquals(Optional.empty(), ExifClaim.of(file).time());
        }
    }
}
