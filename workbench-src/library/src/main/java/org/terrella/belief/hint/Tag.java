package org.terrella.belief.hint;

/** What a phrase of a hint does; the letter stands for it in the patterns of {@link Patterns}. */
enum Tag {
    FILLER('0'),
    OR('1'),
    AND('2'),
    BUT('3'),
    COMMA('4'),
    NOT('N'),
    HEDGE('H'),
    AFTER_ALL('R'),
    FORGET('F'),
    FORGET_OF('G'),
    ONLY('O'),
    PLACE('P'),
    /** Such as European. */
    ADJECTIVE('j'),
    LEVEL('k'),
    COMPASS('c'),
    FROM('o'),
    NUMBER('n'),
    UNIT('u'),
    MODE('m'),
    WITHIN('w'),
    BEYOND('z'),
    AROUND('a'),
    NEAR('r'),
    FAR('f'),
    BETWEEN('b'),
    BAND('h'),
    LATITUDE('l'),
    DEGREES('g'),
    SIDE('s'),
    HAND('x'),
    TRAFFIC('D'),
    VEHICLE('v'),
    WHEEL('W'),
    SIGN('T'),
    LANGUAGE('L'),
    SCRIPT('S'),
    CLIMATE('A'),
    /** A thing that looks otherwise in other countries. */
    NOUN('K'),
    /** The same, of things with letters on them. */
    BOARD('B'),
    COLOUR('C'),
    /** Another word for what a thing looks like. */
    LOOK('V'),
    MONEY('M'),
    CURRENCY('Y'),
    PHONE('p'),
    CODE('q'),
    WEB('e'),
    DOMAIN('d'),
    /** Something that says nothing, but may stand beside what does. */
    THING('t'),
    UNKNOWN('X');

    private final char letter;

    Tag(char letter) {
        this.letter = letter;
    }

    char letter() {
        return letter;
    }
}
