package org.terrella.gazetteer;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.locationtech.jts.geom.Coordinate;

/**
 * Lines on the map that bound numbered areas: a point is in an area if a line from it along a parallel meets the area's
 * lines an odd number of times.
 *
 * <p>x is longitude and y latitude, in degrees; edge i runs from point i to point i + 1 where {@code areas[i]} is not
 * {@link #NO_EDGE}. The lines are sorted by area, cut at the date line and closed along it.
 */
final class OutlineLines {

    static final int NO_EDGE = -1;

    final double[] x;
    final double[] y;
    final short[] areas;

    private OutlineLines(double[] x, double[] y, short[] areas) {
        this.x = x;
        this.y = y;
        this.areas = areas;
    }

    /** Reads what workbench-src/gazetteer/outlines.mjs writes. */
    static OutlineLines read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16));
        double scaleX = data.readDouble();
        double scaleY = data.readDouble();
        double startX = data.readDouble();
        double startY = data.readDouble();
        Varints varints = new Varints(data.readAllBytes());
        int lines = varints.next();
        double[] x = new double[1 << 16];
        double[] y = new double[1 << 16];
        short[] areas = new short[1 << 16];
        int size = 0;
        long stepsX = 0;
        long stepsY = 0;
        for (int line = 0; line < lines; line++) {
            int last = size == 0 ? 0 : areas[size - 2];
            short area = (short) varints.next();
            if (area < last) {
                throw new IOException("expected lines sorted by area, found area " + area + " after " + last);
            }
            int points = varints.next();
            if (size + points > x.length) {
                int capacity = Math.max(2 * x.length, size + points);
                x = Arrays.copyOf(x, capacity);
                y = Arrays.copyOf(y, capacity);
                areas = Arrays.copyOf(areas, capacity);
            }
            for (int i = 0; i < points; i++, size++) {
                stepsX += varints.nextSigned();
                stepsY += varints.nextSigned();
                // rounding may pass the edge of the map by a step
                x[size] = Math.max(-180, Math.min(180, startX + stepsX * scaleX));
                y[size] = Math.max(-90, Math.min(90, startY + stepsY * scaleY));
                areas[size] = i + 1 < points ? area : NO_EDGE;
            }
        }
        return new OutlineLines(Arrays.copyOf(x, size), Arrays.copyOf(y, size), Arrays.copyOf(areas, size));
    }

    /** The lines of an area, each from its first to its last point. */
    List<Coordinate[]> lines(int area) {
        List<Coordinate[]> lines = new ArrayList<>();
        List<Coordinate> line = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            line.add(new Coordinate(x[i], y[i]));
            if (areas[i] == NO_EDGE) {
                if (i > 0 && areas[i - 1] == area) {
                    lines.add(line.toArray(Coordinate[]::new));
                }
                line.clear();
            }
        }
        return lines;
    }

    int points() {
        return x.length;
    }

    private static final class Varints {
        private final byte[] bytes;
        private int at;

        Varints(byte[] bytes) {
            this.bytes = bytes;
        }

        int next() throws IOException {
            int value = 0;
            for (int shift = 0; ; shift += 7) {
                if (at == bytes.length) {
                    throw new EOFException("expected more lines, found the end after " + at + " bytes");
                }
                byte part = bytes[at++];
                value |= (part & 127) << shift;
                if (part >= 0) {
                    return value;
                }
            }
        }

        int nextSigned() throws IOException {
            int zigzag = next();
            return (zigzag >>> 1) ^ -(zigzag & 1);
        }
    }
}
