package org.terrella.world.paint;

import java.util.List;

/** Kinds of trees and other tall plants, as they are told apart from afar. */
public enum Tree {
    /** A round crown on a stout trunk. */
    BROADLEAF("broadleaf tree", true),
    /** A tall crown of several clouds of leaves. */
    ELM("tall tree", true),
    /** Dark tiers to a point. */
    CONIFER("conifer", false),
    /** A white trunk with black marks under light leaves. */
    BIRCH("birch tree", true),
    /** A bent trunk under fronds. */
    PALM("palm tree", false),
    /** A short trunk under a fan of stiff leaves. */
    FAN_PALM("fan palm", false),
    /** A narrow dark flame. */
    CYPRESS("cypress tree", false),
    /** A flat roof of leaves on spread branches. */
    UMBRELLA("umbrella tree", false),
    /** A huge bottle of a trunk with few twigs. */
    BOTTLE("bottle tree", false),
    /** A ribbed column with arms. */
    CACTUS("cactus", false),
    /** A low cloud of leaves. */
    SHRUB("shrub", true),
    /** Thin jointed canes. */
    BAMBOO("bamboo", false),
    /** A pale trunk that forks, with thin grey leaves high up. */
    GUM("gum tree", false),
    /** A crown of pink blossoms. */
    BLOSSOM("blossom tree", true),
    /** Leaves that hang to the ground. */
    WILLOW("willow tree", true),
    /** A tall narrow broadleaf. */
    POPLAR("poplar tree", true),
    /** Huge torn leaves without a trunk. */
    BANANA("banana plant", false),
    /** Rounded bushes in rows. */
    TEA("tea bushes", false);

    private final String word;
    private final boolean sheds;

    Tree(String word, boolean sheds) {
        this.word = word;
        this.sheds = sheds;
    }

    /**
     * What the plant is called.
     *
     * @return lower-case words
     */
    public String word() {
        return word;
    }

    /**
     * Whether its leaves turn and fall.
     *
     * @return false for what stays green; autumn and bare then look like leafy
     */
    public boolean sheds() {
        return sheds;
    }

    /**
     * What is seen.
     *
     * @param season of the year
     * @return lower-case words: the kind, and the season where it shows
     */
    public List<String> words(Season season) {
        return shown(season) == Season.LEAFY ? List.of(word) : List.of(season.word(), word);
    }

    /**
     * Paints the plant with its shadow on the ground.
     *
     * @param canvas where
     * @param at middle of its foot, ground and height
     * @param season of the year
     * @param dice for its irregularities
     */
    public void paint(Canvas canvas, Spot at, Season season, Dice dice) {
        canvas.label(Label.VEGETATION);
        Silhouettes.shadow(canvas, at.x(), at.groundY(), at.size() * spread());
        Season shown = shown(season);
        Plant plant = new Plant(canvas, at, shown, dice);
        switch (this) {
            case BROADLEAF, ELM, BIRCH, BLOSSOM, POPLAR, SHRUB -> Crowns.paint(this, plant);
            case WILLOW -> Crowns.willow(plant);
            case CONIFER -> Evergreens.conifer(plant);
            case CYPRESS -> Evergreens.cypress(plant);
            case UMBRELLA -> Evergreens.umbrella(plant);
            case GUM -> Evergreens.gum(plant);
            case TEA -> Evergreens.tea(plant);
            case PALM -> Exotics.palm(plant);
            case FAN_PALM -> Exotics.fanPalm(plant);
            case BOTTLE -> Exotics.bottle(plant);
            case CACTUS -> Exotics.cactus(plant);
            case BAMBOO -> Exotics.bamboo(plant);
            case BANANA -> Exotics.banana(plant);
        }
    }

    private double spread() {
        return switch (this) {
            case CYPRESS, POPLAR, BIRCH, GUM -> 0.17;
            case TEA -> 1.5;
            case SHRUB -> 0.7;
            default -> 0.3;
        };
    }

    private Season shown(Season season) {
        return sheds || season == Season.SNOWY ? season : Season.LEAFY;
    }
}
