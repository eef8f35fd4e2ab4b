/** Image files to pixels and back: decoding, orientation, colour, re-encoding. */
package org.terrella.image;
