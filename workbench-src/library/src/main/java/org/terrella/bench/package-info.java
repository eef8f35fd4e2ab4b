/** Benches: a gallery, query sets, an encoder, weights and language models. */
package org.terrella.bench;
