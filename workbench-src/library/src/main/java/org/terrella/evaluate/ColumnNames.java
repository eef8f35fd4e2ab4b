package org.terrella.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.terrella.data.PhotographerColumn;

/**
 * Recognises the columns of the field's files by the words in their names.
 *
 * <p>A coordinate column is an axis (lat, longitude, lng, …) with at most one word for whose it is (gt, true, pred,
 * guess, …): {@code LAT_pred}, {@code gt_long}, {@code predictedLatitude}. Any further word, as in {@code cell_lat} or
 * {@code rag_5_lat}, makes it something else. A bare axis is the truth beside named predictions, the prediction beside a
 * named truth, and otherwise whatever the file is read for.
 */
final class ColumnNames {

    private static final Set<String> LAT = Set.of("lat", "lats", "latitude");
    private static final Set<String> LNG = Set.of("lng", "lngs", "lon", "lons", "long", "longitude");
    private static final Set<String> TRUTH =
            Set.of("gt", "groundtruth", "true", "truth", "actual", "target", "label", "gold", "real", "ref");
    private static final Set<String> PREDICTION = Set.of(
            "pred",
            "preds",
            "predicted",
            "prediction",
            "guess",
            "guessed",
            "est",
            "estimate",
            "estimated",
            "answer",
            "answered",
            "output",
            "hat");
    private static final Set<String> UNITS = Set.of("deg", "degree", "degrees");

    /** In order of preference. */
    private static final List<String> IDS = List.of(
            "imgid",
            "imageid",
            "photoid",
            "queryid",
            "id",
            "filename",
            "imagename",
            "imgname",
            "imagefile",
            "imgfile",
            "image",
            "img",
            "photo",
            "file",
            "imagepath",
            "imgpath",
            "path",
            "name",
            "key",
            "uuid");

    /** English words that look as if they were an axis and whose it is. */
    private static final Set<String> OTHER_WORDS = Set.of("latest", "longest");

    private enum Owner {
        TRUTH,
        PREDICTION,
        NOBODY
    }

    private record Axis(boolean isLat, Owner owner) {}

    private ColumnNames() {}

    /**
     * Column index of every role that the names leave no doubt about.
     *
     * @param bareMeans whose a bare axis is when no other column tells
     */
    static Map<ColumnRole, Integer> recognise(List<String> header, ColumnRole bareMeans) {
        Map<ColumnRole, Integer> columns = new EnumMap<>(ColumnRole.class);
        preferred(header, IDS).ifPresent(column -> columns.put(ColumnRole.ID, once(header, column)));
        PhotographerColumn.of(header).ifPresent(column -> columns.put(ColumnRole.PHOTOGRAPHER, column));
        List<Optional<Axis>> axes =
                header.stream().map(name -> axis(name, header)).toList();
        Owner bare = bareOwner(axes, bareMeans);
        for (int column = 0; column < axes.size(); column++) {
            if (axes.get(column).isPresent()) {
                Axis axis = axes.get(column).get();
                ColumnRole role = role(axis.isLat(), axis.owner() == Owner.NOBODY ? bare : axis.owner());
                Integer earlier = columns.put(role, column);
                if (earlier != null) {
                    boolean isSame = header.get(earlier).equals(header.get(column));
                    throw new IllegalArgumentException("expected one column for " + role.key() + ", found "
                            + header.get(earlier) + " and " + header.get(column)
                            + (isSame
                                    ? "; give one of them another name"
                                    : "; say which with --columns " + role.key() + "=NAME"));
                }
            }
        }
        return columns;
    }

    private static int once(List<String> header, int column) {
        if (header.lastIndexOf(header.get(column)) != column) {
            throw new IllegalArgumentException(
                    "expected one column " + header.get(column) + ", found several; give the others another name");
        }
        return column;
    }

    private static Owner bareOwner(List<Optional<Axis>> axes, ColumnRole bareMeans) {
        boolean namedTruth = has(axes, Owner.TRUTH);
        boolean namedPrediction = has(axes, Owner.PREDICTION);
        if (namedTruth != namedPrediction) {
            return namedTruth ? Owner.PREDICTION : Owner.TRUTH;
        }
        return bareMeans == ColumnRole.TRUTH_LAT ? Owner.TRUTH : Owner.PREDICTION;
    }

    private static boolean has(List<Optional<Axis>> axes, Owner owner) {
        return axes.stream().flatMap(Optional::stream).anyMatch(axis -> axis.owner() == owner);
    }

    private static ColumnRole role(boolean isLat, Owner owner) {
        if (owner == Owner.TRUTH) {
            return isLat ? ColumnRole.TRUTH_LAT : ColumnRole.TRUTH_LNG;
        }
        return isLat ? ColumnRole.PREDICTED_LAT : ColumnRole.PREDICTED_LNG;
    }

    /** Long is an adjective as well: it is an axis only beside a latitude of the same name, as gt_long is beside gt_lat. */
    private static Optional<Axis> axis(String name, List<String> header) {
        Optional<Axis> axis = axis(name);
        List<String> words = words(name);
        if (axis.isEmpty() || !words.contains("long")) {
            return axis;
        }
        List<String> others = others(words);
        return axis.filter(known -> header.stream()
                .map(ColumnNames::words)
                .anyMatch(beside -> beside.stream().anyMatch(LAT::contains)
                        && others(beside).equals(others)));
    }

    /** A name without its axis. */
    private static List<String> others(List<String> words) {
        return words.stream().filter(word -> !isAxis(word)).toList();
    }

    private static Optional<Axis> axis(String name) {
        Boolean isLat = null;
        Owner owner = Owner.NOBODY;
        for (String word : words(name)) {
            boolean lat = LAT.contains(word);
            if (lat || LNG.contains(word)) {
                if (isLat != null) {
                    return Optional.empty();
                }
                isLat = lat;
            } else if (TRUTH.contains(word) || PREDICTION.contains(word)) {
                Owner named = TRUTH.contains(word) ? Owner.TRUTH : Owner.PREDICTION;
                if (owner != Owner.NOBODY && owner != named) {
                    return Optional.empty();
                }
                owner = named;
            } else if (!UNITS.contains(word)) {
                return Optional.empty();
            }
        }
        return isLat == null ? Optional.empty() : Optional.of(new Axis(isLat, owner));
    }

    /** Lower-case words of a name; "ground truth" and fused forms such as predlat are taken apart or together. */
    private static List<String> words(String name) {
        String spaced = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip()
                .replace("ground truth", "groundtruth");
        List<String> words = new ArrayList<>();
        for (String word : spaced.split(" ")) {
            words.addAll(unfused(word));
        }
        return words;
    }

    private static List<String> unfused(String word) {
        if (OTHER_WORDS.contains(word)) {
            return List.of(word);
        }
        for (int cut = 2; cut < word.length() - 1; cut++) {
            String head = word.substring(0, cut);
            String tail = word.substring(cut);
            boolean ownerFirst = isOwner(head) && isAxis(tail);
            boolean axisFirst = isAxis(head) && isOwner(tail);
            if (ownerFirst || axisFirst) {
                return List.of(head, tail);
            }
        }
        return List.of(word);
    }

    private static boolean isOwner(String word) {
        return TRUTH.contains(word) || PREDICTION.contains(word);
    }

    private static boolean isAxis(String word) {
        return LAT.contains(word) || LNG.contains(word);
    }

    private static Optional<Integer> preferred(List<String> header, List<String> names) {
        String[] plain = header.stream()
                .map(name -> name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ""))
                .toArray(String[]::new);
        return names.stream()
                .map(name -> Arrays.asList(plain).indexOf(name))
                .filter(column -> column >= 0)
                .findFirst();
    }
}
