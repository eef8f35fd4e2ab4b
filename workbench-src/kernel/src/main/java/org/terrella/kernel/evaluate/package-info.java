/**
 * Evaluates the cells of a notebook in this JVM: compiled by JShell, run by an execution control of our own that keeps
 * variables across redefinitions and stops cells that loop. Knows neither Jupyter nor notebooks as files.
 */
package org.terrella.kernel.evaluate;
