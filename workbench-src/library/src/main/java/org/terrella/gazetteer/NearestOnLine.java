package org.terrella.gazetteer;

import java.util.Optional;
import org.terrella.geo.LatLng;

/** The nearest point of edges, by distance in degrees of arc on the plane that touches the sphere at a point. */
final class NearestOnLine {

    private final OutlineLines lines;
    private final double lat;
    private final double lng;
    private final double cos;
    private double best;
    private double x = Double.NaN;
    private double y;

    /** Looks no farther than so many degrees of arc. */
    NearestOnLine(OutlineLines lines, LatLng point, double reach) {
        this.lines = lines;
        this.lat = point.latDegrees();
        this.lng = point.lngDegrees();
        this.cos = Math.cos(Math.toRadians(lat));
        this.best = reach * reach;
    }

    void look(int edge) {
        double east = lines.x[edge] - lng;
        double turned = east > 180 ? east - 360 : east < -180 ? east + 360 : east;
        double ax = turned * cos;
        double ay = lines.y[edge] - lat;
        double dx = (lines.x[edge + 1] - lines.x[edge]) * cos;
        double dy = lines.y[edge + 1] - lines.y[edge];
        double length = dx * dx + dy * dy;
        double share = length == 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length));
        double awayX = ax + share * dx;
        double awayY = ay + share * dy;
        double away = awayX * awayX + awayY * awayY;
        if (away <= best) {
            best = away;
            x = lines.x[edge] + share * (lines.x[edge + 1] - lines.x[edge]);
            y = lines.y[edge] + share * dy;
        }
    }

    Optional<LatLng> found() {
        return Double.isNaN(x) ? Optional.empty() : Optional.of(new LatLng(y, x));
    }
}
