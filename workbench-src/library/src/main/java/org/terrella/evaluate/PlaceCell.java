package org.terrella.evaluate;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.terrella.geo.LatLng;

/**
 * Two cells of a row that should be a point: the point, or why there is none.
 *
 * @param point the point, if there is one
 * @param fault why there is none
 * @param found the text of the cells, for the message
 */
record PlaceCell(Optional<LatLng> point, Optional<Finding.Kind> fault, String found) {

    private static final Set<String> MISSING =
            Set.of("", "nan", "none", "null", "na", "n/a", "<na>", "nil", "-", "inf", "-inf", "+inf");

    static PlaceCell parse(String latText, String lngText) {
        if (isMissing(latText) || isMissing(lngText)) {
            return fault(Finding.Kind.MISSING, latText, lngText);
        }
        Optional<Double> lat = number(latText);
        Optional<Double> lng = number(lngText);
        if (lat.isEmpty() || lng.isEmpty()) {
            return fault(Finding.Kind.NOT_A_NUMBER, latText, lngText);
        }
        if (LatLng.isValid(lat.get(), lng.get())) {
            boolean zero = lat.get() == 0 && lng.get() == 0;
            return new PlaceCell(
                    Optional.of(new LatLng(lat.get(), lng.get())),
                    zero ? Optional.of(Finding.Kind.ZERO_ZERO) : Optional.empty(),
                    zero ? text(latText, lngText) : "");
        }
        boolean exchanged = LatLng.isValid(lng.get(), lat.get());
        return fault(exchanged ? Finding.Kind.SWAPPED : Finding.Kind.OUT_OF_RANGE, latText, lngText);
    }

    static PlaceCell fault(Finding.Kind kind, String latText, String lngText) {
        return new PlaceCell(Optional.empty(), Optional.of(kind), text(latText, lngText));
    }

    /** The point, unless it is a placeholder that does not count as one. */
    Optional<LatLng> usable(boolean zeroZeroIsPlace) {
        boolean placeholder = fault.equals(Optional.of(Finding.Kind.ZERO_ZERO)) && !zeroZeroIsPlace;
        return placeholder ? Optional.empty() : point;
    }

    boolean sameAs(PlaceCell other) {
        return point.equals(other.point) && (point.isPresent() || fault.equals(other.fault));
    }

    /** What was expected and what was found. */
    String explanation() {
        return switch (fault.orElseThrow()) {
            case MISSING -> "expected latitude and longitude, found " + found;
            case NOT_A_NUMBER -> "expected two decimal numbers, found " + found;
            case ZERO_ZERO -> "expected a place, found the placeholder " + found;
            case OUT_OF_RANGE -> "latitude must be within ±90 and longitude within ±180, found " + found;
            case SWAPPED -> "latitude must be within ±90, found " + found + ", which is in range if exchanged";
            case EXTRA_CELLS -> found;
            case SUMMARY, BLANK, REPEATED_HEADER, DUPLICATE, CONFLICT, LOOKS_SWAPPED, NO_ROW, UNMATCHED -> found;
        };
    }

    /** Whether a cell is text, neither a number nor a way to write that there is none. */
    static boolean isWord(String text) {
        return !isMissing(text) && number(text).isEmpty();
    }

    private static boolean isMissing(String text) {
        boolean digit = !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1)); // as almost always
        return !digit && MISSING.contains(text.toLowerCase(Locale.ROOT));
    }

    private static Optional<Double> number(String text) {
        char last = text.charAt(text.length() - 1);
        if (!Character.isDigit(last)
                && last != '.') { // Double.parseDouble accepts 1d and 0x1p3, files do not mean them
            return Optional.empty();
        }
        try {
            return Optional.of(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String text(String latText, String lngText) {
        return "(" + (latText.isEmpty() ? "empty" : latText) + ", " + (lngText.isEmpty() ? "empty" : lngText) + ")";
    }
}
