/** Real models behind OpenAI's interface, and Little Earth's own behind it. */
package org.terrella.lmm.openai;
