package org.terrella.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.terrella.data.TestPhotos.photo;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.terrella.file.LoadingReport;

class PhotoSetTest {

    private static final PhotoSet GALLERY = PhotoSet.of(
            "gallery",
            List.of(photo("a", 1, 2, "ann"), photo("b", 1, 2, "bob"), photo("c", 1, 2), photo("d", 1, 2, "eve")));

    private static final PhotoSet QUERIES =
            PhotoSet.of("queries", List.of(photo("x", 1, 2, "bob"), photo("y", 1, 2), photo("z", 1, 2, "zoe")));

    @Test
    void leavesOutTheQueriesPhotographersAndCountsThem() {
        try (Reading<Photo> photos = GALLERY.withoutPhotographersOf(QUERIES).open()) {
            assertEquals(List.of("a", "c", "d"), photos.stream().map(Photo::id).toList());
            LoadingReport report = photos.report();
            assertEquals(3, report.delivered());
            assertEquals(1, report.leftOut());
            assertEquals(
                    List.of(
                            "test: photo c (the photo stays, although it may be by a photographer of the queries)",
                            "test: photo b by bob (the photo is by a photographer of the queries)"),
                    report.sentences());
        }
    }

    @Test
    void refusesToKeepPhotographersApartThatNobodyKnows() {
        PhotoSet unsigned = PhotoSet.of("unsigned", List.of(photo("x", 1, 2)));
        var error = assertThrows(IllegalArgumentException.class, () -> GALLERY.withoutPhotographersOf(unsigned));
        assertEquals("expected photographers in unsigned to keep apart from gallery, found none", error.getMessage());
    }

    @Test
    void goesOnWhereAnEarlierPassStopped() {
        PhotoSet others = GALLERY.withoutPhotographersOf(QUERIES);
        Position position;
        try (Reading<Photo> photos = others.open()) {
            assertEquals("a", photos.next().id());
            assertEquals(true, photos.hasNext()); // looking ahead changes no position
            position = photos.position();
        }
        try (Reading<Photo> photos = others.startingAt(Position.parse(position.toString()))) {
            assertEquals("c", photos.next().id());
        }
    }

    @Test
    void streamsAgainAndAgain() {
        for (int pass = 0; pass < 2; pass++) {
            try (Stream<Photo> photos = GALLERY.stream()) {
                assertEquals(4, photos.count());
            }
        }
    }

    @Test
    void refusesPositionsItDoesNotHave() {
        var error = assertThrows(IllegalArgumentException.class, () -> GALLERY.startingAt(new Position(0, 5)));
        assertEquals("a position in gallery must be at most 0:4, found 0:5", error.getMessage());
        error = assertThrows(IllegalArgumentException.class, () -> Position.parse("12"));
        assertEquals("a position must be PART:OFFSET such as 0:812, found 12", error.getMessage());
    }

    @Test
    void refusesPhotosAndScenesThatCannotBe() {
        var error = assertThrows(IllegalArgumentException.class, () -> photo(" ", 1, 2));
        assertEquals(
                "test: id and photographer of a photo must not be blank, found \" \" and no photographer",
                error.getMessage());
        error = assertThrows(
                IllegalArgumentException.class,
                () -> new Scene(Scene.Kind.URBAN, 16, 0, new Scene.Probabilities(0, 0, 1)));
        assertEquals("of16 must be within [0, 15], found 16", error.getMessage());
        error = assertThrows(IllegalArgumentException.class, () -> new Scene.Probabilities(0.5, 0.2, 0.2));
        assertEquals(
                "probabilities of indoor, natural and urban must be 0 or more and have the sum 1, found 0.5, 0.2, 0.2",
                error.getMessage());
        error = assertThrows(IllegalArgumentException.class, () -> new PlaceNames(Map.of(PlaceLevel.CITY, "")));
        assertEquals("the name of a place at level city must not be blank; leave it out", error.getMessage());
    }

    @Test
    void tellsTheNamesOfAPlace() {
        PlaceNames names = PlaceNames.NONE.with(PlaceLevel.CITY, "Solothurn").with(PlaceLevel.COUNTRY, "Switzerland");
        assertEquals("Solothurn", names.city().orElseThrow());
        assertEquals(true, names.state().isEmpty());
        assertEquals("country_code", PlaceLevel.COUNTRY_CODE.column());
    }
}
