package org.terrella.locate;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.terrella.file.Checksum;
import org.terrella.file.InputException;
import org.terrella.file.WholeFiles;
import org.terrella.geo.LatLng;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.NpyWriter;

/** Features of a list of coordinates at length 1, which take long to make and can be kept on disk. */
public final class PlaceFeatures {

    private static final int CHUNK = 2048;
    private static final String VERSION = "normalized features of places, 1";

    private PlaceFeatures() {}

    /** Hears how far encoding is. */
    @FunctionalInterface
    public interface Listener {
        /**
         * After each part that was encoded; not at all where features were kept.
         *
         * @param done places that are encoded
         * @param places how many there are
         */
        void encoded(int done, int places);
    }

    /** In memory, [P, D]. */
    static Matrix of(PlaceSpace space, List<LatLng> coordinates) {
        requireAny(coordinates);
        ByteBuffer[] all = new ByteBuffer[1];
        encode(space, coordinates, (done, places) -> {}, part -> {
            if (all[0] == null) {
                int bytes = Math.multiplyExact(coordinates.size(), part.columns() * Float.BYTES);
                all[0] = ByteBuffer.allocateDirect(bytes).order(ByteOrder.LITTLE_ENDIAN);
            }
            all[0].put(part.block(0, (int) part.rows()));
        });
        int width = all[0].capacity() / coordinates.size() / Float.BYTES;
        return Matrix.over(width, all[0].flip());
    }

    /**
     * Opens features that were kept, or makes and keeps them.
     *
     * <p>The file is named by a hash of what it holds, so that other weights or places are never answered with it. One that
     * was cut is made anew.
     *
     * @param space what photos and places share; frozen
     * @param spaceHash tells its weights from all others
     * @param coordinates one or more
     * @param folder where features are kept; made if it is not there
     * @param listener hears of each part that is encoded
     * @return [P, D], mapped
     * @throws IllegalArgumentException if there are no coordinates, or a feature is not a finite number
     */
    public static Matrix kept(
            PlaceSpace space, String spaceHash, List<LatLng> coordinates, Path folder, Listener listener) {
        requireAny(coordinates);
        Path file = WholeFiles.made(folder).resolve(key(spaceHash, coordinates) + ".npy");
        return whole(file, coordinates.size()).orElseGet(() -> {
            write(space, coordinates, file, listener);
            return Matrix.map(file);
        });
    }

    private static void requireAny(List<LatLng> coordinates) {
        if (coordinates.isEmpty()) {
            throw new IllegalArgumentException("a list of coordinates needs at least one, found none");
        }
    }

    private static String key(String spaceHash, List<LatLng> coordinates) {
        ByteBuffer degrees = ByteBuffer.allocate(Math.multiplyExact(coordinates.size(), 2 * Double.BYTES));
        coordinates.forEach(place -> degrees.putDouble(place.latDegrees()).putDouble(place.lngDegrees()));
        return Checksum.ofSet(Map.of(
                "version", Checksum.sha256(VERSION.getBytes(StandardCharsets.UTF_8)),
                "space", spaceHash,
                "places", Checksum.sha256(degrees.flip())));
    }

    private static Optional<Matrix> whole(Path file, int places) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Matrix.map(file)).filter(features -> features.rows() == places);
        } catch (InputException e) { // cut, or something else of that name
            return Optional.empty();
        }
    }

    private static void write(PlaceSpace space, List<LatLng> coordinates, Path file, Listener listener) {
        NpyWriter[] writer = new NpyWriter[1];
        try {
            encode(space, coordinates, listener, part -> {
                if (writer[0] == null) {
                    writer[0] = NpyWriter.create(file, part.columns());
                }
                writer[0].append(part.block(0, (int) part.rows()));
            });
            writer[0].finish();
        } finally {
            if (writer[0] != null) {
                writer[0].close();
            }
        }
    }

    private static void encode(
            PlaceSpace space, List<LatLng> coordinates, Listener listener, Consumer<Matrix> receiver) {
        Normalized unit = new Normalized(space.name());
        for (int from = 0; from < coordinates.size(); from += CHUNK) {
            List<LatLng> chunk = coordinates.subList(from, Math.min(coordinates.size(), from + CHUNK));
            Matrix encoded = Features.requireFinite(space.ofPlaces(chunk), row -> "place " + chunk.get(row));
            receiver.accept(unit.of(encoded));
            listener.encoded(from + chunk.size(), coordinates.size());
        }
    }
}
