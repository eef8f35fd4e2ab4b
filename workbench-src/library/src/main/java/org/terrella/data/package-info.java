/** Files of the field: formats, checksums, and the sentences that say what is wrong with one. */
package org.terrella.data;
