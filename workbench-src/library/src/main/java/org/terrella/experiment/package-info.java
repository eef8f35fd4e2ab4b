/** What methods are tried on and how: benches, experiments and their sweeps, runs, and the claims that these check. */
package org.terrella.experiment;
