/** Points on the Earth: distances, projections, outlines of land and countries. */
package org.terrella.geo;
