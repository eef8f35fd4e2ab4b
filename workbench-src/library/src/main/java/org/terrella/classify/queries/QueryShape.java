package org.terrella.classify.queries;

/**
 * How large a decoder of queries is.
 *
 * @param scenes kinds of scene
 * @param levels levels of the partition
 * @param independent layers in which all queries attend to each other, 0 or more
 * @param dependent layers in which those of one level do, 0 or more
 * @param width numbers of a token
 * @param size of attention and perceptron
 */
record QueryShape(int scenes, int levels, int independent, int dependent, int width, Size size) {

    /**
     * Of attention and perceptron.
     *
     * @param memory numbers of a token of the photo
     * @param heads of attention; divides the width
     * @param hiddenTimes how many times wider the hidden layer of a perceptron is
     */
    record Size(int memory, int heads, int hiddenTimes) {}

    int queries() {
        return scenes * levels;
    }
}
