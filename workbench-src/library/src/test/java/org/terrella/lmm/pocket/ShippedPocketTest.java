package org.terrella.lmm.pocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
                    assertEquals(role == PocketRole.LARGE, provenance.containsKey("data lmm-here"));
                    assertTrue(provenance.get("commit").matches("[0-9a-f]{40}(\\+changes)?"));
                }
            }
        }
    }

    @Test
    void theLargerOneIsLarger() {
        try (PocketModel small = PocketModel.shipped(PocketRole.SMALL);
                PocketModel large = PocketModel.shipped(PocketRole.LARGE)) {
            assertTrue(
                    large.weights().size() > 1.5 * small.weights().size(),
                    large.weights().size() + " and " + small.weights().size() + " numbers");
        }
    }
}
