/** Divisions of the Earth into classes that photos can be sorted into. */
package org.terrella.partition;
