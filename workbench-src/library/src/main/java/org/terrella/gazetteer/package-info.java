/** The place of a point and the point of a name: countries, divisions and cities, offline. */
package org.terrella.gazetteer;
