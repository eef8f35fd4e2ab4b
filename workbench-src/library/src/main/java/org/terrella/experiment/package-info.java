/** What methods are tried on: benches with their photos and embeddings. */
package org.terrella.experiment;
