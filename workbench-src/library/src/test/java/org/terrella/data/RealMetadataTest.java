package org.terrella.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.terrella.RealData;

class RealMetadataTest {

    @Test
    void readsIm2gps3k() {
        List<Photo> photos = read("im2gps3k_places365.csv");
        assertEquals(2997, photos.size());
        assertEquals(
                2997, photos.stream().filter(photo -> photo.scene().isPresent()).count());
        assertEquals(
                2997,
                photos.stream()
                        .filter(photo -> photo.photographer().isPresent())
                        .count());
    }

    @Test
    void readsYfcc4k() {
        List<Photo> photos = read("yfcc4k_truth.csv");
        assertEquals(4536, photos.size());
        assertEquals(3481, photos.stream().map(Photo::photographer).distinct().count());
    }

    @Test
    void comparesYfcc4kWithItself() {
        PhotoSet set = PhotoTable.metadata("yfcc4k", RealData.file("yfcc4k_truth.csv"));
        Leakage leakage = Leakage.between(set, set, 0.025, 1);
        assertEquals(3481, leakage.sharedPhotographers());
        assertEquals(4536, leakage.near().get(0).queries());
        try (Stream<Photo> none = set.withoutPhotographersOf(set).stream()) {
            assertEquals(0, none.count());
        }
    }

    private static List<Photo> read(String name) {
        try (Reading<Photo> reading =
                PhotoTable.metadata(name, RealData.file(name)).open()) {
            List<Photo> photos = reading.stream().toList();
            assertEquals(List.of(), reading.report().sentences());
            return photos;
        }
    }
}
