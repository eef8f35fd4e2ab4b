package org.terrella.align;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.RealData;
import org.terrella.embed.FourierSettings;
import org.terrella.file.InputException;
import org.terrella.geo.LatLng;
import org.terrella.geo.Projection;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.SafetensorsFile;
import org.terrella.tensor.StoredTensor;
import org.terrella.tensor.TensorEngine;

class GeoClipFilesTest {

    private static final List<LatLng> PLACES = List.of(new LatLng(40.7, -74), new LatLng(-33.9, 151.2));

    private static final String CONFIG = """
            {"model_type": "geoclip-geolocation", "format_version": 1, "sigma": [1, 16, 256],
             "gallery_file": "places.csv", "license": "mit",
             "backbone": {"repo_id": "openai/clip-vit-large-patch14", "revision": "32bd64288804d66e"}}
            """;

    @TempDir
    private Path folder;

    @Test
    void namesEachFileThatIsMissingWithWhatItIsAndWhereItIsPublished() throws IOException {
        Path place = folder.resolve("geoclip");
        String message = refused(place);
        assertTrue(
                message.startsWith("geoclip: expected GeoCLIP's weights in " + place
                        + ", as published files or as a release folder; missing: coordinates_100K.csv (gallery of 100,000"
                        + " coordinates in the distribution of MP-16; geoclip/model/gps_gallery in the repository,"
                        + " 2024065 bytes), from https://github.com/VicenteVivan/geo-clip; "),
                message);
        assertTrue(message.contains("location_encoder_weights.pth (encoder of places, "), message);
        assertTrue(message.contains(", 37806041 bytes)"), message);
        assertEquals(4, GeoClipFiles.missing(place).size());
        Files.createDirectories(place);
        Files.createFile(place.resolve("logit_scale_weights.pth"));
        Files.createDirectories(place.resolve("model/gps_gallery"));
        Files.createFile(place.resolve("model/gps_gallery/coordinates_100K.csv")); // as in the package
        assertEquals(
                List.of("image_encoder_mlp_weights.pth", "location_encoder_weights.pth"),
                GeoClipFiles.missing(place).stream()
                        .map(GeoClipFiles.Missing::file)
                        .toList());
    }

    @Test
    void readsAReleaseFolder() throws IOException {
        drawnRelease(CONFIG, 1, List.of(1.0, 16.0, 256.0));
        Files.writeString(folder.resolve("places.csv"), "LAT,LON\n1.5,2.5\n-3,4\n");
        GeoClipFiles files = GeoClipFiles.open(folder);
        assertEquals(List.of(), GeoClipFiles.missing(folder));
        assertEquals(Optional.of(List.of(new LatLng(1.5, 2.5), new LatLng(-3, 4))), files.places());
        assertEquals("openai/clip-vit-large-patch14 @ 32bd64288804d66e", files.clip());
        assertEquals(2, files.files().size());
        Path own = folder.resolve("own.safetensors");
        try (GeoClip geoClip = files.read()) {
            assertEquals(GeoClipShape.published(), geoClip.shape());
            assertEquals(1 / 0.07, geoClip.scale(), 1e-4);
            geoClip.write(own, java.util.Map.of());
            try (GeoClip again = GeoClipFiles.open(own).read()) {
                assertArrayEquals(
                        geoClip.gps(PLACES).rows(0, 2), again.gps(PLACES).rows(0, 2));
                assertEquals(geoClip.placesHash(), again.placesHash());
            }
        }
        assertEquals(Optional.empty(), GeoClipFiles.open(own).places());
    }

    @Test
    void capsulesAreAsManyAsTheReleaseSays() throws IOException {
        Files.writeString(folder.resolve("places.csv"), "LAT,LON\n1,2\n");
        drawnRelease(CONFIG.replace("[1, 16, 256]", "[1, 16]"), 2, List.of(1.0, 16.0));
        try (GeoClip geoClip = GeoClipFiles.open(folder).read()) {
            assertEquals(List.of(1.0, 16.0), geoClip.shape().location().sigmas());
        }
        Files.writeString(folder.resolve("config.json"), CONFIG.replace("[1, 16, 256]", "[1]"));
        GeoClipFiles files = GeoClipFiles.open(folder);
        String message = assertThrows(InputException.class, files::read).getMessage();
        assertTrue(
                message.startsWith("model.safetensors: expected a GeoCLIP of 1 capsules, found further arrays"
                        + " [location_encoder.LocEnc1."),
                message);
    }

    @Test
    void saysWhatIsWrongWithARelease() throws IOException {
        Path config = Files.writeString(folder.resolve("config.json"), CONFIG);
        String message = refused(folder);
        assertTrue(message.contains("missing: model.safetensors (all weights but CLIP's, about 42 MB), from"), message);
        assertTrue(message.contains("; places.csv (the places among which it chooses), from"), message);
        Files.writeString(config, CONFIG.replace("geoclip-geolocation", "clip"));
        assertEquals(
                "config.json: expected model_type geoclip-geolocation and format_version 1, found clip and 1",
                refused(folder));
        Files.writeString(config, CONFIG.replace("geoclip-geolocation", "geoclip-location-encoder"));
        assertEquals(
                "config.json: expected model_type geoclip-geolocation and format_version 1, found geoclip-location-encoder"
                        + " and 1, an encoder of places without the head for photos",
                refused(folder));
        Files.writeString(config, CONFIG.replace("\"format_version\": 1", "\"format_version\": 2"));
        assertEquals(
                "config.json: expected model_type geoclip-geolocation and format_version 1, found geoclip-geolocation and 2",
                refused(folder));
        Files.writeString(config, CONFIG.replace("places.csv", "../places.csv"));
        assertEquals(
                "config.json, line 2: gallery_file: must be the name of a CSV file in the folder, found ../places.csv",
                refused(folder));
        Files.writeString(config, "{");
        assertTrue(refused(folder).startsWith("config.json"));
    }

    @Test
    void theHashOfPlacesTellsWeightsApart() {
        List<String> hashes = new ArrayList<>();
        for (long seed : new long[] {1, 2}) {
            try (NDManager manager = TensorEngine.manager()) {
                GeoClipShape shape = new GeoClipShape(SmallAlignments.FEATURES, 14, SmallAlignments.location());
                GeoClip geoClip = GeoClip.trained(shape, shape.parameters(manager, new Random(seed)), Map.of());
                hashes.add(geoClip.placesHash());
                geoClip.close();
            }
        }
        assertNotEquals(hashes.get(0), hashes.get(1));
    }

    @Test
    void bothPublishedFormsHoldTheSameNetwork() throws IOException {
        Path published = RealData.file("geoclip");
        List<StoredTensor> weights = new ArrayList<>();
        addAll(weights, published.resolve("image_encoder_mlp_weights.pth"), "image_encoder.mlp.");
        addAll(weights, published.resolve("location_encoder_weights.pth"), "location_encoder.");
        Checkpoint temperature = Checkpoint.read(published.resolve("logit_scale_weights.pth"));
        StoredTensor scale = temperature.tensor(temperature.names().get(0));
        weights.add(new StoredTensor("logit_scale", scale.element(), scale.shape(), scale.bytes()));
        release(CONFIG.replace("places.csv", "coordinates.csv"), weights);
        Files.copy(published.resolve("coordinates_100K.csv"), folder.resolve("coordinates.csv"));
        GeoClipFiles files = GeoClipFiles.open(published);
        assertEquals(100_000, files.places().orElseThrow().size());
        assertEquals(GeoClipFiles.CLIP, files.clip());
        try (GeoClip three = files.read();
                GeoClip release = GeoClipFiles.open(folder).read()) {
            assertEquals(three.placesHash(), release.placesHash());
            assertEquals(three.scale(), release.scale());
            Matrix photo = Matrix.of(768, new float[768]);
            assertArrayEquals(three.image(photo).row(0), release.image(photo).row(0));
        }
    }

    private static void addAll(List<StoredTensor> weights, Path file, String prefix) {
        Checkpoint checkpoint = Checkpoint.read(file);
        for (String name : checkpoint.names()) {
            StoredTensor tensor = checkpoint.tensor(name);
            weights.add(new StoredTensor(prefix + name, tensor.element(), tensor.shape(), tensor.bytes()));
        }
    }

    private void drawnRelease(String config, long seed, List<Double> sigmas) throws IOException {
        FourierSettings location = new FourierSettings(sigmas, 256, 1024, 512, Projection.EQUAL_EARTH);
        try (NDManager manager = TensorEngine.manager()) {
            release(
                    config,
                    new GeoClipShape(768, 768, location)
                            .parameters(manager, new Random(seed))
                            .stored());
        }
    }

    private void release(String config, List<StoredTensor> weights) throws IOException {
        Files.writeString(folder.resolve("config.json"), config);
        SafetensorsFile.write(folder.resolve("model.safetensors"), Map.of("format", "pt"), weights);
    }

    private static String refused(Path place) {
        return assertThrows(InputException.class, () -> GeoClipFiles.open(place))
                .getMessage();
    }
}
