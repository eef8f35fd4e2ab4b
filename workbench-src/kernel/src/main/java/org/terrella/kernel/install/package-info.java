/**
 * How the kernel gets onto a machine: the command that starts it, the kernelspec, the class-data archive, and a doctor
 * that says what is missing.
 */
package org.terrella.kernel.install;
