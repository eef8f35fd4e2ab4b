/** Questions to large multimodal models, and their answers. */
package org.terrella.lmm;
