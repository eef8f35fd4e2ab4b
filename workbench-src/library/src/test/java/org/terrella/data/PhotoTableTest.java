package org.terrella.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.file.Decision;
import org.terrella.file.InputException;
import org.terrella.file.LoadingReport;
import org.terrella.geo.LatLng;

class PhotoTableTest {

    private static final String MP16 =
            "IMG_ID,LAT,LON,neighbourhood,city,county,state,region,country,country_code,continent\n";
    private static final String SHORT = "IMG_ID,LAT,LON\n";

    @TempDir
    private Path folder;

    private LoadingReport report;

    @Test
    void knowsThatNanIsATownAndNaNIsNone() throws IOException {
        List<Photo> photos = metadata("IMG_ID,LAT,LON,city\na,18.8,100.8,Nan\nb,1,2,NaN\nc,1,2,nan\nd,1,2,NA\n");
        assertEquals(
                List.of(Optional.of("Nan"), Optional.empty(), Optional.empty(), Optional.empty()),
                photos.stream().map(photo -> photo.place().city()).toList());
    }

    @Test
    void readsTheSamplesThatTheG3PaperPrints() throws IOException {
        List<Photo> photos = metadata(MP16
                + "4f/a0/3963216890.jpg,47.217578,7.542092,Wengistein,Solothurn,Amtei Solothurn-Lebern,Solothurn,NA,"
                + "Switzerland,ch,NA\n"
                + "4b/5c/8178901047.jpg,-34.580365,-58.425464,Palermo,Buenos Aires,,Autonomous City of Buenos Aires,,"
                + "Argentina,ar,\n");
        Photo solothurn = photos.get(0);
        assertEquals("4f/a0/3963216890.jpg", solothurn.id());
        assertEquals(LatLng.ofDegrees(47.217578, 7.542092), solothurn.truth());
        assertEquals("Solothurn", solothurn.place().city().orElseThrow());
        assertEquals(Optional.empty(), solothurn.place().name(PlaceLevel.REGION));
        assertEquals("t.csv, line 2", solothurn.origin().toString());
        assertEquals(Optional.empty(), photos.get(1).place().name(PlaceLevel.COUNTY));
        assertEquals(5, photos.get(1).place().names().size());
        assertEquals(List.of(), report.sentences());
    }

    @Test
    void readsPhotographersAndScenes() throws IOException {
        List<Photo> photos =
                metadata("IMG_ID,AUTHOR,LAT,LON,S3_Label,S16_Label,S365_Label,Prob_indoor,Prob_natural,Prob_urban\n"
                        + "0000.jpg,author0000,32.325436,-64.764404,2,12,353,0.2742,0.0451,0.6806\n"
                        + "0001.jpg,author0000,32.325436,-64.764404,2,12,365,0.2742,0.0451,0.6806\n"
                        + "0002.jpg,,32.325436,-64.764404,,,,,,\n");
        assertEquals(Optional.of("author0000"), photos.get(0).photographer());
        assertEquals(
                new Scene(Scene.Kind.URBAN, 12, 353, new Scene.Probabilities(0.2742, 0.0451, 0.6806)),
                photos.get(0).scene().orElseThrow());
        assertEquals(Optional.empty(), photos.get(1).scene());
        assertEquals(Optional.empty(), photos.get(2).photographer());
        assertEquals(
                List.of("t.csv, line 3: photo 0001.jpg: of365 must be within [0, 364], found 365"
                        + " (the photo has no scene, since its columns hold none that is possible)"),
                report.sentences());
    }

    @Test
    void keepsColumnsItDoesNotKnow() throws IOException {
        Photo photo = metadata("id,latitude,longitude,captured_at,cell\n7,1,2,2020,\n")
                .get(0);
        assertEquals(Map.of("captured_at", "2020"), photo.attributes());
    }

    @Test
    void takesTheCodeOfNamibiaForACode() throws IOException {
        List<Photo> photos = metadata(MP16 + "a,-22,17,,,,,,Namibia,NA,\nb,-22,17,,,,,,,NA,\nc,-22,17,,,,,,,na,\n");
        assertEquals(Optional.of("NA"), photos.get(0).place().name(PlaceLevel.COUNTRY_CODE));
        assertEquals(Optional.empty(), photos.get(1).place().name(PlaceLevel.COUNTRY_CODE));
        assertEquals(Optional.of("na"), photos.get(2).place().name(PlaceLevel.COUNTRY_CODE));
    }

    @Test
    void leavesOutUnusableRowsOneByOneAndSaysWhy() throws IOException {
        List<Photo> photos = metadata(SHORT
                + "a,1,2\n"
                + "cut,1\n"
                + "long,1,2,3\n"
                + "\n"
                + "a,3,4\n"
                + ",1,2\n"
                + "words,north,2\n"
                + "nan,nan,nan\n"
                + "hex,0x1p3,1d\n"
                + "far,91,2\n"
                + "wide,1,-180.5\n"
                + "edge,-90,180\n");
        assertEquals(List.of("a", "edge"), photos.stream().map(Photo::id).toList());
        assertEquals(
                List.of(
                        "t.csv, line 5: expected 3 cells, found 0 (the row is blank)",
                        "t.csv, line 3: expected 3 cells, found 2"
                                + " (the row has fewer cells than the header, so it may be cut off)",
                        "t.csv, line 4: expected 3 cells, found 4"
                                + " (the row has more cells than the header, so they cannot be told apart)",
                        "t.csv, line 7: expected an id, found none (the row has no id)",
                        "t.csv, line 6: expected an id that is new, found a (the id occurred before)",
                        "t.csv, line 8: expected numbers as latitude and longitude of words, found \"north\" and \"2\""
                                + " (the coordinates are no numbers)",
                        "t.csv, line 9: expected numbers as latitude and longitude of nan, found \"nan\" and \"nan\""
                                + " (the coordinates are no numbers)",
                        "t.csv, line 10: expected numbers as latitude and longitude of hex, found \"0x1p3\" and \"1d\""
                                + " (the coordinates are no numbers)",
                        "t.csv, line 11: expected latitude within ±90 and longitude within ±180 of far, found 91 and 2"
                                + " (the coordinates are out of range)",
                        "t.csv, line 12: expected latitude within ±90 and longitude within ±180 of wide, found 1 and"
                                + " -180.5 (the coordinates are out of range)"),
                report.sentences());
        assertEquals(10, report.leftOut());
    }

    @Test
    void goesOnAfterBytesThatAreNotUtf8() throws IOException {
        Path file = folder.resolve("t.csv");
        Files.write(file, (SHORT + "a,1,2\nb\u00e9,1,2\nc,1,2\n").getBytes(StandardCharsets.ISO_8859_1));
        List<Photo> photos = read(PhotoTable.metadata("t", file));
        assertEquals(List.of("a", "c"), photos.stream().map(Photo::id).toList());
        assertEquals(
                List.of("t.csv, line 3: expected UTF-8 text, found other bytes (the row is not UTF-8 text)"),
                report.sentences());
    }

    @Test
    void losesNoRowToAnOpenQuotationMark() throws IOException {
        List<Photo> photos = metadata(MP16
                + "a,1,2,\"Palermo,,,,,,,\n"
                + "b,1,2,,,,,,,,\n"
                + "c,1,2,\"x, y\",\"\"\"z\"\"\",,,,,,\n"
                + "\"d,1,2,,,,,,,,\n"
                + "e,1,2,,5\" pipe,,,,,,\n");
        assertEquals(List.of("b", "c", "e"), photos.stream().map(Photo::id).toList());
        assertEquals(
                "x, y", photos.get(1).place().name(PlaceLevel.NEIGHBOURHOOD).orElseThrow());
        assertEquals("\"z\"", photos.get(1).place().city().orElseThrow());
        assertEquals("5\" pipe", photos.get(2).place().city().orElseThrow());
        assertEquals(
                List.of(
                        "t.csv, line 2: expected 11 cells, found 4"
                                + " (the row has fewer cells than the header, so it may be cut off)",
                        "t.csv, line 5: expected 11 cells, found 1"
                                + " (the row has fewer cells than the header, so it may be cut off)"),
                report.sentences());
    }

    /** U+FFFD is written, not a byte that is none; "open" ends with its line, "two lines" with its own mark. */
    @Test
    void keepsTextsAsTheyAreWritten() throws IOException {
        List<Photo> photos =
                metadata("id,lat,lon,title\na,1,2,caf\uFFFD\nb,1,2,\"two\nlines\"\nc,1,2,\"open\nd,1,2,x\n");
        assertEquals(
                List.of("caf\uFFFD", "two\nlines", "\"open", "x"),
                photos.stream().map(photo -> photo.attributes().get("title")).toList());
        assertEquals(1, report.count(Decision.OPEN_QUOTE));
        assertEquals(0, report.leftOut());
        assertTrue(report.sentences().get(0).startsWith("t.csv, line 5: "), report::toString);
    }

    @Test
    void readsRowsWithCommasAtTheirEnds() throws IOException {
        assertEquals(2, metadata(SHORT + "a,1,2,\nb,1,2,,,\n").size());
        assertEquals(2, metadata("IMG_ID,LAT,LON,\na,1,2\nb,1,2,\n").size());
    }

    @Test
    void findsThePhotographersOfTablesCutOutOfYfcc100m() throws IOException {
        String rows = "0,a,h,n1@N00,x,1,2\n1,b,h,n2@N00,x,1,2\n2,c,h,n1@N00,x,1,2\n";
        for (String header : List.of("0,IMG_ID,2,3,4,LAT,LON\n", "0,IMG_ID,hash,OwnerNSID,nick,LAT,LON\n")) {
            assertEquals(
                    List.of("n1@N00", "n2@N00", "n1@N00"),
                    metadata(header + rows).stream()
                            .map(photo -> photo.photographer().orElseThrow())
                            .toList(),
                    header);
        }
    }

    /** As the first published table of IM2GPS3K: 2 of 4 rows are out of range, and the other two would be mirrored. */
    @Test
    void refusesAHeaderThatExchangesLatitudeAndLongitude() throws IOException {
        String rows = "a,48.85,2.35\nb,35.7,139.7\nc,37.8,-122.4\nd,1,2\n";
        var error = assertThrows(InputException.class, () -> metadata("IMG_ID,LON,LAT\n" + rows));
        assertEquals(
                "t.csv, line 3: expected latitudes within ±90 in column LAT, found 139.7 here and 2 of 4 rows out of range,"
                        + " all of which are in range if exchanged; the header names latitude and longitude the wrong way"
                        + " round, so exchange LAT and LON in it",
                error.getMessage());
        assertEquals(4, metadata("IMG_ID,LAT,LON\n" + rows).size());
        // one odd row is one odd row, and what fits neither way tells nothing
        assertEquals(1, metadata("IMG_ID,LON,LAT\na,48.85,2.35\nb,35.7,139.7\n").size());
        assertEquals(
                1,
                metadata("IMG_ID,LON,LAT\na,2,1\nb,35.7,139.7\nc,37.8,-122.4\nd,181,182\n")
                        .size());
        Path list = Files.writeString(folder.resolve("list.csv"), "LON,LAT\n48.85,2.35\n35.7,139.7\n37.8,-122.4\n");
        assertTrue(assertThrows(InputException.class, () -> CoordinateFile.read(list))
                .getMessage()
                .startsWith(
                        "list.csv, line 3: expected latitudes within ±90 in column LAT, found 139.7 here and 2 of 3"));
    }

    /** The rows that tell come after those that are looked at before any work. */
    @Test
    void refusesItAtTheEndAtTheLatest() throws IOException {
        StringBuilder text = new StringBuilder("IMG_ID,LON,LAT\n");
        for (int i = 0; i < 12_000; i++) {
            text.append(i).append(i < 11_000 ? ",48.85,2.35\n" : ",35.7,139.7\n");
        }
        Path table = write(text.toString());
        try (Reading<Photo> photos = PhotoTable.metadata("t", table).open()) {
            for (int i = 0; i < 11_000; i++) {
                photos.next();
            }
            assertTrue(assertThrows(InputException.class, photos::hasNext)
                    .getMessage()
                    .contains("1,000 of 12,000 rows out of range"));
        }
    }

    @Test
    void refusesAColumnThatIsThereTwice() {
        var error = assertThrows(InputException.class, () -> metadata("IMG_ID,LAT,LON,LAT\na,1,2,3\n"));
        assertEquals("t.csv, line 1: expected one column LAT, found several", error.getMessage());
    }

    @Test
    void filtersAsG3sReleasedCodeDoes() throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("mp16/images/4f_a0_1.jpg", new byte[5121]);
        members.put("mp16/images/4f_a0_2.jpg", new byte[5120]);
        members.put("mp16/images/3.png", new byte[6000]);
        members.put("mp16/images/4.jpg", new byte[6000]);
        members.put("mp16/images/5.jpg", new byte[6000]);
        Path tar = TestFiles.tar(folder.resolve("mp-16-images.tar"), members);
        Path table = write(MP16 + "4f/a0/1.jpg,1,2,,,,,,France,fr,\n4f/a0/2.jpg,1,2,,,,,,France,fr,\n"
                + "3.png,1,2,,,,,,France,fr,\n4.jpg,1,2,,,,,,,,\n5.jpg,1,2,,,,,,Chad,td,\n6.jpg,1,2,,,,,,Chad,td,\n");
        try (Images images = Images.tars(List.of(tar))) {
            List<Photo> photos = read(PhotoTable.of("mp16", table, images).withFilter(RowFilter.G3));
            assertEquals(
                    List.of("4f/a0/1.jpg", "5.jpg"),
                    photos.stream().map(Photo::id).toList());
            assertArrayEquals(new byte[5121], photos.get(0).image().bytes());
        }
        assertEquals(
                List.of(
                        "t.csv, line 2: photo 4f/a0/1.jpg is 4f_a0_1.jpg"
                                + " (the id is a path; its image is also looked for with _ for each /)",
                        "t.csv, line 3: photo 4f/a0/2.jpg is 4f_a0_2.jpg"
                                + " (the id is a path; its image is also looked for with _ for each /)",
                        "t.csv, line 5: expected a country for 4.jpg, found none (the row names no country)",
                        "t.csv, line 4: expected a name ending in .jpg, found 3.png"
                                + " (the image's name does not end in .jpg)",
                        "t.csv, line 3: expected more than 5120 bytes of 4f_a0_2.jpg, found 5120"
                                + " (the image file is too small to be a photo)",
                        "t.csv, line 7: expected an image of 6.jpg, found none (there is no image of this id)"),
                report.sentences());
    }

    @Test
    void reportsWhatIsOddAboutTheTarAsWell() throws IOException {
        Path tar = TestFiles.tar(folder.resolve("cut.tar"), Map.of("a.jpg", new byte[600]));
        byte[] bytes = Files.readAllBytes(tar);
        Files.write(tar, Arrays.copyOf(bytes, 1000));
        try (Images images = Images.tars(List.of(tar))) {
            assertEquals(List.of(), read(PhotoTable.of("t", write(SHORT + "a.jpg,1,2\n"), images)));
        }
        assertEquals(1, report.count(Decision.TRUNCATED_ARCHIVE));
        assertEquals(1, report.count(Decision.MISSING_IMAGE));
    }

    @Test
    void findsImagesOfIdsWithoutEnding() throws IOException {
        TestFiles.text(folder.resolve("385.jpg"), "image");
        List<Photo> photos = read(PhotoTable.of("t", write("id,latitude,longitude\n385,1,2\n"), Images.folder(folder)));
        assertEquals("image", new String(photos.get(0).image().bytes(), StandardCharsets.UTF_8));
        assertEquals(
                List.of(
                        "t.csv, line 2: photo 385 is 385.jpg (the id has no ending; its image is looked for with .jpg)"),
                report.sentences());
    }

    @Test
    void findsImagesInFoldersBelowAndWithOtherEndings() throws IOException {
        for (String file : List.of("test/00/1.jpg", "test/01/2.JPG", "test/3.jpeg", "4.PNG", "x/5.webp", "x/6.Jpg")) {
            image(file);
        }
        List<Photo> photos =
                images("id,lat,lon\n1,1,2\n2,1,2\n3,1,2\n4.jpg,1,2\n5,1,2\n6,1,2\n00/1.jpg,1,2\nx/1,1,2\n");
        assertEquals(
                List.of(
                        "test/00/1.jpg",
                        "test/01/2.JPG",
                        "test/3.jpeg",
                        "4.PNG",
                        "x/5.webp",
                        "x/6.Jpg",
                        "test/00/1.jpg"),
                photos.stream()
                        .map(photo -> new String(photo.image().bytes(), StandardCharsets.UTF_8))
                        .toList());
        assertEquals(1, report.count(Decision.ID_WITHOUT_ENDING));
        assertEquals(5, report.count(Decision.OTHER_ENDING));
        assertEquals(1, report.count(Decision.MISSING_IMAGE));
    }

    @Test
    void saysWhichOfSeveralEndingsItTakes() throws IOException {
        image("1.png");
        image("1.jpg");
        image("a/2.jpg");
        image("b/2.jpg");
        image("3.jpg");
        image("3.png");
        List<Photo> photos = images("id,lat,lon\n1,1,2\n2,1,2\n3.png,1,2\n");
        assertEquals(List.of("1", "3.png"), photos.stream().map(Photo::id).toList());
        assertEquals("1.jpg", new String(photos.get(0).image().bytes(), StandardCharsets.UTF_8));
        assertEquals("3.png", new String(photos.get(1).image().bytes(), StandardCharsets.UTF_8));
        assertEquals(
                List.of(
                        "t.csv, line 2: photo 1 is 1.jpg (the id has no ending; its image is looked for with .jpg)",
                        "t.csv, line 2: photo 1 is 1.jpg, not 1.png (images of this id have several endings; the first of"
                                + " .jpg, .jpeg, .png, .webp is taken)",
                        "t.csv, line 3: expected one image 2.jpg, found a/2.jpg and b/2.jpg"
                                + " (several images answer to this id)"),
                report.sentences());
    }

    @Test
    void followsLinksAndPassesOverHiddenFiles() throws IOException {
        image("__MACOSX/1.jpg");
        image(".hidden/2.jpg");
        image("a/._3.jpg");
        image("real/4.jpg");
        Files.createSymbolicLink(folder.resolve("images/link"), folder.resolve("images/real"));
        Files.createSymbolicLink(folder.resolve("images/real/round"), folder.resolve("images"));
        List<Photo> photos = images("id,lat,lon\n1,1,2\n2,1,2\n3,1,2\n4,1,2\n");
        assertEquals(List.of("4"), photos.stream().map(Photo::id).toList());
        assertEquals(3, report.count(Decision.MISSING_IMAGE));
    }

    @Test
    void findsImagesOfIdsWithoutEndingInATar() throws IOException {
        Path tar = TestFiles.tar(
                folder.resolve("test.tar"),
                Map.of("images/test/00/1.jpg", new byte[1], "images/test/01/2.PNG", new byte[2]));
        try (Images images = Images.tars(List.of(tar))) {
            List<Photo> photos = read(PhotoTable.of("t", write("id,lat,lon\n1,1,2\n2,1,2\n"), images));
            assertEquals(2, photos.size());
            assertEquals(2, photos.get(1).image().bytes().length);
        }
    }

    @Test
    void saysThatAZipIsToBeUnpacked() throws IOException {
        Path zip = folder.resolve("images.zip");
        Files.write(zip, "PK\3\4".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(
                "images.zip: expected a tar that is not compressed, found a zip archive; unpack it into a folder",
                assertThrows(InputException.class, () -> Images.tars(List.of(zip)))
                        .getMessage());
    }

    private void image(String path) throws IOException {
        Path file = folder.resolve("images").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, path);
    }

    private List<Photo> images(String text) throws IOException {
        return read(PhotoTable.of("t", write(text), Images.folder(folder.resolve("images"))));
    }

    @Test
    void saysWhichOfSeveralImagesItCannotChoose() throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("x/a.jpg", new byte[1]);
        members.put("y/a.jpg", new byte[1]);
        Path tar = TestFiles.tar(folder.resolve("i.tar"), members);
        try (Images images = Images.tars(List.of(tar))) {
            assertEquals(List.of(), read(PhotoTable.of("t", write(SHORT + "a.jpg,1,2\n"), images)));
        }
        assertEquals(
                List.of("t.csv, line 2: expected one image a.jpg, found x/a.jpg and y/a.jpg"
                        + " (several images answer to this id)"),
                report.sentences());
    }

    @Test
    void leadsOutOfNoFolder() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("inside"));
        TestFiles.text(folder.resolve("secret.jpg"), "secret");
        assertEquals(List.of(), read(PhotoTable.of("t", write(SHORT + "../secret.jpg,1,2\n"), Images.folder(inside))));
        assertEquals(1, report.count(Decision.MISSING_IMAGE));
    }

    @Test
    void saysThatATableAloneHasNoImages() throws IOException {
        Photo photo = metadata(SHORT + "a,1,2\n").get(0);
        var error = assertThrows(InputException.class, () -> photo.image().bytes());
        assertEquals("t.csv, line 2: expected an image of a, found a table without images", error.getMessage());
    }

    @Test
    void refusesATableWithoutItsColumns() {
        var error = assertThrows(InputException.class, () -> metadata("name,lat\na,1\n"));
        assertEquals(
                "t.csv, line 1: expected a column img_id or image_id or photo_id or id, and lon or lng or long or"
                        + " longitude, found name, lat",
                error.getMessage());
        error = assertThrows(InputException.class, () -> Images.folder(folder.resolve("none")));
        assertEquals("none: expected a folder of images, found none at " + folder.resolve("none"), error.getMessage());
    }

    @Test
    void findsTheSameDuplicatesFromAnyLine() throws IOException {
        Path table = write(SHORT + "a,1,2\nb,1,2\na,1,2\nc,1,2\n");
        try (Reading<Photo> photos = PhotoTable.metadata("t", table).startingAt(new Position(0, 3))) {
            assertEquals("c", photos.next().id());
            assertEquals(1, photos.report().count(Decision.DUPLICATE_ID));
        }
    }

    @Test
    void tellsItsReportInLines() throws IOException {
        metadata(SHORT + "a,1,2\na,1,2\n");
        assertEquals("""
                1 delivered, 1 left out
                        1 × duplicate id (left out): the id occurred before
                            t.csv, line 3: expected an id that is new, found a (the id occurred before)""", report.toString());
    }

    private List<Photo> metadata(String text) throws IOException {
        return read(PhotoTable.metadata("t", write(text)));
    }

    private List<Photo> read(PhotoSet set) {
        try (Reading<Photo> reading = set.open()) {
            List<Photo> photos = reading.stream().toList();
            report = reading.report();
            return photos;
        }
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("t.csv"), text);
    }
}
