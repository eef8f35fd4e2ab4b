package org.terrella.classify.fusion;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.terrella.file.InputException;
import org.terrella.file.Origin;
import org.terrella.world.LittleEarth;
import org.terrella.world.Scale;
import org.terrella.world.SegmentationMap;
import org.terrella.world.WorldPhoto;
import org.terrella.world.WorldSet;

/** True maps of photos of Little Earth, painted again when they are asked for. Safe for use by several threads. */
public final class TrueMaps {

    /** Photos of the world's other sets are trained on alone. */
    private static final List<WorldSet> ASKED = Stream.concat(
                    WorldSet.queries().stream(),
                    Stream.of(WorldSet.VALIDATION, WorldSet.CALIBRATION, WorldSet.GALLERY, WorldSet.PRETRAIN))
            .toList();

    private final LittleEarth world;

    /** Those of the world that all published numbers are about. */
    public TrueMaps() {
        this.world = LittleEarth.of(Scale.SMALL); // smaller ones have its first photos
    }

    /**
     * The map of a photo.
     *
     * @param id the photo's
     * @param side of the map
     * @return what most of each part is of
     * @throws InputException if the photo is none of Little Earth's
     */
    public SegmentationMap of(String id, int side) {
        return find(id, ASKED, side);
    }

    /**
     * The map of a photo of one set.
     *
     * @param set the set
     * @param id the photo's
     * @param side of the map
     * @return what most of each part is of
     * @throws InputException if the photo is none of the set
     */
    public SegmentationMap of(WorldSet set, String id, int side) {
        return find(id, List.of(set), side);
    }

    private SegmentationMap find(String id, List<WorldSet> sets, int side) {
        Optional<WorldPhoto> photo =
                sets.stream().flatMap(set -> world.photo(set, id).stream()).findFirst();
        return SegmentationMap.of(photo.orElseThrow(() -> new InputException(
                        Origin.of(id),
                        "expected a photo of Little Earth, whose maps alone are known, found " + id
                                + " in none of its sets")))
                .reduced(side);
    }
}
