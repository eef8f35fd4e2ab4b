/** Executing experiments: artifacts, provenance, results as values. */
package org.terrella.run;
