/** GaGA of Little Earth: a network that sees a photo, writes sentences about its place, and takes hints. */
package org.terrella.gaga;
