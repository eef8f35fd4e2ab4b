package org.terrella.world.paint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TreeTest {

    private static final Spot FOOT = new Spot(50, 90, 40);

    private static int[] picture(Tree tree, Season season, long seed) {
        return Pictures.of(canvas -> tree.paint(canvas, FOOT, season, Dice.of(seed)));
    }

    @Test
    void everyKindHasAWordOfItsOwn() {
        Set<String> words = new HashSet<>();
        for (Tree tree : Tree.values()) {
            assertEquals(tree.word().toLowerCase(Locale.ROOT), tree.word());
            words.add(tree.word());
        }
        assertEquals(Tree.values().length, words.size());
    }

    @Test
    void theSeasonIsSaidOnlyWhereItShows() {
        assertEquals(List.of("autumn", "birch tree"), Tree.BIRCH.words(Season.AUTUMN));
        assertEquals(List.of("birch tree"), Tree.BIRCH.words(Season.LEAFY));
        assertEquals(List.of("conifer"), Tree.CONIFER.words(Season.BARE));
        assertEquals(List.of("snowy", "conifer"), Tree.CONIFER.words(Season.SNOWY));
    }

    @Test
    void theSameDiceMakeTheSameTree() {
        for (Tree tree : Tree.values()) {
            assertArrayEquals(picture(tree, Season.LEAFY, 4), picture(tree, Season.LEAFY, 4), tree.word());
        }
    }

    @Test
    void everyTwoKindsDiffer() {
        int[][] pictures = new int[Tree.values().length][];
        for (Tree tree : Tree.values()) {
            pictures[tree.ordinal()] = picture(tree, Season.LEAFY, 4);
            for (int other = 0; other < tree.ordinal(); other++) {
                double share = Pictures.difference(pictures[tree.ordinal()], pictures[other]);
                assertTrue(share > 0.02, tree + " and " + Tree.values()[other] + " differ by " + share);
            }
        }
    }

    @Test
    void everySeasonOfAKindThatShedsDiffers() {
        for (Tree tree : Tree.values()) {
            for (Season season : Season.values()) {
                for (Season other : Season.values()) {
                    if (season != other && tree.sheds()) {
                        double share = Pictures.difference(picture(tree, season, 4), picture(tree, other, 4));
                        assertTrue(share > 0.006, tree + " " + season + " and " + other + " differ by " + share);
                    }
                }
            }
        }
    }

    @Test
    void whatStaysGreenIgnoresAutumn() {
        assertArrayEquals(picture(Tree.PALM, Season.LEAFY, 4), picture(Tree.PALM, Season.AUTUMN, 4));
    }

    @Test
    void treesStandOnTheirGroundAndReachTheirHeight() {
        for (Tree tree : Tree.values()) {
            if (tree != Tree.TEA) {
                int[] picture = picture(tree, Season.LEAFY, 4);
                assertEquals(0, Pictures.outside(picture, 4, 42, 96, 97), tree + " leaves its box");
                assertTrue(Pictures.outside(picture, 0, 60, 100, 100) > 0.001, tree + " is too low");
            }
        }
    }

    @Test
    void treesAreLabelledAsVegetation() {
        for (Tree tree : Tree.values()) {
            Canvas canvas = Pictures.canvas(c -> tree.paint(c, FOOT, Season.LEAFY, Dice.of(4)));
            assertTrue(canvas.share(Label.VEGETATION) > 0.01, tree.word());
        }
    }

    @Test
    void treesOutsideThePictureDoNotThrow() {
        int[] empty = Pictures.of(canvas -> {});
        for (Tree tree : Tree.values()) {
            for (Season season : Season.values()) {
                assertArrayEquals(
                        empty, Pictures.of(canvas -> tree.paint(canvas, new Spot(500, -90, 20), season, Dice.of(1))));
            }
        }
    }

    @Test
    void fieldsStayInTheirBandAndDiffer() {
        Field[] fields = Field.values();
        int[][] pictures = new int[fields.length][];
        for (Field field : fields) {
            Canvas canvas = Pictures.canvas(c -> field.paint(c, 50, 100, Dice.of(3)));
            pictures[field.ordinal()] = Pictures.develop(canvas);
            assertTrue(Pictures.outside(pictures[field.ordinal()], -1, 47, 101, 101) < 0.001, field.word());
            assertTrue(
                    canvas.share(Label.VEGETATION) + canvas.share(Label.WATER) > 0.4 || canvas.share(Label.GROUND) == 1,
                    field.word());
            for (int other = 0; other < field.ordinal(); other++) {
                assertTrue(Pictures.difference(pictures[field.ordinal()], pictures[other]) > 0.1, field.word());
            }
        }
    }

    @Test
    void refusesAFieldUpsideDown() {
        Exception refusal = assertThrows(
                IllegalArgumentException.class, () -> Field.CROPS.paint(new Canvas(8), 60, 50, Dice.of(1)));
        assertEquals("a field's near end must be below its far end 60.0, found 50.0", refusal.getMessage());
    }
}
