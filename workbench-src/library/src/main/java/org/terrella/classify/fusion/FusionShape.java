package org.terrella.classify.fusion;

/**
 * How large the two branches are.
 *
 * @param photoWidth numbers of a token of the photo
 * @param patchWidth numbers of a patch of the map
 * @param width numbers of a token within the branches
 * @param layers layers of each branch
 * @param heads of attention; divides the width
 * @param hiddenTimes how many times wider the hidden layer of a perceptron is
 */
record FusionShape(int photoWidth, int patchWidth, int width, int layers, int heads, int hiddenTimes) {}
