/** Photos, texts and places as vectors: encoders, and embeddings in files. */
package org.terrella.embed;
