/**
 * Notebooks as files: reading and writing nbformat 4, executing without Jupyter, pages, and whether outputs are stale.
 */
package org.terrella.kernel.notebook;
