/** Search of the pace at which heads are trained, on photos of the set validation, by what baselines would see. */
package org.terrella.train.search;
