/** Large multimodal models: what they are asked, what they answer, and what is kept of it. */
package org.terrella.generate;
