/** Geo-alignment: heads that bring photos, place names and coordinates together, and how they are trained. */
package org.terrella.align;
