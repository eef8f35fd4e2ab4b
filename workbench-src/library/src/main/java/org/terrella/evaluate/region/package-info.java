/** Regions that hold the true place with a promised probability, and answers no finer than a method is sure of. */
package org.terrella.evaluate.region;
