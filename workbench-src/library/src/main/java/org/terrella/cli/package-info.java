/** The commands of the launcher. */
package org.terrella.cli;
