/** What a notebook's cells need: results that render themselves, and a few short verbs, on any of three kernels. */
package org.terrella.notebook;
