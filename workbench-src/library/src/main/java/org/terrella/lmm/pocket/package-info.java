/** The small vision-language models of Little Earth. */
package org.terrella.lmm.pocket;
