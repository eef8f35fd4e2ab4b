/** Galleries of photos of known place, and indexes that find the nearest and the farthest of them. */
package org.terrella.retrieve;
