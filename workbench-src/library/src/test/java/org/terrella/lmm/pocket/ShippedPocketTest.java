package org.terrella.lmm.pocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.terrella.embed.LittleEarthClip;

class ShippedPocketTest {

    @Test
    void eachWasTrainedAsItsSettingsSayOverTheEncoderThatComesAlong() {
        try (LittleEarthClip clip = LittleEarthClip.shipped()) {
            for (PocketRole role : PocketRole.values()) {
                PocketSettings settings = PocketSettings.littleEarth(role);
                try (PocketModel model = PocketModel.shipped(role)) {
                    Map<String, String> provenance = model.provenance();
                    assertEquals(settings.shape(), model.shape());
                    assertEquals(clip.photos().name(), provenance.get("encoder"));
                    assertEquals(role.label(), provenance.get("label"));
                    assertTrue(
                            provenance.get("trained").startsWith(settings.episodes() + ", " + settings.training()),
                            provenance.get("trained"));
                    assertTrue(provenance.get("data lmm-apart").matches("[0-9a-f]{64}"));
                    assertTrue(provenance.get("data lmm-here").matches("[0-9a-f]{64}"));
                    assertTrue(provenance.get("commit").matches("[0-9a-f]{40}(\\+changes)?"));
                }
            }
        }
    }

    @Test
    void bothAreTheSameNetworkOnTheSamePhotos() {
        try (PocketModel small = PocketModel.shipped(PocketRole.SMALL);
                PocketModel large = PocketModel.shipped(PocketRole.LARGE)) {
            assertEquals(large.shape(), small.shape());
            assertEquals(large.weights().size(), small.weights().size());
            for (String set : List.of("data lmm-here", "data lmm-apart")) {
                assertEquals(large.provenance().get(set), small.provenance().get(set));
            }
            assertNotEquals(large.weights().fingerprint(), small.weights().fingerprint(), "they know different towns");
        }
    }
}
