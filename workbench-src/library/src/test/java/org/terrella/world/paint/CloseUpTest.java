package org.terrella.world.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CloseUpTest {

    @Test
    void wordsAreLowerCaseAndDistinct() {
        Set<String> words = new HashSet<>();
        for (CloseUp kind : CloseUp.values()) {
            assertEquals(kind.words().toLowerCase(Locale.ROOT), kind.words());
            words.add(kind.words());
        }
        assertEquals(CloseUp.values().length, words.size());
        assertEquals("blurred lights", CloseUp.BLURRED_LIGHTS.words());
    }

    @Test
    void everyKindLooksDifferentWhateverTheDice() {
        for (long seed = 0; seed < 3; seed++) {
            List<Picture> pictures = new ArrayList<>();
            for (CloseUp kind : CloseUp.values()) {
                pictures.add(Picture.of(seed, kind::paint));
            }
            Picture.assertDistinct(pictures, 0.15);
        }
    }

    @Test
    void everyKindFillsThePicture() {
        Set<Label> own = EnumSet.of(Label.OBJECT, Label.PERSON, Label.WATER);
        for (CloseUp kind : EnumSet.complementOf(EnumSet.of(CloseUp.CLOUDS, CloseUp.SUNSET))) {
            Picture picture = Picture.of(5, kind::paint);
            double share = 0;
            for (Label label : own) {
                share += picture.share(label);
            }
            assertEquals(1, share, 1e-9, kind.words());
        }
        assertEquals(1, Picture.of(5, CloseUp.CLOUDS::paint).share(Label.SKY), 0);
        assertTrue(Picture.of(5, CloseUp.SUNSET::paint).share(Label.WATER) > 0.3);
        assertTrue(Picture.of(5, CloseUp.FACE::paint).share(Label.PERSON) > 0.3);
    }

    @Test
    void otherDiceGiveAnotherPictureAndTheSameDiceTheSame() {
        for (CloseUp kind : CloseUp.values()) {
            assertTrue(Picture.of(1, kind::paint).differenceTo(Picture.of(2, kind::paint)) > 0.005, kind.words());
            Picture.assertRepeats(kind::paint);
        }
    }
}
