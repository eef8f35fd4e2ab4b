/**
 * The commands: serve a session to Jupyter, install the kernel, run notebooks without Jupyter.
 */
package org.terrella.kernel.cli;
