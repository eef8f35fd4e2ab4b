package org.terrella.data;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.terrella.data.PhotoColumns.Role;
import org.terrella.file.Decision;
import org.terrella.file.DecisionLog;
import org.terrella.file.InputException;
import org.terrella.file.Origin;
import org.terrella.geo.LatLng;

/** Makes photos of the texts of a record, in the one way that all loaders share; notes what makes none. */
final class PhotoRecords {

    private final SeenIds seen = new SeenIds();
    private final RowFilter filter;
    private final DecisionLog log;

    PhotoRecords(RowFilter filter, DecisionLog log) {
        this.filter = filter;
        this.log = log;
    }

    /** Remembers the id of a record that is passed over, so that a pass begun later finds the same duplicates. */
    void passOver(String id) {
        seen.add(id);
    }

    /** The photo of a record without an image. */
    Optional<Photo> photo(String id, PhotoColumns columns, IntFunction<String> cells, Origin origin) {
        return recorded(id, columns, cells, origin);
    }

    /** The photo of a record whose image is looked for by its id. */
    Optional<Photo> photo(String id, PhotoColumns columns, IntFunction<String> cells, Origin origin, Images images) {
        return recorded(id, columns, cells, origin)
                .flatMap(photo -> image(photo, images).map(file -> photo.withImage(file.source())));
    }

    /** The photo of a record whose image was found together with it. */
    Optional<Photo> photo(String id, PhotoColumns columns, IntFunction<String> cells, Origin origin, ImageFile file) {
        return recorded(id, columns, cells, origin)
                .filter(photo -> passes(file, origin))
                .map(photo -> photo.withImage(file.source()));
    }

    private Optional<Photo> recorded(String id, PhotoColumns columns, IntFunction<String> cells, Origin origin) {
        if (id.isBlank()) {
            return leaveOut(Decision.MISSING_ID, origin, "expected an id, found none");
        }
        if (!seen.add(id)) {
            return leaveOut(Decision.DUPLICATE_ID, origin, "expected an id that is new, found " + id);
        }
        Optional<LatLng> truth = truth(id, columns, cells, origin);
        if (truth.isEmpty()) {
            return Optional.empty();
        }
        PlaceNames place = columns.place(cells);
        if (filter.needsCountry() && place.country().isEmpty()) {
            return leaveOut(Decision.NO_COUNTRY, origin, "expected a country for " + id + ", found none");
        }
        return Optional.of(new Photo(
                id,
                truth.get(),
                () -> {
                    throw new InputException(origin, "expected an image of " + id + ", found a table without images");
                },
                new Photo.Facts(
                        columns.photographer(cells),
                        place,
                        scene(id, columns, cells, origin),
                        columns.attributes(cells)),
                origin));
    }

    private Optional<LatLng> truth(String id, PhotoColumns columns, IntFunction<String> cells, Origin origin) {
        String lat = columns.text(Role.LATITUDE, cells);
        String lng = columns.text(Role.LONGITUDE, cells);
        Optional<Double> latDegrees = PhotoColumns.number(lat);
        Optional<Double> lngDegrees = PhotoColumns.number(lng);
        if (latDegrees.isEmpty() || lngDegrees.isEmpty()) {
            return leaveOut(
                    Decision.MISSING_COORDINATES,
                    origin,
                    "expected numbers as latitude and longitude of " + id + ", found \"" + lat + "\" and \"" + lng
                            + "\"");
        }
        if (!LatLng.isValid(latDegrees.get(), lngDegrees.get())) {
            return leaveOut(
                    Decision.COORDINATES_OUT_OF_RANGE,
                    origin,
                    "expected latitude within ±90 and longitude within ±180 of " + id + ", found " + lat + " and "
                            + lng);
        }
        return Optional.of(LatLng.ofDegrees(latDegrees.get(), lngDegrees.get()));
    }

    private Optional<Scene> scene(String id, PhotoColumns columns, IntFunction<String> cells, Origin origin) {
        if (!columns.hasScene(cells)) {
            return Optional.empty();
        }
        try {
            return Optional.of(columns.scene(cells));
        } catch (IllegalArgumentException e) {
            log.note(Decision.UNUSABLE_SCENE, origin, "photo " + id + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<ImageFile> image(Photo photo, Images images) {
        for (ImageName name : ImageName.of(photo.id())) {
            List<ImageFile> found = images.named(name.name());
            if (!found.isEmpty()) {
                return one(photo, name, found);
            }
        }
        List<ImageName> names = ImageName.withEndings(photo.id()).stream()
                .filter(name -> !images.named(name.name()).isEmpty())
                .toList();
        if (names.isEmpty()) {
            return leaveOut(
                    Decision.MISSING_IMAGE, photo.origin(), "expected an image of " + photo.id() + ", found none");
        }
        ImageName first = names.get(0);
        names.stream()
                .filter(name -> !name.name().equalsIgnoreCase(first.name())) // one file where names have no case
                .findFirst()
                .ifPresent(other -> log.note(
                        Decision.SEVERAL_ENDINGS,
                        photo.origin(),
                        "photo " + photo.id() + " is " + first.name() + ", not " + other.name()));
        return one(photo, first, images.named(first.name()));
    }

    private Optional<ImageFile> one(Photo photo, ImageName name, List<ImageFile> found) {
        if (found.size() > 1) {
            return leaveOut(
                    Decision.AMBIGUOUS_IMAGE,
                    photo.origin(),
                    "expected one image " + name.name() + ", found "
                            + found.get(0).name() + " and " + found.get(1).name());
        }
        name.decisions()
                .forEach(decision -> log.note(decision, photo.origin(), "photo " + photo.id() + " is " + name.name()));
        return Optional.of(found.get(0)).filter(file -> passes(file, photo.origin()));
    }

    private boolean passes(ImageFile file, Origin origin) {
        if (filter.onlyJpg() && !file.name().endsWith(".jpg")) {
            log.note(Decision.NOT_JPG, origin, "expected a name ending in .jpg, found " + file.name());
            return false;
        }
        if (file.sizeBytes() <= filter.aboveBytes()) {
            log.note(
                    Decision.SMALL_IMAGE,
                    origin,
                    "expected more than " + filter.aboveBytes() + " bytes of " + file.name() + ", found "
                            + file.sizeBytes());
            return false;
        }
        return true;
    }

    private <T> Optional<T> leaveOut(Decision decision, Origin origin, String found) {
        log.note(decision, origin, found);
        return Optional.empty();
    }
}
