/** Painting of scenes and things, the same to the last bit on every machine; knows nothing of geography. */
package org.terrella.world.paint;
