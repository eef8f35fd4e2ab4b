/** Arrays of numbers: matrices in files, files of weights, the engine that multiplies them, and training's machinery. */
package org.terrella.tensor;
