/**
 * The session behind Jupyter's wire protocol: sockets, the order of messages, interrupt, abort and shutdown.
 */
package org.terrella.kernel.jupyter;
