package org.terrella.geo;

import com.google.common.geometry.S2Cell;
import com.google.common.geometry.S2CellId;
import com.google.common.geometry.S2LatLng;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A cell of S2's hierarchy: a face of the cube around the Earth, or a quarter of another cell.
 *
 * <p>Level 0 is a whole face, some 10,000 km wide; each level halves the width. Cells of one level cover the Earth without
 * gap or overlap. Two cells are disjoint, or one contains the other.
 *
 * @param value the 64-bit id of S2
 * @see <a href="https://s2geometry.io/devguide/s2cell_hierarchy">S2's documentation</a>
 */
public record GeocellId(long value) implements Comparable<GeocellId> {

    /** Number of cells at level 0. */
    public static final int FACES = S2CellId.NUM_FACES;

    /** The finest level, of cells about a centimetre wide. */
    public static final int FINEST_LEVEL = S2CellId.MAX_LEVEL;

    /**
     * Checks the id.
     *
     * @param value the 64-bit id of S2
     * @throws IllegalArgumentException if it is no cell's
     */
    public GeocellId {
        if (!new S2CellId(value).isValid()) {
            throw new IllegalArgumentException(
                    "a geocell must have an id of S2, found " + Long.toUnsignedString(value, 16));
        }
    }

    /**
     * A whole face.
     *
     * @param face its number, 0 to 5
     * @return the cell of level 0
     */
    public static GeocellId ofFace(int face) {
        return new GeocellId(S2CellId.fromFace(face).id());
    }

    /**
     * The cell of a point.
     *
     * @param point a point
     * @param level 0 to {@link #FINEST_LEVEL}
     * @return the cell of that level that the point lies in
     */
    public static GeocellId of(LatLng point, int level) {
        double lng =
                point.lngDegrees() == -180 ? 180 : point.lngDegrees(); // one meridian, else in two cells by rounding
        S2CellId finest = S2CellId.fromLatLng(S2LatLng.fromDegrees(point.latDegrees(), lng));
        return new GeocellId(finest.parent(level).id());
    }

    /**
     * The cell of a short form.
     *
     * @param token as {@link #token} gives it: lower-case hexadecimal digits without zeros at the end
     * @return the cell, or nothing if the text is not what S2 writes for any
     */
    public static Optional<GeocellId> ofToken(String token) {
        if (!token.matches("[0-9a-f]{1,16}")) {
            return Optional.empty();
        }
        S2CellId id = S2CellId.fromToken(token);
        return id.isValid() && id.toToken().equals(token) ? Optional.of(new GeocellId(id.id())) : Optional.empty();
    }

    /**
     * How fine it is.
     *
     * @return 0 for a face, to {@link #FINEST_LEVEL}
     */
    public int level() {
        return s2().level();
    }

    /**
     * Its quarters.
     *
     * @return four cells of the next level, in ascending order
     * @throws IllegalArgumentException if this is a cell of the finest level
     */
    public List<GeocellId> children() {
        if (s2().isLeaf()) {
            throw new IllegalArgumentException("a geocell of level " + FINEST_LEVEL + " has no quarters");
        }
        List<GeocellId> children = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            children.add(new GeocellId(s2().child(i).id()));
        }
        return children;
    }

    /**
     * The cells around it.
     *
     * @return cells of the same level that touch it, at an edge or a corner, in ascending order
     */
    public List<GeocellId> neighbours() {
        List<S2CellId> around = new ArrayList<>();
        s2().getAllNeighbors(level(), around);
        return around.stream()
                .map(id -> new GeocellId(id.id()))
                .filter(id -> !id.equals(this))
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * The coarser cell that this one lies in.
     *
     * @param level 0 to the level of this cell
     * @return the cell of that level; this one at its own level
     * @throws IllegalArgumentException if the level is another
     */
    public GeocellId parent(int level) {
        if (level < 0 || level > level()) {
            throw new IllegalArgumentException(
                    "a geocell of level " + level() + " lies in cells of level 0 to " + level() + ", found " + level);
        }
        return new GeocellId(s2().parent(level).id());
    }

    /**
     * The first of the finest cells in this one, along the curve.
     *
     * @return a cell of the finest level
     */
    public GeocellId firstLeaf() {
        return new GeocellId(s2().rangeMin().id());
    }

    /**
     * The last of the finest cells in this one, along the curve.
     *
     * @return a cell of the finest level
     */
    public GeocellId lastLeaf() {
        return new GeocellId(s2().rangeMax().id());
    }

    /**
     * Whether another cell lies in this one.
     *
     * @param other a cell
     * @return true if it does; a cell contains itself
     */
    public boolean contains(GeocellId other) {
        return s2().contains(other.s2());
    }

    /**
     * Whether a point lies in this cell.
     *
     * @param point a point
     * @return true if it does; a point on an edge lies in one of the cells beside it
     */
    public boolean contains(LatLng point) {
        return contains(of(point, FINEST_LEVEL));
    }

    /**
     * Middle of the cell.
     *
     * @return the point in the middle of its square on the face, in S2's coordinates
     */
    public LatLng centre() {
        return point(s2().toLatLng());
    }

    /**
     * Corners of the cell, which great circles join.
     *
     * @return four points, counter-clockwise as seen from above
     */
    public List<LatLng> corners() {
        S2Cell cell = new S2Cell(s2());
        List<LatLng> corners = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            corners.add(point(new S2LatLng(cell.getVertex(i))));
        }
        return corners;
    }

    /**
     * Area of the cell on the mean sphere.
     *
     * @return km²
     */
    public double areaSquareKm() {
        return new S2Cell(s2()).exactArea() * Earth.MEAN_RADIUS_KM * Earth.MEAN_RADIUS_KM;
    }

    /**
     * S2's short form of the id.
     *
     * @return 1 to 16 hexadecimal digits
     */
    public String token() {
        return s2().toToken();
    }

    /** Along S2's space-filling curve: a cell comes amid its children. */
    @Override
    public int compareTo(GeocellId other) {
        return Long.compareUnsigned(value, other.value);
    }

    private S2CellId s2() {
        return new S2CellId(value);
    }

    private static LatLng point(S2LatLng point) {
        return new LatLng(
                Math.max(-90, Math.min(90, point.latDegrees())), // a rounding error beyond at most
                Math.max(-180, Math.min(180, point.lngDegrees())));
    }
}
